/// Arithmetic on what is known of numbers: the result is the narrowest range that holds every result of numbers
/// out of the operands' ranges, as long as the operands do not hang together. One that is missing stays missing;
/// of two, the first says why.
extension NumberRange {
  static func calculate(_ left: NumberRange, _ sign: Arithmetic, _ right: NumberRange) -> NumberRange {
    switch sign {
    case .plus: left.adding(right)
    case .minus: left.subtracting(right)
    case .times: left.multiplied(by: right)
    case .over: left.divided(by: right)
    }
  }

  var negated: NumberRange {
    guard case .between(let low, let high) = self else { return self }
    return .between(low: high?.negated, high: low?.negated)
  }

  func adding(_ other: NumberRange) -> NumberRange {
    if let exact, let otherExact = other.exact {
      return exact.adding(otherExact).map(NumberRange.exactly) ?? .missing(.overflow)
    }
    return combined(with: other) { left, right in
      guard let low = Bound.sum(left.low, right.low), let high = Bound.sum(left.high, right.high) else {
        return nil
      }
      return (low, high)
    }
  }

  func subtracting(_ other: NumberRange) -> NumberRange { adding(other.negated) }

  func multiplied(by other: NumberRange) -> NumberRange {
    if other == .exactly(1) { return self }
    return combined(with: other) { left, right in
      guard let first = Bound.product(left.low, right.low) else { return nil }
      var (low, high) = (first, first)
      for (a, b) in [(left.low, right.high), (left.high, right.low), (left.high, right.high)] {
        guard let corner = Bound.product(a, b) else { return nil }
        low = min(low, corner)
        high = max(high, corner)
      }
      return (low, high)
    }
  }

  /// A divisor that may be zero gives no number, even where it may be others; then what it lacks is an answer.
  func divided(by other: NumberRange) -> NumberRange {
    guard case .between = self else { return self }
    guard case .between(let low, let high) = other else { return other }
    if (low ?? -1) <= 0, (high ?? 1) >= 0 {
      return .missing(other.exact == nil ? .unanswered : .divisionByZero)
    }
    // Without zero between them, both ends have one sign, and the reciprocal turns them round.
    let (newLow, newHigh) = (high?.reciprocal ?? .zero, low?.reciprocal ?? .zero)
    return multiplied(by: .between(low: newLow, high: newHigh))
  }

  /// The narrowest range that holds both.
  func hull(_ other: NumberRange) -> NumberRange {
    combined(with: other) { left, right in (min(left.low, right.low), max(left.high, right.high)) }
  }

  /// Both ends rounded; since rounding keeps order, nothing between them can leave the result.
  func rounded(_ rounding: Score.Rounding?) -> NumberRange {
    guard let rounding, case .between(let low, let high) = self else { return self }
    let newLow = low?.roundedHalfUp(decimals: rounding.decimals)
    let newHigh = high?.roundedHalfUp(decimals: rounding.decimals)
    if low != nil && newLow == nil || high != nil && newHigh == nil { return .missing(.overflow) }
    return .between(low: newLow, high: newHigh)
  }

  /// Yes where it holds for all that both can be, no where it holds for none.
  func compared(_ comparison: Comparison, to other: NumberRange) -> Truth {
    guard case .between(let low, let high) = self, case .between(let otherLow, let otherHigh) = other else {
      return .unknown
    }
    /// Whether everything up to `high` is below (or at) everything from `low` on.
    func isBelow(_ high: Fraction?, _ low: Fraction?, orAt: Bool = false) -> Bool {
      guard let high, let low else { return false }
      return orAt ? high <= low : high < low
    }
    switch comparison {
    case .less:
      return isBelow(high, otherLow) ? .yes : isBelow(otherHigh, low, orAt: true) ? .no : .unknown
    case .lessOrEqual:
      return isBelow(high, otherLow, orAt: true) ? .yes : isBelow(otherHigh, low) ? .no : .unknown
    case .greater: return other.compared(.less, to: self)
    case .greaterOrEqual: return other.compared(.lessOrEqual, to: self)
    case .equal:
      if let exact, let otherExact = other.exact { return Truth(exact == otherExact) }
      return isBelow(high, otherLow) || isBelow(otherHigh, low) ? .no : .unknown
    case .notEqual: return compared(.equal, to: other).negated
    }
  }

  private func combined(
    with other: NumberRange,
    _ combine: ((low: Bound, high: Bound), (low: Bound, high: Bound)) -> (Bound, Bound)?
  ) -> NumberRange {
    guard case .between(let low, let high) = self else { return self }
    guard case .between(let otherLow, let otherHigh) = other else { return other }
    let left = (low: Bound(low: low), high: Bound(high: high))
    let right = (low: Bound(low: otherLow), high: Bound(high: otherHigh))
    guard let (newLow, newHigh) = combine(left, right) else { return .missing(.overflow) }
    return .between(low: newLow.number, high: newHigh.number)
  }
}

/// An end of a range: a number, or beyond all numbers.
private enum Bound: Comparable {
  case belowAll
  case at(Fraction)
  case aboveAll

  init(low: Fraction?) { self = low.map(Bound.at) ?? .belowAll }
  init(high: Fraction?) { self = high.map(Bound.at) ?? .aboveAll }

  var number: Fraction? { if case .at(let number) = self { number } else { nil } }

  /// For two lower or two upper ends; `nil` on overflow.
  static func sum(_ left: Bound, _ right: Bound) -> Bound? {
    guard case .at(let a) = left else { return left }
    guard case .at(let b) = right else { return right }
    return a.adding(b).map(Bound.at)
  }

  /// Zero times an open end is zero, since every number below the end times zero is. `nil` on overflow.
  static func product(_ left: Bound, _ right: Bound) -> Bound? {
    if case .at(let a) = left, case .at(let b) = right { return a.multiplied(by: b).map(Bound.at) }
    return switch left.sign * right.sign {
    case 0: .at(0)
    case 1: .aboveAll
    default: .belowAll
    }
  }

  private var sign: Int {
    switch self {
    case .belowAll: -1
    case .at(let number): number.numerator.signum() == 0 ? 0 : number.numerator > 0 ? 1 : -1
    case .aboveAll: 1
    }
  }
}
