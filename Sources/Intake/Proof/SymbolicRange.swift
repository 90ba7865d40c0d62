/// A number as far as it is known, for all answers at once: what `NumberRange` is for some.
struct SymbolicRange: Hashable {
  /// There is no number at all.
  let missing: Term
  let low: End
  let high: End

  struct End: Hashable {
    /// Nothing bounds it there; its number says nothing then.
    let isOpen: Term
    let number: SymbolicFraction
  }
}

extension TermBank {
  func exactly(_ number: SymbolicFraction, missing: Term? = nil) -> SymbolicRange {
    let end = SymbolicRange.End(isOpen: no, number: number)
    return SymbolicRange(missing: missing ?? no, low: end, high: end)
  }

  func exactly(_ number: Fraction) -> SymbolicRange { exactly(fraction(number)) }

  var nothing: SymbolicRange { exactly(whole(number(0)), missing: yes) }

  func range(_ range: NumberRange) -> SymbolicRange {
    guard case .between(let low, let high) = range else { return nothing }
    return between(low, high)
  }

  func between(_ low: Fraction?, _ high: Fraction?) -> SymbolicRange {
    SymbolicRange(missing: no, low: end(low), high: end(high))
  }

  private func end(_ number: Fraction?) -> SymbolicRange.End {
    SymbolicRange.End(isOpen: truth(number == nil), number: fraction(number ?? 0))
  }

  /// Whether it is one number and no other.
  func isExact(_ range: SymbolicRange) -> Term {
    all(
      not(range.missing), not(range.low.isOpen), not(range.high.isOpen),
      isEqual(range.low.number, range.high.number))
  }

  func choice(_ condition: Term, _ left: SymbolicRange, _ right: SymbolicRange) -> SymbolicRange {
    SymbolicRange(
      missing: either(condition, left.missing, right.missing),
      low: choice(condition, left.low, right.low), high: choice(condition, left.high, right.high))
  }

  private func choice(
    _ condition: Term, _ left: SymbolicRange.End, _ right: SymbolicRange.End
  ) -> SymbolicRange.End {
    SymbolicRange.End(
      isOpen: either(condition, left.isOpen, right.isOpen),
      number: choice(condition, left.number, right.number))
  }

  func plus(_ left: SymbolicRange, _ right: SymbolicRange) -> SymbolicRange {
    func end(_ left: SymbolicRange.End, _ right: SymbolicRange.End) -> SymbolicRange.End {
      SymbolicRange.End(isOpen: any(left.isOpen, right.isOpen), number: plus(left.number, right.number))
    }
    return SymbolicRange(
      missing: any(left.missing, right.missing), low: end(left.low, right.low),
      high: end(left.high, right.high))
  }

  func negated(_ range: SymbolicRange) -> SymbolicRange {
    func end(_ end: SymbolicRange.End) -> SymbolicRange.End {
      SymbolicRange.End(isOpen: end.isOpen, number: negated(end.number))
    }
    return SymbolicRange(missing: range.missing, low: end(range.high), high: end(range.low))
  }

  func times(_ range: SymbolicRange, _ factor: Fraction) -> SymbolicRange {
    if factor == 0 { return exactly(whole(number(0)), missing: range.missing) }
    if factor < 0 { return negated(times(range, factor.negated)) }
    func end(_ end: SymbolicRange.End) -> SymbolicRange.End {
      SymbolicRange.End(isOpen: end.isOpen, number: times(end.number, fraction(factor)))
    }
    return SymbolicRange(missing: range.missing, low: end(range.low), high: end(range.high))
  }

