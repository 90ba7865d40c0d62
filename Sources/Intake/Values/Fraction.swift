/// An exact number: a reduced fraction of two 64-bit integers.
///
/// Points, sums and cut-offs are fractions and not binary floats, so that 4.65 rounds where a person says it
/// should. Every operation is checked: where the result does not fit, or a divisor is zero, it is `nil`, and the
/// caller says so as the reason for a missing value.
public struct Fraction: Hashable, Sendable {
  public let numerator: Int64
  /// Always above zero, and without a common factor with `numerator`.
  public let denominator: Int64

  public static let zero = Fraction(0)
  public static let one = Fraction(1)

  public init(_ whole: Int) {
    numerator = Int64(whole)
    denominator = 1
  }

  /// The reduced fraction `numerator / denominator`; `nil` where `denominator` is zero or the result does not fit.
  public init?(_ numerator: Int64, over denominator: Int64) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    // Nearly all are whole, and need no reducing.
    if denominator == 1 {
      (self.numerator, self.denominator) = (numerator, 1)
      return
    }
    let divisor = Fraction.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int64 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int64(divisor)
    self.denominator = sign * denominator / Int64(divisor)
  }

  /// Reads `12`, `-3`, `0.5`; `nil` for everything else, also for `1e3`, `+1`, `.5`, `5.` and more than 12 decimals.
  public init?(decimal text: some StringProtocol) {
    var digits: Int64 = 0
    var scale: Int64 = 1
    var seen = (point: false, before: 0, after: 0)
    var bytes = text.utf8[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes = bytes.dropFirst() }
    for byte in bytes {
      if byte == UInt8(ascii: "."), !seen.point {
        seen.point = true
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      let (tens, overflowed) = digits.multipliedReportingOverflow(by: 10)
      let (sum, overflowedAgain) = tens.addingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
      guard !overflowed, !overflowedAgain else { return nil }
      digits = sum
      if seen.point {
        seen.after += 1
        guard seen.after <= 12 else { return nil }
        scale *= 10
      } else {
        seen.before += 1
      }
    }
    guard seen.before > 0, !seen.point || seen.after > 0 else { return nil }
    self.init(isNegative ? -digits : digits, over: scale)
  }

  public var isWhole: Bool { denominator == 1 }

  /// The value as an `Int`, where it is whole.
  public var whole: Int? { isWhole ? Int(exactly: numerator) : nil }

  private static func greatestCommonDivisor(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }
}

extension Fraction {
  public func adding(_ other: Fraction) -> Fraction? {
    if denominator == other.denominator {
      let (sum, overflowed) = numerator.addingReportingOverflow(other.numerator)
      return overflowed ? nil : Fraction(sum, over: denominator)
    }
    // Over the least common denominator, so that sums that fit do not overflow on the way.
    let common = Int64(Fraction.greatestCommonDivisor(denominator.magnitude, other.denominator.magnitude))
    let (left, a) = numerator.multipliedReportingOverflow(by: other.denominator / common)
    let (right, b) = other.numerator.multipliedReportingOverflow(by: denominator / common)
    let (bottom, c) = denominator.multipliedReportingOverflow(by: other.denominator / common)
    let (top, d) = left.addingReportingOverflow(right)
    return a || b || c || d ? nil : Fraction(top, over: bottom)
  }

  public var negated: Fraction { Fraction(numerator: -numerator, denominator: denominator) }

  public func subtracting(_ other: Fraction) -> Fraction? { adding(other.negated) }

  public func multiplied(by other: Fraction) -> Fraction? {
    if denominator == 1, other.denominator == 1 {
      let (product, overflowed) = numerator.multipliedReportingOverflow(by: other.numerator)
      return overflowed ? nil : Fraction(product, over: 1)
    }
    // Cross-reducing first keeps products that fit from overflowing on the way.
    guard let a = Fraction(numerator, over: other.denominator),
      let b = Fraction(other.numerator, over: denominator)
    else { return nil }
    let (top, overflowed) = a.numerator.multipliedReportingOverflow(by: b.numerator)
    let (bottom, overflowedAgain) = a.denominator.multipliedReportingOverflow(by: b.denominator)
    return overflowed || overflowedAgain ? nil : Fraction(top, over: bottom)
  }

  /// `nil` for zero.
  public var reciprocal: Fraction? { Fraction(denominator, over: numerator) }

  public func divided(by other: Fraction) -> Fraction? { other.reciprocal.flatMap { multiplied(by: $0) } }

  /// Rounded to `decimals` places (0...9); halves go away from zero.
  public func roundedHalfUp(decimals: Int) -> Fraction? {
    var scale: Int64 = 1
    for _ in 0..<max(0, min(decimals, 9)) { scale *= 10 }
    let (top, overflowed) = numerator.magnitude.multipliedReportingOverflow(by: UInt64(scale))
    let (doubled, overflowedAgain) = top.multipliedReportingOverflow(by: 2)
    let (shifted, overflowedOnceMore) = doubled.addingReportingOverflow(denominator.magnitude)
    guard !overflowed, !overflowedAgain, !overflowedOnceMore,
      let rounded = Int64(exactly: shifted / (2 * denominator.magnitude))
    else { return nil }
    return Fraction(numerator < 0 ? -rounded : rounded, over: scale)
  }

  private init(numerator: Int64, denominator: Int64) {
    self.numerator = numerator
    self.denominator = denominator
  }
}

extension Fraction: Comparable {
  public static func < (left: Fraction, right: Fraction) -> Bool {
    if left.denominator == right.denominator { return left.numerator < right.numerator }
    let a = left.numerator.multipliedFullWidth(by: right.denominator)
    let b = right.numerator.multipliedFullWidth(by: left.denominator)
    return a.high == b.high ? a.low < b.low : a.high < b.high
  }
}

extension Fraction: CustomStringConvertible {
  /// The exact decimal where it has at most six places, else the value rounded half up to six.
  public var description: String {
    if isWhole { return String(numerator) }
    guard let rounded = roundedHalfUp(decimals: 6), let scaled = rounded.multiplied(by: Fraction(1_000_000))
    else {
      return "\(numerator / denominator)"
    }
    let magnitude = scaled.numerator.magnitude
    var decimals = String(magnitude % 1_000_000)
    decimals = String(repeating: "0", count: 6 - decimals.utf8.count) + decimals
    while decimals.utf8.last == UInt8(ascii: "0") { decimals.removeLast() }
    let sign = scaled.numerator < 0 ? "-" : ""
    let whole = sign + String(magnitude / 1_000_000)
    return decimals.isEmpty ? whole : whole + "." + decimals
  }
}

extension Fraction: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self.init(value) }
}
