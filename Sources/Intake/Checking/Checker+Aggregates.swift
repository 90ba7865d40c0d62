internal import LocatedYAML

/// Aggregates: what they go through, and what has to hold of it.
extension Checker {
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

  mutating func count(_ call: ExpressionSyntax.Call, at location: Location, in scope: Scope)
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

  mutating func numbers(_ call: ExpressionSyntax.Call, at location: Location, in scope: Scope)
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
