import LocatedYAML
import Testing

@testable import Intake

@Suite struct `The rules of answers` {
  private static let pages = """
    pages:
      - page: first
        title: First
        questions:
          - {id: yes_no, ask: Q?, answer: yes-no}
          - {id: one, ask: Q?, answer: one, choices: {no: No, 1e3: Thousand, other: {label: Something else, text: true}, on: {label: On, called: being on}}}
          - {id: many, ask: Q?, answer: many, at-least: 2, at-most: 2, choices: {a: A, b: B, c: {label: C, text: true}, none: {label: None, exclusive: true}}}
          - {id: scale, ask: Q?, answer: scale, from: {1: Low}, to: {5: High}, labels: {3: Middle}}
          - {id: whole, ask: Q?, answer: whole-number, min: 0, max: 120, does-not-apply: I have none}
          - {id: number, ask: Q?, answer: number, decimals: 2, unit: kg}
          - {id: month, ask: Q?, answer: date, precision: month, not-before: 2020-03, not-after: today}
          - {id: day, ask: Q?, answer: date, not-before: month}
          - {id: text, ask: Q?, answer: text, longest: 5, shape: "##-@?"}
          - {id: must, ask: Q?, answer: text, required: true}
          - {id: said, ask: "{one}; {many}; {scale}; {whole}; {number}; {month}; {text | no text}; {yes_no}", answer: text}
    """

  @Test(arguments: [
    ("yes_no", "yes", "Yes"), ("one", "no", "No"), ("one", "1e3", "Thousand"),
    ("one", "other: We moved", "We moved"),
    ("one", "on", "On"), ("many", "b a", "A and B"), ("many", "none of these", "none of these"),
    ("many", "none", "None"),
    ("scale", "3", "3 (Middle)"), ("scale", "2", "2"), ("scale", "5", "5 (High)"), ("whole", "0", "0"),
    ("whole", "n/a", "I have none"), ("number", "1.25", "1.25 kg"), ("number", "-3", "-3 kg"),
    ("month", "2020", "2020"),
    ("month", "2020-03", "March 2020"), ("month", "2026", "2026"), ("text", "12-", "12-"),
    ("text", "12-a", "12-a"),
    ("must", "So it is", "So it is"),
  ])
  func `are taken, and read as a person would say them`(id: String, answer: String, said: String) throws {
    var interview = try Interview.of(Self.pages)
    try interview.given([Address(id): answer])
    #expect(interview.label(Address(id)) == said)
  }

  @Test(arguments: [
    ("yes_no", "1"), ("yes_no", "Yes"), ("one", "No"), ("one", "other"), ("one", "no: because"),
    ("one", "-1"), ("many", "a"),
    ("many", "a b none"), ("many", "a none"), ("many", "c"), ("many", "zzz"), ("scale", "0"), ("scale", "6"),
    ("scale", "2.5"),
    ("whole", "-1"), ("whole", "121"), ("whole", "1.5"), ("number", "1.255"), ("number", "n/a"),
    ("month", "2019"),
    ("month", "2020-02"), ("month", "2026-12"), ("month", "2020-03-01"), ("text", "1-a"), ("text", "12-aa"),
    ("text", "  "),
    ("must", "-"),
  ])
  func `are refused, and nothing changes`(id: String, answer: String) throws {
    var interview = try Interview.of(Self.pages)
    let before = interview
    #expect(throws: Rejection.self) { try interview.given([Address(id): answer]) }
    #expect(interview == before)
  }

  @Test func `a limit that is another answer holds as far as both are known`() throws {
    var interview = try Interview.of(Self.pages)
    // Nothing is known of the limit yet.
    try interview.given(["day": "1999-01-01"])
    try interview.given(["month": "2024-06"])
    for day in ["2024-05-31", "2024-05", "2023"] {
      #expect(throws: Rejection.self, "\(day)") { try interview.given(["day": day]) }
    }
    for day in ["2024-06-01", "2024-06", "2024", "2024-07-01"] { try interview.given(["day": day]) }
    // Nothing keeps a skipped answer from being anything.
    try interview.given(["month": "-", "day": "1999-01-01"])
  }

