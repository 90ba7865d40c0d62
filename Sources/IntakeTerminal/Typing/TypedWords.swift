internal import Intake

/// The words that somebody may type in one language, as `TypedText.plain` has them: in lower case and without accents.
struct TypedWords: Sendable {
  /// What each command is called, also by those who call it otherwise.
  let commands: [String: Command]
  let yes: Set<String>
  let no: Set<String>
  /// In answer to a list in which nothing fits.
  let none: Set<String>
  /// From zero.
  let numbers: [String]
  /// Between the entries of a list.
  let joins: Set<String>
  /// Between the ends of a range, with blanks around it.
  let rangeWord: String
  /// Between a number and the highest of its scale: "7 out of 10".
  let outOf: String
  /// A number that is not meant to be exact.
  let guesses: Set<String>
  /// Behind a number, to the same end.
  let orSo: String
  /// The names of the twelve months, in each of the ways in which they are called.
  let months: [[String]]
  /// Behind the number of a day.
  let dayEndings: Set<String>
  /// Words of a date that say nothing by themselves.
  let fillers: Set<String>
  let weekdays: Set<String>
  /// Times that are told from today.
  let relatives: Set<String>
  /// Times of a year, and other rough ones.
  let seasons: Set<String>
  let notSure: Set<String>
  /// To the list of answers, when all is right.
  let done: Set<String>
  /// Before a row that is to go.
  let remove: Set<String>

  static func of(_ language: SpokenLanguage) -> TypedWords {
    switch language {
    case .english: english
    case .spanish: spanish
    }
  }

  /// 0-based; `nil` where it is no month, or not yet one alone.
  func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return months.firstIndex { names in names.contains { $0.hasPrefix(word) } }
  }
}
