extension Interview {
  /// Makes a change that is known to be sound.
  mutating func perform(_ change: Change, at moment: Timestamp) -> Touched {
    switch change {
    case .answer(let question, let row, let entry):
      let place = Place(step: machine.questions[question].step, row: row)
      evaluator.responses.store(entry, for: machine.questions[question], row: row)
      let touched = update(readers.dependencies.questionReaders[question.index], at: place, moment)
      goOn(from: place)
      return touched
    case .addRow(let roster):
      return changeRows(of: roster, at: moment, isDone: true) { rows in
        rows.added.append(rows.nextNumber)
        rows.state = .open
        rows.stateBeforeEmptied = nil
      }
    case .restoreRow(let roster, let number):
      return changeRows(of: roster, at: moment, isDone: false) { rows in
        rows.removed.remove(number)
        rows.added.insert(number, at: rows.added.firstIndex { $0 > number } ?? rows.added.count)
        rows.state = rows.stateBeforeEmptied ?? rows.state
        rows.stateBeforeEmptied = nil
      }
    case .removeRow(let roster, let number):
      return changeRows(of: roster, at: moment, isDone: false) { rows in
        rows.removed.insert(number)
        rows.added.removeAll { $0 == number }
        // Who takes back the only one has not said that there is nobody: that is asked again.
        guard rows.added.isEmpty else { return }
        rows.stateBeforeEmptied = rows.state
        rows.state = .open
      }
    case .endRows(let roster, let state):
      return changeRows(of: roster, at: moment, isDone: true) { rows in
        rows.state = state
        rows.stateBeforeEmptied = nil
      }
    case .seeSay(let place):
      seenSays.insert(place)
      places.refresh(place, evaluator, seenSays: seenSays)
      goOn(from: place)
    case .seeAlert(let index): seenAlerts.insert(index)
    case .look(let cursor): self.cursor = cursor
    case .finish:
      isFinished = true
      cursor = nil
    case .resume: break
    case .carry(let state): restore(state, at: moment)
    }
    return Touched()
  }

  /// - Parameter isDone: Whether a cursor at the roster has nothing more to do there.
  private mutating func changeRows(
    of roster: Ordinal<Roster>, at moment: Timestamp, isDone: Bool, _ change: (inout RosterResponses) -> Void
  ) -> Touched {
    let place = Place(step: machine.rosters[roster].step, row: 0)
    change(&evaluator.responses.rosters[roster.index])
    evaluator.responses.rosters[roster.index].at = moment
    let touched = update(readers.dependencies.rosterReaders[roster.index], at: place, moment)
    if isDone { goOn(from: place) } else { keepCursorInBounds() }
    return touched
  }

  /// Moves a cursor that stood here to the next place, or back to the review that it came from.
  private mutating func goOn(from place: Place) {
    if let looked = cursor, looked.place == place {
      cursor =
        looked.isFromReview
        ? nil
        : places.relevant.next(after: place, machine).map { Cursor(place: $0, isFromReview: false) }
    }
    keepCursorInBounds()
  }

  /// A cursor is at a relevant place before the first open one, or there is none.
  private mutating func keepCursorInBounds() {
    guard let place = cursor?.place else { return }
    let isBeforeOpen = places.firstOpen(machine).map { place.precedes($0, machine) } ?? true
    if !isBeforeOpen || !places.relevant.contains(place, machine) { cursor = nil }
  }

  /// Remembers the first firing of an alert, for each row in which it holds.
  mutating func fire(_ alert: Ordinal<Alert>, at moment: Timestamp) {
    let rows: [Int] =
      switch evaluator.evaluation.alerts[alert.index] {
      case .one(let truth): truth == .yes ? [0] : []
      case .rows(let truths): truths.rows.filter { truths[$0] == .yes }
      }
    for row in rows {
      let address = machine.address(of: alert, row: row)
      if !firedAlerts.contains(where: { $0.address == address && !$0.isOfEarlierVersion }) {
        firedAlerts.append(FiredAlert(alert, row: row, at: moment, speech))
      }
    }
  }
}

extension Responses {
  mutating func store(_ entry: Entry, for question: Question, row: Int) {
    store(entry, at: QuestionPlace(question), row: row)
  }

  mutating func store(_ entry: Entry, at place: QuestionPlace, row: Int) {
    guard let roster = place.roster else {
      answers[place.slot] = entry
      return
    }
    let count = rosters[roster.index].questions
    rosters[roster.index].answers[row, default: Array(repeating: nil, count: count)][place.slot] = entry
  }
}
