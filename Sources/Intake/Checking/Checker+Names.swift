internal import LocatedYAML
internal import PlainText

/// Names in expressions and texts: what they stand for, and whether they may stand there.
extension Checker {
  /// What a name stands for; `nil` after a report.
  mutating func operand(
    named name: String, row: Located<String>?, at location: Location, in scope: Scope
  ) -> Operand? {
    if name == "today" { return .date(.today) }
    if name == "it" {
      guard let it = scope.it else {
        report(.strayIt(at: location))
        return nil
      }
      return operand(for: it)
    }
    guard let symbol = names.symbol(name, in: scope.file) else {
      report(.unknownName(name, at: location, known: names.all(in: scope.file)))
      return nil
    }
    switch symbol {
    case .question(let question):
      guard let place = reference(to: question, row: row, at: location, in: scope) else { return nil }
      return operand(for: place)
    case .score(let score): return self.score(score, row: row, at: location, in: scope).map(Operand.score)
    case .roster(let roster): return check(roster, at: location, in: scope) ? .roster(roster) : nil
    case .named(let file, let index):
      let named = files[file].draft.lets[index]
      usedLets.insert(Use(file: file, name: name))
      return .named(named)
    }
  }

  /// The operand for a question, by its kind of answer; `nil` where that is wrong, which was reported.
  private func operand(for reference: QuestionReference) -> Operand? {
    // While answers are still being checked, only earlier questions have one; limits of dates name only those.
    guard reference.question.index < answers.count, let answer = answers[reference.question.index] else {
      return nil
    }
    switch answer {
    case .yesNo, .one: return .choice(reference)
    case .many: return .many(reference)
    case .scale, .number: return .number(reference)
    case .date: return .date(.question(reference))
    case .text: return .text(reference)
    }
  }

  /// The question's row as it is meant at this place.
  private mutating func reference(
    to question: Ordinal<Question>, row: Located<String>?, at location: Location, in scope: Scope
  ) -> QuestionReference? {
    let outline = outline.questions[question.index]
    if let before = scope.before {
      // From outside of a roster, all of its rows have to be earlier, not only the question's own step.
      let isInside = outline.roster.map { scope.rosters.contains($0) && row == nil } ?? true
      let end =
        isInside ? outline.step.index + 1 : self.outline.rosters[outline.roster?.index ?? 0].body.upperBound
      guard end <= before.index else {
        report(.later(Located(value: outline.id.value, location: location), defined: outline.id.location))
        return nil
      }
    }
    guard let roster = outline.roster else {
      if let row { report(.rowOfNoRoster(outline.id.value, row)) }
      return row == nil ? QuestionReference(question: question, row: .none) : nil
    }
    guard let row else {
      if scope.rosters.contains(roster) { return QuestionReference(question: question, row: .current) }
      report(.needsRow(outline.id.value, self.outline.rosters[roster.index].draft, at: location))
      return nil
    }
    return rowNumber(row, of: roster).map { QuestionReference(question: question, row: .numbered($0)) }
  }

  /// The number of a row that the author gives by its name, or that an option gives by its code. Rows chosen among
  /// another roster's have the numbers that they have there.
  mutating func rowNumber(_ row: Located<String>, of roster: Ordinal<Roster>) -> Int? {
    let draft = outline.rosters[roster.index].draft
    let codes: [String]
    switch draft.over {
    case .rows(let rows, _): codes = rows.map(\.name.value)
    case .question(let name):
      guard case .question(let question)? = names.symbol(name.value, in: outline.rosters[roster.index].file),
        let answer = answers.indices.contains(question.index) ? answers[question.index] : nil
      else { return nil }
      if let origin = answer.rosterOfChoices { return rowNumber(row, of: origin) }
      guard let options = answer.options else { return nil }
      codes = options.map(\.code)
    case nil:
      report(.rowsAreAdded(row, draft.id.value))
      return nil
    }
    guard let index = codes.firstIndex(of: row.value) else {
      report(.unknownRow(row, draft.id.value, known: codes))
      return nil
    }
    return index + 1
  }

  private mutating func score(
    _ score: Ordinal<Score>, row: Located<String>?, at location: Location, in scope: Scope
  ) -> ScoreReference? {
    let outline = scores[score.index]
    if scope.isAlert {
      report(.scoreInAlert(outline.id.value, at: location))
      return nil
    }
    if let before = scope.before, let readable = readableFrom(score), readable > before {
      report(.later(Located(value: outline.id.value, location: location), defined: outline.id.location))
      return nil
    }
    guard let each = eachRoster(of: outline) else {
      if let row { report(.rowOfNoRoster(outline.id.value, row)) }
      return row == nil ? ScoreReference(score: score, row: .none) : nil
    }
    if let row { return rowNumber(row, of: each).map { ScoreReference(score: score, row: .numbered($0)) } }
    guard scope.rosters.contains(each) else {
      report(.needsRow(outline.id.value, self.outline.rosters[each.index].draft, at: location))
      return nil
    }
    return ScoreReference(score: score, row: .current)
  }

