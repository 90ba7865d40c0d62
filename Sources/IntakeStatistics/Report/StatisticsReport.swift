/// Everything that the statistics of a table of responses tell.
public struct StatisticsReport: Equatable, Sendable {
  public let heading: Heading
  /// Which rows count for what items say together.
  public let rows: Reliability.Rows
  /// One without a name, or one for each group.
  public let groups: [Group]
  public let retest: RetestSection?

  /// What was looked at.
  public struct Heading: Equatable, Sendable {
    public let id: String
    public let version: String
    public let title: String
    /// The table's name, as it was given.
    public let table: String
    public let rowCount: Int
    /// Rows with a cell that could not be read; these cells count as missing.
    public let problemRowCount: Int
    /// Questions that the table has no column for.
    public let absentQuestions: [String]

    public init(
      id: String, version: String, title: String, table: String, rowCount: Int, problemRowCount: Int,
      absentQuestions: [String]
    ) {
      self.id = id
      self.version = version
      self.title = title
      self.table = table
      self.rowCount = rowCount
      self.problemRowCount = problemRowCount
      self.absentQuestions = absentQuestions
    }
  }

  /// Rows that have the same in a column.
  public struct Group: Equatable, Sendable {
    /// `nil` for all rows.
    public let name: GroupName?
    public let rowCount: Int
    public let scales: [ScaleReport]

    public init(name: GroupName?, rowCount: Int, scales: [ScaleReport]) {
      self.name = name
      self.rowCount = rowCount
      self.scales = scales
    }
  }

  public struct GroupName: Equatable, Sendable {
    public let column: String
    /// Empty for rows with nothing in the column.
    public let value: String

    public init(column: String, value: String) {
      self.column = column
      self.value = value
    }
  }

  public struct RetestSection: Equatable, Sendable {
    public let occasions: Occasions
    public let scales: [RetestReport]

    public init(occasions: Occasions, scales: [RetestReport]) {
      self.occasions = occasions
      self.scales = scales
    }
  }

  public init(heading: Heading, rows: Reliability.Rows, groups: [Group], retest: RetestSection? = nil) {
    self.heading = heading
    self.rows = rows
    self.groups = groups
    self.retest = retest
  }
}
