extension ScoreSummary {
  /// What is to be known of the ids of a table before it is joined by them.
  public struct IDs: Hashable, Sendable {
    /// Some rows: how many they are, and the first of them.
    public struct Rows: Hashable, Sendable {
      public private(set) var count = 0
      /// From 1; `nil` where there is none.
      public private(set) var first: Int?

      mutating func add(row: Int) {
        count += 1
        first = min(first ?? row, row)
      }

      mutating func add(_ other: Rows) {
        count += other.count
        if let row = other.first { first = min(first ?? row, row) }
      }
    }

    /// Rows without an id.
    public internal(set) var missing = Rows()
    /// Rows with an id that an earlier row has too, up to ``comparedRows``.
    public internal(set) var repeated = Rows()

    /// How many rows ids are compared in.
    public static let comparedRows = IDTally.mostRows
  }
}
