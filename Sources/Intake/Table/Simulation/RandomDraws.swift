extension RandomNumberGenerator {
  /// A number in 0..<count, by the high half of a product (Lemire 2019); for all counts that an interview has, the bias
  /// that is left is below 2^-40. Its own, so that a seed means the same with every standard library.
  ///
  /// - Parameter count: At least 1.
  mutating func index(below count: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(max(1, count))).high)
  }

  /// A number strictly between 0 and 1: one of 2^53, all equally far apart.
  mutating func unit() -> Double { (Double(next() >> 11) + 0.5) * 0x1p-53 }

  mutating func happens(_ share: Double) -> Bool { share > 0 && unit() < share }

  /// Standard normal.
  mutating func normal() -> Double { NormalQuantile.of(unit()) }
}
