internal import LocatedYAML

// Sums and products, ranges, and a sign before a number.
extension ExpressionParser {
  mutating func additive() throws(LocatedProblem) -> Part {
    try calculation(with: [.plus, .minus]) { (parser: inout ExpressionParser) throws(LocatedProblem) in
      try parser.calculation(with: [.times, .over]) {
        (parser: inout ExpressionParser) throws(LocatedProblem) in try parser.span()
      }
    }
  }

  private mutating func calculation(
    with signs: [Arithmetic],
    part: (inout ExpressionParser) throws(LocatedProblem) -> Part
  ) throws(LocatedProblem) -> Part {
    var left = try part(&self)
    while let sign = token.arithmetic, signs.contains(sign) {
      let place = token
      advance()
      if sign == .minus, !place.hasSpaceBefore || !token.hasSpaceBefore {
        let right = ExpressionProblem.minusNeedsSpaces(left: text(left.range), right: token.text)
        report(LocatedProblem(problem: right, range: place.range))
      }
      let right = try part(&self)
      try refuseManyValues(left)
      try refuseManyValues(right)
      let located = Located(value: sign, location: location(place.range))
      left = try made(.arithmetic(located, left.syntax, right.syntax), from: [left, right])
    }
    return left
  }

  /// `18..64`, `a_1 .. a_9`, or a single operand.
  mutating func span() throws(LocatedProblem) -> Part {
    let from = try signed()
    guard token.isSign(.dots) else { return from }
    advance()
    let to = try signed()
    for end in [from, to] {
      switch end.syntax.kind {
      case .number, .name: continue
      default: throw LocatedProblem(problem: .badSpanEnd, range: end.range)
      }
    }
    return try made(.span(from: from.syntax, to: to.syntax), from: [from, to])
  }

  mutating func signed() throws(LocatedProblem) -> Part {
    guard token.isSign(.minus) else { return try primary() }
    let start = token.range.lowerBound
    advance()
    if case .number(let number) = token.kind, !token.hasSpaceBefore {
      let range = start..<token.range.upperBound
      let kind = ExpressionSyntax.Kind.number(number.negated, text: text(range))
      advance()
      return try made(kind, range: range)
    }
    let part = try nested { (parser: inout ExpressionParser) throws(LocatedProblem) in try parser.signed() }
    try refuseManyValues(part)
    return try made(.negated(part.syntax), range: start..<part.range.upperBound)
  }
}
