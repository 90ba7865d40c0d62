extension RowWalk {
  /// Says how the row ended, once everything is taken, and what is wrong behind an early end.
  mutating func finish(_ cells: RowCells) -> Progress {
    // Whatever is asked in a row is answered or skipped: nothing is open, and only a stop can end it early.
    let stopped = replay.stops.first { evaluator.relevance(of: $0) == .yes }
    let progress = Progress(open: nil, stop: stopped.map { Spot($0, in: evaluator) })
    if let stop = progress.stop {
      supplyAll()
      reportAnswers(behind: stop, cells)
    }
    assert(hasMemory || progress == Progress(evaluator), "every question that is asked was read")
    if let stop = progress.stop {
      evaluator = evaluator.withAnswers(
        evaluator.responses.withoutSkips(behind: stop, machine), changedBehind: stop)
    }
    sortProblems()
    return progress
  }

  private mutating func reportAnswers(behind stop: Spot, _ cells: RowCells) {
    for question in machine.questions.ordinals {
      let columns = replay.columnsOf[question.index]
      for (row, column) in zip(columns.rows, columns.values) {
        guard !cells.isEmpty(column), case .answer = cells[column],
          stop < Spot(Place(step: machine.questions[question].step, row: row), in: evaluator),
          !problems.contains(where: { $0.column == column })
        else { continue }
        report(.afterStop, in: column)
      }
    }
  }
}

extension Responses {
  /// Whoever ended early skipped nothing behind the end: an empty cell there says nothing.
  fileprivate func withoutSkips(behind stop: Spot, _ machine: Machine) -> Responses {
    var responses = self
    for question in machine.questions.elements where question.roster == nil && question.step > stop.place.step
    {
      if let entry = responses.answers[question.slot], entry.value == nil {
        responses.answers[question.slot] = nil
      }
    }
    for (index, roster) in machine.rosters.elements.enumerated() where roster.step > stop.place.step {
      if responses.rosters[index].state == .skipped { responses.rosters[index].state = .open }
      for row in responses.rosters[index].answers.rows {
        responses.rosters[index].answers[row] = responses.rosters[index].answers[row]?.map {
          $0?.value == nil ? nil : $0
        }
      }
    }
    return responses
  }
}
