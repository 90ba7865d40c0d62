internal import LocatedYAML

/// Questions, rosters and the conditions under which they are asked.
extension Checker {
  mutating func question(_ ordinal: Ordinal<Question>) -> Question? {
    let outline = outline.questions[ordinal.index]
    let draft = outline.draft
    let scope = Scope(file: outline.file, before: outline.step, rosters: outline.roster.map { [$0] } ?? [])
    let ask = draft.ask.map { template($0, in: scope) }
    let help = draft.help.map { template($0, in: scope) }
    let doesNotApply = doesNotApply(outline)
    guard let answer = answers[ordinal.index] else { return nil }
    if let permits = draft.permits {
      if case .yesNo = answer {} else { report(.permitWithoutYes(at: permits.location)) }
    }
    guard let ask else { return nil }
    return Question(
      id: outline.id.value, ask: ask, help: help, answer: answer,
      isRequired: draft.isRequired?.value ?? false,
      doesNotApply: doesNotApply, identifies: draft.identifies?.value ?? false,
      permits: draft.permits?.value.rawValue, isInSummary: draft.isSummary?.value ?? false,
      step: outline.step,
      roster: outline.roster, slot: outline.slot, definition: Ordinal(outline.file))
  }

  /// The way out that the question has of its own, through its page or through its named answer.
  private func doesNotApply(_ outline: Outline.QuestionOutline) -> Template? {
    let own = outline.draft.answer
    let shared = shared(with: outline)
    let kind = own.kind ?? shared.kind
    let named = files[outline.file].draft.answers.first { $0.name.value == kind?.value }
    let fromPage = own.kind == nil ? shared.doesNotApply : nil
    return (own.doesNotApply ?? fromPage ?? named?.answer.doesNotApply).map { .verbatim($0.text) }
  }

  mutating func roster(_ ordinal: Ordinal<Roster>) -> Roster? {
    let outline = outline.rosters[ordinal.index]
    let outside = Scope(file: outline.file, before: outline.step)
    let called = outline.draft.called.map { template($0, in: Scope(file: outline.file, rosters: [ordinal])) }
    guard let rows = rows(of: outline, in: outside) else { return nil }
    return Roster(
      id: outline.draft.id.value, title: outline.title?.text.text ?? "",
      noun: outline.draft.noun ?? Roster.noun(of: outline.draft.id.value), rows: rows,
      called: called ?? .verbatim(""), step: outline.step, body: outline.body, questions: outline.questions)
  }

  private mutating func rows(of outline: Outline.RosterOutline, in scope: Scope) -> RowSource? {
    let draft = outline.draft
    switch draft.over {
    case .rows(let rows, _):
      return .given(
        zip(rows, outline.rowGuards).map { row, condition in
          GivenRow(
            code: row.name.value, label: .verbatim(row.label?.text ?? row.name.value), condition: condition)
        })
    case .question(let name):
      guard let operand = operand(named: name.value, row: nil, at: name.location, in: scope) else {
        return nil
      }
      guard case .many(let reference) = operand else {
        report(.wrongType("a question with several choices", found: operand.described, at: name.location))
        return nil
      }
      return .chosen(reference)
    case nil:
      guard let ask = draft.ask else { return nil }
      let first = template(ask, in: scope)
      return .added(
        ask: first, again: draft.again.map { template($0, in: scope) } ?? first,
        help: draft.help.map { template($0, in: scope) }, atMost: draft.atMost?.value ?? Checker.mostRows)
    }
  }

  /// How many rows a roster takes where its author does not say.
  static let mostRows = 20

  mutating func condition(_ outline: Outline.GuardOutline) -> Guard? {
    let scope = Scope(file: outline.file, before: outline.step, rosters: outline.roster.map { [$0] } ?? [])
    guard let condition = condition(outline.expression, in: scope) else { return nil }
    return Guard(
      condition: condition, written: outline.expression.text.text, parent: outline.parent,
      roster: outline.roster,
      step: outline.step)
  }
}

extension Diagnostic {
  fileprivate static func permitWithoutYes(at location: Location) -> Diagnostic {
    .checking(
      .misplacedMark, "a permission is given by a yes, and this question has none", at: location,
      hint: "write 'answer: yes-no'")
  }
}
