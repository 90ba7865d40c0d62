import TestSupport
import Testing

@testable import Intake
@testable import IntakeTerminal

/// What is said to a line that is no answer, side by side in one file to be read.
@Suite struct WordingTests {
  private static let choices = NumberedChoice.list(
    for: .one(Forms.howOften), doesNotApply: nil, EnglishWording())

  private static let misunderstandings: [Misunderstanding] = [
    .nothingTyped, .notSure, .notAChoice, .noSuchNumber, .couldBe(Array(choices.prefix(2))), .onlyOne,
    .eachNumber,
    .wordsNotTaken("Often"), .notYesOrNo, .notANumber, .onlyTheNumber, .bestGuess, .severalNumbers,
    .plainDigits,
    .tooManyDigits, .notOnScale, .notADate, .needsYear(month: 3), .fourDigitYear,
    .noSuchDay(day: 31, month: 2, year: 1990), .noSuchDay(day: 31, month: 4, year: 2020), .noSuchMonth(13),
    .noSuchYear,
    .relativeDate, .roughDate(year: 1990), .roughDate(year: nil),
  ]

  private static let rejections: [Rejection] = [
    .required("consent"), .outOfRange(least: 0, most: 10), .outOfRange(least: 1, most: nil),
    .outOfRange(least: nil, most: 24), .tooManyDecimals(0), .tooManyDecimals(2), .tooFew(atLeast: 2),
    .tooMany(atMost: 3),
    .exclusive("none"), .textTooLong(most: 200), .textEmpty, .wrongShape("@@-#?##"), .wordsMissing("other"),
    .noMoreRows(atMost: 5), .tooPrecise(.month), .notAChoice("x", among: ["y"]), .finished,
  ]

  private func table(_ language: SpokenLanguage = .english) throws -> [(fact: String, sentence: String)] {
    let said = Self.misunderstandings.map { why in
      (
        "\(why)".prefix { $0 != "(" }.description,
        language.wording.sentence(for: why, typed: "abc", choices: Self.choices)
      )
    }
    let questionnaire = try Transcript.questionnaire("small-intake")
    let refused = Self.rejections.map { rejection in
      guard language == .english else {
        return (
          "\(rejection)".prefix { $0 != "(" }.description,
          language.wording.sentence(for: rejection, at: nil)
        )
      }
      var conversation = Conversation(Interview(questionnaire, startedAt: Timestamp(secondsSince1970: 0)))
      conversation.explain(rejection)
      return (
        "\(rejection)".prefix { $0 != "(" }.description,
        conversation.out.lines(width: 1000).joined(separator: " ")
      )
    }
    return said + refused
  }

  @Test func `every refusal reads as in its file`() throws {
    let text = try table().map { "\($0.fact)\n  \($0.sentence)\n" }.joined()
    let difference = Snapshot("refusals").difference(from: text)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func `every refusal in Spanish reads as in its file`() throws {
    let text = try table(.spanish).map { "\($0.fact)\n  \($0.sentence)\n" }.joined()
    let difference = Snapshot("refusals.es").difference(from: text)
    #expect(difference == nil, "\(difference ?? "")")
  }

  /// `tú` in place of `usted`, blame, and endings that make somebody a man or a woman.
  @Test func `no refusal in Spanish blames or presumes`() throws {
    let blame = [
      "error", "invalido", "incorrecto", "mal", "debe", "prohibido", "tu", "tus", "puedes", "escribe",
    ]
    for (fact, sentence) in try table(.spanish) {
      let words = TypedText(sentence).words
      for word in blame { #expect(!words.contains(word), "\(fact): \(sentence)") }
      #expect(!sentence.contains("/a") && !sentence.contains("(a)"), "\(fact): \(sentence)")
      #expect(sentence.last.map { ".?!".contains($0) } ?? false, "\(fact): \(sentence)")
    }
  }

  @Test func `no refusal blames, and each is plain text that ends as a sentence`() throws {
    let blame = [
      "error", "invalid", "wrong", "illegal", "failed", "must", "incorrect", "bad", "forbidden", "please",
    ]
    for (fact, sentence) in try table() {
      let words = TypedText(sentence).words
      for word in blame { #expect(!words.contains(word), "\(fact): \(sentence)") }
      #expect(sentence.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "\(fact): \(sentence)")
      #expect(sentence.last.map { ".?!".contains($0) } ?? false, "\(fact): \(sentence)")
    }
  }
}
