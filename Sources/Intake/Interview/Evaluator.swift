/// Reads conditions, numbers and dates out of what was answered.
///
/// It holds an evaluation as far as it has come: whatever a condition reads must stand in it already, which document
/// order gives, since a condition only looks back. `Interview` keeps one and changes `responses` in place.
struct Evaluator: Sendable {
  let machine: Machine
  var responses: Responses
  var evaluation: Evaluation

  /// What a score stands for in a number; other than `range` only inside of another score's expression.
  var scoresAre = ScoreUse.range
  /// What a question that was decidedly not asked stands for in a number; only inside of a score's expression that
  /// says so.
  var notAskedIs: Fraction?

  enum ScoreUse: Sendable {
    /// Its value where it has one, else the range that it can still take.
    case range
    /// Its value, else missing.
    case value
    /// The range that it can still take, also where a filled one has a value.
    case couldBe
  }

  /// With nothing evaluated yet: nothing is relevant, no row is there, no score has a value.
  init(_ machine: Machine, _ responses: Responses) {
    self.machine = machine
    self.responses = responses
    evaluation = Evaluation(
      guards: machine.guards.elements.map { $0.roster == nil ? .one(.no) : .rows(ByRow()) },
      scores: machine.scores.elements.map { $0.each == nil ? .one(.none) : .rows(ByRow()) },
      alerts: machine.alerts.elements.map { $0.each == nil ? .one(.unknown) : .rows(ByRow()) },
      rows: Array(repeating: [], count: machine.rosters.count))
  }
}

extension Evaluator {
  /// The numbers of the rows that are there, ascending.
  func rows(of roster: Ordinal<Roster>) -> [Int] { evaluation.rows[roster.index] }

  /// Whether a place is asked, said or stopped at: its condition and those that it stands under, and whether its
  /// row is there.
  func relevance(of place: Place) -> Truth {
    let step = machine.steps[place.step]
    guard let roster = step.roster else { return truth(of: step.condition, row: 0) }
    switch presence(ofRow: place.row, in: roster) {
    case .yes: return truth(of: step.condition, row: place.row)
    case .unknown: return .unknown
    case .no: return .no
    }
  }

  /// A guard as evaluated; yes where there is none, no for a row that is not there.
  func truth(of guardian: Ordinal<Guard>?, row: Int) -> Truth {
    guard let guardian else { return .yes }
    return evaluation.guards[guardian.index][row] ?? .no
  }

  /// Whether a row is there: unknown only for a given row whose condition is.
  private func presence(ofRow number: Int, in ordinal: Ordinal<Roster>) -> Truth {
    if rows(of: ordinal).contains(number) { return .yes }
    let roster = machine.rosters[ordinal]
    guard case .given(let given) = roster.rows, given.indices.contains(number - 1) else { return .no }
    return relevance(of: Place(step: roster.step, row: 0))
      .and(truth(of: given[number - 1].condition, row: 0))
  }
}

extension Evaluator {
  /// Where a question is asked; `nil` where no row of its roster is at hand.
  func place(of reference: QuestionReference, _ rows: RowsAtHand) -> Place? {
    let question = machine.places[reference.question.index]
    return row(reference.row, in: question.roster, rows).map { Place(step: question.step, row: $0) }
  }

  /// The number of the row that is meant; 0 outside of rosters, `nil` where none is at hand.
  func row(_ row: QuestionReference.Row, in roster: Ordinal<Roster>?, _ rows: RowsAtHand) -> Int? {
    switch row {
    case .none: 0
    case .current: roster.flatMap { rows.number(in: $0) }
    case .numbered(let number): number
    }
  }

  /// What was answered or skipped at a place, whether it is relevant or not.
  func storedAnswer(to ordinal: Ordinal<Question>, row: Int) -> Responses.Entry? {
    let place = machine.places[ordinal.index]
    guard let roster = place.roster else { return responses.answers[place.slot] }
    return responses.rosters[roster.index].answers[row]?[place.slot]
  }

  /// The answer that counts: `nil` where the question is not relevant, or neither answered nor skipped. Rows that
  /// are no longer there are taken out of it, and an answer emptied so is none.
  func answer(to reference: QuestionReference, _ rows: RowsAtHand) -> Responses.Entry? {
    guard let place = place(of: reference, rows) else { return nil }
    return answer(to: reference.question, row: place.row)
  }

  /// The same, by the number of the row; 0 outside of rosters.
  func answer(to ordinal: Ordinal<Question>, row: Int) -> Responses.Entry? {
    guard relevance(of: Place(step: machine.places[ordinal.index].step, row: row)) == .yes else { return nil }
    return relevantAnswer(to: ordinal, row: row)
  }

  /// The same for a question that is known to be relevant.
  func relevantAnswer(to ordinal: Ordinal<Question>, row: Int) -> Responses.Entry? {
    guard let entry = storedAnswer(to: ordinal, row: row) else { return nil }
    guard let roster = machine.places[ordinal.index].rosterOfChoices else { return entry }
    let there = self.rows(of: roster)
    switch entry.value {
    case .row(let number): return there.contains(number) ? entry : nil
    case .rows(let chosen):
      let left = chosen.filter(there.contains)
      if left.count == chosen.count { return entry }
      return left.isEmpty ? nil : Responses.Entry(value: .rows(left), at: entry.at)
    default: return entry
    }
  }

  /// Whether a question that is known to be relevant is answered or skipped.
  func hasRelevantAnswer(to ordinal: Ordinal<Question>, row: Int) -> Bool {
    let place = machine.places[ordinal.index]
    if place.rosterOfChoices != nil { return relevantAnswer(to: ordinal, row: row) != nil }
    guard let roster = place.roster else { return responses.answers[place.slot] != nil }
    return responses.rosters[roster.index].answers[row].map { $0[place.slot] != nil } ?? false
  }

  /// The value that was answered: `nil` where it was skipped, does not apply, or there is none.
  func value(of reference: QuestionReference, _ rows: RowsAtHand) -> Value? {
    let value = answer(to: reference, rows)?.value
    if case .notApplicable = value { return nil }
    return value
  }
}
