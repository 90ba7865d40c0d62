/// Why an item of a row has no points.
public enum MissingItem: Int, CaseIterable, Equatable, Sendable {
  case skipped, notAsked, notApplicable, notReached
  /// The table has no column for it: nobody was seen to leave it out.
  case noColumn
}

/// What many people answered to one scale, collected row by row.
///
/// Takes some 8 bytes for each item of a row, and 8 for its value.
public struct ScaleResponses: Equatable, Sendable {
  /// One item of a row.
  public struct Item: Equatable, Sendable {
    /// As answered and reversed, never filled; `nil` where it is missing.
    public let points: Double?
    /// The place of the chosen option in the outline's; `nil` where there is none.
    public let option: Int?
    /// `nil` where it is answered.
    public let missing: MissingItem?

    public init(points: Double?, option: Int? = nil, missing: MissingItem? = nil) {
      self.points = points
      self.option = option
      self.missing = missing
    }
  }

  /// What the row's score is.
  public enum Value: Equatable, Sendable {
    /// Nothing that it reads is missing. The band by its place in the outline's.
    case complete(Double, band: Int?)
    /// Items are missing, and the scale's own rule lets it count all the same.
    case filled
    case none
  }

  public private(set) var points: ItemMatrix
  /// One entry for each item, with how many chose each of its options.
  public private(set) var optionCounts: [[Int]]
  /// One entry for each item, with how many rows lack it, in the order of `MissingItem.allCases`.
  public private(set) var missingCounts: [[Int]]
  /// The values of complete rows, in order.
  public private(set) var values: [Double] = []
  /// How many of the complete rows stand in each of the outline's bands.
  public private(set) var bandCounts: [Int]
  public private(set) var rowCount = 0
  public private(set) var filledCount = 0

  /// No rows yet.
  public init(of outline: ScaleOutline) {
    points = ItemMatrix(itemCount: outline.items.count)
    optionCounts = outline.items.map { Array(repeating: 0, count: $0.options.count) }
    missingCounts = outline.items.map { _ in Array(repeating: 0, count: MissingItem.allCases.count) }
    bandCounts = Array(repeating: 0, count: outline.bands.count)
  }

  /// - Parameter items: one for each of the outline's, in order.
  public mutating func append(_ items: [Item], value: Value) {
    points.append(items.map(\.points))
    for (index, item) in items.enumerated() {
      if let missing = item.missing { missingCounts[index][missing.rawValue] += 1 }
      if let option = item.option, optionCounts[index].indices.contains(option) {
        optionCounts[index][option] += 1
      }
    }
    rowCount += 1
    switch value {
    case .complete(let value, let band):
      values.append(value)
      if let band, bandCounts.indices.contains(band) { bandCounts[band] += 1 }
    case .filled: filledCount += 1
    case .none: break
    }
  }
}
