/// Coefficient alpha of raw points: *k* / (*k* − 1) × (1 − Σ variances / variance of the sum) (Cronbach 1951, eq. 2).
public struct Alpha: Equatable, Sendable {
  public let value: Double
  /// 95 %, asymptotically distribution-free: value ± 1.96 standard errors (Maydeu-Olivares, Coffman & Hartmann 2007,
  /// eq. 7; Yuan, Guarnaccia & Hayslip 2003). Does not assume that items are normal or measure alike. Cut off at 1.
  /// Refused under one row more than there are items: the covariances that it rests on are then those of no set of
  /// items that tell anything of their own.
  public let interval: Result<ConfidenceInterval, Refusal>
  /// 95 %, by the F distribution (Feldt 1965; Feldt, Woodruff & Salih 1987, eq. 6). Assumes normal items that measure
  /// alike.
  public let feldtInterval: Result<ConfidenceInterval, Refusal>

  /// The standard error of measurement of a scale with a standard deviation: sd × √(1 − alpha). Not for judging
  /// change, which its size at one time says nothing of.
  public func standardErrorOfMeasurement(standardDeviation: Double) -> Double {
    standardDeviation * max(0, 1 - value).squareRoot()
  }
}

extension Alpha {
  /// - Parameter complete: the rows that the covariances are of; `nil` where each is of its own.
  init(of covariances: Covariances, complete: ItemMatrix?) throws(Refusal) {
    let matrix = covariances.matrix
    value = try Self.value(of: matrix)
    guard let complete else {
      interval = .failure(.needsCompleteRows)
      feldtInterval = .failure(.needsCompleteRows)
      return
    }
    let (k, total) = (Double(matrix.order), matrix.total)
    let byCovariance = k / (k - 1) * matrix.trace / (total * total)
    let byVariance = byCovariance - k / (k - 1) / total
    let derivatives = SymmetricMatrix(order: matrix.order) { $0 == $1 ? byVariance : byCovariance }
    let least = matrix.order + 1
    interval =
      complete.rowCount < least
      ? .failure(.tooFewRows(complete.rowCount, least: least))
      : .success(
        DistributionFreeError.interval(
          about: value,
          standardError: DistributionFreeError.standardError(
            complete, means: covariances.means, derivatives: derivatives)))
    feldtInterval = .success(Self.feldtInterval(value, rows: Double(complete.rowCount), items: k))
  }

  /// Alpha of items with these covariances.
  static func value(of matrix: SymmetricMatrix) throws(Refusal) -> Double {
    let k = Double(matrix.order)
    guard matrix.order >= 2 else { throw .tooFewItems(matrix.order, least: 2) }
    // Where a sum does not vary, rounding may leave a variance of it.
    guard matrix.total > matrix.trace * k * 0x1p-44 else { throw .noVariance }
    return k / (k - 1) * (1 - matrix.trace / matrix.total)
  }

  private static func feldtInterval(_ value: Double, rows: Double, items: Double) -> ConfidenceInterval {
    let f = FDistribution(numerator: rows - 1, denominator: (rows - 1) * (items - 1))
    return ConfidenceInterval(
      low: 1 - (1 - value) * f.quantile(Tails(upper: 0.025)),
      high: 1 - (1 - value) * f.quantile(Tails(lower: 0.025)))
  }
}
