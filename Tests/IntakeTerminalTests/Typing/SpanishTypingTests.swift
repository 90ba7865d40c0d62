import Testing

@testable import Intake
@testable import IntakeTerminal

/// What is typed in Spanish, with its accents and without.
@Suite struct SpanishTypingTests {
  @Test(arguments: [
    ("atrás", Command.back), ("ATRAS", .back), ("saltar", .skip), ("saltar el resto", .skipRest),
    ("siguiente", .next), ("deshacer", .undo), ("revisar", .review), ("ayuda", .help),
    ("contactos", .contacts),
    ("pausa", .pause), ("parar", .stop), ("salir", .stop), ("stop", .stop), ("back", .back),
    ("atra\u{301}s", .back),
  ])
  func `a command word alone is a command`(line: String, command: Command) {
    #expect(SaidLine(line, in: .spanish) == .command(command))
    #expect(SaidLine("\"\(line)\"", in: .spanish) == .text(line))
  }

  @Test(arguments: SpokenLanguage.allCases)
  func `every command can be typed as its help says`(language: SpokenLanguage) {
    for command in Command.allCases {
      #expect(Command(word: language.wording.word(command), in: language) == command)
      #expect(Command(word: EnglishWording().word(command), in: language) == command)
    }
  }

  @Test(arguments: [
    ("julio 2026", PartialDate(year: 2026, month: 7)), ("Julio de 2026", PartialDate(year: 2026, month: 7)),
    ("15 de marzo de 2024", PartialDate(year: 2024, month: 3, day: 15)),
    ("el 1º de enero del 2020", PartialDate(year: 2020, month: 1, day: 1)),
    ("sábado 3 ago 2024", PartialDate(year: 2024, month: 8, day: 3)),
    ("setiembre 2019", PartialDate(year: 2019, month: 9)), ("sept 2019", PartialDate(year: 2019, month: 9)),
    ("dic 2019", PartialDate(year: 2019, month: 12)), ("July 2026", PartialDate(year: 2026, month: 7)),
    ("2026", PartialDate(year: 2026)),
  ])
  func `a date is read`(line: String, date: PartialDate?) throws {
    let form = AnswerForm.date(.day, notBefore: nil, notAfter: nil)
    let date = try #require(date)
    #expect(TypedAnswer(line, to: form, in: .spanish) == .understood(.date(date)))
    // As the program says it, it is understood.
    #expect(TypedAnswer(date.spoken(in: .spanish), to: form, in: .spanish) == .understood(.date(date)))
  }

  @Test(arguments: [
    ("hace dos meses", Misunderstanding.relativeDate), ("ayer", .relativeDate),
    ("verano de 2024", .roughDate(year: 2024)), ("marzo", .needsYear(month: 3)), ("no sé", .notSure),
    ("no me acuerdo", .notSure), ("xyz", .notADate),
  ])
  func `a time spoken of is no date`(line: String, why: Misunderstanding) {
    let form = AnswerForm.date(.month, notBefore: nil, notAfter: nil)
    #expect(TypedAnswer(line, to: form, in: .spanish) == .unclear(why))
  }

  @Test(arguments: [
    ("sí", "yes"), ("si", "yes"), ("Sí.", "yes"), ("¡Sí!", "yes"), ("s", "yes"), ("yes", "yes"), ("no", "no"),
    ("1", "yes"), ("2", "no"),
  ])
  func `yes and no are read`(line: String, code: String) {
    #expect(TypedAnswer(line, to: .yesNo, in: .spanish) == .understood(.option(code)))
  }

  @Test(arguments: [
    ("20,50", Fraction(decimal: "20.5")), ("20 dólares", 20), ("20 dolar", 20), ("cinco", 5), ("$ 20", 20),
    ("2.000,5 dólares", Fraction(decimal: "2000.5")),
  ])
  func `a number is read`(line: String, number: Fraction?) throws {
    let form = AnswerForm.number(NumberLimits(least: 0, most: nil, unit: "dólares", decimals: 2))
    #expect(TypedAnswer(line, to: form, in: .spanish) == .understood(.number(try #require(number))))
  }

  @Test func `several are read with y, and none with ninguna`() {
    let form = AnswerForm.many(
      Forms.options(["a": "Ansiedad", "b": "Sueño", "c": "Otra"]), atLeast: nil, atMost: nil)
    #expect(TypedAnswer("ansiedad y sueno", to: form, in: .spanish) == .understood(.options(["a", "b"])))
    #expect(TypedAnswer("1 y 3", to: form, in: .spanish) == .understood(.options(["a", "c"])))
    #expect(TypedAnswer("ninguna", to: form, in: .spanish) == .understood(.many([])))
  }

  /// A word with an accent or a capital in the table could never be typed.
  @Test(arguments: SpokenLanguage.allCases)
  func `every word of the table can be met`(language: SpokenLanguage) {
    let words = TypedWords.of(language)
    let all =
      words.commands.keys.sorted() + words.months.flatMap { $0 } + words.numbers + [
        words.rangeWord, words.outOf, words.orSo,
      ]
      + [
        words.yes, words.no, words.none, words.joins, words.guesses, words.dayEndings, words.fillers,
        words.weekdays, words.relatives, words.seasons, words.notSure, words.done, words.remove,
      ].flatMap { $0.sorted() }
    for word in all { #expect(TypedText(word).plain == word) }
    #expect(words.months.count == 12 && words.numbers.count == 13)
    #expect(Set(words.commands.values).count == Command.allCases.count)
  }
}
