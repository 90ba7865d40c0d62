internal import LocatedYAML

/// Conditions: from syntax to what can be decided, with every name resolved and every type right.
extension Checker {
  mutating func condition(_ draft: ExpressionDraft, in scope: Scope) -> Condition? {
    draft.syntax.flatMap { condition($0, in: scope) }
  }

  mutating func condition(_ syntax: ExpressionSyntax, in scope: Scope) -> Condition? {
    switch syntax.kind {
    case .not(let part): return condition(part, in: scope).map(Condition.not)
    case .and(let parts):
      let earlier = oneSided.count
      let joined = joined(parts, in: scope, by: Condition.and)
      forgetBothSided(from: earlier)
      return joined
    case .or(let parts): return joined(parts, in: scope, by: Condition.or)
    case .comparison(let comparison, let left, let right):
      return compare(left, comparison.value, right, at: syntax.location, in: scope)
    case .membership(let left, let right): return membership(left, in: right, scope)
    case .call(let call): return condition(call, at: syntax.location, in: scope)
    case .name(let name): return condition(named: name, at: syntax.location, in: scope)
    case .row, .number, .list, .span, .arithmetic, .negated:
      report(
        .wrongType(
          "a condition", found: syntax.described, at: syntax.location, hint: "compare it, as in '… >= 1'"))
      return nil
    }
  }

  /// Every part is checked, also behind one that is wrong.
  private mutating func joined(
    _ parts: [ExpressionSyntax], in scope: Scope, by join: (Condition, Condition) -> Condition
  ) -> Condition? {
    var conditions: [Condition] = []
    for part in parts {
      if let condition = condition(part, in: scope) { conditions.append(condition) }
    }
    guard conditions.count == parts.count, let first = conditions.first else { return nil }
    return conditions.dropFirst().reduce(first, join)
  }

  /// A name alone is a condition only where it is a `let`.
  private mutating func condition(named name: String, at location: Location, in scope: Scope) -> Condition? {
    guard let operand = operand(named: name, row: nil, at: location, in: scope) else { return nil }
    if case .named(let named) = operand {
      return expand(named, at: location, in: scope) { checker, syntax, scope in
        checker.condition(syntax, in: scope)
      }
    }
    var hint = "compare it, as in '\(name) >= 1'"
    if case .choice = operand { hint = "say which answer, as in '\(name) = yes'" }
    report(.wrongType("a condition", found: operand.described, at: location, hint: hint))
    return nil
  }

  /// What a `let` stands for, put in the place of its name.
  mutating func expand<Expanded>(
    _ named: LetDraft, at location: Location, in scope: Scope,
    as check: (inout Checker, ExpressionSyntax, Scope) -> Expanded?
  ) -> Expanded? {
    guard !scope.expanding.contains(named.name.value) else {
      report(.circularLet(named.name, through: scope.expanding, at: location))
      return nil
    }
    guard let syntax = named.expression?.syntax else { return nil }
    var inner = scope
    inner.expanding.append(named.name.value)
    return check(&self, syntax, inner)
  }

  // MARK: Calls

  private mutating func condition(_ call: ExpressionSyntax.Call, at location: Location, in scope: Scope)
    -> Condition?
  {
    switch call.function.value {
    case .answered, .skipped, .asked: return state(call, in: scope)
    case .has: return has(call, in: scope)
    case .before, .after:
      let dates = (date(call.arguments[0], in: scope), date(call.arguments[1], in: scope))
      guard let first = dates.0, let second = dates.1 else { return nil }
      return call.function.value == .before
        ? .before(first, second, within: call.within?.value)
        : .before(second, first, within: call.within?.value)
    case .any: return conditions(call, at: location, in: scope).map(Condition.any)
    case .all: return conditions(call, at: location, in: scope).map(Condition.all)
    case .count, .sum, .mean, .min, .max, .monthsBetween, .daysBetween:
      report(
        .wrongType(
          "a condition", found: "a number", at: location,
          hint: "compare it, as in '\(call.function.value.rawValue)(…) >= 1'"))
      return nil
    }
  }

  private mutating func state(_ call: ExpressionSyntax.Call, in scope: Scope) -> Condition? {
    guard let operand = operand(call.arguments[0], in: scope) else { return nil }
    switch operand {
    case .roster(let roster):
      switch call.function.value {
      case .answered: return .isRosterAnswered(roster)
      case .skipped: return .isRosterSkipped(roster)
      default: return .isRosterAsked(roster)
      }
    case .score(let score):
      guard call.function.value == .answered else {
        report(
          .wrongType(
            "a question", found: "a score", at: call.arguments[0].location, hint: "write 'answered(…)'"))
        return nil
      }
      return .hasValue(score)
    default:
      guard let question = operand.question else {
        report(.wrongType("a question", found: operand.described, at: call.arguments[0].location))
        return nil
      }
      switch call.function.value {
      case .answered: return .isAnswered(question)
      case .skipped: return .isSkipped(question)
      default: return .isAsked(question)
      }
    }
  }

  private mutating func has(_ call: ExpressionSyntax.Call, in scope: Scope) -> Condition? {
    guard let operand = operand(call.arguments[0], in: scope) else { return nil }
    guard case .many(let reference) = operand else {
      report(
        .wrongType(
          "a question with several choices", found: operand.described, at: call.arguments[0].location,
          hint: "compare it with '='"))
      return nil
    }
    if case .rows(let roster)? = choices(of: reference) {
      return row(call.arguments[1], of: roster, in: scope).map { .hasRow(reference, roster, $0) }
    }
    guard let code = call.arguments[1].code else {
      report(
        .wrongType("one of the answers", found: call.arguments[1].described, at: call.arguments[1].location))
      return nil
    }
    guard let option = ordinal(of: code.value, among: reference) else {
      report(.notAChoice(code, codes: codes(of: reference)))
      return nil
    }
    return .hasOption(reference, option)
  }
}

extension ExpressionSyntax {
  /// A bare word or a whole number, which may be a code.
  var code: Located<String>? {
    switch kind {
    case .name(let name): Located(value: name, location: location)
    case .number(_, let text): Located(value: text, location: location)
    default: nil
    }
  }

  var described: String {
    switch kind {
    case .number(_, let text): "the number \(text)"
    case .name(let name): "'\(name)'"
    case .row(let name, let row): "'\(name.value)[\(row.value)]'"
    case .list: "a list"
    case .span: "a range"
    case .not, .and, .or, .comparison, .membership: "a condition"
    case .arithmetic, .negated: "a calculation"
    case .call(let call): "'\(call.function.value.rawValue)(…)'"
    }
  }
}

extension Diagnostic {
  fileprivate static func circularLet(
    _ name: Located<String>, through names: [String], at location: Location
  ) -> Diagnostic {
    let start = names.firstIndex(of: name.value) ?? 0
    let circle = (names[start...] + [name.value]).joined(separator: " → ")
    return .checking(
      .circularLet, "'\(name.value)' leads back to itself: \(circle)", at: location,
      hint: "say one of them without the other")
  }
}
