extension RowWalk {
  /// A condition that is unknown only because the table lacks columns is met, where something behind it is answered.
  mutating func assumeMet(_ ordinal: Ordinal<Guard>, _ cells: RowCells) {
    if replay.absent.isEmpty { return }
    let guardian = machine.guards[ordinal]
    switch evaluator.evaluation.guards[ordinal.index] {
    case .one(let truth):
      if truth == .unknown, lacksOnlyColumns(guardian, .none), hasAnswer(behind: ordinal, row: 0, cells) {
        evaluator.evaluation.guards[ordinal.index] = .one(.yes)
      }
    case .rows(var truths):
      guard let roster = guardian.roster else { return }
      for row in truths.rows where truths[row] == .unknown {
        if lacksOnlyColumns(guardian, RowsAtHand(roster, row)), hasAnswer(behind: ordinal, row: row, cells) {
          truths[row] = .yes
        }
      }
      evaluator.evaluation.guards[ordinal.index] = .rows(truths)
    }
  }

  private func lacksOnlyColumns(_ guardian: Guard, _ rows: RowsAtHand) -> Bool {
    if let parent = guardian.parent,
      evaluator.truth(of: parent, row: machine.guards[parent].roster.flatMap(rows.number) ?? 0) != .yes
    {
      return false
    }
    let lacking = ReadPlaces(guardian.condition, rows, evaluator).places.filter(evaluator.lacksAnswer)
    return !lacking.isEmpty
      && lacking.allSatisfy { place in
        switch place {
        case .question(let question, _): replay.absent.contains(question)
        case .roster(let roster):
          replay.rowsOf[roster] == nil
            && machine.rosters[roster].questions.allSatisfy(replay.absent.contains)
        }
      }
  }

  /// Whether the row has an answer to a question that stands directly or farther behind this condition.
  private func hasAnswer(behind ordinal: Ordinal<Guard>, row: Int, _ cells: RowCells) -> Bool {
    replay.columns.indices.contains { index in
      guard case .answer = cells[index],
        case .question(let question) = machine.names[replay.columns[index].address.name]
      else { return false }
      let place = machine.questions[question]
      if let roster = place.roster, machine.guards[ordinal].roster != nil,
        replay.columns[index].address.row.flatMap({ machine.rowNumber($0, in: roster) }) != row
      {
        return false
      }
      var next =
        machine.steps[place.step].condition
        ?? place.roster.flatMap { machine.steps[machine.rosters[$0].step].condition }
      while let guardian = next {
        if guardian == ordinal { return true }
        next = machine.guards[guardian].parent
      }
      return false
    }
  }
}
