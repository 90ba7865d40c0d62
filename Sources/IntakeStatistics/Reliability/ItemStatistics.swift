/// An item for itself, and beside the others of its scale.
public struct ItemStatistics: Equatable, Sendable {
  /// How many rows have points for it, whether or not they have for the others.
  public let answered: Int
  /// The mean of these rows; `nil` without one.
  public let mean: Double?
  /// The standard deviation (*n* − 1) of these rows; `nil` under two.
  public let standardDeviation: Double?
  /// The correlation with the sum of all other items (corrected item–total correlation), among the rows that count
  /// for the scale.
  public let itemRestCorrelation: Result<Double, Refusal>
  /// Alpha of all other items, among the rows that count for the scale.
  public let alphaWithout: Result<Double, Refusal>
}

extension ItemStatistics {
  /// - Parameters:
  ///   - items: all rows.
  ///   - covariances: those that count for the scale, or why there are none.
  init(_ item: Int, of items: ItemMatrix, _ covariances: Result<Covariances, Refusal>) {
    let own = ItemMatrix(columns: [items.columns[item]]).completeRows
    answered = own.rowCount
    let moments = SumMoments(own)
    mean = moments.mean
    standardDeviation = moments.standardDeviation
    itemRestCorrelation = covariances.flatMap { Self.itemRestCorrelation(item, $0) }
    alphaWithout = covariances.flatMap { covariances in
      let others = (0..<items.itemCount).filter { $0 != item }
      let matrix = SymmetricMatrix(order: others.count) { covariances.matrix[others[$0], others[$1]] }
      return Result { () throws(Refusal) in try Alpha.value(of: matrix) }
    }
  }

  private static func itemRestCorrelation(_ item: Int, _ covariances: Covariances) -> Result<Double, Refusal>
  {
    let matrix = covariances.matrix
    guard matrix.order >= 2 else { return .failure(.tooFewItems(matrix.order, least: 2)) }
    if covariances.constantItems.contains(item) { return .failure(.constantItems([item])) }
    let covariance = matrix.rowSum(item) - matrix[item, item]
    let rest = matrix.total - 2 * covariance - matrix[item, item]
    guard rest > matrix.trace * Double(matrix.order) * 0x1p-44 else { return .failure(.noVariance) }
    let correlation = covariance / (matrix[item, item].squareRoot() * rest.squareRoot())
    // Covariances of different rows can be together what no rows have.
    return correlation.magnitude > 1 + 1e-9 ? .failure(.notPositiveDefinite) : .success(correlation)
  }
}

/// Mean and standard deviation of the sums of complete rows.
struct SumMoments {
  /// `nil` without a row.
  let mean: Double?
  /// With *n* − 1; `nil` under two rows.
  let standardDeviation: Double?

  init(_ complete: ItemMatrix) {
    let sums = ItemMatrix(columns: [complete.sums.compactMap { $0 }])
    guard sums.rowCount >= 2 else {
      mean = sums.columns.first?.first
      standardDeviation = nil
      return
    }
    let covariances = Covariances(complete: sums)
    mean = covariances.means[0]
    standardDeviation = covariances.matrix[0, 0].squareRoot()
  }
}