  /// Whether a roster may be gone through at this place.
  private mutating func check(_ roster: Ordinal<Roster>, at location: Location, in scope: Scope) -> Bool {
    let outline = outline.rosters[roster.index]
    if let before = scope.before, outline.body.upperBound > before.index {
      if scope.rosters.contains(roster) { return true }  // the row at hand; `aggregated` refuses the rest
      report(
        .later(Located(value: outline.draft.id.value, location: location), defined: outline.draft.id.location)
      )
      return false
    }
    return true
  }

  /// The roster named by an `each`; `nil` where there is none or it is wrong, which is reported.
  mutating func roster(named id: Located<String>?, in file: Int) -> Ordinal<Roster>? {
    guard let id else { return nil }
    guard case .roster(let roster)? = names.symbol(id.value, in: file) else {
      let known = outline.rosters.map(\.draft.id.value)
      report(.unknownRoster(id, known: known))
      return nil
    }
    return roster
  }
}

extension Diagnostic {
  static func unknownName(_ name: String, at location: Location, known: [String]) -> Diagnostic {
    let parts = name.split(separator: "-").map(String.init)
    if let first = parts.first, parts.count > 1, known.contains(first) {
      return .checking(
        .unknownName, "no question, score or roster is named '\(name)'", at: location,
        hint: "a minus has spaces: '\(parts.joined(separator: " - "))'")
    }
    let question = Suggestion.question(for: name, among: known)
    return .checking(
      .unknownName, "no question, score or roster is named '\(name)'", at: location,
      hint: question)
  }

  fileprivate static func strayIt(at location: Location) -> Diagnostic {
    .checking(
      .unknownName, "'it' stands for each item of a list, and here is none", at: location,
      hint: "it belongs behind a 'where', as in 'count(a_1 .. a_9 where it >= 1)'")
  }

  static func later(_ name: Located<String>, defined: Location) -> Diagnostic {
    .checking(
      .laterName, "'\(name.value)' is only known later; what stands here can only look back",
      at: name.location,
      hint: "move this behind it", notes: [Note("it stands here", at: defined)])
  }

  fileprivate static func rowOfNoRoster(_ name: String, _ row: Located<String>) -> Diagnostic {
    .checking(
      .unknownRow, "'\(name)' is asked once and has no rows", at: row.location, hint: "write '\(name)' alone")
  }

  fileprivate static func needsRow(_ name: String, _ roster: RosterDraft, at location: Location) -> Diagnostic
  {
    let hint: String
    if case .rows(let rows, _)? = roster.over, let first = rows.first {
      hint = "name the row, as in '\(name)[\(first.name.value)]'"
    } else {
      hint = "go through the rows, as in 'any(\(roster.id.value) where …)'"
    }
    return .checking(
      .needsRow, "'\(name)' has an answer for each row of '\(roster.id.value)', and this does not say which",
      at: location, hint: hint)
  }

  fileprivate static func rowsAreAdded(_ row: Located<String>, _ roster: String) -> Diagnostic {
    .checking(
      .unknownRow, "the rows of '\(roster)' are added by the person who answers, and have no names",
      at: row.location, hint: "go through the rows, as in 'any(\(roster) where …)'")
  }

  fileprivate static func unknownRow(_ row: Located<String>, _ roster: String, known: [String]) -> Diagnostic
  {
    let question = Suggestion.question(for: row.value, among: known)
    return .checking(
      .unknownRow, "'\(roster)' has no row '\(row.value)'", at: row.location,
      hint: question ?? "its rows are \(known.joined(last: "and"))")
  }

  fileprivate static func scoreInAlert(_ name: String, at location: Location) -> Diagnostic {
    .checking(
      .scoreInAlert, "an alert reads questions, and '\(name)' is a score, which one skipped item can silence",
      at: location, hint: "name the question that matters")
  }

  fileprivate static func unknownRoster(_ id: Located<String>, known: [String]) -> Diagnostic {
    let question = Suggestion.question(for: id.value, among: known)
    return .checking(
      .unknownName, "no roster is named '\(id.value)'", at: id.location,
      hint: question)
  }

  static func wrongType(_ wanted: String, found: String, at location: Location, hint: String? = nil)
    -> Diagnostic
  {
    .checking(.wrongType, "\(wanted) belongs here, and this is \(found)", at: location, hint: hint)
  }
}
