/// Reads what became of each alert.
struct AlertReader: Sendable {
  let evaluator: Evaluator
  let speech: Speech

  private var machine: Machine { evaluator.machine }

  /// Fired first, then fired and later changed, then undecided, then not fired; in the author's order within each.
  func records(_ history: AlertHistory) -> [AlertRecord] {
    let records = machine.alerts.ordinals.flatMap { alert in
      machine.alerts[alert].each.map { records(of: alert, each: $0, history) } ?? [record(of: alert, history)]
    }
    let states: [AlertRecord.State] = [.fired, .firedLaterChanged, .undecided, .notFired]
    return states.flatMap { state in records.filter { $0.state == state } }
  }

  /// What is remembered of an alert that fires now.
  func firing(of ordinal: Ordinal<Alert>, row: Int, at: Timestamp?) -> AlertHistory.Firing {
    let alert = machine.alerts[ordinal]
    let rows = rowsAtHand(alert, row)
    return AlertHistory.Firing(
      at: at, tell: speech.text(alert.tell, rows), say: alert.say.map { speech.text($0, rows) },
      because: readings(ReadPlaces(alert.condition, rows, evaluator).places))
  }

  // MARK: States

  /// An alert without rows.
  private func record(of ordinal: Ordinal<Alert>, _ history: AlertHistory) -> AlertRecord {
    let firing = history.firings[AlertHistory.Key(alert: ordinal, row: 0)]
    let truth = evaluator.settled(machine.alerts[ordinal].condition, .none)
    return record(of: ordinal, row: 0, AlertRecord.State(truth, hasFired: firing != nil), firing)
  }

  /// A record for each row in which the alert fired, was fired or is undecided; if there is none, one for all.
  private func records(
    of ordinal: Ordinal<Alert>, each roster: Ordinal<Roster>, _ history: AlertHistory
  ) -> [AlertRecord] {
    let alert = machine.alerts[ordinal]
    let known = evaluator.rowSet(of: roster)?.all ?? []
    let fired = history.firings.keys.lazy.filter { $0.alert == ordinal }.map(\.row)
    let rows = Set(known.map(\.number)).union(fired).sorted()
    let records = rows.map { row in
      let firing = history.firings[AlertHistory.Key(alert: ordinal, row: row)]
      let isThere: Truth = known.first { $0.number == row }.map { $0.isThere ? .yes : .unknown } ?? .no
      let truth = isThere.and(evaluator.settled(alert.condition, RowsAtHand(roster, row)))
      return record(of: ordinal, row: row, AlertRecord.State(truth, hasFired: firing != nil), firing)
    }.filter { $0.state != .notFired }
    if !records.isEmpty { return records }
    return [record(of: ordinal, row: 0, evaluator.isUnanswered(roster) ? .undecided : .notFired, nil)]
  }

  /// Row 0 stands for no row, or for all of them.
  private func record(
    of ordinal: Ordinal<Alert>, row: Int, _ state: AlertRecord.State, _ firing: AlertHistory.Firing?
  ) -> AlertRecord {
    let alert = machine.alerts[ordinal]
    let rows = rowsAtHand(alert, row)
    var places = ReadPlaces(alert.condition, rows, evaluator).places
    if row == 0, let each = alert.each, evaluator.rowSet(of: each)?.all.isEmpty ?? true {
      places.append(.roster(each))
    }
    let name = row == 0 ? nil : alert.each.map { machine.rowName(row, in: $0) }
    // What was fired and changed is told as it was; what is fired now, as it is now.
    let isPast = state == .firedLaterChanged
    return AlertRecord(
      id: Address(alert.id, row: name), level: alert.level, state: state,
      because: readings(places).since(firing?.because ?? []),
      tell: (isPast ? firing?.tell : nil) ?? speech.text(alert.tell, rows),
      say: firing.map(\.say) ?? (state == .fired ? alert.say.map { speech.text($0, rows) } : nil),
      at: firing?.at)
  }

  private func rowsAtHand(_ alert: Alert, _ row: Int) -> RowsAtHand {
    guard row != 0, let each = alert.each else { return .none }
    return RowsAtHand(each, row)
  }

  // MARK: Readings

  private func readings(_ places: [ReadPlaces.Place]) -> [AlertRecord.Reading] {
    places.map { place in
      let id = machine.address(of: place)
      switch place {
      case .question(let question, let row):
        return AlertRecord.Reading(
          id: id, ask: speech.text(machine.questions[question].ask, speech.at(question, row)),
          now: speech.answer(question, row: row), then: nil)
      case .roster(let roster):
        return AlertRecord.Reading(id: id, ask: ask(roster), now: rowsSaid(roster), then: nil)
      }
    }
  }

  private func ask(_ roster: Ordinal<Roster>) -> String {
    guard case .added(let ask, _, _, _) = machine.rosters[roster].rows else {
      return machine.rosters[roster].title
    }
    return speech.text(ask)
  }

  /// What the rows that are there are called; that there are none where that was said; `nil` where nothing was.
  private func rowsSaid(_ roster: Ordinal<Roster>) -> String? {
    guard let set = evaluator.rowSet(of: roster) else { return nil }
    return set.there.isEmpty
      ? set.further == 0 ? speech.words.noneOfThese : nil
      : speech.words.list(set.there.map { speech.called(roster, $0) })
  }
}

extension AlertRecord.State {
  fileprivate init(_ truth: Truth, hasFired: Bool) {
    self =
      switch truth {
      case .yes: .fired
      case _ where hasFired: .firedLaterChanged
      case .unknown: .undecided
      case .no: .notFired
      }
  }
}

extension [AlertRecord.Reading] {
  /// These readings, with what was answered when the alert fired where that differs; what was read only then is
  /// listed last.
  fileprivate func since(_ past: [AlertRecord.Reading]) -> [AlertRecord.Reading] {
    let now = map { reading in
      var reading = reading
      let then = past.first { $0.id == reading.id }?.now
      if then != reading.now { reading.then = then }
      return reading
    }
    let gone = past.filter { past in !contains { $0.id == past.id } }
    return now + gone.map { AlertRecord.Reading(id: $0.id, ask: $0.ask, now: nil, then: $0.now) }
  }
}
