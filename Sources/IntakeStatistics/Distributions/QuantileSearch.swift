internal import Glibc

/// The quantile of a distribution of positive numbers from its tails and density, by Newton's method on the logarithm,
/// held between bounds that bisection draws in.
struct QuantileSearch {
  let tails: (Double) -> Tails
  let density: (Double) -> Double

  /// The number with these chances of less and of more. From the smaller of the two, which keeps its digits.
  /// - Parameter start: any positive number, better one near.
  func quantile(_ chances: Tails, from start: Double) -> Double {
    if chances.lower <= 0 { return 0 }
    if chances.upper <= 0 { return .infinity }
    var low = -Double.infinity
    var high = Double.infinity
    var exponent = log(start)
    var stride = 1.0
    for _ in 0..<400 {
      let number = exp(exponent)
      let excess = excess(of: tails(number), over: chances)
      if excess == 0 { return number }
      if excess < 0 { low = exponent } else { high = exponent }

      var next = exponent - excess / (density(number) * number)
      if low == -.infinity || high == .infinity {
        // No bound on that side yet, and Newton's step may lead far from the other.
        let farthest = exponent - (excess < 0 ? -stride : stride)
        next = excess < 0 ? min(next, farthest) : max(next, farthest)
        if !next.isFinite { next = farthest }
        stride *= 2
      } else if !(next > low && next < high) {
        next = low + (high - low) / 2
      }
      if abs(next - exponent) <= 0x1p-52 * max(1, abs(exponent)) { return exp(next) }
      exponent = next
    }
    return exp(exponent)
  }

  private func excess(of tails: Tails, over chances: Tails) -> Double {
    chances.lower <= chances.upper ? tails.lower - chances.lower : chances.upper - tails.upper
  }
}
