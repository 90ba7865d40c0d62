import Testing

@testable import Intake

struct AnswerReadingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let says: String
    let kind: AnswerKind
    let answer: AnswerValue
    let expected: Result<Value, Rejection>
    var testDescription: String { says }

    static func takes(_ says: String, _ kind: AnswerKind, _ answer: AnswerValue, _ value: Value) -> Case {
      Case(says: says, kind: kind, answer: answer, expected: .success(value))
    }

    static func rejects(
      _ says: String, _ kind: AnswerKind, _ answer: AnswerValue, _ rejection: Rejection
    ) -> Case {
      Case(says: says, kind: kind, answer: answer, expected: .failure(rejection))
    }
  }

  static let choices: [Option] = [
    .plain("friend", "A friend"), .plain("family", "My family"), .plain("work", "Work"),
    .plain("other", "Someone else", takesWords: true), .plain("nobody", "Nobody", isExclusive: true),
  ]
  static let one = AnswerKind.one(.options(choices))
  static let many = AnswerKind.many(.options(choices), atLeast: 2, atMost: 3)
  static let rows = AnswerKind.many(.rows(Ordinal(0)), atLeast: nil, atMost: nil)
  static let scale = AnswerKind.scale(Scale(low: 0, high: 10, labels: [:]))
  static func numbers(_ decimals: Int) -> AnswerKind {
    .number(NumberLimits(least: 0, most: 500, unit: "dollars", decimals: decimals))
  }
  static let month = AnswerKind.date(DateLimits(precision: .month, notBefore: nil, notAfter: nil))
  static let day = AnswerKind.date(DateLimits(precision: .day, notBefore: nil, notAfter: nil))
  static func text(longest: Int? = nil, shape: String? = nil) -> AnswerKind {
    .text(TextLimits(lines: 1, longest: longest, shape: shape))
  }
  static func date(_ text: String) -> AnswerValue { .date(when(text)) }
  static func when(_ text: String) -> PartialDate { PartialDate(text) ?? .epoch }
  static let half = Fraction(decimal: "12.5") ?? 0
  static let codes = ["friend", "family", "work", "other", "nobody"]

  static let cases: [Case] = [
    .takes("yes", .yesNo, .option("yes"), .option(0, words: nil)),
    .takes("no", .yesNo, .option("no"), .option(1, words: nil)),
    .rejects("1 for yes", .yesNo, .option("1"), .notAChoice("1", among: ["yes", "no"])),
    .rejects("a number for yes", .yesNo, .number(1), .wrongKind("q")),
    .takes("an option", one, .option("work"), .option(2, words: nil)),
    .rejects("a label for a code", one, .option("Work"), .notAChoice("Work", among: codes)),
    .takes("typed words", one, .option("other", words: " my aunt "), .option(3, words: "my aunt")),
    .rejects("no words", one, .option("other"), .wordsMissing("other")),
    .rejects("blank words", one, .option("other", words: " \n"), .wordsMissing("other")),
    .rejects("words too many", one, .option("work", words: "x"), .wordsNotTaken("work")),
    .rejects("a list for one", one, .options(["work"]), .wrongKind("q")),
    .takes("several in any order", many, .options(["work", "friend"]), .options([0, 2], words: [:])),
    .takes("one said twice", many, .options(["work", "friend", "work"]), .options([0, 2], words: [:])),
    .takes(
      "several with words", many, .many([.init("other", words: "aunt"), .init("work")]),
      .options([2, 3], words: [3: "aunt"])),
    .takes("nothing, whatever the least", many, .many([]), .options([], words: [:])),
    .takes("none of these, whatever the least", many, .options(["nobody"]), .options([4], words: [:])),
    .rejects("none of these with others", many, .options(["friend", "nobody"]), .exclusive("nobody")),
    .rejects("too few", many, .options(["friend"]), .tooFew(atLeast: 2)),
    .rejects(
      "too many", many,
      .many([.init("friend"), .init("family"), .init("work"), .init("other", words: "x")]),
      .tooMany(atMost: 3)),
    .rejects("one for a list", many, .option("work"), .wrongKind("q")),
    .takes("rows", rows, .options(["4", "1"]), .rows([1, 4])),
    .takes("a row", .one(.rows(Ordinal(0))), .option("4"), .row(4)),
    .rejects("a row that is not there", rows, .options(["2"]), .notAChoice("2", among: ["1", "4"])),
    .rejects("words for a row", rows, .many([.init("1", words: "x")]), .wordsNotTaken("1")),
    .takes("a point of a scale", scale, .number(10), .number(10)),
    .rejects("off the scale", scale, .number(11), .outOfRange(least: 0, most: 10)),
    .rejects("between two points", scale, .number(half), .tooManyDecimals(0)),
    .takes("a number", numbers(1), .number(half), .number(half)),
    .rejects("decimals of a whole number", numbers(0), .number(half), .tooManyDecimals(0)),
    .rejects("too small", numbers(1), .number(-1), .outOfRange(least: 0, most: 500)),
    .takes("the end of a range", numbers(1), .number(500), .number(500)),
    .takes("a month", month, date("2026-07"), .date(when("2026-07"))),
    .takes("a year where a month is asked", month, date("2026"), .date(when("2026"))),
    .rejects("a day where a month is asked", month, date("2026-07-15"), .tooPrecise(.month)),
    .rejects("before the limit", day, date("2025-12"), .tooEarly(when("2026-02"))),
    .takes("perhaps before the limit", day, date("2026"), .date(when("2026"))),
    .takes("the month of the limit", day, date("2026-02"), .date(when("2026-02"))),
    .rejects("after the limit", day, date("2026-09-01"), .tooLate(when("2026-08-31"))),
    .takes("the day of the limit", day, date("2026-08-31"), .date(when("2026-08-31"))),
    .takes("the month of the last day", day, date("2026-08"), .date(when("2026-08"))),
    .takes("a text", text(), .text(" Ann \n"), .text("Ann")),
    .rejects("blanks", text(), .text(" \t\n"), .textEmpty),
    .takes("a text of just the length", text(longest: 3), .text("né😀"), .text("né😀")),
    .rejects("a text too long", text(longest: 3), .text("four"), .textTooLong(most: 3)),
    .rejects(
      "a text without end", text(), .text(String(repeating: "x", count: 20_001)),
      .textTooLong(most: 20_000)),
    .rejects(
      "one letter under a tower of accents", text(longest: 5),
      .text("e" + String(repeating: "\u{301}", count: 100_000)), .textTooLong(most: 5)),
    .takes("the shape", text(shape: "##-@@?"), .text("12-a"), .text("12-a")),
    .rejects("not the shape", text(shape: "##-@@?"), .text("12-abc"), .wrongShape("##-@@?")),
    .takes("does not apply", one, .notApplicable, .notApplicable),
  ]

  @Test(arguments: cases)
  func `an answer is taken, or rejected for what is wrong with it`(_ item: Case) {
    let reading = AnswerReading(
      question: .plain("q", item.kind, doesNotApply: item.answer == .notApplicable ? "I have none" : nil),
      address: "q", rows: [.init(code: "1", number: 1), .init(code: "4", number: 4)],
      notBefore: Self.when("2026-02"), notAfter: Self.when("2026-08-31"))
    #expect(Result { () throws(Rejection) in try reading.value(of: item.answer) } == item.expected)
  }

  @Test func `the way out is taken only where it is offered`() {
    let reading = AnswerReading(question: .plain("q", .yesNo), address: "q")
    #expect(throws: Rejection.applies("q")) { try reading.value(of: .notApplicable) }
  }

  @Test(arguments: [
    ("a?b?", "", true), ("a?b?", "b", true), ("a?b?", "ba", false), ("#?#?#?", "12", true),
    ("#?#?#?", "1234", false), ("@##", "é12", true), ("@##", "112", false), ("?#", "?1", true),
    ("#??", "?", true), ("#", "٣", false),
  ])
  func `a shape is read letter by letter`(shape: String, text: String, fits: Bool) {
    #expect(TextShape(shape).matches(text) == fits)
  }
}
