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
  static func list(for form: AnswerForm, doesNotApply: String?, _ wording: any Wording)
    -> [NumberedChoice]
  {
    guard let numbers = form.optionNumbers(hasWayOut: doesNotApply != nil) else { return [] }
    var list: [NumberedChoice]
    switch form {
    case .yesNo:
      list = zip(numbers.options, [("yes", wording.yes), ("no", wording.no)]).map {
        NumberedChoice(number: $0, label: $1.1, meaning: .option(code: $1.0, takesWords: false))
      }
    case .one(let options), .many(let options, _, _):
      list = zip(numbers.options, options).map {
        NumberedChoice(
          number: $0, label: $1.label, meaning: .option(code: $1.code, takesWords: $1.takesWords))
      }
    case .scale, .number, .date, .text: return []
    }
    if let none = numbers.none {
      list.append(NumberedChoice(number: none, label: wording.noneOfThese, meaning: .noneOfThese))
    }
    if let doesNotApply, let wayOut = numbers.wayOut {
      list.append(NumberedChoice(number: wayOut, label: doesNotApply, meaning: .notApplicable))
    }
    return list
  }
}
