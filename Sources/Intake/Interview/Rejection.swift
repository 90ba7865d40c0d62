/// Why an event cannot be taken. Facts only: the words for a respondent are the screen's.
public enum Rejection: Error, Hashable, Sendable {
  /// There is no question, roster, row, text or alert at this address.
  case unknownAddress(Address)
  /// It is there, but its condition is not met: it is not asked now.
  case notAsked(Address)
  /// This kind of question takes another kind of answer.
  case wrongKind(Address)
  /// Not among the choices; the codes that are.
  case notAChoice(String, among: [String])
  /// Words for an option that takes none, or none for an option that needs them.
  case wordsNotTaken(String)
  case wordsMissing(String)
  case tooFew(atLeast: Int)
  case tooMany(atMost: Int)
  /// "None of these" together with others.
  case exclusive(String)
  case outOfRange(least: Fraction?, most: Fraction?)
  case tooManyDecimals(Int)
  case tooPrecise(PartialDate.Precision)
  case tooEarly(PartialDate)
  case tooLate(PartialDate)
  case textTooLong(most: Int)
  /// A text of blanks is not an answer.
  case textEmpty
  case wrongShape(String)
  /// A required question cannot be skipped.
  case required(Address)
  case noMoreRows(atMost: Int)
  /// Its rows are not added by the respondent.
  case rowsAreGiven(Address)
  /// `does-not-apply` is not offered here.
  case applies(Address)
  /// What was carried over comes before all else.
  case alreadyBegun
  /// The interview is over.
  case finished
}
