/// The standard error of a number that is worked out from covariances, whatever the distribution of the items.
///
/// Each row moves the number by the covariances that it alone would give, weighted by the number's derivatives: the
/// delta method with fourth moments (Browne 1984; Maydeu-Olivares, Coffman & Hartmann 2007, eq. 7).
enum DistributionFreeError {
  /// - Parameters:
  ///   - complete: rows with nothing missing, two or more.
  ///   - derivatives: of the number, by each entry of the covariance matrix taken for itself.
  /// - Complexity: O(*n* *k*²).
  static func standardError(_ complete: ItemMatrix, means: [Double], derivatives: SymmetricMatrix) -> Double {
    let n = Double(complete.rowCount)
    var sum = 0.0
    var sumOfSquares = 0.0
    for block in CentredBlocks(complete, means: means) {
      let values = block.quadraticForm(derivatives)
      sum += values.reduce(0, +)
      sumOfSquares += values.reduce(0) { $0 + $1 * $1 }
    }
    return (Swift.max(0, sumOfSquares - sum * sum / n) / (n * (n - 1))).squareRoot()
  }

  /// 95 %; cut off at 1, above which no reliability is.
  static func interval(about value: Double, standardError: Double) -> ConfidenceInterval {
    let reach = Normal.quantile(0.975) * standardError
    return ConfidenceInterval(low: value - reach, high: min(1, value + reach))
  }
}
