/// A walk through an interview by a witness: it answers what the witness answers, and skips all else.
struct Replay {
  private(set) var interview: Interview
  private let witness: Witness
  private let values: [Address: AnswerValue]
  private let positions: WalkPositions

  init(_ witness: Witness, _ questionnaire: Questionnaire, _ positions: WalkPositions) {
    self.init(
      witness, positions,
      Interview(questionnaire, startedAt: Timestamp(secondsSince1970: 0), today: witness.today))
  }

  /// - Parameter interview: Before its first event.
  init(_ witness: Witness, _ positions: WalkPositions, _ interview: Interview) {
    self.witness = witness
    self.positions = positions
    values = Dictionary(
      witness.answers.map { ($0.address, $0.value) }, uniquingKeysWith: { first, _ in first })
    self.interview = interview
  }

  var machine: Machine { interview.machine }

  /// Goes on to the first place at or behind a position, to a stop, or to the end. A question that cannot be skipped
  /// and has no answer in the witness is where it ends too.
  ///
  /// - Returns: The place that it came to; `nil` for the end.
  mutating func walk(to position: Int) throws(Rejection) -> Place? {
    while let place = interview.places.firstOpen(machine) {
      if self.position(of: place) >= position { return place }
      switch machine.steps[place.step].kind {
      case .stop: return place
      case .say: try interview.apply(.see(machine.address(of: place), at: interview.startedAt))
      case .roster(let roster): try goOn(roster)
      case .question(let question):
        let address = machine.address(of: place)
        if let value = values[address] {
          try interview.apply(.answer(address, value, at: interview.startedAt))
        } else if machine.questions[question].isRequired {
          return place
        } else {
          try interview.apply(.skip(address, at: interview.startedAt))
        }
      }
    }
    return nil
  }

  private func position(of place: Place) -> Int {
    guard case .roster(let roster) = machine.steps[place.step].kind else { return positions[place] }
    return positions.opening(of: roster, before: interview.evaluator.rows(of: roster).count)
  }

  private mutating func goOn(_ ordinal: Ordinal<Roster>) throws(Rejection) {
    let roster = machine.rosters[ordinal]
    let address = Address(roster.id)
    if interview.evaluator.rows(of: ordinal).count < witness.rows[roster.id] ?? 0 {
      try interview.apply(.addRow(address, at: interview.startedAt))
    } else if witness.closed.contains(roster.id) {
      try interview.apply(.closeRows(address, at: interview.startedAt))
    } else {
      try interview.apply(.skip(address, at: interview.startedAt))
    }
  }
}

extension Witness {
  /// Whether the interview itself bears out that this happens with these answers.
  func bearsOut(
    _ subject: ClaimSubject, _ way: ClaimWay, _ questionnaire: Questionnaire, _ positions: WalkPositions
  ) -> Bool {
    var replay = Replay(self, questionnaire, positions)
    let machine = questionnaire.machine
    let place: Place?
    do { place = try replay.walk(to: way.position) } catch { return false }
    let evaluator = replay.interview.evaluator
    func isStopped() -> Bool {
      guard let place, case .stop = machine.steps[place.step].kind else { return false }
      return positions[place] < way.position
    }
    switch subject {
    case .question(let question):
      return place == Place(step: machine.questions[question].step, row: way.row)
    case .stop(let step), .text(let step): return place == Place(step: step, row: way.row)
    case .row(let roster, let index):
      return !isStopped() && evaluator.rows(of: roster).contains(index + 1)
    case .alert(let alert):
      let address = machine.address(of: alert, row: way.row)
      return replay.interview.firedAlerts.contains { $0.address == address }
    case .band(let ordinal, let set, let index):
      guard !isStopped(), let value = replay.value(of: ordinal, row: way.row) else { return false }
      let score = machine.scores[ordinal]
      let rows = score.each.map { RowsAtHand($0, way.row) } ?? .none
      let read = evaluator.bandSet(of: score, rows)
      return read?.band(of: value) == score.bands[set].bands[index] && read?.source == score.bands[set].source
    case .value(let ordinal, let number):
      return !isStopped() && replay.value(of: ordinal, row: way.row) == number
    case .evidence(let area, let index):
      return replay.holds(machine.formulation?.areas[area].evidence[index], row: way.row)
    case .against(let area, let index):
      return replay.holds(machine.formulation?.areas[area].against[index], row: way.row)
    case .area(let index): return replay.stands(index)
    }
  }
}

extension Replay {
  func value(of ordinal: Ordinal<Score>, row: Int) -> Fraction? {
    let evaluator = interview.evaluator
    return evaluator.outcome(of: ordinal, row: row, Progress(evaluator)).value
  }

  fileprivate func holds(_ evidence: FormulationPlan.Evidence?, row: Int) -> Bool {
    guard let evidence else { return false }
    let evaluator = interview.evaluator
    if let each = evidence.each, !evaluator.rows(of: each).contains(row) { return false }
    return evaluator.settled(evidence.condition, evidence.each.map { RowsAtHand($0, row) } ?? .none) == .yes
  }

  fileprivate func stands(_ index: Int) -> Bool {
    guard let areas = machine.formulation?.areas, let formulation = interview.result.formulation else {
      return false
    }
    guard let area = formulation.areas.first(where: { $0.id == areas[index].id }) else { return false }
    if case .place = area.standing { return true }
    return false
  }
}
