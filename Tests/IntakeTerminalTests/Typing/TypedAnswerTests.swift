import Testing

@testable import Intake
@testable import IntakeTerminal

/// Tables of what a person types and what it comes to, written as a reader would say it: the codes of an answer, or
/// the name of the misunderstanding.
@Suite struct TypedAnswerTests {
  @Test(arguments: [
    ("2", "seldom"), ("2.", "seldom"), ("2)", "seldom"), ("(2)", "seldom"), ("#2", "seldom"),
    (" 2 ", "seldom"),
    ("\u{FF12}", "seldom"), ("\u{0662}", "seldom"), ("\u{06F2}", "seldom"), ("two", "seldom"),
    ("Now and then", "seldom"), ("NOW AND THEN.", "seldom"), ("seldom", "seldom"), ("now", "seldom"),
    ("2 Now and then", "seldom"), ("o", "often"), ("al", "always"), ("Almost  always", "always"),
    ("no", "not a choice"), ("n", "not a choice"), ("5", "no such number"), ("0", "no such number"),
    ("99999999999999999999999", "no such number"), ("", "nothing typed"), ("   ", "nothing typed"),
    ("sometimes", "not a choice"), ("1 and 3", "only one"), ("1, 3", "only one"),
    ("often or always", "not a choice"),
    ("I don't know", "not sure"), ("i don\u{2019}t know.", "not sure"), ("prefer not to say", "not sure"),
    ("?", "not sure"),
    ("n/a", "not sure"), ("2: because", "words not taken"),
  ])
  func `one of several options`(typed: String, meaning: String) {
    #expect(said(typed, .one(Forms.howOften)) == meaning)
  }

  @Test(arguments: [
    ("y", "yes"), ("Yes", "yes"), ("YES!", "yes"), ("yep", "yes"), ("1", "yes"), ("n", "no"), ("No.", "no"),
    ("2", "no"),
    ("nope", "no"), ("0", "no such number"), ("true", "not yes or no"), ("maybe", "not yes or no"),
    ("ja", "not yes or no"),
    ("yes and no", "only one"), ("not sure", "not sure"),
  ])
  func `yes or no`(typed: String, meaning: String) {
    #expect(said(typed, .yesNo) == meaning)
  }

  @Test(arguments: [
    ("1", "death"), ("3: we took in my mother", "other: we took in my mother"),
    ("3 we took in my mother", "other: we took in my mother"),
    ("3. We took: my mother", "other: We took: my mother"),
    ("Something else: a move", "other: a move"), ("other: a move", "other: a move"),
    ("3", "lacks words for other"),
    ("3:", "lacks words for other"), ("something", "lacks words for other"), ("2: a move", "words not taken"),
    ("3 2 cats", "other: 2 cats"), ("3: 1, 2 and 3", "other: 1, 2 and 3"),
    ("job", "job"), ("i", "job"),
  ])
  func `an option that takes words of one's own`(typed: String, meaning: String) {
    #expect(said(typed, .one(Forms.events)) == meaning)
  }

  @Test func `words are kept as they were typed`() {
    #expect(said("3:  My MOTHER\u{2019}s  dog", .one(Forms.events)) == "other: My MOTHER\u{2019}s  dog")
    #expect(said(" two  spaces ", .text(TextLimits(lines: 1, longest: nil, shape: nil))) == "' two  spaces '")
    #expect(said("\u{FF12}", .text(TextLimits(lines: 1, longest: nil, shape: nil))) == "'\u{FF12}'")
  }

  @Test(arguments: [
    ("1, 3 and 4", "family+church+clubs"), ("1 3 4", "family+church+clubs"), ("1,3,4", "family+church+clubs"),
    ("4;1", "clubs+family"), ("1 & 3", "family+church"), ("1, 1", "family"),
    ("family, clubs", "family+clubs"),
    ("Family and friends", "family"), ("family and friends and clubs", "family+clubs"), ("2", "work"),
    ("none", "nothing"), ("None of these", "nothing"), ("nothing.", "nothing"), ("0", "nothing"),
    ("nobody", "nothing"),
    ("no", "not a choice"), ("1-3", "each number"), ("1 to 3", "each number"), ("1, 9", "no such number"),
    ("1, cats", "not a choice"), ("0, 1", "only one"), ("1: my sister", "words not taken"),
    ("c", "could be church, clubs"),
    ("1, 5: my dog", "family+other: my dog"), ("5", "lacks words for other"),
    ("5, 1", "lacks words for other"),
    ("1, and 3", "family+church"), ("", "nothing typed"), (",", "not a choice"),
    ("one, three", "family+church"),
  ])
  func `several options`(typed: String, meaning: String) {
    #expect(said(typed, .many(Forms.supports, atLeast: nil, atMost: nil)) == meaning)
  }

