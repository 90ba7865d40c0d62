public import Intake

/// What is said about a table of responses that its header does not say.
public struct TableOptions: Sendable {
  /// The column that names the respondent, as the table calls it; `nil` where none is named.
  public var idColumn: String?
  /// Columns that go along unread, as the table calls them, in the order in which they are to come out.
  public var carriedColumns: [String]
  /// What an error says that they were named by.
  public var carriedBy = "--carry"
  /// On which day the rows were answered; `nil` where that is not known.
  public var today: Today?
  /// How cells say what they say.
  public var coding: CellCoding
  /// Names of the table's own for what the questionnaire names otherwise.
  public var map: ColumnMap

  /// The day on which a row was answered.
  public enum Today: Hashable, Sendable {
    /// The same for all rows.
    case date(PartialDate)
    /// In a column of the table's, as days (`2026-07-15`).
    case column(String)

    /// `2026-07-15` is that day, anything else the name of a column.
    public init(_ text: String) {
      if let date = PartialDate(text), date.precision == .day {
        self = .date(date)
      } else {
        self = .column(text)
      }
    }
  }

  public init(
    idColumn: String? = nil, carriedColumns: [String] = [], today: Today? = nil,
    coding: CellCoding = CellCoding(),
    map: ColumnMap = ColumnMap()
  ) {
    self.idColumn = idColumn
    self.carriedColumns = carriedColumns
    self.today = today
    self.coding = coding
    self.map = map
  }
}
