public import Intake

/// One row of a table of responses, read but not yet held against its questionnaire.
public struct ResponseRow: Sendable {
  /// From 1; the header does not count.
  public internal(set) var number = 0
  /// The line of the file on which it begins, from 1.
  public internal(set) var line = 0
  /// Whether it could be read at all. One that could not has an empty cell in each column, and a problem that says why:
  /// nobody gave these answers.
  public internal(set) var isRead = true
  /// What its id column says, without outer blanks; empty where it says nothing or no column was named.
  public internal(set) var id = ""
  /// What its carried columns say, as they stand.
  public internal(set) var carried: [String] = []
  /// The day on which it was answered, where that is known.
  public internal(set) var today: PartialDate?
  /// One for each of the layout's `columns`. A cell that cannot be read at all is `unreadable`, for `RowReplay` to report.
  public internal(set) var cells: [TableCell] = []
  /// What is wrong with it beside its cells.
  public internal(set) var problems: [RowProblem] = []

  init() {}
}
