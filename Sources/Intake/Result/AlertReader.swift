/// Reads what became of each alert.
struct AlertReader: Sendable {
  let speech: Speech
  /// By address; empty where there were no events, as for a row of a table.
  private let firings: [Address: FiredAlert]
  /// Those of an earlier version of the questionnaire.
  private let pastFirings: [FiredAlert]

  /// - Parameter fired: Every alert that has ever fired.
  init(_ speech: Speech, fired: [FiredAlert]) {
    self.speech = speech
    firings = Dictionary(
      fired.filter { !$0.isOfEarlierVersion }.map { ($0.address, $0) },
      uniquingKeysWith: { first, _ in first })
    pastFirings = fired.filter(\.isOfEarlierVersion)
  }

  private var evaluator: Evaluator { speech.evaluator }
  private var machine: Machine { evaluator.machine }

  /// Fired first, then fired and later changed, then undecided, then not fired; in the author's order within each, and
  /// behind them those that fired on an earlier version of the questionnaire.
  var records: [AlertRecord] {
    let records =
      machine.alerts.ordinals.flatMap { alert in
        machine.alerts[alert].each.map { rowRecords(of: alert, each: $0) } ?? [record(of: alert)]
      } + pastFirings.map(record)
    return AlertRecord.State.inResults.flatMap { state in records.filter { $0.state == state } }
  }

  // MARK: States

  /// An alert without rows.
  private func record(of alert: Ordinal<Alert>) -> AlertRecord {
    record(of: alert, row: 0, evaluator.settled(machine.alerts[alert].condition, .none))
  }

  /// A record for each row in which the alert fires, has fired or is undecided; if there is none, one for all.
  private func rowRecords(of ordinal: Ordinal<Alert>, each roster: Ordinal<Roster>) -> [AlertRecord] {
    let condition = machine.alerts[ordinal].condition
    let known = evaluator.rowSet(of: roster)?.all ?? []
    let name = machine.address(of: ordinal, row: 0).name
    let fired = firings.keys.lazy.filter { $0.name == name }
      .compactMap { $0.row.flatMap { machine.rowNumber($0, in: roster) } }
    let rows = Set(known.map(\.number)).union(fired).sorted()
    let records = rows.map { row -> AlertRecord in
      let isThere: Truth = known.first { $0.number == row }.map { $0.isThere ? .yes : .unknown } ?? .no
      return record(
        of: ordinal, row: row, isThere.and(evaluator.settled(condition, RowsAtHand(roster, row))))
    }.filter { $0.state != .notFired }
    if !records.isEmpty { return records }
    return [record(of: ordinal, row: 0, evaluator.isUnanswered(roster) ? .unknown : .no)]
  }

  /// Row 0 stands for no row, or for all of them.
  private func record(of ordinal: Ordinal<Alert>, row: Int, _ truth: Truth) -> AlertRecord {
    let alert = machine.alerts[ordinal]
    let firing = firings[machine.address(of: ordinal, row: row)]
    let state = AlertRecord.State(truth, hasFired: firing != nil)
    let rows = alert.each.map { row == 0 ? RowsAtHand.none : RowsAtHand($0, row) } ?? .none
    var places = ReadPlaces(alert.condition, rows, evaluator).places
    if row == 0, let each = alert.each, evaluator.rowSet(of: each)?.all.isEmpty ?? true {
      places.append(.roster(each))
    }
    let isPast = state == .firedLaterChanged
    return AlertRecord(
      id: Address(alert.id, row: row == 0 ? nil : alert.each.map { machine.rowName(row, in: $0) }),
      level: alert.level, state: state, because: readings(places).since(firing?.because ?? []),
      tell: (isPast ? firing?.tell : nil) ?? speech.text(alert.tell, rows),
      say: firing.map(\.say) ?? (state == .fired ? alert.say.map { speech.text($0, rows) } : nil),
      at: firing?.at)
  }

  /// An alert that this version of the questionnaire does not have, as it was told then.
  private func record(of firing: FiredAlert) -> AlertRecord {
    AlertRecord(
      id: Address(String(firing.address.name.dropFirst("alert.".count)), row: firing.address.row),
      level: firing.level, state: .firedLaterChanged,
      because: firing.because.map { then in
        AlertRecord.Reading(id: then.address, ask: then.ask, now: answer(at: then.address), then: nil)
      }.since(firing.because),
      tell: firing.tell, say: firing.say, at: firing.at, isOfEarlierVersion: true)
  }

  // MARK: Readings

  /// What is answered at an address by now; `nil` where nothing is, or nothing is asked there any more.
  private func answer(at address: Address) -> String? {
    guard case .question(let question) = machine.names[address.name] else { return nil }
    guard let roster = machine.questions[question].roster else {
      return address.row == nil ? speech.answer(question, row: 0) : nil
    }
    return address.row.flatMap { machine.rowNumber($0, in: roster) }.flatMap {
      speech.answer(question, row: $0)
    }
  }

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
  fileprivate func since(_ past: [FiredAlert.Reading]) -> [AlertRecord.Reading] {
    let now = map { reading in
      var reading = reading
      let then = past.first { $0.address == reading.id }?.spoken
      if then != reading.now { reading.then = then }
      return reading
    }
    let gone = past.filter { past in !contains { $0.id == past.address } }
    return now + gone.map { AlertRecord.Reading(id: $0.address, ask: $0.ask, now: nil, then: $0.spoken) }
  }
}
