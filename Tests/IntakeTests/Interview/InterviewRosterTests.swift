import Testing

@testable import Intake

struct InterviewRosterTests {
  /// People, what they did, and a page of rows for those who helped.
  static func people() throws -> Interview {
    Interview(
      try .yaml(
        """
        questionnaire: people
        version: 1.0.0
        title: People
        pages:
          - page: people
            title: The people in your life
            repeat: person
            ask: Is there someone?
            again: Is there anyone else?
            at-most: 3
            called: "{person_name}"
            questions:
              - id: person_name
                ask: What do you call them?
                answer: text
              - say: Thank you for telling of {person_name}.
              - id: close
                ask: Are you close to {person_name}?
                answer: yes-no
          - page: help
            title: Help
            questions:
              - id: helped
                ask: Who helped?
                answer: many
                choices: person
                when: count(person) > 0
          - page: how
            title: How they helped
            repeat: helper
            over: helped
            questions:
              - id: how
                ask: How did {helper} help?
                answer: text
          - page: end
            title: The end
            questions:
              - id: count_close
                ask: You named {helped | nobody}. Is that right?
                answer: yes-no
                when: any(person where close = yes)
        """), startedAt: Interview.start)
  }

  /// Ann, who is close, and somebody without a name; both helped.
  static func answered() throws -> Interview {
    var interview = try people()
    try interview.add("person")
    try interview.type("person_name[1]", "Ann")
    try interview.see("people.say.1[1]")
    try interview.yes("close[1]")
    try interview.add("person")
    try interview.skip("person_name[2]")
    try interview.see("people.say.1[2]")
    try interview.no("close[2]")
    try interview.close("person")
    try interview.answer("helped", .options(["2", "1"]))
    try interview.type("how[1]", "She listened")
    try interview.type("how[2]", "He paid")
    try interview.yes("count_close")
    return interview
  }

  @Test func `rows are asked one after the other, and then for another`() throws {
    var interview = try Self.people()
    #expect(interview.asks == "Is there someone?")
    try interview.add("person")
    #expect(interview.asks == "What do you call them?")
    #expect(interview.address == "person_name[1]")
    try interview.type("person_name[1]", "Ann")
    #expect(interview.asks == "Thank you for telling of Ann.")
    try interview.see("people.say.1[1]")
    #expect(interview.asks == "Are you close to Ann?")
    try interview.skip("close[1]")
    #expect(interview.asks == "Is there anyone else?")
    guard case .roster(let view) = interview.step else { return #expect(Bool(false)) }
    #expect(view.rows.map(\.called) == ["Ann"])
    #expect(view.rows.map(\.address) == ["person[1]"])
    #expect(view.isAgain)
    #expect(view.state == .open)
  }

  @Test func `the whole of it, in the review`() throws {
    let interview = try Self.answered()
    #expect(interview.asks == "review")
    #expect(
      interview.reviewed == [
        "person: Ann and Person 2", "person_name[1]: Ann", "close[1]: Yes", "person_name[2]: (skipped)",
        "close[2]: No", "helped: Ann and Person 2", "how[1]: She listened", "how[2]: He paid",
        "count_close: Yes",
      ])
    #expect(interview.review[0].entries.map(\.row) == [nil, "Ann", "Ann", "Person 2", "Person 2"])
    #expect(interview.review.last?.entries.last?.ask == "You named Ann and Person 2. Is that right?")
  }

