/// The points of some items in many rows: *n* rows, one for each response, by *k* items.
///
/// Points are as answered and reversed, and never filled. What has no points is missing, whatever the reason.
/// Takes 8 bytes a cell, kept item by item.
public struct ItemMatrix: Equatable, Sendable {
  /// One entry for each item, in order; within it one for each row. Not a number is missing.
  private(set) var columns: [[Double]]
  public private(set) var rowCount = 0

  public var itemCount: Int { columns.count }

  /// A matrix without rows.
  public init(itemCount: Int) {
    columns = Array(repeating: [], count: itemCount)
  }

  /// - Parameter columns: one entry for each item, all of the same length; what is not finite is missing.
  public init(columns: [[Double]]) {
    precondition(
      columns.allSatisfy { $0.count == columns.first?.count }, "Items differ in their number of rows.")
    self.columns = columns.map { $0.map { $0.isFinite ? $0 : .nan } }
    rowCount = columns.first?.count ?? 0
  }

  /// - Parameter rows: one entry for each row, with one value for each item; `nil` is missing.
  public init(rows: [[Double?]], itemCount: Int) {
    self.init(itemCount: itemCount)
    for row in rows { append(row) }
  }

  public mutating func reserveCapacity(_ rows: Int) {
    for item in columns.indices { columns[item].reserveCapacity(rows) }
  }

  /// Adds a row. A value that is not finite is missing, as `nil` is.
  /// - Parameter row: one value for each item.
  public mutating func append(_ row: some Collection<Double?>) {
    precondition(row.count == itemCount, "A row has one value for each item.")
    for (item, value) in row.enumerated() {
      if let value, value.isFinite { columns[item].append(value) } else { columns[item].append(.nan) }
    }
    rowCount += 1
  }

  /// An item's points in a row, both counted from 0; `nil` is missing.
  public subscript(row row: Int, item item: Int) -> Double? {
    let value = columns[item][row]
    return value.isNaN ? nil : value
  }

  /// The rows in which every item has points, in order.
  /// - Complexity: O(*n* *k*).
  public var completeRows: ItemMatrix {
    var isComplete = Array(repeating: true, count: rowCount)
    for column in columns {
      for row in column.indices where column[row].isNaN { isComplete[row] = false }
    }
    let count = isComplete.count { $0 }
    if count == rowCount { return self }
    var complete = self
    complete.columns = columns.map { column in
      var kept: [Double] = []
      kept.reserveCapacity(count)
      for row in column.indices where isComplete[row] { kept.append(column[row]) }
      return kept
    }
    complete.rowCount = count
    return complete
  }

  /// The sum of each row's items; `nil` where one is missing.
  public var sums: [Double?] {
    guard itemCount > 0 else { return Array(repeating: nil, count: rowCount) }
    var sums = Array(repeating: 0.0, count: rowCount)
    for column in columns {
      for row in column.indices { sums[row] += column[row] }
    }
    return sums.map { $0.isNaN ? nil : $0 }
  }
}
