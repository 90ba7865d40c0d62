import Foundation
import LocatedYAML
import TestSupport
import Testing

@testable import Intake

/// Contradictions that no single condition shows: over several questions, pages and scores. Each is found with the
/// conditions that exclude each other, and is gone once it is mended.
@Suite(.enabled(if: Proving.isPossible, "z3 is not installed"))
struct `Seeded contradictions` {
  struct Seed: CustomTestStringConvertible, Sendable {
    let name: String
    /// What stands under `questions:` of the first page, and behind it.
    let questions: String
    var rest = ""
    /// What of it is wrong, and what mends it.
    let wrong: String
    let mended: String

    var testDescription: String { name }

    func text(isMended: Bool) -> String {
      let text = """
        questionnaire: seeded
        version: 1.0.0
        title: Seeded
        answers:
          often: {answer: one, choices: {0: Never, 1: Seldom, 2: Often, 3: Always}}
        pages:
          - page: first
            title: First
            questions:
        \(questions.indented(6))
        \(rest)
        """
      return isMended ? text.replacingOccurrences(of: wrong, with: mended) : text
    }
  }

  static let items = """
    - {id: a_1, ask: One?, answer: often}
    - {id: a_2, ask: Two?, answer: often}
    - {id: a_3, ask: Three?, answer: often}
    """

  static let sum = "scores:\n  - {score: total, title: Total, sum: a_1 .. a_3}\n"

