internal import TestSupport

extension Fuzzer {
  /// Another input made of this one; `nil` where it is left to libFuzzer to change bytes.
  func mutated(_ input: [UInt8], using random: inout SeededGenerator) -> [UInt8]? {
    switch mutation {
    case .bytes: return nil
    case .lines:
      guard !input.isEmpty, Int.random(in: 0..<4, using: &random) > 0 else { return nil }
      return LineMutation(pieces).mutated(input, using: &random)
    case .frames:
      guard Int.random(in: 0..<2, using: &random) == 0 else { return nil }
      return FrameMutation.mutated(input, using: &random)
    }
  }
}
