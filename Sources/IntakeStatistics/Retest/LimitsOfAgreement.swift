/// Between which differences of second and first 95 of 100 people lie (Bland & Altman 1986). Differences are second
/// minus first.
public struct LimitsOfAgreement: Equatable, Sendable {
  /// The mean difference.
  public let bias: Double
  /// 95 %, by Student's t.
  public let biasInterval: ConfidenceInterval
  /// The standard deviation (*n* − 1) of the differences.
  public let standardDeviation: Double
  /// Bias ± 1.96 standard deviations.
  public let limits: ConfidenceInterval
  /// 95 % of the lower limit, by Student's t with the standard error √(3 sd² / *n*).
  public let lowInterval: ConfidenceInterval
  public let highInterval: ConfidenceInterval
}

extension LimitsOfAgreement {
  /// - Parameter differences: two or more.
  init(differences: [Double]) {
    let n = Double(differences.count)
    let covariances = Covariances(complete: ItemMatrix(columns: [differences]))
    bias = covariances.means[0]
    standardDeviation = covariances.matrix[0, 0].squareRoot()
    let t = StudentT(degreesOfFreedom: n - 1).quantile(Tails(upper: 0.025))
    let reach = Normal.quantile(0.975) * standardDeviation
    let biasReach = t * standardDeviation / n.squareRoot()
    let limitReach = t * standardDeviation * (3 / n).squareRoot()
    biasInterval = ConfidenceInterval(low: bias - biasReach, high: bias + biasReach)
    limits = ConfidenceInterval(low: bias - reach, high: bias + reach)
    lowInterval = ConfidenceInterval(low: limits.low - limitReach, high: limits.low + limitReach)
    highInterval = ConfidenceInterval(low: limits.high - limitReach, high: limits.high + limitReach)
  }
}
