import Testing

@testable import IntakeStatistics

@Suite struct BivariateNormalTests {
  @Test func `chances are those of R's pbivnorm`() throws {
    for line in try Reference.lines("bivariate normal", 4) {
      let chance = BivariateNormal(correlation: line[2]).cumulative(line[0], line[1])
      #expect(isClose(chance, line[3], 1e-13), "\(line) \(chance)")
    }
  }

  @Test func `at the middle the chance is known: a quarter, and the arc sine over two pi`() {
    for correlation in [-0.999999, -0.9, -0.5, 0, 0.1, 0.7, 0.71, 0.95, 0.9999999] {
      let chance = BivariateNormal(correlation: correlation).cumulative(0, 0)
      #expect(isClose(chance, 0.25 + arcSine(correlation) / (2 * .pi), 1e-14), "\(correlation)")
    }
  }

  @Test func `four quadrants make one, wherever they meet`() {
    for correlation in [-0.99, -0.6, 0.3, 0.8, 0.999] {
      for h in [-2.5, -0.1, 0.4, 0.4000001, 3] {
        for k in [-1.0, 0.4, 2] {
          let same = BivariateNormal(correlation: correlation)
          let turned = BivariateNormal(correlation: -correlation)
          let sum =
            same.cumulative(h, k) + same.cumulative(-h, -k) + turned.cumulative(h, -k)
            + turned.cumulative(-h, k)
          #expect(isClose(sum, 1, 1e-13), "\(correlation) \(h) \(k)")
        }
      }
    }
  }

  @Test func `what is infinite leaves the other variable for itself`() {
    let normal = BivariateNormal(correlation: 0.4)
    #expect(normal.cumulative(.infinity, 0.3) == Normal.cumulative(0.3))
    #expect(normal.cumulative(0.3, .infinity) == Normal.cumulative(0.3))
    #expect(normal.cumulative(-.infinity, 0.3) == 0)
    #expect(normal.density(.infinity, 0) == 0)
  }

  /// By Newton's method on the sine's series, so as not to use what is tested.
  private func arcSine(_ x: Double) -> Double {
    var sum = 0.0
    // asin(x) = 2 atan(x / (1 + √(1 − x²))), and the arc tangent by halving its argument, then its series.
    var tangent = x / (1 + ((1 - x) * (1 + x)).squareRoot())
    for _ in 0..<6 { tangent /= 1 + (1 + tangent * tangent).squareRoot() }
    var power = tangent
    for odd in stride(from: 1.0, to: 40, by: 2) {
      sum += power / odd
      power *= -tangent * tangent
    }
    return 2 * 64 * sum
  }
}
