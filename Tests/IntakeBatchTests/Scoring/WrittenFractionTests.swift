import Intake
import Testing

@testable import IntakeBatch

/// `ByteBuffer.append(decimal:)` against the description of a fraction, which is its specification.
@Suite struct `A fraction in a table` {
  /// What rounds up or down, to whole numbers and to zero, and what is too large to be rounded.
  private static let numerators: [Int64] =
    Array(-60...60) + [999_999, 1_999_999, 9_999_999, 123_456_789, .max / 3, .max - 1, .max]
    + [-999_999, -9_999_999, -(.max / 3), -.max]
  private static let denominators: [Int64] =
    Array(1...41) + [64, 1000, 1024, 999_983, 1_000_000, 1_999_999, 2_000_000, 2_000_001, .max / 2, .max]

  @Test func `is written as its description says`() {
    for numerator in Self.numerators {
      for denominator in Self.denominators {
        guard let fraction = Fraction(numerator, over: denominator) else { continue }
        var bytes = ByteBuffer()
        bytes.append(decimal: fraction)
        #expect(String(decoding: bytes.bytes, as: UTF8.self) == fraction.description)
      }
    }
  }
}