  @Test func `an option of its own for none of these takes the place of the line with number 0`() {
    let options =
      Forms.options(["a": "Cats", "b": "Dogs"]) + [
        OptionView(code: "none", label: "None of them", isExclusive: true, takesWords: false)
      ]
    #expect(said("none", .many(options, atLeast: nil, atMost: nil)) == "none")
    #expect(said("3", .many(options, atLeast: nil, atMost: nil)) == "none")
    #expect(said("0", .many(options, atLeast: nil, atMost: nil)) == "no such number")
  }

  @Test func `the way out is the last number of a list, and a key or its words elsewhere`() {
    let wayOut = "I have no job"
    #expect(said("5", .one(Forms.howOften), wayOut: wayOut) == "does not apply")
    #expect(said("I have no job.", .one(Forms.howOften), wayOut: wayOut) == "does not apply")
    #expect(said("3", .yesNo, wayOut: wayOut) == "does not apply")
    #expect(said("x", .number(Forms.hours), wayOut: wayOut) == "does not apply")
    #expect(said("i have no job", .number(Forms.hours), wayOut: wayOut) == "does not apply")
    #expect(said("3", .number(Forms.hours), wayOut: wayOut) == "3")
    #expect(said("X", Forms.month, wayOut: wayOut) == "does not apply")
    #expect(
      said("x", .text(TextLimits(lines: 1, longest: nil, shape: nil)), wayOut: wayOut) == "does not apply")
    #expect(said("x", .number(Forms.hours)) == "not a number")
  }

  @Test(arguments: [
    ("7", "7"), ("7/10", "7"), ("7 out of 10", "7"), ("\u{FF17}", "7"), ("-0", "0"), ("seven", "7"),
    ("0", "0"),
    ("Not hard", "0"), ("the hardest", "10"), ("7.5", "7.5"), ("11", "11"), ("hard", "not on the scale"),
    ("6 or 7", "several numbers"), ("6-7", "several numbers"), ("dunno", "not sure"),
    ("1e1", "not on the scale"),
  ])
  func `a scale`(typed: String, meaning: String) {
    // What is not on the scale but a number is the engine's to refuse, in one place for every route.
    #expect(said(typed, .scale(0...10, labels: [0: "Not hard", 10: "The hardest, ever"])) == meaning)
  }

  @Test(arguments: [
    ("7", "7"), ("7.5", "7.5"), ("7,5", "7.5"), (".5", "0.5"), (",5", "0.5"), ("7.", "7"), ("+7", "7"),
    ("-7", "-7"),
    ("\u{2212}7", "-7"), ("- 7", "-7"), ("7 hours", "7"), ("7hours", "7"), ("7 hour.", "7"), ("seven", "7"),
    ("seven hours", "7"), ("\u{0663}", "3"), ("\u{0661}\u{066B}\u{0665}", "1.5"), ("\u{FF11}\u{FF12}", "12"),
    ("1,500", "1500 or 1.5"), ("1.500", "1.5"), ("1,500.5", "1500.5"), ("1.500,5", "1500.5"),
    ("1 500", "1500"),
    ("1,50,0", "several numbers"), ("1, 2", "several numbers"), ("1'500", "1500"), ("12,345,678", "12345678"),
    ("1e9", "plain digits"), ("0x10", "plain digits"), ("1/2", "plain digits"), ("5-6", "several numbers"),
    ("5 to 6", "several numbers"), ("5 or 6", "several numbers"), ("about 5", "best guess"),
    ("~5", "best guess"),
    ("7 minutes", "only the number"), ("lots", "not a number"), ("not many", "not a number"),
    ("--5", "not a number"),
    ("99999999999999999999", "too many digits"), ("1.1234567890123", "too many digits"), ("idk", "not sure"),
    ("2 7", "several numbers"),
  ])
  func `a number`(typed: String, meaning: String) {
    #expect(said(typed, .number(Forms.hours)) == meaning)
  }

  @Test(arguments: [("1,500", "1500"), ("1.500", "1500 or 1.5"), ("1,5", "1.5"), ("2,000,000", "2000000")])
  func `thousands in a whole number`(typed: String, meaning: String) {
    #expect(said(typed, .number(NumberLimits(least: nil, most: nil, unit: nil, decimals: 0))) == meaning)
  }

  @Test(arguments: [
    ("$120", "120"), ("120 dollars", "120"), ("120 dollar", "120"), ("\u{20AC}120", "not a number"),
    ("120 a session", "only the number"),
  ])
  func `a currency in front is dropped where it is the unit`(typed: String, meaning: String) {
    #expect(
      said(typed, .number(NumberLimits(least: nil, most: nil, unit: "dollars", decimals: 2))) == meaning)
  }

  @Test(arguments: [
    ("2026", "2026"), ("2026-07", "2026-07"), ("2026-07-15", "2026-07-15"), ("2026/7/5", "2026-07-05"),
    ("7/2026", "2026-07"), ("07-2026", "2026-07"), ("7.2026", "2026-07"), ("July 2026", "2026-07"),
    ("jul 2026", "2026-07"), ("July, 2026", "2026-07"), ("2026 July", "2026-07"), ("sept 2026", "2026-09"),
    ("15 July 2026", "2026-07-15"), ("July 15, 2026", "2026-07-15"), ("15th of July 2026", "2026-07-15"),
    ("July 15th 2026", "2026-07-15"), ("Wednesday the 15th of July, 2026", "2026-07-15"),
    ("15-Jul-2026", "2026-07-15"),
    ("15jul2026", "2026-07-15"), ("in July 2026", "2026-07"), ("May 2026", "2026-05"),
    ("15.07.2026", "2026-07-15"),
    ("07/15/2026", "2026-07-15"), ("15 / 07 / 2026", "2026-07-15"), ("5/5/1980", "1980-05-05"),
    ("12 / 03 / 1980", "1980-03-12 or 1980-12-03"), ("12-3-1980", "1980-03-12 or 1980-12-03"),
    ("\u{0662}\u{0660}\u{0662}\u{0666}", "2026"),
    ("\u{FF12}\u{FF10}\u{FF12}\u{FF16}\u{FF0D}\u{FF10}\u{FF17}", "2026-07"),
    ("31/02/1990", "no 31 of month 2 in 1990"), ("29/02/1900", "no 29 of month 2 in 1900"),
    ("30 February 2026", "no 30 of month 2 in 2026"), ("29 February 2024", "2024-02-29"),
    ("2026-13", "no month 13"),
    ("13/13/2026", "no month 13"), ("0/2026", "no month 0"), ("0000", "no such year"),
    ("12026", "no such year"),
    ("March", "needs the year of month 3"), ("15 March", "needs the year of month 3"),
    ("March 26", "needs the year of month 3"), ("12/3/80", "four-digit year"), ("3/26", "four-digit year"),
    ("85", "four-digit year"), ("'98", "four-digit year"), ("15 March 80", "four-digit year"),
    ("last year", "relative"), ("yesterday", "relative"), ("3 years ago", "relative"),
    ("two months ago", "relative"),
    ("last spring", "relative"), ("when I was 12", "relative"), ("spring 2024", "rough, 2024"),
    ("christmas", "rough"),
    ("about 1990", "rough, 1990"), ("the 1990s", "rough"), ("early 90s", "rough"),
    ("2019 or 2020", "rough, 2019"),
    ("2019 2020", "not a date"), ("a long time", "not a date"), ("July July 2026", "not a date"),
    ("", "nothing typed"),
    ("can't remember", "not sure"), ("no idea", "not sure"), ("/", "not a date"),
  ])
  func `a date`(typed: String, meaning: String) {
    #expect(said(typed, .date(.day, notBefore: nil, notAfter: nil)) == meaning)
  }

  @Test(arguments: [
    ("15 July 2026", "2026-07"), ("2026", "2026"), ("12/03/1980", "1980-03 or 1980-12"),
    ("31/02/1990", "no 31 of month 2 in 1990"),
  ])
  func `a date finer than asked for is cut`(typed: String, meaning: String) {
    #expect(said(typed, Forms.month) == meaning)
  }

  @Test func `where only the year counts, day and month need no telling apart`() {
    #expect(said("12/03/1980", .date(.year, notBefore: nil, notAfter: nil)) == "1980")
  }

  @Test func `every text but blanks is an answer in words`() {
    for typed in ["none", "I don't know", "1", "?", "=cmd()", "%s%n", "\u{5973}\u{0301}", "'; drop table"] {
      #expect(said(typed, .text(TextLimits(lines: 1, longest: nil, shape: nil))) == "'\(typed)'")
    }
    #expect(said(" \t", .text(TextLimits(lines: 1, longest: nil, shape: nil))) == "nothing typed")
  }

  /// Whatever is typed for whatever question, the reader comes to an end with something to say.
  @Test func `no typed line breaks any reader`() {
    let bits = [
      "1", "-", ",", ".", " ", ":", "and", "x", "'", "/", "July", "2026", "\u{301}", "e", "0", "(", "\"",
      "\u{661}", "99999999999999999999",
    ]
    let forms: [AnswerForm] = [
      .yesNo, .one(Forms.events), .many(Forms.supports, atLeast: 1, atMost: 2),
      .scale(1...5, labels: [1: "1 low", 5: "high"]),
      .number(Forms.hours), Forms.month, .text(TextLimits(lines: 1, longest: nil, shape: nil)),
    ]
    for first in bits {
      for second in bits {
        for third in bits {
          for form in forms {
            if case .unclear(.nothingTyped) = TypedAnswer(
              first + second + third, to: form, doesNotApply: "x y", in: .english)
            {
              #expect((first + second + third).allSatisfy { $0 == " " })
            }
          }
        }
      }
    }
  }
}

