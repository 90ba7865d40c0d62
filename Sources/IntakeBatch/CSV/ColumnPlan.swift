/// What is done with each column of a table: read as a code, kept as bytes, both, or passed over.
public struct ColumnPlan: Hashable, Sendable {
  public struct Column: Hashable, Sendable {
    /// Where its codes go: a column of `CodeColumns`. No two columns of the table have the same.
    public var code: Int?
    /// Where the places of its cells go. No two columns of the table have the same.
    public var kept: Int?

    public init(code: Int? = nil, kept: Int? = nil) {
      self.code = code
      self.kept = kept
    }
  }

  /// One for each column of the table, in its order.
  public var columns: [Column]
  /// One for each column of codes. It may have more than the table has columns for: see `CodeColumns.set(_:to:)`.
  public var tables: [CodeTable]

  public init(columns: [Column], tables: [CodeTable]) {
    self.columns = columns
    self.tables = tables
  }

  /// How many columns are kept.
  var keptCount: Int { (columns.compactMap(\.kept).max() ?? -1) + 1 }

  /// Whether four columns from this one on are nothing but codes, of columns that follow on each other, with one behind them.
  func hasRun(at index: Int) -> Bool {
    guard index + 4 < columns.count, let first = columns[index].code else { return false }
    return (0..<4).allSatisfy { columns[index + $0] == Column(code: first + $0) }
  }
}
