internal import Glibc

/// The one-factor model that fits some covariances best, as items with a variance of 1: the best fit does not hang on
/// their units.
struct OneFactorSolution: Sendable {
  let covariances: Covariances
  let rowCount: Int
  let standardDeviations: [Double]
  /// What was fitted to.
  let correlations: SymmetricMatrix
  let logDeterminant: Double
  /// What was found.
  let point: OneFactorPoint

  /// Needs complete rows, three items, more rows than items, and none that never varies.
  init(to covariances: Covariances) throws(Refusal) {
    let matrix = covariances.matrix
    guard let rowCount = covariances.rowCount else { throw .needsCompleteRows }
    guard matrix.order >= 3 else { throw .tooFewItems(matrix.order, least: 3) }
    guard covariances.constantItems.isEmpty else { throw .constantItems(covariances.constantItems) }
    guard rowCount > matrix.order else { throw .tooFewRows(rowCount, least: matrix.order + 1) }
    correlations = matrix.correlations
    guard let cholesky = Cholesky(correlations) else { throw .notPositiveDefinite }
    self.covariances = covariances
    self.rowCount = rowCount
    logDeterminant = cholesky.logDeterminant
    standardDeviations = matrix.diagonal.map { $0.squareRoot() }
    guard let best = OneFactorSearch(correlations).best() else { throw .didNotConverge }
    let sum = zip(best.loadings, standardDeviations).reduce(0) { $0 + $1.0 * $1.1 }
    point = sum < 0 ? best.mirrored : best
  }

  /// The discrepancy at its least: log |Σ| + tr(S Σ⁻¹) − log |S| − *k* (Jöreskog 1967, eq. 4).
  var discrepancy: Double { max(0, point.objective - logDeterminant - Double(correlations.order)) }
}