enum Forms {
  static let howOften = options([
    "never": "Never", "seldom": "Now and then", "often": "Often", "always": "Almost always",
  ])
  static let events =
    options(["death": "Someone close to me died", "job": "I lost my job"]) + [
      OptionView(code: "other", label: "Something else", isExclusive: false, takesWords: true)
    ]
  static let supports =
    options(["family": "Family and friends", "work": "People at work", "church": "Church", "clubs": "Clubs"])
    + [
      OptionView(code: "other", label: "Others", isExclusive: false, takesWords: true)
    ]
  static let hours = NumberLimits(least: 0, most: 24, unit: "hours", decimals: 1)
  static let month = AnswerForm.date(.month, notBefore: nil, notAfter: nil)

  static func options(_ labels: KeyValuePairs<String, String>) -> [OptionView] {
    labels.map { OptionView(code: $0.key, label: $0.value, isExclusive: false, takesWords: false) }
  }
}

/// What a typed line comes to, in few words.
private func said(
  _ typed: String, _ form: AnswerForm, wayOut: String? = nil, in language: SpokenLanguage = .english
) -> String {
  switch TypedAnswer(typed, to: form, doesNotApply: wayOut, in: language) {
  case .understood(let value): said(value)
  case .lacksWords(_, let codes): "lacks words for " + codes.joined(separator: ", ")
  case .either(let values): values.map(said).joined(separator: " or ")
  case .unclear(let why): said(why)
  }
}

