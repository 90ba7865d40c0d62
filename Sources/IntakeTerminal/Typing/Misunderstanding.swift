/// Why a typed line is no answer to the question at hand. Facts only; `Wording` says what would be right.
///
/// What the engine itself refuses (too late, too many, not on the scale) is a `Rejection` and not among these.
enum Misunderstanding: Hashable, Sendable {
  /// An empty line, or one of blanks.
  case nothingTyped
  /// "I don't know", "prefer not to say": kind words, and the way to skip.
  case notSure
  case notAChoice
  /// The list of options has no such number.
  case noSuchNumber
  /// The beginning of several options: their numbers and labels.
  case couldBe([NumberedChoice])
  /// Several options for a question that takes one.
  case onlyOne
  /// `1-3`, `1 to 3`: every number has to be typed.
  case eachNumber
  /// Words behind an option that takes none; its label.
  case wordsNotTaken(String)
  case notYesOrNo
  case notANumber
  /// A number with words that are not its unit.
  case onlyTheNumber
  /// "about 5".
  case bestGuess
  /// `5-6`, `5 or 6`.
  case severalNumbers
  /// `1e9`, `0x10`, `1/2`.
  case plainDigits
  case tooManyDigits
  case notOnScale
  case notADate
  /// A month, perhaps with a day, and no year: 1...12.
  case needsYear(month: Int)
  /// `12/3/80`, `'98`.
  case fourDigitYear
  case noSuchDay(day: Int, month: Int, year: Int)
  case noSuchMonth(Int)
  case noSuchYear
  /// "last year", "two months ago".
  case relativeDate
  /// "spring 2024", "Christmas 2020", "the 1990s": the year, where one was typed.
  case roughDate(year: Int?)
}
