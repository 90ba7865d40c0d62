/// What is wrong with one cell of a row; the cell counts as missing then.
public struct CellProblem: Hashable, Sendable {
  /// The place of the column among those of the replay.
  public let column: Int
  public let fault: Fault

  public init(column: Int, fault: Fault) {
    self.column = column
    self.fault = fault
  }

  public enum Fault: Hashable, Sendable {
    /// It cannot be read at all.
    case unreadable(UnreadableCell)
    /// The question does not take this.
    case rejected(Rejection)
    /// The condition of its question, or of its roster or row, is not met.
    case notAsked
    /// It stands behind an early end.
    case afterStop
    /// Words for an option that is not chosen.
    case wordsWithoutChoice(code: String)
    /// The roster has no such row, or more rows than it takes.
    case noSuchRow(String)
  }
}

/// What is wrong with a row as a whole, before any of its cells is held against its question.
public enum RowFault: Hashable, Sendable {
  /// Fewer cells than the head has; those that lack are missing.
  case tooFewCells(Int, of: Int)
  /// More cells than the head has; the surplus is left out.
  case tooManyCells(Int, of: Int)
  /// Text stands behind a closing quote, in the cell of this number from 1: a quote is not doubled, or one is stray, and
  /// then more of the table may stand in this cell.
  case textBehindQuote(cell: Int)
  /// A line that is no JSON; why.
  case notJSON(String)
  /// A line that says it is a result, and is none; why.
  case notAResult(String)
  /// A key that the questionnaire does not know.
  case unknownKey(String)
  /// A key that stands twice in one line; the first counts.
  case twice(String)
  /// What stands for a roster is not its rows.
  case notRows(String)
  /// A list or a mapping where one text or number belongs.
  case notOneValue(String)
}
