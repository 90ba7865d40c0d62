import Testing

@testable import Intake

@Suite("A formulation from answers")
struct ResultFormulationTests {
  /// Above the threshold, with a death in June, a lost job in July and low mood since August; all else open.
  static func lowMood() throws -> AnsweredQuestionnaire {
    var answers = try AnsweredQuestionnaire(resultQuestionnaire)
    try answers.answer("consent", .option("yes"))
    try answers.answer("mood_1", .option("3"))
    try answers.answer("mood_2", .option("2"))
    try answers.answer("dark", .option("0"))
    try answers.close("person")
    try answers.add("event[1]", "event[2]")
    try answers.close("event")
    try answers.answer("event_kind[1]", .option("bereavement"))
    try answers.answer("event_date[1]", .date(#require(PartialDate("2026-06"))))
    try answers.answer("event_impact[1]", .number(8))
    try answers.answer("event_kind[2]", .option("job-loss"))
    try answers.answer("event_date[2]", .date(#require(PartialDate("2026-07"))))
    try answers.answer("event_impact[2]", .number(9))
    try answers.answer("course[low-mood]", .option("began"))
    try answers.answer("since[low-mood]", .date(#require(PartialDate("2026-08"))))
    return answers
  }

  @Test func `what the client connects stands before what is only near`() throws {
    var answers = try Self.lowMood()
    try answers.answer("linked[low-mood]", .options(["1"]))
    let record = try answers.formulation()
    #expect(
      record.linkOutline == ["low-mood 1 yes: 1-3 months before", "low-mood 2 no: 1-3 months before"])
    #expect(record.outline == ["1 grief", "2 role-transition", "also consider isolation"])
    let piece = record.areas[0].evidence[0]
    #expect(piece.because == "a death, June 2026")
    #expect(piece.answers == ["event_kind[1]"])
    #expect(piece.tie == .statedAndNear)
    #expect(piece.symptom == "low-mood")
    #expect(piece.impact == 8)
  }

  @Test func `a connection that was skipped is not a no`() throws {
    var answers = try Self.lowMood()
    try answers.skip("linked[low-mood]")
    let record = try answers.formulation()
    #expect(record.links.map(\.stated) == [.notAsked, .notAsked])
    #expect(record.outline == ["1 role-transition", "2 grief", "also consider isolation"])
  }

  @Test func `equal pieces tie, and the client's wish breaks the tie`() throws {
    var answers = try Self.lowMood()
    try answers.answer("event_impact[1]", .number(9))
    #expect(try answers.formulation().outline.prefix(2) == ["1 grief", "1 role-transition"])
    try answers.answer("wish", .option("role-transition"))
    let wished = try answers.formulation()
    #expect(wished.outline.prefix(2) == ["1 role-transition", "2 grief"])
    #expect(wished.areas.map(\.isWished) == [true, false, false])
    #expect(wished.wish == "A change")
  }

  @Test func `few relationships stand where no other area does`() throws {
    var answers = try Self.lowMood()
    try answers.remove("event[1]")
    try answers.remove("event[2]")
    let record = try answers.formulation()
    #expect(record.outline == ["1 isolation", "not clear grief", "not clear role-transition"])
    #expect(record.areas[0].evidence.map(\.tie) == [.current])
    #expect(record.areas[0].evidence.map(\.answers) == [["person"]])
    #expect(!record.couldChange)
  }

  @Test func `skipping the people page makes nobody isolated`() throws {
    var answers = try Self.lowMood()
    answers.responses.rosters = answers.responses.rosters.map { roster in
      var roster = roster
      roster.removed.formUnion(roster.added)
      roster.added = []
      return roster
    }
    try answers.skip("person")
    let record = try answers.formulation()
    #expect(record.outline == ["not clear grief", "not clear role-transition", "not clear isolation"])
    let isolation = record.areas[2]
    #expect(isolation.evidence.map(\.isAnswered) == [false])
    #expect(isolation.evidence.map(\.answers) == [["person"]])
    #expect(isolation.against.map(\.isAnswered) == [false])
    #expect(record.couldChange)
  }

  @Test func `whoever feels close speaks against few relationships, by name`() throws {
    var answers = try Self.lowMood()
    try answers.add("person[1]", "person[2]")
    try answers.answer("person_name[1]", .text("Mo"))
    try answers.answer("closeness[1]", .number(4))
    try answers.answer("closeness[2]", .number(2))
    let isolation = try #require(try answers.formulation().areas.first { $0.id == "isolation" })
    #expect(isolation.evidence.isEmpty)
    #expect(isolation.against.map(\.because) == ["Mo feels close"])
    #expect(isolation.against.map(\.answers) == [["closeness[1]"]])
  }

  @Test func `a row that was not answered is listed as such`() throws {
    var answers = try Self.lowMood()
    try answers.skip("event_kind[1]")
    let grief = try #require(try answers.formulation().areas.first { $0.id == "grief" })
    #expect(grief.standing == .notClear)
    #expect(grief.evidence.map(\.isAnswered) == [false])
    #expect(grief.evidence.map(\.answers) == [["event_kind[1]"]])
  }

  @Test func `events that are left out could be anything`() throws {
    var answers = try Self.lowMood()
    try answers.remove("event[1]")
    try answers.remove("event[2]")
    try answers.skip("event")
    let record = try answers.formulation()
    #expect(record.outline == ["1 isolation", "not clear grief", "not clear role-transition"])
    #expect(record.areas[1].evidence.map(\.isAnswered) == [false])
    #expect(record.couldChange)
  }

  @Test func `as long as events can still be named, so can evidence`() throws {
    var answers = try Self.lowMood()
    #expect(try answers.formulation().areas[0].evidence.map(\.answers) == [["event_kind[2]"]])
    try answers.reopen("event")
    let record = try answers.formulation()
    #expect(record.areas[0].evidence.map(\.answers) == [["event_kind[2]"], ["event"]])
    #expect(record.areas[0].evidence.map(\.isAnswered) == [true, false])
    #expect(record.couldChange)
  }

  @Test func `a filled score decides a threshold only where both ends agree`() throws {
    var answers = try Self.lowMood()
    try answers.skip("mood_2")
    var symptom = try answers.formulation().symptoms[0]
    #expect(symptom.value == 6)
    #expect(symptom.state == .undecided)
    #expect(try answers.formulation().ties("grief") == [nil])
    try answers.answer("mood_1", .option("0"))
    symptom = try answers.formulation().symptoms[0]
    #expect(symptom.value == 0)
    #expect(symptom.state == .below)
    #expect(try answers.formulation().links.isEmpty)
  }

  @Test func `a symptom has its course and its onset`() throws {
    let symptom = try Self.lowMood().formulation().symptoms[0]
    #expect(symptom.state == .above)
    #expect(symptom.severity == "mood")
    #expect(symptom.value == 5)
    #expect(symptom.course == "began")
    #expect(symptom.courseLabel == "It began")
    #expect(symptom.began == PartialDate("2026-08"))
  }

  @Test func `low mood that was always there leaves events undated`() throws {
    var answers = try Self.lowMood()
    try answers.answer("course[low-mood]", .option("always"))
    let record = try answers.formulation()
    #expect(
      record.linkOutline == ["low-mood 1 not asked: undated", "low-mood 2 not asked: undated"])
    #expect(record.symptoms[0].began == nil, "the date is set aside")
  }

  @Test func `people that were removed take no part in an event`() throws {
    var answers = try Self.lowMood()
    try answers.add("person[1]", "person[2]")
    try answers.answer("person_name[1]", .text("Mo"))
    try answers.answer("closeness[2]", .number(3))
    try answers.answer("event_people[1]", .options(["1", "2"]))
    var record = try answers.formulation()
    #expect(record.events[0].people == [1, 2])
    #expect(record.people.map(\.called) == ["Mo", "Person 2"])
    #expect(record.people.map(\.close) == [nil, 3])
    try answers.remove("person[1]")
    record = try answers.formulation()
    #expect(record.events[0].people == [2])
    #expect(record.people.map(\.row) == [2])
    #expect(record.events.map(\.kind) == ["bereavement", "job-loss"])
    #expect(record.events.map(\.called) == ["a death (June 2026)", "a lost job (July 2026)"])
  }

  @Test func `a stop leaves nothing behind it to formulate from`() throws {
    var answers = try Self.lowMood()
    try answers.answer("consent", .option("no"))
    let record = try answers.formulation()
    #expect(record.events.isEmpty)
    #expect(record.symptoms[0].state == .undecided)
    #expect(record.symptoms[0].value == nil)
  }
}
