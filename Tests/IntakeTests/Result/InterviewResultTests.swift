import TestSupport
import Testing

@testable import Intake

@Suite("A result from answers")
struct InterviewResultTests {
  @Test func `every question has its state, rows one after the other`() throws {
    var answers = try AnsweredQuestionnaire(resultQuestionnaire)
    try answers.answer("consent", .option("yes"))
    try answers.answer("mood_1", .option("0"))
    try answers.skip("mood_2")
    try answers.answer("dark", .option("0"))
    try answers.add("person[2]", "person[5]")
    try answers.answer("person_name[2]", .text("Mo"))
    let states = answers.result.answers.map { "\($0.id) \($0.state.rawValue)" }
    #expect(
      states == [
        "consent answered", "mood_1 answered", "mood_2 skipped", "dark answered", "dark_plan not-asked",
        "person_name[2] answered", "closeness[2] not-reached", "hurts[2] not-reached",
        "person_name[5] not-reached", "closeness[5] not-reached", "hurts[5] not-reached",
        "course[low-mood] not-reached", "since[low-mood] not-reached", "linked[low-mood] not-reached",
        "wish not-reached",
      ])
    #expect(answers.result.outcome == .unfinished)
  }

  @Test func `an answer has its codes, its words, its page and how it was put`() throws {
    var answers = try ResultFormulationTests.lowMood()
    try answers.add("person[1]")
    try answers.answer("person_name[1]", .text("Mo"))
    try answers.answer("closeness[1]", .number(5))
    try answers.answer("event_kind[2]", .option("other", words: "We moved"))
    try answers.answer("event_people[2]", .options(["1"]))
    try answers.answer("wish", .option("grief"))
    let records = Dictionary(uniqueKeysWithValues: answers.result.answers.map { ($0.id, $0) })
    let close = try #require(records["closeness[1]"])
    #expect(close.ask == "How close are you to Mo?")
    #expect(close.value == .number(5))
    #expect(close.label == "5 (Very close)")
    #expect(close.page == "The people in your life")
    #expect(close.part == "people")
    #expect(records["event_kind[2]"]?.value == .option("other", words: "We moved"))
    #expect(records["event_kind[2]"]?.label == "We moved")
    #expect(records["event_people[2]"]?.value == .options(["1"]))
    #expect(records["event_people[2]"]?.label == "Mo")
    #expect(records["course[low-mood]"]?.ask == "Thinking of your low mood: which fits?")
    #expect(records["person_name[1]"]?.identifies == true)
    #expect(records["wish"]?.isInSummary == true)
    #expect(records["linked[low-mood]"]?.value == nil)
  }

  @Test func `rosters say whether they were left out, and how their rows are called`() throws {
    var answers = try ResultFormulationTests.lowMood()
    try answers.skip("person")
    let rosters = answers.result.rosters
    #expect(rosters.map(\.id) == ["person", "event", "trouble"])
    #expect(rosters.map(\.state) == [.skipped, .answered, nil])
    #expect(rosters[1].rows.map(\.row) == ["1", "2"])
    #expect(rosters[1].rows.map(\.called) == ["a death (June 2026)", "a lost job (July 2026)"])
    #expect(rosters[2].rows.map(\.row) == ["low-mood"])
  }

  @Test func `a score of a roster has a record for each row, by its number and name`() throws {
    var answers = try ResultFormulationTests.lowMood()
    try answers.add("person[2]", "person[3]")
    try answers.answer("person_name[2]", .text("Mo"))
    try answers.answer("closeness[2]", .number(4))
    try answers.skip("closeness[3]")
    let scores = answers.result.scores
    #expect(scores.map(\.id) == ["mood", "nearness[2]", "nearness[3]"])
    #expect(scores.map(\.value) == [5, 4, nil])
    #expect(scores.map(\.called) == [nil, "Mo", "Person 2"])
  }

  @Test func `an early end says where, and nothing behind it was reached`() throws {
    var answers = try ResultFormulationTests.lowMood()
    try answers.answer("consent", .option("no"))
    let result = answers.result
    #expect(result.outcome == .stopped("declined"))
    #expect(result.answers.first?.value == .option("no"))
    #expect(result.answers.dropFirst().allSatisfy { $0.state == .notReached && $0.value == nil })
    #expect(result.scores.map(\.missing) == [.notFinished])
    #expect(result.rosters.map(\.state) == [.notReached, .notReached, nil])
    #expect(result.rosters.prefix(2).allSatisfy { $0.rows.isEmpty })
  }

  @Test func `with everything answered or skipped it is finished`() throws {
    var answers = try ResultFormulationTests.lowMood()
    try answers.skip("event_people[1]", "event_people[2]", "linked[low-mood]", "wish")
    #expect(answers.result.outcome == .finished)
    #expect(answers.result.answers.allSatisfy { $0.state != .notReached })
  }

  @Test func `the same answers give the same result, in whatever order they came`() throws {
    let given: [(Address, AnswerValue)] = [
      ("consent", .option("yes")), ("mood_1", .option("3")), ("mood_2", .option("3")),
      ("dark", .option("2")), ("dark_plan", .option("no")), ("course[low-mood]", .option("always")),
      ("wish", .option("isolation")),
    ]
    var random = SeededGenerator(seed: 21)
    let straight = try Self.answered(given).result
    for _ in 0..<20 {
      #expect(try Self.answered(given.shuffled(using: &random)).result == straight)
    }
  }

  private static func answered(_ given: [(Address, AnswerValue)]) throws -> AnsweredQuestionnaire {
    var answers = try AnsweredQuestionnaire(resultQuestionnaire)
    for (address, value) in given { try answers.answer(address, value) }
    return answers
  }
}
