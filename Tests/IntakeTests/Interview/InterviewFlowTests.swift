import Testing

@testable import Intake

struct InterviewFlowTests {
  static let gated = """
    - id: gate
      ask: Do you work?
      answer: yes-no
    - when: gate = yes
      questions:
        - id: hours
          ask: How many hours?
          answer: whole-number
          min: 1
          max: 90
        - id: liking
          ask: Do you like it?
          answer: yes-no
    - say: Nearly there.
    - id: last
      ask: Anything else?
      answer: text
    """

  @Test func `it asks in the author's order, and what a condition opens in its place`() throws {
    var interview = try Interview.page(Self.gated)
    #expect(interview.asks == "Do you work?")
    try interview.yes("gate")
    #expect(interview.asks == "How many hours?")
    try interview.answer("hours", .number(20))
    try interview.skip("liking")
    #expect(interview.asks == "Nearly there.")
    try interview.see("first.say.1")
    try interview.type("last", "No")
    #expect(interview.asks == "review")
    #expect(interview.reviewed == ["gate: Yes", "hours: 20", "liking: (skipped)", "last: No"])
    try interview.finish()
    #expect(interview.asks == "finished")
    #expect(interview.isFinished)
    #expect(interview.outcome == .finished)
  }

  @Test func `an answer whose condition fails is set aside and comes back`() throws {
    var interview = try Interview.page(Self.gated)
    try interview.yes("gate")
    try interview.answer("hours", .number(20))
    try interview.no("gate")
    #expect(interview.asks == "Nearly there.")
    #expect(interview.reviewed == ["gate: No", "last: (open)"])
    try interview.yes("gate")
    #expect(interview.asks == "Do you like it?")
    #expect(interview.reviewed == ["gate: Yes", "hours: 20", "liking: (open)", "last: (open)"])
  }

  @Test func `a change from the review asks what it opens, then comes back`() throws {
    var interview = try Interview.page(Self.gated)
    try interview.no("gate")
    try interview.see("first.say.1")
    try interview.skip("last")
    #expect(interview.asks == "review")
    try interview.move("gate")
    #expect(interview.isLookingBack)
    try interview.yes("gate")
    #expect(interview.asks == "How many hours?")
    try interview.answer("hours", .number(8))
    try interview.yes("liking")
    #expect(interview.asks == "review")
    try interview.move("hours")
    try interview.answer("hours", .number(9))
    #expect(interview.asks == "review")
  }

  @Test func `an answer after going back moves forward one place at a time`() throws {
    var interview = try Interview.page(Self.gated)
    try interview.yes("gate")
    try interview.answer("hours", .number(8))
    try interview.yes("liking")
    for _ in 0..<3 { try interview.back() }
    #expect(interview.asks == "Do you work?")
    #expect(!interview.canGoBack)
    try interview.yes("gate")
    #expect(interview.asks == "How many hours?")
    try interview.answer("hours", .number(7))
    #expect(interview.asks == "Do you like it?")
    try interview.skip("liking")
    #expect(interview.asks == "Nearly there.")
    #expect(!interview.isLookingBack)
  }

