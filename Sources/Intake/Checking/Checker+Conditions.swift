internal import LocatedYAML

/// Conditions: from syntax to what can be decided, with every name resolved and every type right.
extension Checker {
  mutating func condition(_ draft: ExpressionDraft, in scope: Scope) -> Condition? {
    draft.syntax.flatMap { condition($0, in: scope) }
  }

  mutating func condition(_ syntax: ExpressionSyntax, in scope: Scope) -> Condition? {
    switch syntax.kind {
    case .not(let part): return condition(part, in: scope).map(Condition.not)
    case .and(let parts): return joined(parts, in: scope, by: Condition.and)
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

  // MARK: Comparisons

  private mutating func compare(
    _ left: ExpressionSyntax, _ comparison: Comparison, _ right: ExpressionSyntax, at location: Location,
    in scope: Scope
  ) -> Condition? {
    let isByCode = comparison == .equal || comparison == .notEqual
    if isByCode, isChosen(left, in: scope) {
      guard let operand = operand(left, in: scope) else { return nil }
      guard case .choice(let reference) = operand else {
        report(.manyCompared(left.described, at: left.location))
        return nil
      }
      let same = self.isSame(reference, right, in: scope)
      return comparison == .equal ? same : same.map(Condition.not)
    }
    let leftNumber = number(left, in: scope)
    // Beside a name that is wrong, a bare word on the right may well be one of its codes.
    if leftNumber == nil, isByCode, right.code != nil { return nil }
    guard let rightNumber = number(right, in: scope), let leftNumber else { return nil }
    warnOfOneSidedDistance(left, comparison, at: location)
    return .compare(leftNumber, comparison, rightNumber)
  }

  /// Whether a choice question's answer is what stands on the right: one of its codes first, else another question.
  private mutating func isSame(
    _ reference: QuestionReference, _ right: ExpressionSyntax, in scope: Scope
  ) -> Condition? {
    if case .rows(let roster)? = choices(of: reference) {
      return isRow(reference, of: roster, right, in: scope)
    }
    if let code = right.code, let option = ordinal(of: code.value, among: reference) {
      return .isOption(reference, [option])
    }
    if let name = right.code, names.symbol(name.value, in: scope.file) != nil,
      let operand = operand(named: name.value, row: nil, at: name.location, in: scope)
    {
      guard case .choice(let other) = operand,
        answers[other.question.index] == answers[reference.question.index]
      else {
        report(.otherChoices(name.value, codes: codes(of: reference), at: name.location))
        return nil
      }
      return .isSameOption(reference, other)
    }
    guard let code = right.code else {
      report(.wrongType("one of the answers", found: right.described, at: right.location))
      return nil
    }
    report(.notAChoice(code, codes: codes(of: reference)))
    return nil
  }

  private mutating func isRow(
    _ reference: QuestionReference, of roster: Ordinal<Roster>, _ right: ExpressionSyntax, in scope: Scope
  ) -> Condition? {
    row(right, of: roster, in: scope).map { .isRow(reference, roster, $0) }
  }

  /// The row that a name stands for where rows are compared: the roster's own name for the row at hand, or a given
  /// row's name.
  private mutating func row(
    _ syntax: ExpressionSyntax, of roster: Ordinal<Roster>, in scope: Scope
  ) -> QuestionReference.Row? {
    guard let name = syntax.code else {
      report(.wrongType("a row", found: syntax.described, at: syntax.location))
      return nil
    }
    if name.value == outline.rosters[roster.index].draft.id.value, scope.rosters.contains(roster) {
      return .current
    }
    return rowNumber(name, of: roster).map(QuestionReference.Row.numbered)
  }

  private mutating func membership(
    _ left: ExpressionSyntax, in right: ExpressionSyntax, _ scope: Scope
  ) -> Condition? {
    if case .span(let from, let to) = right.kind {
      let numbers = (number(left, in: scope), number(from, in: scope), number(to, in: scope))
      guard let value = numbers.0, let low = numbers.1, let high = numbers.2 else { return nil }
      return .within(value, low: low, high: high)
    }
    let parts: [ExpressionSyntax]
    if case .list(let list) = right.kind { parts = list } else { parts = [right] }
    guard isChosen(left, in: scope) else {
      guard let value = number(left, in: scope) else { return nil }
      let numbers = parts.compactMap { number($0, in: scope) }
      guard numbers.count == parts.count, let first = numbers.first else { return nil }
      return numbers.dropFirst().reduce(.compare(value, .equal, first)) {
        .or($0, .compare(value, .equal, $1))
      }
    }
    guard let operand = operand(left, in: scope) else { return nil }
    guard case .choice(let reference) = operand else {
      report(.manyCompared(left.described, at: left.location))
      return nil
    }
    if case .rows? = choices(of: reference) {
      let rows = parts.compactMap { isSame(reference, $0, in: scope) }
      guard rows.count == parts.count, let first = rows.first else { return nil }
      return rows.dropFirst().reduce(first, Condition.or)
    }
    var options: [Int] = []
    for part in parts {
      guard let code = part.code else {
        report(.wrongType("one of the answers", found: part.described, at: part.location))
        continue
      }
      if let option = ordinal(of: code.value, among: reference) {
        options.append(option)
      } else {
        report(.notAChoice(code, codes: codes(of: reference)))
      }
    }
    return options.count == parts.count ? .isOption(reference, options.sorted()) : nil
  }

  /// Whether the syntax names a question with choices, whether or not it may be named here.
  private func isChosen(_ syntax: ExpressionSyntax, in scope: Scope) -> Bool {
    let symbol: Symbol?
    switch syntax.kind {
    case .name("it"):
      guard let it = scope.it else { return false }
      symbol = .question(it.question)
    case .name(let name): symbol = names.symbol(name, in: scope.file)
    case .row(let name, _): symbol = names.symbol(name.value, in: scope.file)
    default: return false
    }
    guard case .question(let question)? = symbol, let answer = answers[question.index] else { return false }
    switch answer {
    case .yesNo, .one, .many: return true
    default: return false
    }
  }

  mutating func operand(_ syntax: ExpressionSyntax, in scope: Scope) -> Operand? {
    switch syntax.kind {
    case .name(let name): return operand(named: name, row: nil, at: syntax.location, in: scope)
    case .row(let name, let row): return operand(named: name.value, row: row, at: syntax.location, in: scope)
    default:
      report(.wrongType("a name", found: syntax.described, at: syntax.location))
      return nil
    }
  }

  // MARK: Choices

  private func choices(of reference: QuestionReference) -> Choices? {
    switch answers[reference.question.index] {
    case .one(let choices), .many(let choices, _, _): choices
    default: nil
    }
  }

  private func codes(of reference: QuestionReference) -> [String] {
    answers[reference.question.index]?.options?.map(\.code) ?? []
  }

  private func ordinal(of code: String, among reference: QuestionReference) -> Int? {
    answers[reference.question.index]?.options?.firstIndex { $0.code == code }
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

  private mutating func warnOfOneSidedDistance(
    _ left: ExpressionSyntax, _ comparison: Comparison, at location: Location
  ) {
    guard case .call(let call) = left.kind, call.function.value == .monthsBetween, comparison != .equal else {
      return
    }
    report(.oneSidedDistance(at: location))
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

  fileprivate static func manyCompared(_ what: String, at location: Location) -> Diagnostic {
    .checking(
      .wrongType, "\(what) can have several answers, so it equals none of them", at: location,
      hint: "write 'has(…, code)'")
  }

  fileprivate static func notAChoice(_ code: Located<String>, codes: [String]) -> Diagnostic {
    let nearest = Suggestion.nearest(to: code.value, among: codes)
    return .checking(
      .notAChoice, "'\(code.value)' is not among the choices, which are \(listed(codes, "and"))",
      at: code.location,
      hint: nearest.map { "did you mean '\($0)'?" })
  }

  fileprivate static func otherChoices(_ name: String, codes: [String], at location: Location) -> Diagnostic {
    .checking(
      .notAChoice,
      "'\(name)' is neither one of the choices (\(listed(codes))) nor a question with the same choices",
      at: location)
  }

  fileprivate static func oneSidedDistance(at location: Location) -> Diagnostic {
    .checkingWarning(
      .oneSidedDistance,
      "the distance is negative where the first date is the later one, and only one side of it is bounded",
      at: location, hint: "write 'months_between(…) in 0..6'")
  }
}
