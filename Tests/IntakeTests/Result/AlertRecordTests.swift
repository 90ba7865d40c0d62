import Testing

@testable import Intake

@Suite("Alerts in a result")
struct AlertRecordTests {
  static let moment = Timestamp(secondsSince1970: 1_795_000_000)

  /// `dark-thoughts: fired`, for each record in its order.
  static func outline(_ records: [AlertRecord]) -> [String] {
    records.map { "\($0.id): \($0.state.rawValue)" }
  }

  /// The alerts as records of answers, with what had fired before.
  static func records(_ answers: AnsweredQuestionnaire, fired: [FiredAlert] = []) -> [AlertRecord] {
    InterviewResult(answers.questionnaire, answers.evaluator, fired: fired).alerts
  }

  static func firing(_ alert: Int, row: Int = 0, _ answers: AnsweredQuestionnaire) -> FiredAlert {
    FiredAlert(Ordinal(alert), row: row, at: moment, answers.speech)
  }

  static func withTwoPeople() throws -> AnsweredQuestionnaire {
    var answers = try AnsweredQuestionnaire(resultQuestionnaire)
    try answers.answer("consent", .option("yes"))
    try answers.answer("dark", .option("0"))
    try answers.add("person[1]", "person[2]")
    try answers.answer("person_name[1]", .text("Mo"))
    try answers.answer("hurts[1]", .option("no"))
    try answers.answer("hurts[2]", .option("no"))
    try answers.close("person")
    return answers
  }

  @Test func `without answers every alert is undecided`() throws {
    let answers = try AnsweredQuestionnaire(resultQuestionnaire)
    #expect(
      Self.outline(Self.records(answers)) == [
        "dark-thoughts: undecided", "plan: undecided", "hurt: undecided",
      ])
  }

  @Test func `what was decidedly not asked does not fire, what was skipped is undecided`() throws {
    var answers = try Self.withTwoPeople()
    #expect(
      Self.outline(Self.records(answers)) == [
        "dark-thoughts: not-fired", "plan: not-fired", "hurt: not-fired",
      ])
    try answers.skip("dark")
    #expect(
      Self.outline(Self.records(answers)) == [
        "dark-thoughts: undecided", "plan: undecided", "hurt: not-fired",
      ])
  }

  @Test func `fired ones stand first and say what was answered`() throws {
    var answers = try Self.withTwoPeople()
    try answers.answer("dark", .option("2"))
    try answers.answer("hurts[2]", .option("yes"))
    let records = Self.records(answers)
    #expect(
      Self.outline(records) == ["dark-thoughts: fired", "hurt[2]: fired", "plan: undecided"])
    #expect(
      records[0].because == [.init(id: "dark", ask: "Dark thoughts?", now: "Often", then: nil)])
    #expect(records[1].tell == "not said hurts them.")
    #expect(
      records[1].because == [.init(id: "hurts[2]", ask: "Does not said hurt you?", now: "Yes", then: nil)])
  }

  @Test func `each row that fires or is undecided has its record, and the others none`() throws {
    var answers = try Self.withTwoPeople()
    try answers.add("person[3]")
    try answers.answer("hurts[1]", .option("yes"))
    try answers.skip("hurts[2]")
    try answers.answer("hurts[3]", .option("no"))
    let hurt = Self.records(answers).filter { $0.id.name == "hurt" }
    #expect(Self.outline(hurt) == ["hurt[1]: fired", "hurt[2]: undecided"])
  }

  @Test func `nobody named is no alert, a page left out or not closed is no all-clear`() throws {
    var answers = try AnsweredQuestionnaire(resultQuestionnaire)
    try answers.answer("consent", .option("yes"))
    try answers.close("person")
    #expect(Self.outline(Self.records(answers)).contains("hurt: not-fired"))
    try answers.skip("person")
    let left = try #require(Self.records(answers).first { $0.id == "hurt" })
    #expect(left.state == .undecided)
    #expect(
      left.because == [.init(id: "person", ask: "Is there someone who matters?", now: nil, then: nil)])
    try answers.add("person[1]")
    try answers.answer("hurts[1]", .option("no"))
    #expect(Self.outline(Self.records(answers)).contains("hurt: undecided"))
  }

  @Test func `an alert without rows that did not fire says what was answered in each row`() throws {
    let hurt = try #require(try Self.records(Self.withTwoPeople()).first { $0.id == "hurt" })
    #expect(hurt.because.map(\.id) == ["hurts[1]", "hurts[2]"])
    #expect(hurt.because.map(\.now) == ["No", "No"])
  }

  @Test func `an alert that fired stays, with the answers then and now`() throws {
    var answers = try Self.withTwoPeople()
    try answers.answer("dark", .option("2"))
    let fired = Self.firing(0, answers)
    try answers.answer("dark", .option("0"))
    let records = Self.records(answers, fired: [fired])
    #expect(
      Self.outline(records) == [
        "dark-thoughts: fired, later changed", "plan: not-fired", "hurt: not-fired",
      ])
    #expect(
      records[0].because == [.init(id: "dark", ask: "Dark thoughts?", now: "Never", then: "Often")])
    #expect(records[0].at == Self.moment)
  }

  @Test func `an alert that fires again has fired, since the first time`() throws {
    var answers = try Self.withTwoPeople()
    try answers.answer("dark", .option("2"))
    let fired = Self.firing(0, answers)
    try answers.answer("dark", .option("3"))
    let record = Self.records(answers, fired: [fired])[0]
    #expect(record.state == .fired)
    #expect(record.at == Self.moment)
    #expect(record.because == [.init(id: "dark", ask: "Dark thoughts?", now: "Always", then: "Often")])
  }

  @Test func `removing a row does not erase what fired in it`() throws {
    var answers = try Self.withTwoPeople()
    try answers.answer("hurts[1]", .option("yes"))
    let fired = Self.firing(2, row: 1, answers)
    try answers.remove("person[1]")
    let records = Self.records(answers, fired: [fired])
    let record = try #require(records.first { $0.id == "hurt[1]" })
    #expect(record.state == .firedLaterChanged)
    #expect(record.tell == "Mo hurts them.")
    #expect(record.because.map(\.now) == [nil])
    #expect(record.because.map(\.then) == ["Yes"])
  }

  @Test func `a stop that comes to stand before it does not silence an alert`() throws {
    var answers = try Self.withTwoPeople()
    try answers.answer("dark", .option("1"))
    try answers.answer("consent", .option("no"))
    #expect(Self.outline(Self.records(answers)).first == "dark-thoughts: fired")
  }

  @Test func `answers too rough to decide by leave an alert undecided`() throws {
    var answers = try AnsweredQuestionnaire(
      """
      questionnaire: rough
      version: 1.0.0
      title: Rough dates
      language: en
      source: {kind: own, citation: Written for these tests., rights: Free.}
      pages:
        - page: dates
          title: Dates
          questions:
            - {id: fall, ask: When did you fall?, answer: date, precision: month}
            - {id: medicine, ask: Since when the medicine?, answer: date, precision: month}
      alerts:
        - {alert: falling, when: "before(medicine, fall)", level: notice, tell: They fell on it.}
      """)
    try answers.answer("fall", .date(#require(PartialDate("2026-05"))))
    for (date, state) in [("2026", "undecided"), ("2026-04", "fired"), ("2026-06", "not-fired")] {
      try answers.answer("medicine", .date(#require(PartialDate(date))))
      #expect(Self.outline(Self.records(answers)) == ["falling: \(state)"])
    }
  }
}
