/// Who has to be looked at again after which change: the dependencies of an evaluation, and those of the places that
/// an interview goes to. Made once for an interview.
struct Readers: Sendable {
  let dependencies: Dependencies
  /// By guard, the steps that it decides, and the rosters that have rows under it.
  private(set) var steps: [[Ordinal<Step>]]
  /// By roster, the questions whose choices are its rows.
  private(set) var choosers: [[Ordinal<Question>]]
  /// The steps of the rosters whose rows are chosen in a question.
  private(set) var chosen: [Ordinal<Question>: [Ordinal<Step>]] = [:]

  init(_ machine: Machine) {
    dependencies = Dependencies(machine)
    steps = Array(repeating: [], count: machine.guards.count)
    choosers = Array(repeating: [], count: machine.rosters.count)
    for step in machine.steps.ordinals {
      if let guardian = machine.steps[step].condition { steps[guardian.index].append(step) }
      switch machine.steps[step].kind {
      case .question(let question):
        if let roster = machine.questions[question].answer.rosterOfChoices {
          choosers[roster.index].append(question)
        }
      case .roster(let roster):
        switch machine.rosters[roster].rows {
        case .added: break
        case .given(let rows):
          for case let guardian? in rows.map(\.condition) { steps[guardian.index].append(step) }
        case .chosen(let question): chosen[question.question, default: []].append(step)
        }
      case .say, .stop: break
      }
    }
  }
}

/// What an event made an interview look at again.
struct Touched: Equatable, Sendable {
  fileprivate(set) var places: Set<Place> = []
  /// How many parts of the evaluation were made anew.
  fileprivate(set) var recomputed = 0
}

extension Evaluator {
  /// Brings the evaluation up to date after the responses changed: recomputes what reads a change, then what reads
  /// that, foremost first, so that nothing is recomputed twice.
  ///
  /// - Parameters:
  ///   - cells: Places in the order of the one pass of the cells that read what was changed.
  /// - Returns: The places to look at again, and the alerts whose truth changed.
  mutating func update(_ cells: [Int], _ readers: Readers) -> (touched: Touched, alerts: [Ordinal<Alert>]) {
    var waiting = OrderedBitSet(capacity: readers.dependencies.order.count)
    for cell in cells { waiting.set(cell, to: true) }
    var touched = Touched()
    var alerts: [Ordinal<Alert>] = []
    while let next = waiting.first {
      waiting.set(next, to: false)
      let cell = readers.dependencies.order[next]
      var rows: Set<Int> = []
      if case .rows(let roster) = cell { rows.formUnion(self.rows(of: roster)) }
      touched.recomputed += 1
      guard recompute(cell) else { continue }
      for reader in readers.dependencies.cellReaders[next] { waiting.set(reader, to: true) }
      switch cell {
      case .rows(let roster):
        touched.places.formUnion(places(of: roster, rows.union(self.rows(of: roster)), readers))
      case .condition(let guardian):
        for step in readers.steps[guardian.index] { touched.places.formUnion(places(of: step)) }
      case .alert(let alert): alerts.append(alert)
      case .score: break
      }
    }
    return (touched, alerts)
  }

  private func places(of step: Ordinal<Step>) -> [Place] {
    let rows = machine.steps[step].roster.map { self.rows(of: $0) } ?? [0]
    return rows.map { Place(step: step, row: $0) }
  }

  /// The roster's own place, those of these rows, and the questions that choose among them.
  private func places(of ordinal: Ordinal<Roster>, _ rows: Set<Int>, _ readers: Readers) -> [Place] {
    let roster = machine.rosters[ordinal]
    let body = rows.flatMap { row in roster.body.map { Place(step: Ordinal($0), row: row) } }
    let choosers = readers.choosers[ordinal.index].flatMap { places(of: machine.questions[$0].step) }
    return [Place(step: roster.step, row: 0)] + body + choosers
  }
}

extension Interview {
  /// Looks again at all that read what an event changed.
  ///
  /// - Parameters:
  ///   - cells: The readers of what was changed.
  ///   - place: The place at which it was.
  mutating func update(_ cells: [Int], at place: Place, _ moment: Timestamp) -> Touched {
    var (touched, alerts) = evaluator.update(cells, readers)
    touched.places.insert(place)
    for place in touched.places {
      guard case .question(let question) = machine.steps[place.step].kind else { continue }
      for step in readers.chosen[question] ?? [] { touched.places.insert(Place(step: step, row: 0)) }
    }
    for place in touched.places { places.refresh(place, evaluator, seenSays: seenSays) }
    for alert in alerts { fire(alert, at: moment) }
    return touched
  }
}
