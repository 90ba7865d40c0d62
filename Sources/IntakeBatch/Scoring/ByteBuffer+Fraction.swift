internal import Intake

extension ByteBuffer {
  private static let millionths: UInt64 = 1_000_000

  /// Appends a number as its `description` says it, without a string between.
  mutating func append(decimal number: Fraction) {
    let (magnitude, denominator) = (number.numerator.magnitude, number.denominator.magnitude)
    let (top, overflowed) = magnitude.multipliedReportingOverflow(by: 2 * ByteBuffer.millionths)
    let (shifted, overflowedAgain) = top.addingReportingOverflow(denominator)
    guard !overflowed, !overflowedAgain else { return append(number.description) }
    // Half up, away from zero.
    let scaled = shifted / (2 * denominator)
    if number.numerator < 0, scaled > 0 { append(UInt8(ascii: "-")) }
    append(Int(scaled / ByteBuffer.millionths))
    var (rest, unit) = (scaled % ByteBuffer.millionths, ByteBuffer.millionths / 10)
    if rest > 0 { append(UInt8(ascii: ".")) }
    while rest > 0 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / unit))
      (rest, unit) = (rest % unit, unit / 10)
    }
  }
}
