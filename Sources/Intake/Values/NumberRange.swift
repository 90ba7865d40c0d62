/// A number as far as it is known: the range it can still take, or missing for a reason.
///
/// An exact number is a range of one point. An end that is `nil` is open: nothing bounds it there.
enum NumberRange: Hashable, Sendable {
  case between(low: Fraction?, high: Fraction?)
  case missing(MissingNumber)

  static func exactly(_ number: Fraction) -> NumberRange { .between(low: number, high: number) }

  /// The number, where nothing about it is open.
  var exact: Fraction? {
    if case .between(let low?, let high?) = self, low == high { low } else { nil }
  }
}

/// Why there is no number at all, not even a range.
enum MissingNumber: Hashable, Sendable {
  /// What it reads was not asked, does not apply, or is of a roster that was skipped or not reached; or a divisor was
  /// not answered that could be zero.
  case unanswered
  /// A division by zero.
  case divisionByZero
  /// A number too large to be kept exactly.
  case overflow
}
