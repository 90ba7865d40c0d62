internal import LocatedYAML
internal import PlainText

/// Comparisons: of codes where a question with choices is compared, of numbers elsewhere.
extension Checker {
  mutating func compare(
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
    if case .monthsBetween = leftNumber { note(leftNumber, comparison, at: location) }
    if case .monthsBetween = rightNumber { note(rightNumber, comparison.turnedRound, at: location) }
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
  mutating func row(
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

  mutating func membership(
    _ left: ExpressionSyntax, in right: ExpressionSyntax, _ scope: Scope
  ) -> Condition? {
    if case .span(let from, let to) = right.kind {
      let numbers = (number(left, in: scope), number(from, in: scope), number(to, in: scope))
      guard let value = numbers.0, let low = numbers.1, let high = numbers.2 else { return nil }
      if case .constant(let first) = low, case .constant(let last) = high, first > last {
        report(.emptyRange("a range goes from the lower number to the higher", at: right.location))
      }
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
    switch answer(namedBy: syntax, in: scope) {
    case .yesNo, .one, .many: true
    default: false
    }
  }

  /// The same for a question with several choices.
  func isMany(_ syntax: ExpressionSyntax, in scope: Scope) -> Bool {
    if case .many? = answer(namedBy: syntax, in: scope) { true } else { false }
  }

  private func answer(namedBy syntax: ExpressionSyntax, in scope: Scope) -> AnswerKind? {
    let symbol: Symbol?
    switch syntax.kind {
    case .name("it"): symbol = scope.it.map { .question($0.question) }
    case .name(let name): symbol = names.symbol(name, in: scope.file)
    case .row(let name, _): symbol = names.symbol(name.value, in: scope.file)
    default: return nil
    }
    guard case .question(let question)? = symbol else { return nil }
    return answers[question.index]
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

  func choices(of reference: QuestionReference) -> Choices? {
    switch answers[reference.question.index] {
    case .one(let choices), .many(let choices, _, _): choices
    default: nil
    }
  }

  func codes(of reference: QuestionReference) -> [String] {
    answers[reference.question.index]?.options?.map(\.code) ?? []
  }

  func ordinal(of code: String, among reference: QuestionReference) -> Int? {
    answers[reference.question.index]?.options?.firstIndex { $0.code == code }
  }
}

extension Diagnostic {
  fileprivate static func manyCompared(_ what: String, at location: Location) -> Diagnostic {
    .checking(
      .wrongType, "\(what) can have several answers, so it equals none of them", at: location,
      hint: "write 'has(…, code)'")
  }

  static func notAChoice(_ code: Located<String>, codes: [String]) -> Diagnostic {
    let question = Suggestion.question(for: code.value, among: codes)
    return .checking(
      .notAChoice, "'\(code.value)' is not among the choices, which are \(codes.joined(last: "and"))",
      at: code.location,
      hint: question)
  }

  fileprivate static func otherChoices(_ name: String, codes: [String], at location: Location) -> Diagnostic {
    .checking(
      .notAChoice,
      "'\(name)' is neither one of the choices (\(codes.joined(last: "or"))) nor a question with the same choices",
      at: location)
  }
}
