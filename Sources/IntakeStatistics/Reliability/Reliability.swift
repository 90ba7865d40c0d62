/// What the items of one scale say of how well their sum measures.
public struct Reliability: Equatable, Sendable {
  /// Which rows count.
  public enum Rows: Equatable, Sendable {
    /// Those in which every item has points.
    case complete
    /// For each covariance, those in which both of its items have points. There are no intervals and no omega then:
    /// the covariances are not those of any one set of people.
    case pairwise
  }

  /// The fewest rows that a covariance is taken seriously from.
  static let leastRows = 3

  public let rows: Rows
  /// All rows that came in.
  public let allRowCount: Int
  /// Rows in which every item has points.
  public let completeRowCount: Int
  /// One entry for each item, in order.
  public let items: [ItemStatistics]
  /// The mean of the sums of complete rows; `nil` without one.
  public let mean: Double?
  /// The standard deviation (*n* − 1) of the sums of complete rows; `nil` under two rows.
  public let standardDeviation: Double?
  /// The mean correlation of two items, over all pairs.
  public let meanInterItemCorrelation: Result<Double, Refusal>
  public let alpha: Result<Alpha, Refusal>
  /// The model that omega is taken from.
  public let oneFactorModel: Result<OneFactorModel, Refusal>
  public let omega: Result<Omega, Refusal>
  public let notes: [Note]

  /// - Parameter items: all rows, with points as answered and reversed, and never filled.
  /// - Complexity: O(*n* *k*²), and some steps of O(*k*³) for the model.
  public init(of items: ItemMatrix, rows: Rows = .complete) {
    let complete = items.completeRows
    let covariances = Result { () throws(Refusal) in
      try Covariances(of: items, complete: complete, rows)
    }
    self.rows = rows
    allRowCount = items.rowCount
    completeRowCount = complete.rowCount
    self.items = (0..<items.itemCount).map { ItemStatistics($0, of: items, covariances) }
    let sums = SumMoments(complete)
    mean = sums.mean
    standardDeviation = sums.standardDeviation
    meanInterItemCorrelation = covariances.flatMap(\.meanInterItemCorrelation)
    alpha = covariances.flatMap { covariances in
      Result { () throws(Refusal) in
        try Alpha(of: covariances, complete: rows == .complete ? complete : nil)
      }
    }
    let solution = covariances.flatMap { covariances in
      Result { () throws(Refusal) in try OneFactorSolution(to: covariances) }
    }
    oneFactorModel = solution.map(OneFactorModel.init)
    omega = solution.flatMap { solution in
      Result { () throws(Refusal) in try Omega(from: solution, complete) }
    }
    notes = Note.notes(
      rowCount: rows == .complete ? complete.rowCount : self.items.map(\.answered).min() ?? 0, covariances,
      self.items, alpha, oneFactorModel)
  }
}

extension Covariances {
  fileprivate init(of items: ItemMatrix, complete: ItemMatrix, _ rows: Reliability.Rows) throws(Refusal) {
    guard items.itemCount >= 2 else { throw .tooFewItems(items.itemCount, least: 2) }
    let count = rows == .complete ? complete.rowCount : items.rowCount
    guard count >= Reliability.leastRows else { throw .tooFewRows(count, least: Reliability.leastRows) }
    switch rows {
    case .complete: self.init(complete: complete)
    case .pairwise: try self.init(pairwise: items)
    }
  }

  fileprivate var meanInterItemCorrelation: Result<Double, Refusal> {
    guard constantItems.isEmpty else { return .failure(.constantItems(constantItems)) }
    let order = Double(matrix.order)
    let correlations = matrix.correlations
    // Covariances of different rows can be together what no rows have.
    let isReal = correlations.indices.allSatisfy { one in
      (0...one).allSatisfy { correlations[one, $0].magnitude <= 1 + 1e-9 }
    }
    guard isReal else { return .failure(.notPositiveDefinite) }
    return .success((correlations.total - order) / (order * (order - 1)))
  }
}
