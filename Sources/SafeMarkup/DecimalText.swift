extension Double {
  /// With so many decimals (0...6), halves away from zero, without a sign before a zero; `-` is a plain hyphen.
  ///
  /// What is not finite, or too large to be told apart at these decimals, stands as Swift writes it.
  package func fixed(_ decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<max(0, min(decimals, 6)) { scale *= 10 }
    guard isFinite, let scaled = Int64(exactly: (magnitude * scale).rounded(.toNearestOrAwayFromZero)),
      scaled < 1 << 53
    else { return description }
    var digits = String(scaled)
    if decimals > 0 {
      digits = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -min(decimals, 6)))
    }
    return (self < 0 && scaled > 0 ? "-" : "") + digits
  }
}
