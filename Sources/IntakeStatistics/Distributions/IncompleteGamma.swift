/// The regularized incomplete gamma functions P and Q.
enum IncompleteGamma {
  /// P(a, x) below, Q(a, x) above: by the power series (DLMF 8.7.1) where x is less than about a, else by the
  /// continued fraction (DLMF 8.9.2).
  /// - Parameter a: above 0.
  /// - Complexity: O(√*a*) where x is near a.
  static func tails(_ a: Double, _ x: Double) -> Tails {
    if x <= 0 { return Tails(lower: 0) }
    if x == .infinity { return Tails(upper: 0) }
    let density = Saddlepoint.poisson(a, mean: x)
    if density == 0 { return x < a ? Tails(lower: 0) : Tails(upper: 0) }
    return x < a + 1 ? Tails(lower: density * series(a, x)) : Tails(upper: density * a * fraction(a, x))
  }

  private static func series(_ a: Double, _ x: Double) -> Double {
    var sum = 1.0
    var term = 1.0
    var divisor = a
    while term > sum * 0x1p-54 {
      divisor += 1
      term *= x / divisor
      sum += term
    }
    return sum
  }

  private static func fraction(_ a: Double, _ x: Double) -> Double {
    var fraction = ContinuedFraction(first: x + 1 - a)
    var step = 0.0
    repeat {
      step += 1
    } while !fraction.extend(numerator: step * (a - step), denominator: x + 1 - a + 2 * step)
    return 1 / fraction.value
  }
}

/// A continued fraction b0 + a1 / (b1 + a2 / (b2 + …)), from the front (Lentz 1976, as changed by Thompson & Barnett
/// 1986).
struct ContinuedFraction {
  private(set) var value: Double
  private var numeratorRatio: Double
  private var denominatorRatio = 0.0
  private var steps = 0

  /// More steps than any argument here needs; so that no argument runs for ever.
  private static let mostSteps = 1_000_000

  init(first: Double) {
    value = Self.apartFromZero(first)
    numeratorRatio = value
  }

  /// Takes in the next step, and tells whether it changed the value no more.
  mutating func extend(numerator: Double, denominator: Double) -> Bool {
    denominatorRatio = 1 / Self.apartFromZero(denominator + numerator * denominatorRatio)
    numeratorRatio = Self.apartFromZero(denominator + numerator / numeratorRatio)
    let change = numeratorRatio * denominatorRatio
    value *= change
    steps += 1
    return abs(change - 1) < 0x1p-52 || steps == Self.mostSteps
  }

  private static func apartFromZero(_ number: Double) -> Double {
    abs(number) < 1e-300 ? 1e-300 : number
  }
}