  @Test func `inside a text an answer is its words, and what is missing says so`() throws {
    var interview = try Interview.of(Self.pages)
    try interview.given([
      "yes_no": "no", "one": "on", "many": "a b", "scale": "5", "whole": "n/a", "number": "2",
    ])
    #expect(
      interview.review.flatMap(\.entries).last?.ask
        == "being on; A and B; 5; I have none; 2 kg; not said; no text; no")
    try interview.answer("many", .many([.init("a"), .init("c", words: "my own")]))
    try interview.given(["one": "other: A fire"])
    #expect(interview.review.flatMap(\.entries).last?.ask.hasPrefix("A fire; A and my own; 5;") == true)
  }

  @Test func `typed words are no part of a comparison`() throws {
    var interview = try Interview.of(
      """
      pages:
        - page: p
          title: P
          answer: one
          choices: {a: A, other: {label: Other, text: true}}
          questions:
            - {id: first, ask: First?}
            - {id: second, ask: Second?}
            - {id: same, ask: Same?, answer: text, when: first = second}
            - {id: else, ask: Else?, answer: text, when: first = other}
      """)
    try interview.given(["first": "other: A fire", "second": "other: A flood"])
    #expect(interview.asked == ["first", "second", "same", "else"])
  }

  @Test func `a page shares its answer keys, and a question with an answer of its own takes nothing from it`()
    throws
  {
    let questionnaire = try Interview.of(
      """
      answers: {degree: {answer: scale, from: {0: No}, to: {4: Yes}, does-not-apply: Not me}}
      pages:
        - page: p
          title: P
          answer: degree
          questions:
            - {id: shared, ask: A?}
            - {id: wider, ask: B?, to: {9: Yes}}
            - {id: own, ask: C?, answer: text}
      """
    ).machine.questions.elements
    #expect(questionnaire[0].answer.numbers.map { [$0.low, $0.high] } == [0, 4])
    #expect(questionnaire[0].doesNotApply != nil)
    #expect(questionnaire[1].answer.numbers.map { [$0.low, $0.high] } == [0, 9])
    #expect(questionnaire[2].answer.numbers == nil)
    #expect(questionnaire[2].doesNotApply == nil)
  }

  @Test(arguments: [
    ("answer: scale, from: {0: A}", "incomplete-answer"),
    ("answer: scale, from: {5: A}, to: {1: B}", "empty-range"),
    ("answer: one", "incomplete-answer"), ("answer: one, choices: {}", "incomplete-answer"),
    ("answer: one, choices: {1: {label: A, points: 2}}", "code-and-points"),
    ("answer: sometimes", "unknown-answer"),
    ("answer: text, min: 3", "key-of-other-kind"), ("answer: whole-number, min: 3, max: 1", "empty-range"),
    ("answer: many, at-least: 3, choices: {a: A, b: B}", "empty-range"),
    ("answer: many, at-least: 2, choices: {a: A, b: {label: B, exclusive: true}}", "empty-range"),
    ("answer: date, not-after: n", "wrong-type"), ("answer: date, not-after: b", "later-name"),
    ("answer: date, not-after: nobody", "unknown-name"),
    ("answer: date, not-before: 2026, not-after: 2025", "empty-range"),
    ("answer: text, shape: '?#'", "empty-range"), ("answer: text, permits: research", "misplaced-mark"),
    ("required: true", "incomplete-answer"), ("answer: one, choices: {a: }", "empty-value"),
    ("answer: one, choices: {yes: Yes, I do, no: No}", "comma-in-text"),
  ])
  func `that nobody could give are refused in the definition`(keys: String, code: String) {
    let found = Refusals(
      """
      pages:
        - page: p
          title: P
          questions:
            - {id: n, ask: N?, answer: whole-number}
            - {id: b, ask: B?, \(keys)}
      """)
    #expect(found.codes == [code], "\(found.messages)")
  }
}
