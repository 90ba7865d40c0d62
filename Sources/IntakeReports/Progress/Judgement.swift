public import Intake

/// What a rule says of values of which only the ends may be known.
public enum Judgement: Hashable, Sendable, CaseIterable {
  /// It holds for every value that is possible.
  case yes
  /// It holds for none of them.
  case no
  /// It holds for some of them, and nothing tells which is the true one.
  case cannotSay

  init(_ known: Bool) { self = known ? .yes : .no }

  var negated: Judgement {
    switch self {
    case .yes: .no
    case .no: .yes
    case .cannotSay: .cannotSay
    }
  }

  func and(_ other: Judgement) -> Judgement {
    if self == .no || other == .no { return .no }
    return self == .yes && other == .yes ? .yes : .cannotSay
  }
}

/// The values that a score can still have, in points: from one end to the other, both possible.
///
/// An end that is `nil` is open: nothing bounds it there, or it is too large to be kept exactly.
public struct PossibleValues: Hashable, Sendable {
  public let low: Fraction?
  public let high: Fraction?

  public init(low: Fraction?, high: Fraction?) {
    self.low = low
    self.high = high
  }

  init(_ value: Fraction) { self.init(low: value, high: value) }

  /// The one value, where there is only one.
  public var only: Fraction? { low == high ? low : nil }

  func atLeast(_ limit: Fraction) -> Judgement {
    if let low, low >= limit { return .yes }
    if let high, high < limit { return .no }
    return .cannotSay
  }

  func moreThan(_ limit: Fraction) -> Judgement {
    if let low, low > limit { return .yes }
    if let high, high <= limit { return .no }
    return .cannotSay
  }

  func below(_ limit: Fraction) -> Judgement { atLeast(limit).negated }
  func atMost(_ limit: Fraction) -> Judgement { moreThan(limit).negated }

  /// Every difference that a value of these can have from one of `others`.
  func subtracting(_ others: PossibleValues) -> PossibleValues {
    PossibleValues(low: low.minus(others.high), high: high.minus(others.low))
  }
}

extension Fraction? {
  fileprivate func minus(_ other: Fraction?) -> Fraction? {
    guard let self, let other else { return nil }
    return self.subtracting(other)
  }
}