  @Test func `a question shows what was answered before`() throws {
    var interview = try Interview.page(Self.gated)
    try interview.yes("gate")
    try interview.back()
    guard case .question(let view) = interview.step else { return #expect(Bool(false)) }
    #expect(view.answered == .answered(.option("yes"), spoken: "Yes"))
    #expect(view.place.address == "gate")
    #expect(view.place.part == 1)
    #expect(view.place.parts == 1)
  }

  @Test func `nothing past the first open place can be looked at`() throws {
    var interview = try Interview.page(Self.gated)
    #expect(throws: Rejection.notAsked("last")) { try interview.move("last") }
    #expect(throws: Rejection.notAsked("hours")) { try interview.move("hours") }
    try interview.move("gate")
    #expect(!interview.isLookingBack)
  }

  @Test func `a required question is not skipped`() throws {
    var interview = try Interview.page(
      """
      - id: consent
        ask: Is it all right?
        answer: yes-no
        required: true
      """)
    #expect(throws: Rejection.required("consent")) { try interview.skip("consent") }
    #expect(interview.events.isEmpty)
  }

  static let stopping = """
    - id: consent
      ask: Is it all right?
      answer: yes-no
    - stop: declined
      when: consent = no
      say: That is fine.
    - id: name
      ask: Your name?
      answer: text
    """

  @Test func `a stop ends it early, and a changed answer takes it on`() throws {
    var interview = try Interview.page(Self.stopping)
    #expect(interview.outcome == .unfinished)
    try interview.no("consent")
    #expect(interview.asks == "stop: That is fine.")
    #expect(interview.address == "stop.declined")
    #expect(interview.outcome == .stopped("declined"))
    #expect(interview.reviewed == ["consent: No"])
    try interview.back()
    try interview.yes("consent")
    #expect(interview.asks == "Your name?")
    #expect(interview.outcome == .unfinished)
  }

  @Test func `it can be finished before its end`() throws {
    var interview = try Interview.page(Self.stopping)
    try interview.finish()
    #expect(interview.asks == "finished")
    #expect(interview.outcome == .unfinished)
    #expect(throws: Rejection.finished) { try interview.yes("consent") }
    #expect(interview.events.count == 1)
  }

  @Test func `pages that are decidedly left out are not counted`() throws {
    func interview() throws -> Interview {
      Interview(
        try .yaml(
          """
          questionnaire: paged
          version: 1.0.0
          title: Paged
          pages:
            - page: one
              title: One
              questions:
                - {id: a, ask: A?, answer: yes-no}
            - page: two
              title: Two
              when: a = yes
              questions:
                - {id: b, ask: B?, answer: yes-no}
            - page: three
              title: Three
              questions:
                - {id: c, ask: C?, answer: yes-no}
          """), startedAt: Interview.start)
    }
    func place(_ interview: Interview) -> String {
      guard case .question(let view) = interview.step else { return "" }
      return "\(view.place.pageTitle): \(view.place.part) of \(view.place.parts)"
    }
    var with = try interview()
    #expect(place(with) == "One: 1 of 3")
    try with.yes("a")
    #expect(place(with) == "Two: 2 of 3")
    var without = try interview()
    try without.no("a")
    #expect(place(without) == "Three: 2 of 2")
  }

  @Test func `pages in a row that name the same part count as one`() throws {
    let parts = ["about", "about", "people", nil, nil, "about"]
    let pages = parts.enumerated().map { index, part in
      """
        - page: page-\(index)
          title: Page
      \(part.map { "    part: \($0)\n" } ?? "")\
          questions:
            - {id: q\(index), ask: Question?, answer: yes-no}

      """
    }
    var interview = Interview(
      try .yaml("questionnaire: parted\nversion: 1.0.0\ntitle: Parted\npages:\n" + pages.joined()),
      startedAt: Interview.start)
    var places: [String] = []
    while case .question(let view) = interview.step {
      places.append("\(view.place.part) of \(view.place.parts)")
      try interview.apply(.skip(view.place.address, at: Interview.start))
    }
    #expect(places == ["1 of 5", "1 of 5", "2 of 5", "3 of 5", "4 of 5", "5 of 5"])
  }

  @Test func `a preview names what a change sets aside, and changes nothing`() throws {
    var interview = try Interview.page(Self.gated)
    try interview.yes("gate")
    try interview.answer("hours", .number(20))
    let before = interview
    let preview = try #require(interview.preview(.answer("gate", .option("no"), at: Interview.start)))
    #expect(preview.setAside.map(\.ask) == ["How many hours?"])
    #expect(preview.setAside.map(\.answer) == [.spoken("20")])
    #expect(preview.broughtBack.isEmpty && preview.newlyAsked.isEmpty && preview.narrowed.isEmpty)
    #expect(interview == before)
    try interview.no("gate")
    let back = try #require(interview.preview(.answer("gate", .option("yes"), at: Interview.start)))
    #expect(back.broughtBack.map(\.address) == ["hours"])
    #expect(back.newlyAsked.map(\.address) == ["liking"])
    #expect(interview.preview(.skip("hours", at: Interview.start)) == nil)
  }

  @Test(arguments: [
    (Event.answer("nothing", .option("yes"), at: Interview.start), Rejection.unknownAddress("nothing")),
    (.answer("gate[1]", .option("yes"), at: Interview.start), .unknownAddress("gate[1]")),
    (.answer("hours", .number(3), at: Interview.start), .notAsked("hours")),
    (.answer("first.say.1", .number(3), at: Interview.start), .wrongKind("first.say.1")),
    (.answer("gate", .number(3), at: Interview.start), .wrongKind("gate")),
    (.answer("gate", .notApplicable, at: Interview.start), .applies("gate")),
    (.skip("hours", at: Interview.start), .notAsked("hours")),
    (.skip("first.say.1", at: Interview.start), .wrongKind("first.say.1")),
    (.see("gate", at: Interview.start), .wrongKind("gate")),
    (.see("first.say.2", at: Interview.start), .unknownAddress("first.say.2")),
    (.see("alert.none", at: Interview.start), .unknownAddress("alert.none")),
    (.addRow("gate", at: Interview.start), .wrongKind("gate")),
    (.move(to: "last", at: Interview.start), .notAsked("last")),
  ])
  func `an event that does not fit is rejected with the reason`(event: Event, rejection: Rejection) throws {
    var interview = try Interview.page(Self.gated)
    let before = interview
    #expect(throws: rejection) { try interview.apply(event) }
    #expect(interview == before)
  }
}
