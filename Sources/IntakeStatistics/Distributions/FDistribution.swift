/// Fisher's F distribution. Degrees of freedom need not be whole.
struct FDistribution {
  /// Above 0.
  let numerator: Double
  /// Above 0.
  let denominator: Double

  func tails(_ f: Double) -> Tails {
    if f <= 0 { return Tails(lower: 0) }
    let whole = numerator * f + denominator
    return IncompleteBeta.tails(
      numerator / 2, denominator / 2, x: numerator * f / whole, y: denominator / whole)
  }

  func density(_ f: Double) -> Double {
    guard f > 0 else { return 0 }
    let whole = numerator * f + denominator
    let (a, b) = (numerator / 2, denominator / 2)
    return Saddlepoint.binomial(a, b, x: numerator * f / whole, y: denominator / whole) * a * b
      / ((a + b) * f)
  }

  func quantile(_ chances: Tails) -> Double {
    QuantileSearch(tails: tails, density: density).quantile(chances, from: 1)
  }
}
