/// The chi-square distribution.
struct ChiSquare {
  /// Above 0.
  let degreesOfFreedom: Double

  func tails(_ x: Double) -> Tails { IncompleteGamma.tails(degreesOfFreedom / 2, x / 2) }

  func density(_ x: Double) -> Double {
    x > 0 ? Saddlepoint.poisson(degreesOfFreedom / 2, mean: x / 2) * degreesOfFreedom / (2 * x) : 0
  }

  func quantile(_ chances: Tails) -> Double {
    QuantileSearch(tails: tails, density: density).quantile(chances, from: degreesOfFreedom)
  }
}
