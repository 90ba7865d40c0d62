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

  // MARK: Aggregates

  /// What an aggregate goes through.
  private enum Aggregated {
    case rows(Ordinal<Roster>)
    /// One question of a roster, in each row.
    case answers(Ordinal<Roster>, QuestionReference)
    case chosen(QuestionReference)
    case list([ExpressionSyntax])
  }

  private mutating func aggregated(_ call: ExpressionSyntax.Call, in scope: Scope) -> Aggregated? {
    let arguments = call.arguments.flatMap { argument -> [ExpressionSyntax] in
      if case .list(let parts) = argument.kind { parts } else { [argument] }
    }
    guard arguments.count == 1, let only = arguments.first else { return list(arguments) }
    if isMany(only, in: scope), case .row = only.kind {
      return operand(only, in: scope)?.question.map(Aggregated.chosen)
    }
    guard case .name(let name) = only.kind else { return list(arguments) }
    switch names.symbol(name, in: scope.file) {
    case .roster(let roster):
      guard isOutside(roster, at: only.location, in: scope),
        case .roster? = operand(only, in: scope)
      else { return nil }
      return .rows(roster)
    case .question(let question):
      if let roster = outline.questions[question.index].roster, !scope.rosters.contains(roster) {
        guard isOutside(roster, at: only.location, in: scope) else { return nil }
        let within = scope.within(roster)
        if let before = scope.before, outline.rosters[roster.index].body.upperBound > before.index {
          report(
            .later(
              Located(value: name, location: only.location),
              defined: outline.questions[question.index].id.location))
          return nil
        }
        guard let reference = operand(only, in: within)?.question else { return nil }
        return .answers(roster, reference)
      }
      if case .many(let reference)? = operand(only, in: scope) { return .chosen(reference) }
      // This row's answer alone is no list; whoever writes it means all rows.
      if let roster = outline.questions[question.index].roster {
        report(.ownRoster(outline.rosters[roster.index].draft.id.value, at: only.location))
        return nil
      }
      return list(arguments)
    default: return list(arguments)
    }
  }

  /// The items of a list, spans of questions written out.
  private mutating func list(_ arguments: [ExpressionSyntax]) -> Aggregated? {
    var items: [ExpressionSyntax] = []
    var isWhole = true
    for argument in arguments {
      guard case .span(let from, let to) = argument.kind else {
        items.append(argument)
        continue
      }
      guard let first = from.code, let last = to.code,
        let span = span(from: first, to: last, at: argument.location)
      else {
        isWhole = false
        continue
      }
      items += span.map { ExpressionSyntax(.name($0), at: argument.location) }
    }
    return isWhole ? .list(items) : nil
  }

  /// The questions of one stem, numbers rising by one: `a_1 .. a_9`.
  mutating func span(from first: Located<String>, to last: Located<String>, at location: Location)
    -> [String]?
  {
    guard let (stem, low) = numbered(first.value), let (other, high) = numbered(last.value), stem == other,
      low <= high,
      high - low < 1000
    else {
      report(.badSpan(first.value, last.value, at: location))
      return nil
    }
    return (low...high).map { stem + String($0) }
  }

  private func numbered(_ name: String) -> (stem: String, number: Int)? {
    let digits = name.utf8.reversed().prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }.count
    guard digits > 0, let number = Int(name.suffix(digits)), number >= 0 else { return nil }
    return (String(name.dropLast(digits)), number)
  }

  /// A condition may not go through the roster that it stands in.
  private mutating func isOutside(_ roster: Ordinal<Roster>, at location: Location, in scope: Scope) -> Bool {
    if scope.rosters.count >= 2 {
      report(.nestedRows(at: location))
      return false
    }
    guard scope.rosters.contains(roster) else { return true }
    report(.ownRoster(outline.rosters[roster.index].draft.id.value, at: location))
    return false
  }

  /// What `any` and `all` go through; without a `where`, a list of yes-no questions, each meant as a yes.
  mutating func conditions(
    _ call: ExpressionSyntax.Call, at location: Location, in scope: Scope
  ) -> ConditionList? {
    switch aggregated(call, in: scope) {
    case .rows(let roster):
      guard let condition = call.condition else {
        report(.needsWhere(call, at: location))
        return nil
      }
      return self.condition(condition, in: scope.within(roster)).map { .rows(roster, $0) }
    case .answers(let roster, let reference):
      let inner = scope.within(roster).with(it: reference)
      return holds(for: reference, call, at: location, in: inner).map { .rows(roster, $0) }
    case .chosen:
      report(
        .wrongType(
          "a roster or a list", found: "a question with several choices", at: location,
          hint: "write 'has(…, code)'"))
      return nil
    case .list(let items):
      let conditions = items.compactMap { holds(for: $0, call, at: location, in: scope) }
      return conditions.count == items.count ? .conditions(conditions) : nil
    case nil: return nil
    }
  }

  private mutating func holds(
    for item: ExpressionSyntax, _ call: ExpressionSyntax.Call, at location: Location, in scope: Scope
  ) -> Condition? {
    guard let operand = operand(item, in: scope) else { return nil }
    guard let reference = operand.question else {
      report(.wrongType("a question", found: operand.described, at: item.location))
      return nil
    }
    return holds(for: reference, call, at: location, in: scope.with(it: reference))
  }

  /// The `where` for one item; a yes, where there is none and the item is a yes-no question.
  private mutating func holds(
    for reference: QuestionReference, _ call: ExpressionSyntax.Call, at location: Location, in scope: Scope
  ) -> Condition? {
    if let condition = call.condition { return self.condition(condition, in: scope) }
    guard case .yesNo? = answers[reference.question.index] else {
      report(.needsWhere(call, at: location))
      return nil
    }
    return .isOption(reference, [0])
  }

  private mutating func count(_ call: ExpressionSyntax.Call, at location: Location, in scope: Scope)
    -> NumberExpression?
  {
    switch aggregated(call, in: scope) {
    case .rows(let roster):
      guard let condition = call.condition else { return .count(.rows(roster, .constant(true))) }
      return self.condition(condition, in: scope.within(roster)).map { .count(.rows(roster, $0)) }
    case .chosen(let reference):
      guard call.condition == nil else {
        report(
          .wrongType(
            "a roster or a list", found: "a question with several choices", at: location,
            hint: "leave out 'where'"))
        return nil
      }
      return .countChosen(reference)
    case .answers, .list: return conditions(call, at: location, in: scope).map(NumberExpression.count)
    case nil: return nil
    }
  }

  private mutating func numbers(_ call: ExpressionSyntax.Call, at location: Location, in scope: Scope)
    -> NumberList?
  {
    switch aggregated(call, in: scope) {
    case .rows(let roster):
      report(
        .sumOfRows(call.function.value.rawValue, outline.rosters[roster.index].draft.id.value, at: location))
      return nil
    case .answers(let roster, let reference):
      let inner = scope.within(roster).with(it: reference)
      guard let number = number(call.arguments[0], in: inner) else { return nil }
      guard let condition = call.condition else { return .rows(roster, number, where: nil) }
      return self.condition(condition, in: inner).map { .rows(roster, number, where: $0) }
    case .chosen:
      report(
        .wrongType(
          "a list of numbers", found: "a question with several choices", at: location,
          hint: "write 'count(…)'"))
      return nil
    case .list(let items):
      let numbers = items.compactMap { number($0, in: scope) }
      guard numbers.count == items.count else { return nil }
      guard call.condition != nil else { return .numbers(numbers, where: nil) }
      let conditions = items.compactMap { holds(for: $0, call, at: location, in: scope) }
      return conditions.count == items.count ? .numbers(numbers, where: conditions) : nil
    case nil: return nil
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

  fileprivate static func badSpan(_ first: String, _ last: String, at location: Location) -> Diagnostic {
    .checking(
      .unknownName,
      "'\(first) .. \(last)' is no row of questions: both ends need the same word and a rising number",
      at: location, hint: "write it as in 'phq9_1 .. phq9_9'")
  }

  fileprivate static func ownRoster(_ roster: String, at location: Location) -> Diagnostic {
    .checking(
      .ownRoster, "a condition among the questions of '\(roster)' cannot go through the rows of '\(roster)'",
      at: location, hint: "put the question on a page behind it")
  }

  fileprivate static func nestedRows(at location: Location) -> Diagnostic {
    .checking(
      .nestedRows, "this goes through rows inside of rows inside of rows", at: location,
      hint: "say a part of it as a score or a question of its own")
  }

  fileprivate static func needsWhere(_ call: ExpressionSyntax.Call, at location: Location) -> Diagnostic {
    let name = call.function.value.rawValue
    return .checking(
      .wrongType, "'\(name)(…)' needs to know what has to hold", at: location,
      hint: "write '\(name)(… where …)'")
  }

  fileprivate static func sumOfRows(_ function: String, _ roster: String, at location: Location) -> Diagnostic
  {
    .checking(
      .wrongType, "'\(function)' needs a number, and '\(roster)' is a roster", at: location,
      hint: "name the question whose answers are meant")
  }
}
