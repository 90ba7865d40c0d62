/// The regularized incomplete beta function.
enum IncompleteBeta {
  /// I_x(a, b) below, and what it lacks to 1 above, by the continued fraction of DiDonato & Morris
  /// (1992, eq. 9).
  /// - Parameters:
  ///   - a: above 0.
  ///   - b: above 0.
  ///   - x: from 0 to 1.
  ///   - y: 1 − x, given for itself so that it keeps its digits.
  /// - Complexity: O(√max(*a*, *b*)) where x is near the mean.
  static func tails(_ a: Double, _ b: Double, x: Double, y: Double) -> Tails {
    if x <= 0 { return Tails(lower: 0) }
    if y <= 0 { return Tails(upper: 0) }
    let power = Saddlepoint.binomial(a, b, x: x, y: y) * a * b / (a + b)
    if b * x < a * y { return Tails(lower: power / fraction(a, b, x, y)) }
    return Tails(upper: power / fraction(b, a, y, x))
  }

  /// For b x no more than about a y. Nothing in it cancels, also where `x` is as good as 1.
  private static func fraction(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
    var fraction = ContinuedFraction(first: a * (a * y - b * x + 1) / (a + 1))
    var m = 0.0
    while true {
      m += 1
      let odd = a + 2 * m - 1
      let numerator = (a + m - 1) / odd * ((a + b + m - 1) / odd) * m * (b - m) * x * x
      let denominator =
        m + m * (b - m) * x / odd + (a + m) * (a * y - b * x + 1 + m * (2 - x)) / (odd + 2)
      if fraction.extend(numerator: numerator, denominator: denominator) { return fraction.value }
    }
  }
}
