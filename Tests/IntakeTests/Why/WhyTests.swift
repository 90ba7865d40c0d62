import ResultSamples
import TestSupport
import Testing

@testable import Intake

/// Every change that is named is made in a new interview, and what follows is read off a whole result.
@Suite struct `What would change a result` {
  @Test(arguments: ["phq-9", "gad-7", "symptom-screening", "therapist-fit", "first-session"], [1, 2, 3])
  func `is changed by what is said`(_ id: String, seed: Int) throws {
    let questionnaire = try Questionnaire(
      try #require(`Shipped questionnaires`.source(id)),
      clinic: Clinic.read(try #require(`Shipped questionnaires`.source("clinic"))).clinic,
      including: `Shipped questionnaires`.source)
    let start = Interview(questionnaire, startedAt: Timestamp(secondsSince1970: 1_795_000_000))
    var interview = start
    var random = RandomEvents(seed: UInt64(seed))
    while let event = random.onward(interview) { try? interview.apply(event) }
    let solver = Proving.isPossible ? try Proving.solver() : nil
    let why = try Why(interview.result, of: questionnaire, mostReplays: 200, solver: solver)
    #expect(try WhyCheck(why, of: interview.result, from: start).failures == [])
  }

  static let small = """
    alerts:
      - alert: both
        when: a >= 2 and b >= 2
        level: notice
        tell: Both
      - alert: three
        when: a >= 2 and b >= 2 and c >= 2
        level: notice
        tell: All three
      - alert: never
        when: a >= 2 and a <= 1
        level: notice
        tell: Never
      - alert: opened
        when: d = yes
        level: notice
        tell: Opened
    scores:
      - score: total
        title: Total
        sum: [a, b, c]
        bands: {from: {0: Low, 4: Middle, 8: High}}
    """

  @Test func `is the fewest answers of all`() throws { try expectFewest(nil) }

  @Test(.enabled(if: Proving.isPossible, "z3 is not installed"))
  func `is the fewest answers of all, however many, with a solver`() throws {
    try expectFewest(Proving.solver())
  }

  /// All ways to answer, and from each all others: nothing smaller does what is said, and nothing small is missed.
  private func expectFewest(_ solver: Solver?) throws {
    let questionnaire = try Questionnaire.page(
      """
      - {id: a, ask: A, answer: scale, from: {0: None}, to: {3: All}}
      - {id: b, ask: B, answer: scale, from: {0: None}, to: {3: All}}
      - {id: c, ask: C, answer: scale, from: {0: None}, to: {3: All}}
      - {id: d, ask: D, answer: yes-no, when: a >= 2}
      """, more: Self.small)
    let points: [AnswerValue?] = [nil] + (0...3).map { .number(Fraction($0)) }
    let yesNo: [AnswerValue?] = [nil, .option("yes"), .option("no")]
    var all: [(given: [AnswerValue?], result: InterviewResult)] = []
    for a in points {
      for b in points {
        for c in points {
          let isAsked = a.map { [.number(2), .number(3)].contains($0) } ?? false
          for d in isAsked ? yesNo : [nil] {
            var interview = Interview(questionnaire, startedAt: Timestamp(secondsSince1970: 0))
            for (name, value) in zip(["a", "b", "c", "d"], [a, b, c, d]) where name != "d" || isAsked {
              try interview.apply(
                value.map { .answer(Address(name), $0, at: interview.startedAt) }
                  ?? .skip(Address(name), at: interview.startedAt))
            }
            all.append(([a, b, c, d], interview.result))
          }
        }
      }
    }
    for (given, result) in all {
      for entry in try Why(result, of: questionnaire, solver: solver).entries {
        for answer in entry.answers {
          let sizes = all.filter { other in
            guard reaches(answer.aim, entry, from: result, to: other.result) else { return false }
            // A band that came of a missing answer says nothing; an answer to a question that is gone is no change.
            return entry.kind != .band
              || !zip(given, other.given).prefix(3).contains { $0 != nil && $1 == nil }
          }.map { other in
            let isStillAsked = other.result.answers.last?.state != .notAsked
            return zip(given, other.given).prefix(isStillAsked ? 4 : 3).count { $0 != $1 }
          }
          let least = sizes.min()
          if let found = answer.found {
            #expect(found.changes.count == least && found.isSmallest, "\(given) \(entry.name) \(answer.aim)")
          } else if solver != nil {
            #expect(
              least == nil && answer.isImpossible, "\(given) \(entry.name) \(answer.aim) \(least ?? -1)")
          } else {
            #expect(
              least ?? 3 > 2 && answer.triedUpTo == 2, "\(given) \(entry.name) \(answer.aim) \(least ?? -1)")
          }
        }
      }
    }
  }

  @Test func `is not said of answers that come to something else`() throws {
    let questionnaire = try Questionnaire.page(
      "- {id: a, ask: A, answer: scale, from: {0: None}, to: {3: All}}",
      more: "scores:\n  - {score: total, title: T, sum: [a], bands: {from: {0: Low, 2: High}}}")
    var interview = Interview(questionnaire, startedAt: Timestamp(secondsSince1970: 0))
    try interview.apply(.answer("a", .number(1), at: interview.startedAt))
    var result = interview.result
    #expect(try Why(result, of: questionnaire).entries.first?.answers.first?.found?.then == "High (2)")
    result.scores[0].value = 3
    #expect(throws: WhyProblem.comesToSomethingElse("total")) { try Why(result, of: questionnaire) }
  }

  @Test func `is a row more or less where it hangs on rows`() throws {
    let questionnaire = try Questionnaire.yaml(
      """
      questionnaire: test
      version: 1.0.0
      title: A test
      pages:
        - page: people
          title: Your people
          repeat: person
          ask: Is there somebody?
          again: Is there somebody else?
          at-most: 3
          called: "{name}"
          questions:
            - {id: name, ask: What is the name?, answer: text}
            - {id: close, ask: "Are you close to {name}?", answer: yes-no}
      scores:
        - score: close_people
          title: Close
          value: count(person where close = yes)
          bands: {from: {0: Nobody, 1: Some, 3: Many}}
      """)
    var interview = Interview(questionnaire, startedAt: Timestamp(secondsSince1970: 0))
    let moment = interview.startedAt
    for (row, name) in [("1", "Ana"), ("2", "Lea")] {
      try interview.apply(.addRow("person", at: moment))
      try interview.apply(.answer(Address("name", row: row), .text(name), at: moment))
      try interview.apply(.answer(Address("close", row: row), .option("yes"), at: moment))
    }
    try interview.apply(.closeRows("person", at: moment))
    let entry = try #require(try Why(interview.result, of: questionnaire).entries.first)
    let (more, fewer) = (entry.answers[0].found?.changes ?? [], entry.answers[1].found?.changes ?? [])
    #expect(more.map(\.kind) == [.addsRow, .answer] && more.map(\.address) == ["person[3]", "close[3]"])
    #expect(more.last?.row == "" && entry.answers[0].found?.then == "Many (3)")
    #expect(fewer.map(\.address) == ["close[1]", "close[2]"] && entry.answers[1].found?.then == "Nobody (0)")
    try interview.apply(.removeRow("person[2]", at: moment))
    let one = try #require(try Why(interview.result, of: questionnaire).entries.first)
    #expect(one.answers[1].found?.changes.map(\.from) == ["Yes"])
  }

  // MARK: The slow way

  private func reaches(
    _ aim: Why.Aim, _ entry: Why.Entry, from old: InterviewResult, to new: InterviewResult
  ) -> Bool {
    guard entry.kind == .band else {
      return WhyCheck.standing(of: entry, in: old) != WhyCheck.standing(of: entry, in: new)
    }
    guard let before = old.scores[0].value, let then = new.scores[0].value,
      old.scores[0].band != new.scores[0].band
    else { return false }
    return aim == .higherBand ? then > before : then < before
  }
}