  @Test func `a removed row leaves a gap and takes itself out of what chose it`() throws {
    var interview = try Self.answered()
    let preview = try #require(interview.preview(.removeRow("person[1]", at: Interview.start)))
    #expect(preview.setAside.map(\.address) == ["person_name[1]", "close[1]", "how[1]", "count_close"])
    #expect(preview.narrowed.map(\.address) == ["helped"])
    #expect(preview.narrowed.map(\.answer) == [.spoken("Person 1")])
    try interview.remove("person[1]")
    #expect(
      interview.reviewed == [
        "person: Person 1", "person_name[2]: (skipped)", "close[2]: No", "helped: Person 1",
        "how[2]: He paid",
      ])
    #expect(throws: Rejection.notAsked("how[1]")) { try interview.skip("how[1]") }
    #expect(throws: Rejection.unknownAddress("person[1]")) { try interview.remove("person[1]") }
  }

  @Test func `a removed row comes back with its answers`() throws {
    var interview = try Self.answered()
    let before = interview
    try interview.remove("person[1]")
    try interview.add("person[1]")
    #expect(interview.asks == "review")
    #expect(interview.reviewed == before.reviewed)
    #expect(interview.evaluator.evaluation == before.evaluator.evaluation)
  }

  @Test func `a number is never given twice`() throws {
    var interview = try Self.answered()
    try interview.remove("person[2]")
    try interview.add("person")
    #expect(interview.address == "person_name[3]")
    #expect(throws: Rejection.unknownAddress("person[4]")) { try interview.add("person[4]") }
    #expect(throws: Rejection.unknownAddress("person[3]")) { try interview.add("person[3]") }
  }

  @Test func `an answer that loses its last row is asked again`() throws {
    var interview = try Self.answered()
    try interview.answer("helped", .options(["1"]))
    #expect(interview.asks == "review")
    try interview.remove("person[1]")
    #expect(interview.asks == "Who helped?")
    try interview.add("person[1]")
    #expect(interview.asks == "review")
  }

  @Test func `nobody helped is an answer, and not asked again`() throws {
    var interview = try Self.answered()
    try interview.answer("helped", .many([]))
    #expect(interview.asks == "review")
    #expect(interview.reviewed.contains("helped: none of these"))
    try interview.remove("person[1]")
    #expect(interview.asks == "review")
  }

  @Test func `who takes back the only row is asked the opening question again`() throws {
    var interview = try Self.people()
    try interview.add("person")
    try interview.close("person")
    try interview.remove("person[1]")
    #expect(interview.asks == "Is there someone?")
  }

  @Test func `nobody and left out are different answers`() throws {
    var nobody = try Self.people()
    try nobody.close("person")
    #expect(nobody.reviewed == ["person: No"])
    var left = try Self.people()
    try left.skip("person")
    #expect(left.reviewed == ["person: (skipped)"])
    #expect(nobody.asks == "review")
    #expect(left.asks == "review")
    #expect(nobody.evaluator.evaluation != left.evaluator.evaluation)
  }

  @Test func `no row is added to a full roster, until one is taken out`() throws {
    var interview = try Self.people()
    for row in 1...3 {
      try interview.add("person")
      try interview.skip(Address("person_name", row: "\(row)"))
      try interview.see(Address("people.say.1", row: "\(row)"))
      try interview.skip(Address("close", row: "\(row)"))
    }
    #expect(interview.asks == "Who helped?")
    #expect(throws: Rejection.noMoreRows(atMost: 3)) { try interview.add("person") }
    try interview.remove("person[2]")
    #expect(interview.asks == "Is there anyone else?")
    try interview.add("person")
    #expect(interview.address == "person_name[4]")
    #expect(throws: Rejection.noMoreRows(atMost: 3)) { try interview.add("person[2]") }
  }

  @Test func `another row is asked for again after one was added to what was closed`() throws {
    var interview = try Self.answered()
    try interview.move("person")
    try interview.add("person")
    #expect(interview.address == "person_name[3]")
    try interview.skip("person_name[3]")
    try interview.see("people.say.1[3]")
    try interview.skip("close[3]")
    // The roster is full now: nothing more to ask.
    #expect(interview.asks == "review")
  }

  @Test func `rows that are chosen are not added`() throws {
    var interview = try Self.answered()
    #expect(throws: Rejection.rowsAreGiven("helper")) { try interview.add("helper") }
    #expect(throws: Rejection.rowsAreGiven("helper")) { try interview.close("helper") }
    #expect(throws: Rejection.rowsAreGiven("helper[1]")) { try interview.remove("helper[1]") }
    #expect(throws: Rejection.notAChoice("3", among: ["1", "2"])) {
      try interview.answer("helped", .options(["3"]))
    }
  }

  @Test func `a move to a row goes to its first question`() throws {
    var interview = try Self.answered()
    try interview.move("person[2]")
    #expect(interview.address == "person_name[2]")
    try interview.type("person_name[2]", "Bo")
    #expect(interview.asks == "review")
    #expect(interview.reviewed.contains("helped: Ann and Bo"))
  }

  @Test func `given rows are named by their codes and stand under their conditions`() throws {
    var interview = Interview(
      try .yaml(
        """
        questionnaire: given
        version: 1.0.0
        title: Given
        pages:
          - page: gate
            title: Gate
            questions:
              - {id: worried, ask: Worried?, answer: yes-no}
          - page: since
            title: Since when
            repeat: trouble
            over:
              low-mood: low mood
              worry: {label: worry, when: worried = yes}
            questions:
              - {id: since, ask: "Since when has there been {trouble}?", answer: date, precision: month}
        """), startedAt: Interview.start)
    try interview.no("worried")
    #expect(interview.address == "since[low-mood]")
    #expect(interview.asks == "Since when has there been low mood?")
    try interview.answer("since[low-mood]", .date(try #require(PartialDate("2026-07"))))
    #expect(interview.asks == "review")
    #expect(throws: Rejection.notAsked("since[worry]")) { try interview.skip("since[worry]") }
    #expect(throws: Rejection.unknownAddress("since[2]")) { try interview.skip("since[2]") }
    try interview.yes("worried")
    #expect(interview.asks == "Since when has there been worry?")
    #expect(interview.reviewed == ["worried: Yes", "since[low-mood]: July 2026", "since[worry]: (open)"])
  }
}