  /// `nil` where an end may be open.
  func times(_ left: SymbolicRange, _ right: SymbolicRange) -> SymbolicRange? {
    if let factor = constant(right) { return times(left, factor) }
    if let factor = constant(left) { return times(right, factor) }
    guard [left.low, left.high, right.low, right.high].allSatisfy({ $0.isOpen == no }) else { return nil }
    var corners: Set<SymbolicFraction> = []
    for a in [left.low, left.high] {
      for b in [right.low, right.high] { corners.insert(times(a.number, b.number)) }
    }
    let ordered = corners.sorted { ($0.top, $0.bottom) < ($1.top, $1.bottom) }
    return SymbolicRange(
      missing: any(left.missing, right.missing),
      low: .init(isOpen: no, number: ordered.dropFirst().reduce(ordered[0], lesser)),
      high: .init(isOpen: no, number: ordered.dropFirst().reduce(ordered[0], greater)))
  }

  /// `nil` where an end may be open.
  func over(_ left: SymbolicRange, _ right: SymbolicRange) -> SymbolicRange? {
    if let divisor = constant(right) {
      return divisor.reciprocal.map { times(left, $0) } ?? nothing
    }
    guard right.low.isOpen == no, right.high.isOpen == no else { return nil }
    let zero = whole(number(0))
    let holdsZero = all(isAtMost(right.low.number, zero), isAtMost(zero, right.high.number))
    let turned = SymbolicRange(
      missing: any(right.missing, holdsZero),
      low: .init(isOpen: no, number: reciprocal(right.high.number)),
      high: .init(isOpen: no, number: reciprocal(right.low.number)))
    return times(left, turned)
  }

  /// The number, where it is one for all answers.
  func constant(_ range: SymbolicRange) -> Fraction? {
    guard range.missing == no, range.low.isOpen == no, range.high.isOpen == no,
      let low = constant(range.low.number), low == constant(range.high.number)
    else { return nil }
    return low
  }

  func hull(_ left: SymbolicRange, _ right: SymbolicRange) -> SymbolicRange {
    SymbolicRange(
      missing: any(left.missing, right.missing),
      low: .init(
        isOpen: any(left.low.isOpen, right.low.isOpen), number: lesser(left.low.number, right.low.number)),
      high: .init(
        isOpen: any(left.high.isOpen, right.high.isOpen),
        number: greater(left.high.number, right.high.number)))
  }

  /// `nil` where the ends cannot be rounded for all answers at once.
  func rounded(_ range: SymbolicRange, _ rounding: Score.Rounding?) -> SymbolicRange? {
    guard let rounding else { return range }
    guard let low = rounded(range.low.number, decimals: rounding.decimals),
      let high = rounded(range.high.number, decimals: rounding.decimals)
    else { return nil }
    return SymbolicRange(
      missing: range.missing, low: .init(isOpen: range.low.isOpen, number: low),
      high: .init(isOpen: range.high.isOpen, number: high))
  }

  // MARK: Comparisons

  func compare(_ left: SymbolicRange, _ comparison: Comparison, _ right: SymbolicRange) -> SymbolicTruth {
    let known = not(any(left.missing, right.missing))
    func isBelow(_ high: SymbolicRange.End, _ low: SymbolicRange.End, orAt: Bool) -> Term {
      all(
        known, not(high.isOpen), not(low.isOpen),
        orAt ? isAtMost(high.number, low.number) : isLess(high.number, low.number))
    }
    switch comparison {
    case .less:
      return SymbolicTruth(
        yes: isBelow(left.high, right.low, orAt: false), no: isBelow(right.high, left.low, orAt: true))
    case .lessOrEqual:
      return SymbolicTruth(
        yes: isBelow(left.high, right.low, orAt: true), no: isBelow(right.high, left.low, orAt: false))
    case .greater: return compare(right, .less, left)
    case .greaterOrEqual: return compare(right, .lessOrEqual, left)
    case .equal:
      return SymbolicTruth(
        yes: all(isExact(left), isExact(right), isEqual(left.low.number, right.low.number)),
        no: any(
          isBelow(left.high, right.low, orAt: false), isBelow(right.high, left.low, orAt: false)))
    case .notEqual: return negated(compare(left, .equal, right))
    }
  }
}
