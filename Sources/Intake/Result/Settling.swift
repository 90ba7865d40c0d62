extension Evaluator {
  /// Whether a rule holds, as a result says it.
  ///
  /// Where all that it lacks was decidedly not asked, or does not apply, nobody can say that it holds, and it does
  /// not. It stays unknown where something is unanswered, and where what was answered is too rough to tell.
  func settled(_ condition: Condition, _ rows: RowsAtHand) -> Truth {
    let truth = truth(of: condition, rows)
    guard truth == .unknown else { return truth }
    let lacking = ReadPlaces(condition, rows, self).places.filter(lacksAnswer)
    return lacking.isEmpty || lacking.contains(where: isUnanswered) ? .unknown : .no
  }

  /// Whether a question has no answer but could have one: it was skipped, not reached, or is asked only on a
  /// condition that is unknown.
  func isUnanswered(_ question: Ordinal<Question>, row: Int) -> Bool {
    answer(to: question, row: row)?.value == nil
      && relevance(of: Place(step: machine.questions[question].step, row: row)) != .no
  }

  /// The same for a question as an expression names it; no where no row of it is at hand.
  func isUnanswered(_ reference: QuestionReference, _ rows: RowsAtHand) -> Bool {
    row(reference.row, in: machine.questions[reference.question].roster, rows)
      .map { isUnanswered(reference.question, row: $0) } ?? false
  }

  /// Whether a roster could have rows that are not known: it was left out, it is not closed, or what decides on
  /// its rows is unanswered itself.
  func isUnanswered(_ ordinal: Ordinal<Roster>) -> Bool {
    let roster = machine.rosters[ordinal]
    switch relevance(of: Place(step: roster.step, row: 0)) {
    case .no: return false
    case .unknown: return true
    case .yes: break
    }
    switch roster.rows {
    case .added: return rowSet(of: ordinal)?.further != 0
    case .given: return rowSet(of: ordinal)?.undecided.isEmpty == false
    case .chosen(let question): return isUnanswered(question, .none)
    }
  }

  private func isUnanswered(_ place: ReadPlaces.Place) -> Bool {
    switch place {
    case .question(let question, let row): isUnanswered(question, row: row)
    case .roster(let roster): isUnanswered(roster)
    }
  }

  func lacksAnswer(_ place: ReadPlaces.Place) -> Bool {
    switch place {
    case .question(let question, let row):
      switch answer(to: question, row: row)?.value {
      case nil, .notApplicable: true
      default: false
      }
    case .roster(let roster): rowSet(of: roster) == nil || isUnanswered(roster)
    }
  }
}
