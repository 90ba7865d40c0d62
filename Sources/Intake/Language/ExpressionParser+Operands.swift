internal import LocatedYAML

// The innermost parts of an expression: names, numbers, rows, calls, and what stands in parentheses.
extension ExpressionParser {
  mutating func primary() throws(LocatedProblem) -> Part {
    let here = token
    switch here.kind {
    case .number(let number):
      advance()
      return try made(.number(number, text: here.text), range: here.range)
    case .word(let word) where !Spelling.isKeyword(word):
      advance()
      if token.isSign(.open) { return try call(named: here) }
      if token.isSign(.openBracket) { return try row(of: here) }
      return try made(.name(word), range: here.range)
    case .sign(.open):
      return try parentheses()
    case .sign(.openBracket):
      throw problem(.squareList)
    default:
      throw expected("a name or a number")
    }
  }

  /// `(a)`, which is `a`, or the list `(a, b)`.
  private mutating func parentheses() throws(LocatedProblem) -> Part {
    let open = token
    advance()
    if token.isSign(.close) { throw expected("a name or a number") }
    let parts = try nested { (parser: inout ExpressionParser) throws(LocatedProblem) in
      var parts = [try parser.disjunction()]
      while parser.token.isSign(.comma) {
        parser.advance()
        parts.append(try parser.disjunction())
      }
      return parts
    }
    let range = open.range.lowerBound..<token.range.upperBound
    try close(open)
    if let only = parts.first, parts.count == 1 { return Part(syntax: only.syntax, range: range) }
    return try made(.list(parts.map(\.syntax)), range: range)
  }

  private mutating func row(of name: ExpressionToken) throws(LocatedProblem) -> Part {
    let open = token
    advance()
    let row = token
    switch row.kind {
    case .word, .number: advance()
    default: throw problem(.badRow)
    }
    let range = name.range.lowerBound..<token.range.upperBound
    guard token.isSign(.closeBracket) else {
      throw token.kind == .end
        ? LocatedProblem(problem: .unclosed(open.text), range: open.range) : problem(.badRow)
    }
    advance()
    return try made(.row(located(name), row: located(row)), range: range)
  }

  private mutating func call(named name: ExpressionToken) throws(LocatedProblem) -> Part {
    let open = token
    let function = ExpressionSyntax.Function(rawValue: name.text)
    if function == nil { report(LocatedProblem(problem: unknownFunction(name.text), range: name.range)) }
    advance()
    var arguments: [Part] = []
    var condition: Part?
    var within: Located<CalendarPeriod>?
    var extras: (condition: Range<Int>?, within: Range<Int>?)
    if !token.isSign(.close) {
      try nested { (parser: inout ExpressionParser) throws(LocatedProblem) in
        repeat {
          if !arguments.isEmpty { parser.advance() }
          if parser.token.isWord("within") {
            extras.within = parser.token.range
            within = try parser.period()
          } else {
            arguments.append(try parser.disjunction())
          }
        } while parser.token.isSign(.comma) && within == nil
        if within != nil, parser.token.isSign(.comma) { throw parser.problem(.withinNotLast) }
        guard parser.token.isWord("where") else { return }
        extras.condition = parser.token.range
        parser.advance()
        let part = try parser.disjunction()
        try parser.refuseManyValues(part)
        condition = part
      }
    }
    let range = name.range.lowerBound..<token.range.upperBound
    try close(open)
    // Without a function the whole fails in the end; what stands in its place matters to nobody.
    guard let function else {
      return Part(syntax: ExpressionSyntax(.name(name.text), at: location(range)), range: range)
    }
    if let place = extras.condition, !function.isAggregate {
      report(LocatedProblem(problem: .whereNotTaken(function), range: place))
    }
    if let place = extras.within, function != .before, function != .after {
      report(LocatedProblem(problem: .withinNotTaken(function), range: place))
    }
    if let takes = function.refusal(of: arguments.count) {
      let problem = ExpressionProblem.argumentCount(function, takes: takes, has: arguments.count)
      report(LocatedProblem(problem: problem, range: range))
    }
    if !function.isAggregate {
      for argument in arguments { try refuseManyValues(argument) }
    }
    let call = ExpressionSyntax.Call(
      function: Located(value: function, location: location(name.range)),
      arguments: arguments.map(\.syntax), condition: condition?.syntax, within: within)
    return try made(.call(call), range: range)
  }

  /// `within: 6 months`. The colon may be left out: YAML takes one with a space behind it for its own in a
  /// text without quotes.
  private mutating func period() throws(LocatedProblem) -> Located<CalendarPeriod> {
    advance()
    if token.isSign(.colon) { advance() }
    let start = token.range.lowerBound
    guard case .number(let number) = token.kind, let count = number.whole, (1...10_000).contains(count),
      case .word(let word) = next.kind,
      let unit = CalendarPeriod.Unit.allCases.first(where: {
        word == $0.rawValue || word == $0.rawValue + "s"
      })
    else { throw problem(.badPeriod) }
    advance()
    let range = start..<token.range.upperBound
    advance()
    return Located(value: CalendarPeriod(count: count, unit: unit), location: location(range))
  }

  private func unknownFunction(_ name: String) -> ExpressionProblem {
    let known = ExpressionSyntax.Function.allCases.map(\.rawValue)
    return .unknownFunction(name, suggestion: Suggestion.nearest(to: name, among: known))
  }
}

extension ExpressionSyntax.Function {
  /// What the function takes, where it does not take so many arguments; `nil` where it does.
  fileprivate func refusal(of count: Int) -> String? {
    switch self {
    case .count, .any, .all, .sum, .mean, .min, .max: count >= 1 ? nil : "a roster or items"
    case .answered, .skipped, .asked: count == 1 ? nil : "one name"
    case .has: count == 2 ? nil : "a question and a code"
    case .before, .after, .monthsBetween, .daysBetween: count == 2 ? nil : "two dates"
    }
  }
}
