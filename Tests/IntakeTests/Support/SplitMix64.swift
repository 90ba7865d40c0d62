/// A small random generator whose every run from one seed is the same.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number in `0..<bound`.
  mutating func index(below bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// A number in the range.
  mutating func number(_ range: ClosedRange<Int>) -> Int { range.lowerBound + index(below: range.count) }

  /// Whether something that happens `part` times in `whole` happens now.
  mutating func chance(_ part: Int, in whole: Int) -> Bool { index(below: whole) < part }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[index(below: elements.count)] }
}