  static let seeds = [
    Seed(
      name: "score-and-items",
      questions: items + """

        - id: more
          ask: More?
          when: total < 5 and a_1 = 3 and a_2 = 3
          answer: yes-no
        """, rest: sum, wrong: "total < 5", mended: "total < 8"),
    Seed(
      name: "page-and-question", questions: items,
      rest: """
          - page: second
            title: Second
            when: total < 4
            questions:
              - {id: more, ask: More?, when: a_3 = 3 and a_2 >= 1 and a_1 in 1..3, answer: yes-no}
        \(sum)
        """, wrong: "total < 4", mended: "total < 7"),
    Seed(
      name: "gate-of-a-gate",
      questions: """
        - {id: works, ask: Do you work?, answer: yes-no}
        - {id: boss, ask: Have you a boss?, when: works = yes, answer: yes-no}
        - {id: search, ask: Do you look for work?, when: boss = yes and works = no, answer: yes-no}
        """, wrong: "boss = yes and works = no", mended: "boss = no and works = yes"),
    Seed(
      name: "band-out-of-reach",
      questions: "- {id: gate, ask: Ever?, answer: yes-no}\n"
        + items.replacingOccurrences(of: "answer:", with: "when: gate = yes, answer:")
        + "\n- {id: other, ask: Other?, when: gate = no, answer: often}",
      rest: """
        scores:
          - score: total
            title: Total
            sum: [a_1, a_2, a_3, other]
            not-asked: 0
            range: 0..12
            bands: {from: {0: Low, 6: Middle, 10: High}}
        """, wrong: "when: gate = no, ", mended: ""),
    Seed(
      name: "alert-behind-a-page", questions: items,
      rest: """
          - page: second
            title: Second
            when: a_1 = 0
            questions:
              - {id: hurt, ask: Do you hurt yourself?, answer: yes-no}
        alerts:
          - {alert: hurts, when: hurt = yes and a_1 >= 2, level: notice, tell: Ask.}
        """, wrong: "a_1 >= 2", mended: "a_2 >= 2"),
    Seed(
      name: "stop-never-reached",
      questions: """
        - {id: age, ask: How old are you?, answer: whole-number, min: 18, max: 99}
        - {id: child, ask: How old is your oldest child?, answer: whole-number, min: 0, max: 70, when: age >= 30}
        - {stop: too-old, when: child - age > 45, say: That is all.}
        """, wrong: "child - age > 45", mended: "age - child > 45"),
    Seed(
      name: "behind-a-stop",
      questions: """
        - {id: agrees, ask: All right?, answer: yes-no}
        - {stop: declined, when: not (agrees = yes), say: That is all.}
        - {stop: skipped, when: not answered(agrees), say: That is all.}
        - {id: why, ask: Why not?, when: not answered(agrees), answer: text}
        """, wrong: "when: not answered(agrees), answer: text", mended: "answer: text"),
    Seed(
      name: "row-never-there", questions: items,
      rest: """
          - page: rows
            title: Rows
            repeat: trouble
            over:
              much: {label: Much, when: total >= 8 and count(a_1 .. a_3 where it = 3) <= 1}
              some: {label: Some}
            questions:
              - {id: since, ask: Since when?, answer: text}
        \(sum)
        """, wrong: "<= 1", mended: "<= 2"),
    Seed(
      name: "dates-that-cross",
      questions: """
        - {id: began, ask: When did it begin?, answer: date, precision: month, not-after: today}
        - {id: ended, ask: When did it end?, answer: date, precision: month, not-before: began, not-after: today}
        - {id: long, ask: Was it long?, when: "months_between(ended, began) > 12", answer: yes-no}
        """, wrong: "months_between(ended, began) > 12", mended: "months_between(began, ended) > 12"),
    Seed(
      name: "area-always-moved",
      questions: items + """

        - id: alone
          ask: Alone?
          when: a_1 >= 2
          answer: yes-no
        """,
      rest: """
        formulation:
          symptoms:
            - {symptom: low, title: Low, severity: a_1, above: 2}
          areas:
            - area: grief
              title: Grief
              evidence:
                - {when: a_1 >= 1, strength: some, because: It is there.}
            - area: deficits
              title: Deficits
              only-without: [grief]
              evidence:
                - {when: alone = yes, strength: some, because: They are alone.}
        """, wrong: "when: a_1 >= 1, strength", mended: "when: a_2 >= 1, strength"),
    Seed(
      name: "evidence-never-holds", questions: items,
      rest: """
          - page: events
            title: Events
            repeat: event
            ask: Has something happened?
            again: Anything else?
            called: "{kind}"
            questions:
              - {id: kind, ask: What?, answer: one, choices: {death: A death, move: A move}}
              - {id: mourning, ask: And now?, when: kind = death, answer: yes-no}
        formulation:
          symptoms:
            - {symptom: low, title: Low, severity: a_1, above: 2}
          areas:
            - area: change
              title: Change
              evidence:
                - {each: event, when: kind = move and mourning = yes, strength: some, because: It changed.}
                - {each: event, when: kind = move, strength: slight, because: They moved.}
        """, wrong: "kind = move and mourning = yes", mended: "kind = death and mourning = yes"),
    Seed(
      name: "always-true",
      questions: items + """

        - id: more
          ask: More?
          when: a_1 >= 2 and a_2 >= 1
          answer: yes-no
        - id: least
          ask: Even more?
          when: answered(more) and total >= 3
          answer: yes-no
        - id: last
          ask: Still more?
          when: asked(least) or not answered(least)
          answer: yes-no
        """, rest: sum, wrong: "asked(least) or not answered(least)", mended: "answered(least)"),
  ]

  static func found(_ text: String) throws -> String {
    let checked = Questionnaire.check(Source(name: "seeded.yaml", text: text))
    let renderer = DiagnosticRenderer(sources: checked.sources)
    let errors = checked.diagnostics.filter { $0.severity == .error }.map(renderer.render).joined()
    #expect(errors == "", "\(text)")
    let report = try checked.prove(today: PartialDate("2026-11-23"), solver: Proving.solver())
    return (report?.diagnostics ?? []).map(renderer.render).joined(separator: "\n")
  }

  @Test(arguments: seeds)
  func `are found with their conflicts, and gone when mended`(_ seed: Seed) throws {
    let text = seed.text(isMended: false)
    let found = try Self.found(text)
    #expect(found != "")
    #expect(Snapshot(seed.name).difference(from: text + "\n" + found) == nil)
    #expect(try Self.found(seed.text(isMended: true)) == "")
  }

  @Test func `show every code of the prover`() throws {
    let found = try Self.seeds.map { try Self.found($0.text(isMended: false)) }.joined()
    #expect(ProofCode.allCases.filter { !found.contains("[\($0.rawValue)]") } == [])
  }
}

extension String {
  fileprivate func indented(_ width: Int) -> String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { String(repeating: " ", count: width) + $0 }.joined(separator: "\n")
  }
}
