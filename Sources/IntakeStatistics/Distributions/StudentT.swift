/// Student's t distribution. Degrees of freedom need not be whole.
struct StudentT {
  /// Above 0.
  let degreesOfFreedom: Double

  func tails(_ t: Double) -> Tails {
    let square = FDistribution(numerator: 1, denominator: degreesOfFreedom).tails(t * t)
    let outer = Tails(upper: square.upper / 2)
    return t < 0 ? outer.swapped : outer
  }

  /// The number with these chances of less and of more.
  func quantile(_ chances: Tails) -> Double {
    if chances.lower < chances.upper { return -quantile(chances.swapped) }
    return FDistribution(numerator: 1, denominator: degreesOfFreedom)
      .quantile(Tails(upper: 2 * chances.upper)).squareRoot()
  }
}
