internal import Intake

/// One line of a numbered list of answers: what stands on the screen, and what its number means when it is typed.
struct NumberedChoice: Hashable, Sendable {
  enum Meaning: Hashable, Sendable {
    case option(code: String, takesWords: Bool)
    /// A `many` answered with nothing.
    case noneOfThese
    case notApplicable
  }

  /// From 1 in the order of the list; 0 for "none of these".
  let number: Int
  let label: String
  let meaning: Meaning

  var takesWords: Bool {
    if case .option(_, let takesWords) = meaning { takesWords } else { false }
  }

  /// The list for a question, the way out as its last number. Empty where the question has no options.
  static func list(for form: AnswerForm, doesNotApply: String?) -> [NumberedChoice] {
    var list: [NumberedChoice]
    switch form {
    case .yesNo:
      list = [
        NumberedChoice(number: 1, label: Wording.yes, meaning: .option(code: "yes", takesWords: false)),
        NumberedChoice(number: 2, label: Wording.no, meaning: .option(code: "no", takesWords: false)),
      ]
    case .one(let options): list = numbered(options)
    case .many(let options, _, _):
      list = numbered(options)
      if !options.contains(where: \.isExclusive) {
        list.append(NumberedChoice(number: 0, label: Wording.noneOfThese, meaning: .noneOfThese))
      }
    case .scale, .number, .date, .text: return []
    }
    if let doesNotApply {
      let number = list.filter { $0.meaning != .noneOfThese }.count + 1
      list.append(NumberedChoice(number: number, label: doesNotApply, meaning: .notApplicable))
    }
    return list
  }

  private static func numbered(_ options: [OptionView]) -> [NumberedChoice] {
    options.enumerated().map { index, option in
      NumberedChoice(
        number: index + 1, label: option.label,
        meaning: .option(code: option.code, takesWords: option.takesWords))
    }
  }
}
