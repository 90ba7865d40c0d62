internal import Glibc

/// Integration at the roots of a Legendre polynomial.
struct GaussLegendre: Sendable {
  /// Roots above zero, with their weights. The number of points is even, so that zero is no root.
  private let points: [(root: Double, weight: Double)]

  static let twenty = GaussLegendre(pairs: 10)

  /// - Parameter pairs: half the number of points.
  init(pairs: Int) {
    let degree = 2 * pairs
    points = (1...pairs).map { index in
      // A first guess (Abramowitz & Stegun 22.16.6), mended by Newton's method.
      var root = cos(.pi * (Double(index) - 0.25) / (Double(degree) + 0.5))
      var slope = 0.0
      for _ in 0..<8 {
        var (previous, value) = (1.0, root)
        for n in 2...degree {
          (previous, value) = (
            value, (Double(2 * n - 1) * root * value - Double(n - 1) * previous) / Double(n)
          )
        }
        slope = Double(degree) * (root * value - previous) / (root * root - 1)
        root -= value / slope
      }
      return (root, 2 / ((1 - root * root) * slope * slope))
    }
  }

  func integral(from low: Double, to high: Double, _ function: (Double) -> Double) -> Double {
    let (middle, half) = ((high + low) / 2, (high - low) / 2)
    return half
      * points.reduce(0) {
        $0 + $1.weight * (function(middle - half * $1.root) + function(middle + half * $1.root))
      }
  }
}
