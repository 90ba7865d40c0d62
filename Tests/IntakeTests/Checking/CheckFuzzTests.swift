import LocatedYAML
import TestSupport
import Testing

@testable import Intake

/// Whatever an author writes, the check ends with a questionnaire that can be answered to its end, or says what is
/// wrong.
@Suite struct `A definition changed at random` {
  /// Each is likely to be understood somewhere, and seldom where it comes to stand.
  static let pieces = [
    "it", "today", "person", "yes", "none", "0", "-1", "1.5", "999999999999", "1 / 0", "2026-07",
    "count(person)",
    "any(event)", "it >= 1", "phq9", "phq9_1", "since[low-mood]", "person[1]", "event_kind", "skip", "many",
    "one",
    "scale", "date", "yes-no", "leave-out", "true", "urgent", "crisis-contacts", "{person}", "{phq9}",
    "\"{event}\"",
    "not", "and", "(", ")", "..", "[]", "{}", "\n", "  ", ": ", "- ", ",", "",
  ]

  static func mutated(_ text: String, using random: inout SeededGenerator) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let line = Int.random(in: lines.indices, using: &random)
      switch Int.random(in: 0..<8, using: &random) {
      case 0: lines.remove(at: line)
      case 1: lines.insert(lines[Int.random(in: lines.indices, using: &random)], at: line)
      case 2: lines.swapAt(line, Int.random(in: lines.indices, using: &random))
      case 3: lines[line] = "  " + lines[line]
      default: lines[line] = withAnotherWord(lines[line], of: lines, using: &random)
      }
      if lines.isEmpty { lines = [""] }
    }
    return lines.joined(separator: "\n")
  }

  /// The line with one of its words taken out, made another of the file's, or made one of the pieces.
  private static func withAnotherWord(
    _ line: String, of lines: [String], using random: inout SeededGenerator
  ) -> String {
    var words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard let place = words.indices.filter({ !words[$0].isEmpty }).randomElement(using: &random) else {
      return line
    }
    let other = lines.randomElement(using: &random)?.split(separator: " ").randomElement(using: &random)
    switch Int.random(in: 0..<3, using: &random) {
    case 0: words.remove(at: place)
    case 1: words[place] = other.map(String.init) ?? ""
    default: words[place] = pieces.randomElement(using: &random) ?? ""
    }
    return words.joined(separator: " ")
  }

  private func check(_ text: String, seed: UInt64) throws {
    let checked = Questionnaire.check(
      Source(name: "x.yaml", text: text), including: `Shipped questionnaires`.source)
    let errors = checked.diagnostics.filter { $0.severity == .error }
    #expect((checked.questionnaire == nil) == !errors.isEmpty, "\(text)")
    #expect(!errors.contains { $0.code == "own-fault" }, "\(text)")
    #expect(
      !DiagnosticRenderer(sources: checked.sources).render(checked.diagnostics).isEmpty || errors.isEmpty)
    guard let questionnaire = checked.questionnaire else { return }
    var interview = Interview(questionnaire, startedAt: Interview.start)
    var random = RandomEvents(seed: seed)
    for _ in 0..<40 {
      guard let event = random.onward(interview) else { break }
      try? interview.apply(event)
    }
    let result = interview.result
    #expect(result.answers.count >= questionnaire.machine.questions.elements.count { $0.roster == nil })
    #expect(result.scores.allSatisfy { ($0.value == nil) != ($0.missing == nil) }, "\(text)")
  }

  @Test(arguments: FuzzRounds.all, ["phq-9", "gad-7", "symptom-screening", "therapist-fit", "first-session"])
  func `is refused with a reason, or can be answered`(_ round: UInt64, id: String) throws {
    let text = try #require(`Shipped questionnaires`.source(id)).text
    for seed in round * 60..<round * 60 + 60 {
      var random = SeededGenerator(seed: seed)
      try check(Self.mutated(text, using: &random), seed: seed)
    }
  }

  @Test(arguments: FuzzRounds.all)
  func `is refused with a reason, or can be answered, also where it has nearly everything`(_ round: UInt64)
    throws
  {
    for seed in round * 200..<round * 200 + 200 {
      var random = SeededGenerator(seed: seed)
      try check(Self.mutated(Self.nearlyEverything, using: &random), seed: seed)
    }
  }

  @Test func `has nearly everything to begin with`() throws {
    _ = try Questionnaire.yaml(Self.nearlyEverything)
    for seed in 1...20 as ClosedRange<UInt64> { try check(Self.nearlyEverything, seed: seed) }
  }

  static let nearlyEverything = """
    questionnaire: everything
    version: 1.0.0
    title: Everything
    answers:
      how-often: {answer: one, choices: {0: Never, 1: Sometimes, 2: Often}}
    let:
      is_change: event_kind in (separation, job-loss)
      worst: max(item_1 .. item_3)
    pages:
      - page: start
        title: Start
        stem: In the last two weeks
        questions:
          - {id: consent, ask: May we?, answer: yes-no, required: true}
          - {stop: declined, when: consent = no, say: Goodbye.}
          - {id: item_1, ask: One, answer: how-often}
          - {id: item_2, ask: Two, answer: how-often, does-not-apply: No job}
          - {id: item_3, ask: Three, answer: how-often, when: item_1 >= 1}
          - id: kin
            ask: Who?
            answer: many
            at-most: 2
            choices: {mother: Mother, other: {label: Other, text: true}, none: {label: None, exclusive: true}}
          - {id: weight, ask: How much?, answer: number, min: 0, max: 10, decimals: 1, unit: kg}
          - {id: phone, ask: Phone?, answer: text, shape: "###-####?", longest: 20}
      - page: people
        title: People
        repeat: person
        ask: Someone?
        again: Another?
        at-most: 4
        called: "{person_name | somebody}"
        questions:
          - {id: person_name, ask: Name?, answer: text}
          - {id: closeness, ask: "Close to {person_name}?", answer: scale, from: {1: Not}, to: {5: Very}}
          - when: closeness >= 4
            questions:
              - {id: wish, ask: What else?, answer: yes-no}
      - page: events
        title: Events
        repeat: event
        ask: Something?
        again: More?
        called: "{event_kind} ({event_date})"
        questions:
          - {id: event_kind, ask: What?, answer: one, choices: {death: Death, separation: Separation, job-loss: Job}}
          - {id: event_date, ask: When?, answer: date, precision: month, not-after: today}
          - {id: event_people, ask: Who?, answer: many, choices: person, when: count(person) > 0}
          - {id: event_impact, ask: How hard?, answer: scale, from: {0: Not}, to: {10: Very}}
      - page: troubles
        title: Troubles
        repeat: trouble
        over:
          low: {label: low, when: not answered(total) or total >= 2}
          tense: {label: tense, when: "any(item_1 .. item_3 where it >= 2)"}
        questions:
          - {id: course, ask: "And {trouble}?", answer: one, choices: {began: It began, always: Always}}
          - {id: since, ask: Since?, answer: date, when: course = began}
          - {id: linked, ask: With?, answer: many, choices: event, when: count(event) > 0}
      - page: helpers
        title: Helpers
        repeat: helper
        over: kin
        questions:
          - {id: helps, ask: "Does {helper} help?", answer: yes-no}
      - page: end
        title: End
        when: worst >= 1 or skipped(item_1)
        questions:
          - {id: hope, ask: Which?, answer: one, choices: {grief: Grief, change: Change}}
          - {id: last, ask: Last?, answer: text, when: "before(since[low], today, within: 6 months)"}
    scores:
      - score: total
        title: Total
        sum: item_1 .. item_3
        reverse: [item_2]
        if-missing: {at-most: 1, fill: mean, source: Ours}
        not-asked: 0
        times: 2
        round: half-up
        bands: {from: {0: Low, 4: High}, source: Ours}
        better: lower
      - {score: share, title: Share, value: total / (weight + 1), round: half-up, decimals: 1}
      - {score: near, title: Near, mean: [closeness], each: person, round: half-up}
      - {score: close_people, title: Close, value: count(person where closeness >= 4), show: client}
      - {score: load, title: Load, value: "sum(event_impact where is_change) + count(kin) + count(linked[low])"}
    alerts:
      - {alert: worst, when: item_3 >= 2, level: urgent, say: Please call., show: crisis-contacts, tell: Ask.}
      - {alert: lonely, when: wish = yes, each: person, level: notice, tell: "About {person}."}
    formulation:
      symptoms:
        - {symptom: low, title: Low, severity: total, above: 2, course: "course[low]", began: "since[low]", linked: "linked[low]"}
      events: {from: event, kind: event_kind, date: event_date, impact: event_impact, people: event_people}
      people: {from: person, close: closeness}
      wish: hope
      areas:
        - area: grief
          title: Grief
          evidence:
            - {each: event, when: event_kind = death, strength: strong, because: "{event_kind}"}
        - area: change
          title: Change
          only-without: [grief]
          evidence:
            - {each: event, when: "is_change and any(person where has(event_people, person))", strength: some, because: A change}
          against:
            - {when: close_people >= 3, because: Close people}
    """
}