private func said(_ value: AnswerValue) -> String {
  func said(_ choice: AnswerValue.Choice) -> String {
    choice.words.map { "\(choice.code): \($0)" } ?? choice.code
  }
  return switch value {
  case .one(let choice): said(choice)
  case .many(let choices): choices.isEmpty ? "nothing" : choices.map(said).joined(separator: "+")
  case .number(let number): "\(number)"
  case .date(let date): "\(date)"
  case .text(let text): "'\(text)'"
  case .notApplicable: "does not apply"
  }
}

private func said(_ why: Misunderstanding) -> String {
  switch why {
  case .nothingTyped: "nothing typed"
  case .notSure: "not sure"
  case .notAChoice: "not a choice"
  case .noSuchNumber: "no such number"
  case .couldBe(let choices): "could be " + choices.map { $0.code ?? $0.label }.joined(separator: ", ")
  case .onlyOne: "only one"
  case .eachNumber: "each number"
  case .wordsNotTaken: "words not taken"
  case .notYesOrNo: "not yes or no"
  case .notANumber: "not a number"
  case .onlyTheNumber: "only the number"
  case .bestGuess: "best guess"
  case .severalNumbers: "several numbers"
  case .plainDigits: "plain digits"
  case .tooManyDigits: "too many digits"
  case .notOnScale: "not on the scale"
  case .notADate: "not a date"
  case .needsYear(let month): "needs the year of month \(month)"
  case .fourDigitYear: "four-digit year"
  case .noSuchDay(let day, let month, let year): "no \(day) of month \(month) in \(year)"
  case .noSuchMonth(let month): "no month \(month)"
  case .noSuchYear: "no such year"
  case .relativeDate: "relative"
  case .roughDate(let year): year.map { "rough, \($0)" } ?? "rough"
  }
}
