extension TermBank {
  func number(_ value: Int) -> Term { keep(.number(value), value...value) }

  func constant(_ term: Term) -> Int? {
    if case .number(let value) = self[term] { value } else { nil }
  }

  /// 1 where it holds, else 0.
  func count(_ truth: Term) -> Term { choice(truth, number(1), number(0)) }

  // MARK: Sums

  func sum(_ parts: [(term: Term, factor: Int)], _ constant: Int = 0) -> Term {
    var factors: [Term: Int] = [:]
    var constant = constant
    for (term, factor) in parts {
      switch self[term] {
      case .number(let value): constant = clamped(constant, plus: value, times: factor)
      case .sum(let addends, let inner):
        constant = clamped(constant, plus: inner, times: factor)
        for addend in addends {
          factors[addend.term] = clamped(factors[addend.term] ?? 0, plus: addend.factor, times: factor)
        }
      default: factors[term] = clamped(factors[term] ?? 0, plus: factor, times: 1)
      }
    }
    let addends = factors.filter { $0.value != 0 }.sorted { $0.key < $1.key }
      .map { TermNode.Addend(term: $0.key, factor: $0.value) }
    if addends.isEmpty { return number(constant) }
    if constant == 0, addends.count == 1, addends[0].factor == 1 { return addends[0].term }
    var range: ClosedRange<Int>? = constant...constant
    for addend in addends { range = added(range, scaled(bounds[addend.term.index], by: addend.factor)) }
    return keep(.sum(addends, constant), range)
  }

  func plus(_ left: Term, _ right: Term) -> Term { sum([(left, 1), (right, 1)]) }
  func minus(_ left: Term, _ right: Term) -> Term { sum([(left, 1), (right, -1)]) }
  func times(_ term: Term, _ factor: Int) -> Term { sum([(term, factor)]) }

  /// Beyond the numbers that are followed, it is remembered that nothing can be claimed any more.
  private func clamped(_ number: Int, plus other: Int, times factor: Int) -> Int {
    let (product, overflowed) = other.multipliedReportingOverflow(by: factor)
    let (sum, overflowedAgain) = number.addingReportingOverflow(product)
    if overflowed || overflowedAgain || sum.magnitude > 1 << 61 {
      isTooLarge = true
      return 0
    }
    return sum
  }

  private func scaled(_ range: ClosedRange<Int>?, by factor: Int) -> ClosedRange<Int>? {
    guard let range else { return nil }
    let (low, a) = range.lowerBound.multipliedReportingOverflow(by: factor)
    let (high, b) = range.upperBound.multipliedReportingOverflow(by: factor)
    return a || b ? nil : min(low, high)...max(low, high)
  }

  private func added(_ left: ClosedRange<Int>?, _ right: ClosedRange<Int>?) -> ClosedRange<Int>? {
    guard let left, let right else { return nil }
    let (low, a) = left.lowerBound.addingReportingOverflow(right.lowerBound)
    let (high, b) = left.upperBound.addingReportingOverflow(right.upperBound)
    return a || b ? nil : low...high
  }

  // MARK: Products and quotients

  /// Where one of the two can be few numbers only, each of them is gone through, so that the solver meets no product
  /// of two unknowns.
  func product(_ left: Term, _ right: Term) -> Term {
    if let factor = constant(left) { return times(right, factor) }
    if let factor = constant(right) { return times(left, factor) }
    let sizes = [left, right].map { bounds[$0.index].map { $0.upperBound - $0.lowerBound } ?? Int.max }
    let (few, other) = sizes[0] <= sizes[1] ? (left, right) : (right, left)
    if let range = bounds[few.index], range.upperBound - range.lowerBound < 40 {
      return casewise(few, range) { times(other, $0) }
    }
    return keep(.product(min(left, right), max(left, right)))
  }

  func quotient(_ term: Term, _ divisor: Int) -> Term {
    if divisor == 1 { return term }
    func down(_ number: Int) -> Int { (number - (number % divisor + divisor) % divisor) / divisor }
    if let value = constant(term) { return number(down(value)) }
    let range = bounds[term.index].map { down($0.lowerBound)...down($0.upperBound) }
    if let range, range.lowerBound == range.upperBound { return number(range.lowerBound) }
    return keep(.quotient(term, divisor), range)
  }

  /// What a number comes to, worked out for each value that it can have.
  func casewise(_ term: Term, _ range: ClosedRange<Int>, _ value: (Int) -> Term) -> Term {
    if let constant = constant(term) { return value(constant) }
    return range.dropLast().reversed().reduce(value(range.upperBound)) { rest, number in
      choice(isEqual(term, self.number(number)), value(number), rest)
    }
  }

  // MARK: Comparisons and choices

  func isAtMost(_ left: Term, _ right: Term) -> Term {
    let difference = minus(left, right)
    if let range = bounds[difference.index] {
      if range.upperBound <= 0 { return yes }
      if range.lowerBound > 0 { return no }
    }
    return keep(.isAtMostZero(difference))
  }

  func isLess(_ left: Term, _ right: Term) -> Term { isAtMost(sum([(left, 1)], 1), right) }

  func isEqual(_ left: Term, _ right: Term) -> Term {
    var difference = minus(left, right)
    if let range = bounds[difference.index] {
      if range == 0...0 { return yes }
      if !range.contains(0) { return no }
    }
    // One sign for both orders.
    if case .sum(let addends, _) = self[difference], let first = addends.first, first.factor < 0 {
      difference = times(difference, -1)
    }
    return keep(.isZero(difference))
  }

  func choice(_ condition: Term, _ left: Term, _ right: Term) -> Term {
    if left == right || condition == yes { return left }
    if condition == no { return right }
    if case .not(let inner) = self[condition] { return choice(inner, right, left) }
    var range: ClosedRange<Int>?
    if let a = bounds[left.index], let b = bounds[right.index] {
      range = min(a.lowerBound, b.lowerBound)...max(a.upperBound, b.upperBound)
    }
    return keep(.choice(condition, left, right), range)
  }

  func greater(_ left: Term, _ right: Term) -> Term { choice(isAtMost(left, right), right, left) }
  func lesser(_ left: Term, _ right: Term) -> Term { choice(isAtMost(left, right), left, right) }
}
