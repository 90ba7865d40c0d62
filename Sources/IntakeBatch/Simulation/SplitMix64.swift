/// Random numbers that a seed decides for good: SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom
/// number generators", OOPSLA).
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  /// The generator of one row. Rows of one seed begin at places of their own, so that a row is the same whoever makes it
  /// and whatever rows are made before.
  public init(seed: UInt64, row: Int) {
    self.init(seed: SplitMix64.mixed(SplitMix64.mixed(seed) &+ UInt64(truncatingIfNeeded: row)))
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return SplitMix64.mixed(state)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
