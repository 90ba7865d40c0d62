internal import Intake
internal import PlainText

/// What a typed line comes to, read as the answer to one question.
enum TypedAnswer: Hashable, Sendable {
  case understood(AnswerValue)
  /// Options that take words of the respondent's own were chosen without them: the answer so far, and the codes of
  /// those options, in the order in which to ask for the words.
  case lacksWords(AnswerValue, codes: [String])
  /// More than one reading makes sense: `12/03/1980`. To be asked which.
  case either([AnswerValue])
  case unclear(Misunderstanding)

  /// - Parameter doesNotApply: The label of the way out for whom the question does not apply.
  init(
    _ line: String, to form: AnswerForm, doesNotApply: String? = nil, in language: SpokenLanguage
  ) {
    let typed = TypedText(line)
    guard !typed.plain.isEmpty else {
      self = .unclear(.nothingTyped)
      return
    }
    let choices = NumberedChoice.list(for: form, doesNotApply: doesNotApply, language.wording)
    let words = TypedWords.of(language)
    switch form {
    case .yesNo, .one: self = ChoiceReader(choices: choices, isYesNo: form == .yesNo, words: words).one(line)
    case .many: self = ChoiceReader(choices: choices, isYesNo: false, words: words).many(line)
    case .scale(let points, let labels):
      self = TypedAnswer.orWayOut(typed, doesNotApply) {
        .scale(typed, points: points, labels: labels, words)
      }
    case .number(let limits):
      self = TypedAnswer.orWayOut(typed, doesNotApply) { NumberReader(limits, words: words).read(typed) }
    case .date(let precision, _, _):
      self = TypedAnswer.orWayOut(typed, doesNotApply) {
        DateReader(precision: precision, vocabulary: words).read(typed)
      }
    case .text: self = TypedAnswer.words(line, typed, doesNotApply: doesNotApply)
    }
    if case .unclear(let why) = self, why != .nothingTyped, TypedAnswer.isNotSure(typed, words) {
      self = .unclear(.notSure)
    }
  }

  /// What is typed for the way out of a question without numbered options.
  static let wayOut = OptionNumbers.wayOutKey

  /// The way out by its key or its label, or else the reading.
  private static func orWayOut(_ typed: TypedText, _ label: String?, _ reading: () -> TypedAnswer)
    -> TypedAnswer
  {
    guard let label else { return reading() }
    let meant = TypedText.trimmed(TypedText(label).plain)
    let said = TypedText.trimmed(typed.plain)
    if said == wayOut || said == meant { return .understood(.notApplicable) }
    let answer = reading()
    if case .unclear = answer, said.count >= 3, meant.hasPrefix(said) { return .understood(.notApplicable) }
    return answer
  }

  /// A text is kept as it was typed, blanks and all.
  private static func words(_ line: String, _ typed: TypedText, doesNotApply: String?) -> TypedAnswer {
    if let doesNotApply, typed.plain == wayOut || typed == TypedText(doesNotApply) {
      return .understood(.notApplicable)
    }
    return .understood(.text(line))
  }

  private static func scale(
    _ typed: TypedText, points: ClosedRange<Int>, labels: [Int: String], _ words: TypedWords
  ) -> TypedAnswer {
    var said = typed.plain
    for ending in ["/\(points.upperBound)", "/ \(points.upperBound)", "\(words.outOf) \(points.upperBound)"] {
      if said.hasSuffix(ending) { said = String(said.dropLast(ending.count)).withoutOuterBlanks }
    }
    let labelled = labels.sorted { $0.key < $1.key }.map {
      NumberedChoice(number: $0.key, label: $0.value, meaning: .option(code: "\($0.key)", takesWords: false))
    }
    // A number first: a label may begin with one.
    let number = NumberReader(unit: nil, decimals: 0, words: words).read(TypedText(said))
    if case .unclear = number {
      switch ChoiceReader(choices: labelled, isYesNo: false, words: words).match(typed.plain) {
      case .one(let choice): return .understood(.number(Fraction(choice.number)))
      case .several(let choices): return .unclear(.couldBe(choices))
      case .nothing: break
      }
      if case .unclear(.severalNumbers) = number { return number }
      return .unclear(.notOnScale)
    }
    return number
  }

  private static func isNotSure(_ typed: TypedText, _ words: TypedWords) -> Bool {
    let said = typed.words.joined(separator: " ").filter { $0 != "'" }
    return words.notSure.contains(said) || typed.plain.allSatisfy { $0 == "?" }
  }
}
