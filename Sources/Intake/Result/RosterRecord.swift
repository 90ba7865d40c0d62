/// A roster and the rows that are there.
public struct RosterRecord: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    /// The row's number, or its name where rows are given.
    public var row: String
    public var called: String

    public init(
      row: String, called: String
    ) {
      self.row = row
      self.called = called
    }
  }

  public var id: String
  public var title: String
  /// For rows that are added; `nil` for rows that are given or chosen.
  public var state: ResponseState?
  public var rows: [Row]

  public init(
    id: String, title: String, state: ResponseState? = nil, rows: [Row]
  ) {
    self.id = id
    self.title = title
    self.state = state
    self.rows = rows
  }
}
