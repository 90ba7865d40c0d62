/// An exact number: a whole number over another that is above zero.
struct SymbolicFraction: Hashable {
  let top: Term
  let bottom: Term
}

extension TermBank {
  func fraction(_ number: Fraction) -> SymbolicFraction {
    SymbolicFraction(
      top: self.number(Int(number.numerator)), bottom: self.number(Int(number.denominator)))
  }

  func whole(_ term: Term) -> SymbolicFraction { SymbolicFraction(top: term, bottom: number(1)) }

  /// The number, where it is one for all answers.
  func constant(_ fraction: SymbolicFraction) -> Fraction? {
    guard let top = constant(fraction.top), let bottom = constant(fraction.bottom) else { return nil }
    return Fraction(Int64(top), over: Int64(bottom))
  }

  func plus(_ left: SymbolicFraction, _ right: SymbolicFraction) -> SymbolicFraction {
    let (a, b, bottom) = common(left, right)
    return SymbolicFraction(top: plus(a, b), bottom: bottom)
  }

  func negated(_ number: SymbolicFraction) -> SymbolicFraction {
    SymbolicFraction(top: times(number.top, -1), bottom: number.bottom)
  }

  func times(_ left: SymbolicFraction, _ right: SymbolicFraction) -> SymbolicFraction {
    reduced(product(left.top, right.top), product(left.bottom, right.bottom))
  }

  /// One over a number that is not zero.
  func reciprocal(_ number: SymbolicFraction) -> SymbolicFraction {
    let isPositive = isLess(self.number(0), number.top)
    let bottom = choice(isPositive, number.top, times(number.top, -1))
    // Where it is zero nobody asks; but a bottom is always above zero.
    return reduced(
      choice(isPositive, number.bottom, times(number.bottom, -1)),
      choice(isEqual(bottom, self.number(0)), self.number(1), bottom))
  }

  func isAtMost(_ left: SymbolicFraction, _ right: SymbolicFraction) -> Term {
    let (a, b, _) = common(left, right)
    return isAtMost(a, b)
  }

  func isLess(_ left: SymbolicFraction, _ right: SymbolicFraction) -> Term {
    let (a, b, _) = common(left, right)
    return isLess(a, b)
  }

  func isEqual(_ left: SymbolicFraction, _ right: SymbolicFraction) -> Term {
    let (a, b, _) = common(left, right)
    return isEqual(a, b)
  }

  func choice(_ condition: Term, _ left: SymbolicFraction, _ right: SymbolicFraction) -> SymbolicFraction {
    if left == right || condition == yes { return left }
    if condition == no { return right }
    guard constant(left.bottom) != nil, constant(right.bottom) != nil else {
      return SymbolicFraction(
        top: choice(condition, left.top, right.top), bottom: choice(condition, left.bottom, right.bottom))
    }
    let (a, b, bottom) = common(left, right)
    return SymbolicFraction(top: choice(condition, a, b), bottom: bottom)
  }

  func greater(_ left: SymbolicFraction, _ right: SymbolicFraction) -> SymbolicFraction {
    choice(isAtMost(left, right), right, left)
  }

  func lesser(_ left: SymbolicFraction, _ right: SymbolicFraction) -> SymbolicFraction {
    choice(isAtMost(left, right), left, right)
  }

  /// Rounded to some decimals, halves away from zero. `nil` where the bottom can be too many numbers.
  func rounded(_ number: SymbolicFraction, decimals: Int) -> SymbolicFraction? {
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    let top: Term
    if let bottom = constant(number.bottom) {
      top = roundedQuotient(times(number.top, scale), bottom)
    } else {
      guard let range = bounds[number.bottom.index], range.count <= 100 else { return nil }
      top = casewise(number.bottom, max(1, range.lowerBound)...max(1, range.upperBound)) {
        roundedQuotient(times(number.top, scale), $0)
      }
    }
    return reduced(top, self.number(scale))
  }

  private func roundedQuotient(_ top: Term, _ bottom: Int) -> Term {
    if bottom == 1 { return top }
    let up = quotient(sum([(top, 2)], bottom), 2 * bottom)
    let down = times(quotient(sum([(top, -2)], bottom), 2 * bottom), -1)
    return choice(isAtMost(number(0), top), up, down)
  }

  /// Two numbers over one bottom.
  private func common(
    _ left: SymbolicFraction, _ right: SymbolicFraction
  ) -> (left: Term, right: Term, bottom: Term) {
    if left.bottom == right.bottom { return (left.top, right.top, left.bottom) }
    if let a = constant(left.bottom), let b = constant(right.bottom) {
      let divisor = greatestCommonDivisor(a, b)
      return (times(left.top, b / divisor), times(right.top, a / divisor), number(a / divisor * b))
    }
    return (
      product(left.top, right.bottom), product(right.top, left.bottom), product(left.bottom, right.bottom)
    )
  }

  /// Without a factor that all of it shares.
  private func reduced(_ top: Term, _ bottom: Term) -> SymbolicFraction {
    guard let below = constant(bottom), below > 1 else { return SymbolicFraction(top: top, bottom: bottom) }
    switch self[top] {
    case .number(let above):
      let divisor = greatestCommonDivisor(above, below)
      return SymbolicFraction(top: number(above / divisor), bottom: number(below / divisor))
    case .sum(let addends, let constant):
      let divisor = addends.reduce(greatestCommonDivisor(constant, below)) {
        greatestCommonDivisor($0, $1.factor)
      }
      if divisor == 1 { return SymbolicFraction(top: top, bottom: bottom) }
      return SymbolicFraction(
        top: sum(addends.map { ($0.term, $0.factor / divisor) }, constant / divisor),
        bottom: number(below / divisor))
    default: return SymbolicFraction(top: top, bottom: bottom)
    }
  }

  private func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (a.magnitude, b.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    return max(1, Int(a))
  }
}
