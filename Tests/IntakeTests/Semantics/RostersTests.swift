import Testing

@testable import Intake

@Suite struct `The rules of rosters` {
  private static let people = """
    pages:
      - page: people
        title: People
        repeat: person
        ask: Is there someone?
        again: Is there anyone else?
        at-most: 3
        called: "{name}"
        questions:
          - {id: name, ask: Name?, answer: text}
          - {id: close, ask: "Close to {name}?", answer: yes-no}
      - page: helpers
        title: Helpers
        questions:
          - {id: helpers, ask: Who helps?, answer: many, choices: person, when: count(person) > 0}
          - {id: best, ask: Who most?, answer: one, choices: person, when: count(person) > 0}
          - {id: praise, ask: "What does {best} do?", answer: text, when: answered(best)}
          - {id: both, ask: "How do {helpers | they} help?", answer: text, when: asked(best)}
      - page: each
        title: Each
        repeat: helper
        over: helpers
        questions:
          - {id: how, ask: "How does {helper} help?", answer: text}
      - page: end
        title: End
        questions:
          - {id: any_close, ask: And?, answer: text, when: any(person where close = yes)}

    """

  private func people() throws -> Interview {
    var interview = try Interview.of(Self.people)
    try interview.given([
      "person": "+", "name[1]": "Ann", "close[1]": "yes", "person": "+", "name[2]": "Bo", "close[2]": "no",
      "person": ".",
      "helpers": "1 2", "best": "2", "praise": "Listens", "both": "By being there", "how[1]": "Cooks",
      "how[2]": "Calls",
      "any_close": "-",
    ])
    return interview
  }

  @Test func `rows have a number from 1 that they keep for good, and are shown by position`() throws {
    var interview = try people()
    try interview.given(["person[1]": "x", "person": "+"])
    #expect(interview.result.rosters[0].rows.map(\.row) == ["2", "3"])
    #expect(interview.result.rosters[0].rows.map(\.called) == ["Bo", "Person 2"])
    // The gap stays, also where the last row is taken out.
    try interview.given(["person[3]": "x", "person": "+"])
    #expect(interview.result.rosters[0].rows.map(\.row) == ["2", "4"])
  }

  @Test func `an empty name reads as the row's place`() throws {
    var interview = try Interview.of(Self.people)
    try interview.given(["person": "+", "name[1]": "-"])
    #expect(interview.result.rosters[0].rows.map(\.called) == ["Person 1"])
    #expect(interview.asks == "Close to not said?")
  }

  @Test func `a removed row leaves every answer that chose it, every text that named it, and every count`()
    throws
  {
    var interview = try people()
    #expect(interview.label("helpers") == "Ann and Bo")
    try interview.given(["person[2]": "x"])
    #expect(interview.label("helpers") == "Ann")
    // Emptied of its only row, an answer is asked again, and what stands under it is set aside.
    #expect(try interview.state("best") == .notReached)
    #expect(interview.asks == "Who most?")
    #expect(!interview.asked.contains("praise"))
    #expect(!interview.asked.contains("how[2]"))
    #expect(interview.review.flatMap(\.entries).map(\.ask).contains("How do Ann help?"))
    try interview.given(["person[2]": "+"])
    #expect(interview.label("best") == "Bo")
    #expect(interview.label("praise") == "Listens")
    #expect(interview.label("how[2]") == "Calls")
    #expect(interview.step == .review)
  }

  @Test
  func `with its last row gone a question over rows is asked again, and not asked where nobody is left`()
    throws
  {
    var interview = try people()
    try interview.given(["person[2]": "x", "person[1]": "x"])
    #expect(interview.asks == "Is there someone?")
    #expect(try interview.state("helpers") == .notReached)
    try interview.given(["person": "."])
    #expect(try interview.state("helpers") == .notAsked)
    #expect(try interview.state("any_close") == .notAsked)
    #expect(interview.step == .review)
    #expect(interview.outcome == .finished)
  }

  @Test func `a row that is no longer chosen is set aside, and its answers come back with it`() throws {
    var interview = try people()
    try interview.given(["helpers": "2"])
    #expect(interview.asked.filter { $0.hasPrefix("how") } == ["how[2]"])
    try interview.given(["helpers": "1 2"])
    #expect(interview.label("how[1]") == "Cooks")
    #expect(interview.step == .review)
    try interview.given(["helpers": "none of these"])
    #expect(interview.asked.filter { $0.hasPrefix("how") } == [])
    #expect(interview.step == .review)
  }

  @Test func `nobody and left out are different things`() throws {
    for (answer, state, truth) in [(".", ResponseState.answered, Truth.no), ("-", .skipped, .unknown)] {
      var interview = try Interview.of(Self.people)
      try interview.given(["person": answer])
      #expect(interview.result.rosters[0].state == state)
      let condition = interview.machine.guards.elements[0].condition
      #expect(interview.evaluator.truth(of: condition, .none) == truth)
    }
  }

