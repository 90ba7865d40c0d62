internal import LocatedYAML

/// Numbers and dates in expressions, and the aggregates that go through lists and rosters.
extension Checker {
  mutating func number(_ syntax: ExpressionSyntax, in scope: Scope) -> NumberExpression? {
    switch syntax.kind {
    case .number(let number, _): return .constant(number)
    case .name, .row: return number(operand(syntax, in: scope), at: syntax, in: scope)
    case .negated(let part): return number(part, in: scope).map(NumberExpression.negated)
    case .arithmetic(let operation, let left, let right):
      let numbers = (number(left, in: scope), number(right, in: scope))
      guard let left = numbers.0, let right = numbers.1 else { return nil }
      return .arithmetic(left, operation.value, right)
    case .call(let call): return number(call, at: syntax.location, in: scope)
    case .list, .span, .not, .and, .or, .comparison, .membership:
      report(.wrongType("a number", found: syntax.described, at: syntax.location))
      return nil
    }
  }

  private mutating func number(_ operand: Operand?, at syntax: ExpressionSyntax, in scope: Scope)
    -> NumberExpression?
  {
    guard let operand else { return nil }
    switch operand {
    case .number(let reference): return .question(reference)
    case .choice(let reference):
      guard answers[reference.question.index]?.numbers != nil else {
        report(.noPoints(outline.questions[reference.question.index].id.value, at: syntax.location))
        return nil
      }
      return .question(reference)
    case .score(let reference): return .score(reference)
    case .named(let named):
      return expand(named, at: syntax.location, in: scope) { checker, syntax, scope in
        checker.number(syntax, in: scope)
      }
    case .many, .roster:
      report(.wrongType("a number", found: operand.described, at: syntax.location, hint: "write 'count(…)'"))
      return nil
    case .date, .text:
      report(.wrongType("a number", found: operand.described, at: syntax.location))
      return nil
    }
  }

  private mutating func number(_ call: ExpressionSyntax.Call, at location: Location, in scope: Scope)
    -> NumberExpression?
  {
    switch call.function.value {
    case .monthsBetween, .daysBetween:
      let dates = (date(call.arguments[0], in: scope), date(call.arguments[1], in: scope))
      guard let first = dates.0, let second = dates.1 else { return nil }
      return call.function.value == .monthsBetween
        ? .monthsBetween(first, second) : .daysBetween(first, second)
    case .count: return count(call, at: location, in: scope)
    case .sum: return numbers(call, at: location, in: scope).map { .aggregate(.sum, $0) }
    case .mean: return numbers(call, at: location, in: scope).map { .aggregate(.mean, $0) }
    case .min: return numbers(call, at: location, in: scope).map { .aggregate(.min, $0) }
    case .max: return numbers(call, at: location, in: scope).map { .aggregate(.max, $0) }
    case .any, .all, .answered, .skipped, .asked, .has, .before, .after:
      report(.wrongType("a number", found: "a condition", at: location))
      return nil
    }
  }

  mutating func date(_ syntax: ExpressionSyntax, in scope: Scope) -> DateExpression? {
    // No name begins with a digit.
    if let date = syntax.code.flatMap({ PartialDate($0.value) }) { return .constant(date) }
    guard let operand = operand(syntax, in: scope) else { return nil }
    switch operand {
    case .date(let date): return date
    case .named(let named):
      return expand(named, at: syntax.location, in: scope) { checker, syntax, scope in
        checker.date(syntax, in: scope)
      }
    default:
      report(.wrongType("a date", found: operand.described, at: syntax.location))
      return nil
    }
  }
}

extension Diagnostic {
  fileprivate static func noPoints(_ name: String, at location: Location) -> Diagnostic {
    .checking(
      .noPoints, "the choices of '\(name)' have no points, so they cannot be compared as numbers",
      at: location,
      hint: "give them 'points', or compare codes with '=' or 'in'")
  }
}
