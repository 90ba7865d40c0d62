import LocatedYAML
import Testing

@testable import Intake

@Suite("A result from an interview")
struct InterviewResultOfEventsTests {
  typealias Happening = @Sendable (Timestamp) -> Event

  static let start = Timestamp(secondsSince1970: 1_795_000_000)

  /// Applies events a second apart; the first second after the start.
  static func interview(_ events: [Happening]) throws -> Interview {
    let questionnaire = try Questionnaire(Source(name: "test.yaml", text: resultQuestionnaire))
    var interview = Interview(questionnaire, startedAt: start, today: PartialDate("2026-11-23"))
    for (index, event) in events.enumerated() {
      try interview.apply(event(Timestamp(secondsSince1970: start.secondsSince1970 + index + 1)))
    }
    return interview
  }

  static func answer(_ address: Address, _ value: AnswerValue) -> Happening {
    { .answer(address, value, at: $0) }
  }

  static let beginning: [Happening] = [
    answer("consent", .option("yes")), answer("mood_1", .option("3")), answer("mood_2", .option("2")),
    answer("dark", .option("2")), { .see("alert.dark-thoughts", at: $0) },
    answer("dark_plan", .option("no")), { .addRow("person", at: $0) }, answer("person_name[1]", .text("Mo")),
  ]

  @Test func `looking back changes nothing`() throws {
    let straight = try Self.interview(Self.beginning).result
    let looking = try Self.interview(Self.beginning + [{ .move(to: "mood_1", at: $0) }]).result
    #expect(looking == straight)
  }

  @Test func `an alert that was answered away has fired, and says when`() throws {
    let interview = try Self.interview(Self.beginning + [Self.answer("dark", .option("0"))])
    let record = try #require(interview.result.alerts.first { $0.id == "dark-thoughts" })
    #expect(record.state == .firedLaterChanged)
    #expect(record.at?.secondsSince1970 == Self.start.secondsSince1970 + 4)
    #expect(record.because.map(\.then) == ["Often"])
    #expect(record.because.map(\.now) == ["Never"])
  }

  @Test func `it is the result of the same answers put down at once`() throws {
    var result = try Self.interview(Self.beginning).result
    var answers = try AnsweredQuestionnaire(resultQuestionnaire)
    for (address, value): (Address, AnswerValue) in [
      ("consent", .option("yes")), ("mood_1", .option("3")), ("mood_2", .option("2")),
      ("dark", .option("2")), ("dark_plan", .option("no")),
    ] {
      try answers.answer(address, value)
    }
    try answers.add("person[1]")
    try answers.answer("person_name[1]", .text("Mo"))
    // Moments are all that a table does not have.
    result.started = nil
    for index in result.answers.indices { result.answers[index].at = nil }
    for index in result.alerts.indices { result.alerts[index].at = nil }
    #expect(result == answers.result)
  }

  @Test func `it has the moments of its start and end`() throws {
    let paused = try Self.interview(Self.beginning).result
    #expect(paused.started == Self.start)
    #expect(paused.finished == nil)
    let early = try Self.interview([Self.answer("consent", .option("no")), { .finish(at: $0) }]).result
    #expect(early.finished?.secondsSince1970 == Self.start.secondsSince1970 + 2)
    #expect(early.outcome == .stopped("declined"))
  }

  @Test func `it has the interview's own outcome at every moment`() throws {
    let ending: [Happening] = [
      { .skip("closeness[1]", at: $0) }, { .skip("hurts[1]", at: $0) }, { .closeRows("person", at: $0) },
      { .skip("event", at: $0) }, { .skip("course[low-mood]", at: $0) }, { .skip("wish", at: $0) },
      Self.answer("consent", .option("no")),
    ]
    let events = Self.beginning + ending
    var outcomes: [Outcome] = []
    for count in 0...events.count {
      let interview = try Self.interview(Array(events.prefix(count)))
      #expect(interview.result.outcome == interview.outcome)
      outcomes.append(interview.outcome)
    }
    #expect(outcomes.suffix(3) == [.unfinished, .finished, .stopped("declined")])
  }
}
