internal import Glibc

/// Densities without the loss of digits that large arguments bring to a difference of logarithms (Loader 2000, "Fast
/// and accurate computation of binomial probabilities").
enum Saddlepoint {
  /// e^−mean × mean^count / Γ(count + 1), for a count that need not be whole.
  /// - Parameters: both above 0.
  static func poisson(_ count: Double, mean: Double) -> Double {
    exp(-stirlingError(count) - deviance(count, mean)) / (2 * .pi * count).squareRoot()
  }

  /// Γ(a + b + 1) / (Γ(a + 1) Γ(b + 1)) × x^a × y^b, where x + y = 1.
  /// - Parameters: all above 0.
  static func binomial(_ a: Double, _ b: Double, x: Double, y: Double) -> Double {
    let n = a + b
    let exponent =
      stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y)
    return exp(exponent) * (n / (2 * .pi * a * b)).squareRoot()
  }

  /// log Γ(n + 1) less Stirling's approximation of it.
  static func stirlingError(_ n: Double) -> Double {
    guard n > 15 else { return lgamma(n + 1) - (n + 0.5) * log(n) + n - log(2 * .pi) / 2 }
    let square = n * n
    return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / n
  }

  /// x log(x / mean) + mean − x, which is small where the two are near.
  static func deviance(_ x: Double, _ mean: Double) -> Double {
    guard abs(x - mean) < 0.1 * (x + mean) else { return x * log(x / mean) + mean - x }
    let ratio = (x - mean) / (x + mean)
    var sum = (x - mean) * ratio
    var term = 2 * x * ratio
    var odd = 1.0
    while true {
      term *= ratio * ratio
      odd += 2
      let next = sum + term / odd
      if next == sum { return sum }
      sum = next
    }
  }
}
