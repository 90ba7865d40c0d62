/// How far a one-factor model is from the covariances it was fitted to. By normal theory, so that with few options
/// chi-square and what follows from it come out too large.
public struct OneFactorFit: Equatable, Sendable {
  /// (*n* − 1) × the discrepancy at its least.
  public let chiSquare: Double
  public let degreesOfFreedom: Int
  /// The chance of a chi-square as large where the model holds.
  public let pValue: Double
  /// Comparative fit index (Bentler 1990).
  public let cfi: Double
  /// Tucker–Lewis index (Tucker & Lewis 1973). Not held within 0 and 1.
  public let tli: Double
  /// Root mean square error of approximation (Steiger & Lind 1980).
  public let rmsea: Double
  /// 90 %, from the noncentral chi-square distribution (Browne & Cudeck 1993).
  public let rmseaInterval: ConfidenceInterval
  /// Standardized root mean square residual (Bentler 1995), over all variances and covariances.
  public let srmr: Double
}

extension OneFactorFit {
  init(_ solution: OneFactorSolution) throws(Refusal) {
    let order = solution.correlations.order
    let n = Double(solution.rowCount - 1)
    degreesOfFreedom = order * (order - 3) / 2
    guard degreesOfFreedom > 0 else { throw .noDegreesOfFreedom }
    let df = Double(degreesOfFreedom)
    chiSquare = n * solution.discrepancy
    pValue = ChiSquare(degreesOfFreedom: df).tails(chiSquare).upper

    // What a model without any correlation is off.
    let baseline = n * -solution.logDeterminant
    let baselineDF = Double(order * (order - 1) / 2)
    let excess = max(0, chiSquare - df)
    let most = max(baseline - baselineDF, excess)
    cfi = most > 0 ? 1 - excess / most : 1
    tli = (baseline / baselineDF - chiSquare / df) / (baseline / baselineDF - 1)

    rmsea = (excess / (df * n)).squareRoot()
    let bounds = [0.95, 0.05].map { [chiSquare] chance in
      let noncentrality = NoncentralChiSquare.noncentrality(
        ofChance: chance, below: chiSquare, degreesOfFreedom: df)
      return (noncentrality / (df * n)).squareRoot()
    }
    rmseaInterval = ConfidenceInterval(low: bounds[0], high: bounds[1])
    srmr = Self.srmr(solution)
  }

  private static func srmr(_ solution: OneFactorSolution) -> Double {
    let (correlations, point) = (solution.correlations, solution.point)
    var sum = 0.0
    for one in correlations.indices {
      for other in 0...one {
        let own = one == other ? point.uniquenesses[one] : 0
        let residual = correlations[one, other] - point.loadings[one] * point.loadings[other] - own
        sum += residual * residual
      }
    }
    let order = Double(correlations.order)
    return (sum / (order * (order + 1) / 2)).squareRoot()
  }
}
