import Testing

@testable import Intake

/// Answers inside of other texts, and alone in the review.
struct SpeechTests {
  static let questions = """
    - id: job
      ask: Work?
      answer: one
      choices:
        none: {label: I have no job, called: no job}
        nurse: A nurse
        other: {label: Something else, text: true}
      does-not-apply: I would rather not count this
    - id: with
      ask: With whom?
      answer: many
      choices: {ann: Ann, bo: Bo, cy: Cy}
    - {id: cost, ask: Cost?, answer: number, unit: dollars, decimals: 2}
    - {id: hard, ask: How hard?, answer: scale, from: {0: Easy}, to: {4: Hard}}
    - {id: when, ask: When?, answer: date, precision: day}
    - {id: safe, ask: Safe?, answer: yes-no}
    - {id: words, ask: Words?, answer: text, lines: 3}
    - id: said
      ask: "You said {job}; {with}; {cost}; {hard}; {when | no date}; {safe}; {words}."
      answer: yes-no
    """

  private func answered() throws -> Interview {
    var interview = try Interview.page(Self.questions)
    try interview.choose("job", "none")
    try interview.answer("with", .options(["cy", "ann", "bo"]))
    try interview.answer("cost", .number(try #require(Fraction(decimal: "35.50"))))
    try interview.answer("hard", .number(4))
    try interview.answer("when", .date(try #require(PartialDate("2026-07-15"))))
    try interview.yes("safe")
    try interview.type("words", "one\ntwo ")
    return interview
  }

  @Test func `inside a sentence`() throws {
    #expect(
      try answered().asks
        == "You said no job; Ann, Bo and Cy; 35.5 dollars; 4; 15 July 2026; yes; one two.")
  }

  @Test func `alone`() throws {
    #expect(
      try answered().reviewed == [
        "job: I have no job", "with: Ann, Bo and Cy", "cost: 35.5 dollars", "hard: 4 (Hard)",
        "when: 15 July 2026", "safe: Yes", "words: one\ntwo", "said: (open)",
      ])
  }

  @Test func `what is missing is not said, or what the author gives for it`() throws {
    var interview = try answered()
    for address: Address in ["job", "when", "words"] { try interview.skip(address) }
    #expect(interview.asks.hasPrefix("You said not said;"))
    #expect(interview.asks.contains("no date; yes; not said."))
  }

  @Test func `typed words are the label, and what does not apply says so`() throws {
    var interview = try answered()
    try interview.answer("job", .option("other", words: "I paint"))
    #expect(interview.asks.hasPrefix("You said I paint;"))
    try interview.answer("job", .notApplicable)
    #expect(interview.asks.hasPrefix("You said I would rather not count this;"))
    try interview.answer("with", .many([]))
    #expect(interview.asks.contains("; none of these;"))
  }

  @Test func `a row's name can be made of several answers, and of what the author gives for them`() throws {
    var interview = Interview(
      try .yaml(
        """
        questionnaire: events
        version: 1.0.0
        title: Events
        pages:
          - page: events
            title: Events
            repeat: life_event
            ask: Has anything happened?
            again: Anything else?
            called: "{what} ({when})"
            questions:
              - {id: what, ask: What?, answer: one, choices: {move: A move, loss: A loss}}
              - {id: when, ask: When?, answer: date, precision: month}
          - page: end
            title: End
            questions:
              - {id: which, ask: Which was hardest?, answer: one, choices: life_event}
              - {id: why, ask: "Why {which}?", answer: text}
        """), startedAt: Interview.start)
    for row in 1...3 {
      try interview.add("life_event")
      if row > 1 { try interview.choose(Address("what", row: "\(row)"), "move") }
      if row == 3 { try interview.answer("when[3]", .date(try #require(PartialDate("2026-02")))) }
      for name in ["what", "when"] where interview.address == Address(name, row: "\(row)") {
        try interview.skip(Address(name, row: "\(row)"))
      }
    }
    try interview.close("life_event")
    guard case .question(let view) = interview.step, case .one(let options) = view.form else {
      return #expect(Bool(false))
    }
    #expect(options.map(\.label) == ["Life event 1", "A move (not said)", "A move (February 2026)"])
    try interview.choose("which", "3")
    #expect(interview.asks == "Why A move (February 2026)?")
  }

  @Test func `a row goes by its number until something is answered or left out there`() throws {
    var interview = Interview(
      try .yaml(
        """
        questionnaire: events
        version: 1.0.0
        title: Events
        pages:
          - page: events
            title: Events
            repeat: life_event
            ask: Has anything happened?
            again: Anything else?
            called: "{what | something} ({when | no date given})"
            questions:
              - {id: what, ask: What?, answer: text}
              - {id: when, ask: When?, answer: date, precision: month}
        """), startedAt: Interview.start)
    func called() -> String? {
      if case .question(let view) = interview.step { view.place.row?.called } else { nil }
    }
    try interview.add("life_event")
    #expect(called() == "Life event 1")
    try interview.skip("what[1]")
    #expect(called() == "something (no date given)")
  }
}
