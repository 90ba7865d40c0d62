/// The statistics of one scale among some rows.
public struct ScaleReport: Equatable, Sendable {
  public let outline: ScaleOutline
  public let rowCount: Int
  /// Rows in which nothing that the score reads is missing.
  public let completeCount: Int
  /// Rows in which items are missing, and to which the fill rule gives a value all the same. They count nowhere here.
  public let filledCount: Int
  /// Of the values of complete rows; `nil` without one.
  public let mean: Double?
  /// With *n* − 1; `nil` under two complete rows.
  public let standardDeviation: Double?
  /// How many complete rows have each value, ascending.
  public let distribution: [ValueCount]
  /// How many complete rows stand in each of the outline's bands.
  public let bandCounts: [Int]
  /// `nil` where nothing bounds the score.
  public let floorAndCeiling: Result<FloorAndCeiling, Refusal>?
  /// One entry for each of the outline's items.
  public let items: [ItemReport]
  /// `nil` where the outline says why.
  public let together: ItemsTogether?

  public struct ValueCount: Equatable, Sendable {
    public let value: Double
    public let count: Int
  }

  public var withoutScoreCount: Int { rowCount - completeCount - filledCount }
}

/// An item among some rows, by itself.
public struct ItemReport: Equatable, Sendable {
  /// How many rows have points for it.
  public let count: Int
  /// Of points as answered and reversed; `nil` without a row.
  public let mean: Double?
  /// With *n* − 1; `nil` under two rows.
  public let standardDeviation: Double?
  /// In the order of `MissingItem.allCases`.
  public let missingCounts: [Int]
  /// One for each of the outline's options.
  public let optionCounts: [Int]
}

/// What the items of a scale say together.
public struct ItemsTogether: Equatable, Sendable {
  public let reliability: Reliability
  public let ordinalAlpha: Result<OrdinalAlpha, Refusal>
  /// The score's standard deviation × √(1 − alpha), in points of the score.
  public let standardErrorOfMeasurement: Result<Double, Refusal>
}

extension ScaleReport {
  /// - Parameter rows: which rows count for what the items say together.
  /// - Complexity: that of `Reliability` and `OrdinalAlpha`, and O(*n* log *n*) for the distribution.
  public init(_ outline: ScaleOutline, _ responses: ScaleResponses, rows: Reliability.Rows) {
    self.outline = outline
    rowCount = responses.rowCount
    completeCount = responses.values.count
    filledCount = responses.filledCount
    let moments = Moments(responses.values)
    mean = moments.mean
    standardDeviation = moments.standardDeviation
    distribution = Self.distribution(of: responses.values)
    bandCounts = responses.bandCounts
    if let lowest = outline.lowest, let highest = outline.highest {
      floorAndCeiling = Result { () throws(Refusal) in
        try FloorAndCeiling(of: responses.values, lowest: lowest, highest: highest)
      }
    } else {
      floorAndCeiling = nil
    }
    items = outline.items.indices.map { item in
      let answered = responses.points.columns[item].filter { !$0.isNaN }
      let moments = Moments(answered)
      return ItemReport(
        count: answered.count, mean: moments.mean, standardDeviation: moments.standardDeviation,
        missingCounts: responses.missingCounts[item], optionCounts: responses.optionCounts[item])
    }
    together =
      outline.withoutReliability == nil
      ? ItemsTogether(responses.points, rows, standardDeviation: moments.standardDeviation) : nil
  }

  private static func distribution(of values: [Double]) -> [ValueCount] {
    var counts: [Double: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { ValueCount(value: $0.key, count: $0.value) }
  }
}

extension ItemsTogether {
  fileprivate init(_ points: ItemMatrix, _ rows: Reliability.Rows, standardDeviation: Double?) {
    reliability = Reliability(of: points, rows: rows)
    ordinalAlpha =
      switch rows {
      case .complete: Result { () throws(Refusal) in try OrdinalAlpha(of: points) }
      case .pairwise: .failure(.needsCompleteRows)
      }
    // The items of a `mean` add up to another size than the score has: its own standard deviation counts.
    standardErrorOfMeasurement =
      switch (rows, standardDeviation) {
      case (.pairwise, _): .failure(.needsCompleteRows)
      case (.complete, nil): .failure(.tooFewRows(reliability.completeRowCount, least: 2))
      case (.complete, let deviation?):
        reliability.alpha.map { $0.standardErrorOfMeasurement(standardDeviation: deviation) }
      }
  }
}

/// Mean and standard deviation in one pass over deviations from the mean.
private struct Moments {
  let mean: Double?
  let standardDeviation: Double?

  init(_ values: [Double]) {
    let count = Double(values.count)
    guard !values.isEmpty else {
      (mean, standardDeviation) = (nil, nil)
      return
    }
    let mean = values.reduce(0, +) / count
    self.mean = mean
    standardDeviation =
      values.count < 2
      ? nil : (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)).squareRoot()
  }
}
