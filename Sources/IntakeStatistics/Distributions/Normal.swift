internal import Glibc

/// The standard normal distribution.
enum Normal {
  static func density(_ x: Double) -> Double {
    exp(-x * x / 2) / (2 * .pi).squareRoot()
  }

  /// The chance of less than `x`.
  static func cumulative(_ x: Double) -> Double {
    erfc(-x / 2.0.squareRoot()) / 2
  }

  /// The number that is not reached with a chance of `p`: a first guess (Abramowitz & Stegun 26.2.23), mended by
  /// Halley's method.
  static func quantile(_ p: Double) -> Double {
    if p > 0.5 { return -quantile(1 - p) }
    if p <= 0 { return -.infinity }
    if p == 0.5 { return 0 }
    let t = (-2 * log(p)).squareRoot()
    var x =
      (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t
    for _ in 0..<4 {
      let error = (cumulative(x) - p) / density(x)
      x -= error / (1 + x * error / 2)
    }
    return x
  }
}