  @Test func `an option that stands alone is no row, and counts nothing`() throws {
    var interview = try Interview.of(
      """
      pages:
        - page: kin
          title: Kin
          questions:
            - id: kin
              ask: Who?
              answer: many
              choices: {mother: My mother, other: {label: Other, text: true}, none: {label: Nobody, exclusive: true}}
        - page: each
          title: Each
          repeat: relative
          over: kin
          questions:
            - {id: near, ask: "Is {relative} near?", answer: yes-no}
        - page: end
          title: End
          questions:
            - {id: alone, ask: Is that hard?, answer: yes-no, when: count(kin) = 0}
      scores:
        - {score: named, title: Named, value: count(kin), range: 0..2}
        - {score: near_ones, title: Near, value: count(relative where near = yes)}
      """)
    try interview.given(["kin": "none"])
    #expect(interview.asks == "Is that hard?")
    try interview.given(["alone": "no"])
    #expect(try interview.score("named").value == 0)
    #expect(try interview.score("near_ones").value == 0)
    try interview.answer("kin", .many([.init("mother"), .init("other", words: "Aunt Jo")]))
    #expect(interview.asks == "Is My mother near?")
    try interview.given(["near[mother]": "yes"])
    #expect(interview.asks == "Is Aunt Jo near?")
    #expect(try interview.score("named").value == 2)
    #expect(try interview.state("alone") == .notReached)
    // Rows have an answer waiting, so the count is a range, and the score none.
    #expect(try interview.score("near_ones").missing == .notFinished)
  }

  @Test func `rows chosen among rows keep their numbers and names`() throws {
    var interview = try Interview.of(
      """
      pages:
        - page: troubles
          title: Troubles
          repeat: trouble
          over: {low: low mood, worry: worry, sleep: bad sleep}
          questions:
            - {id: bad, ask: "How bad is {trouble}?", answer: scale, from: {0: Not}, to: {3: Very}}
        - page: choose
          title: Choose
          questions:
            - {id: work_on, ask: Which?, answer: many, choices: trouble}
        - page: goals
          title: Goals
          repeat: goal
          over: work_on
          questions:
            - {id: aim, ask: "What should change about {goal}?", answer: text}
        - page: end
          title: End
          questions:
            - {id: more, ask: More?, answer: text, when: "answered(aim[worry])"}
            - {id: less, ask: Less?, answer: text, when: "has(work_on, low)"}
      """)
    try interview.given(["bad[low]": "1", "bad[worry]": "2", "bad[sleep]": "0", "work_on": "worry sleep"])
    #expect(interview.asks == "What should change about worry?")
    try interview.given(["aim[worry]": "Less of it", "aim[sleep]": "-"])
    #expect(interview.asks == "More?")
    #expect(try interview.state("less") == .notReached)
    try interview.given(["more": "-"])
    #expect(try interview.state("less") == .notAsked)
    #expect(interview.result.rosters[1].rows.map(\.row) == ["worry", "sleep"])
  }

  @Test func `a given row stands under its condition, and its answers come back`() throws {
    var interview = try Interview.of(
      """
      pages:
        - page: first
          title: First
          questions:
            - {id: mood, ask: Mood?, answer: scale, from: {0: Bad}, to: {9: Good}}
        - page: troubles
          title: Troubles
          repeat: trouble
          over: {low: {label: low, when: mood <= 3}, other: other}
          questions:
            - {id: bad, ask: How bad?, answer: scale, from: {0: Not}, to: {3: Very}}
      scores:
        - {score: worst, title: Worst, value: max(bad)}
        - {score: rows, title: Rows, value: count(trouble)}
      """)
    try interview.given(["mood": "2", "bad[low]": "3", "bad[other]": "1"])
    #expect(try interview.score("worst").value == 3)
    try interview.given(["mood": "8"])
    #expect(try interview.score("worst").value == 1)
    #expect(try interview.state("bad[low]") == .notAsked)
    // Nobody knows whether the row is there, so how many there are is not known either.
    try interview.given(["mood": "-"])
    #expect(try interview.score("worst").value == nil)
    #expect(try interview.score("rows").value == nil)
    #expect(try interview.score("rows").couldBe == .init(low: 1, high: 2, bands: []))
    try interview.given(["mood": "0"])
    #expect(try interview.score("worst").value == 3)
  }

  @Test func `no more rows than at-most, which is 20 unless said`() throws {
    var interview = try Interview.of(
      """
      pages:
        - {page: p, title: P, repeat: row, ask: One?, again: More?, questions: [{id: a, ask: A?, answer: text}]}
      """)
    for _ in 1...20 { try interview.add("row") }
    #expect(throws: Rejection.noMoreRows(atMost: 20)) { try interview.add("row") }
    #expect(interview.result.rosters[0].state == .answered)
  }

  @Test(arguments: [
    ("own-roster", "{id: b, ask: B?, answer: text, when: count(row) > 1}"),
    ("own-roster", "{id: b, ask: B?, answer: text, when: any(a where it = yes)}"),
    ("stop-in-roster", "{stop: s, when: a = yes, say: Bye}"),
    ("unknown-name", "{id: b, ask: B?, answer: many, choices: nobody}"),
    ("later-name", "{id: b, ask: B?, answer: many, choices: row}"),
    ("misplaced-key", "{include: other}"),
  ])
  func `a roster holds no roster, stop or include, and never goes through its own rows`(
    code: String, entry: String
  ) {
    let found = Refusals(
      """
      pages:
        - page: p
          title: P
          repeat: row
          ask: One?
          again: More?
          questions:
            - {id: a, ask: A?, answer: yes-no}
            - \(entry)
      """)
    #expect(found.codes == [code], "\(found.messages)")
  }

  @Test(arguments: [
    // Names of rows that there cannot be.
    ("how[1] = yes", "unknown-row"), ("close[ann] = yes", "unknown-row"), ("how = yes", "needs-row"),
    ("close = yes", "needs-row"), ("has(helpers, person)", "unknown-row"), ("best = ann", "unknown-row"),
  ])
  func `a row that is added has no name that a condition could use`(condition: String, code: String) {
    let found = Refusals(
      Self.people
        + "  - page: last\n    title: Last\n    questions:\n      - {id: last, ask: L, answer: text, when: \"\(condition)\"}\n"
    )
    #expect(found.codes == [code], "\(found.messages)")
  }
}
