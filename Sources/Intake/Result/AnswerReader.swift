/// Reads out what was answered, place by place.
struct AnswerReader: Sendable {
  let speech: Speech
  let progress: Progress

  private var evaluator: Evaluator { speech.evaluator }
  private var machine: Machine { evaluator.machine }

  /// Every question in document order, a roster's row by row.
  var answers: [AnswerRecord] {
    machine.steps.ordinals.flatMap { step -> [AnswerRecord] in
      switch machine.steps[step].kind {
      case .question(let question): machine.steps[step].roster == nil ? [record(of: question, row: 0)] : []
      case .roster(let roster):
        rows(of: roster).flatMap { row in machine.rosters[roster].questions.map { record(of: $0, row: row) } }
      case .say, .stop: []
      }
    }
  }

  var rosters: [RosterRecord] {
    machine.rosters.ordinals.map { ordinal in
      let roster = machine.rosters[ordinal]
      let isAdded = if case .added = roster.rows { true } else { false }
      return RosterRecord(
        id: roster.id, title: roster.title, state: isAdded ? evaluator.state(of: ordinal, progress) : nil,
        rows: evaluator.rows(of: ordinal).map { row in
          RosterRecord.Row(row: machine.rowName(row, in: ordinal), called: speech.called(ordinal, row))
        })
    }
  }

  /// The rows that are there, and of given rows all: one whose condition is not met was not asked, as a question
  /// of its own would be.
  private func rows(of ordinal: Ordinal<Roster>) -> [Int] {
    switch machine.rosters[ordinal].rows {
    case .given(let rows): rows.indices.map { $0 + 1 }
    case .added, .chosen: evaluator.rows(of: ordinal)
    }
  }

  private func record(of ordinal: Ordinal<Question>, row: Int) -> AnswerRecord {
    let question = machine.questions[ordinal]
    let page = machine.pages[machine.steps[question.step].page]
    let rows = speech.at(ordinal, row)
    let state = evaluator.state(of: ordinal, row: row, progress)
    let entry = evaluator.answer(to: ordinal, row: row)
    let isAnswered = state == .answered || state == .notApplicable
    return AnswerRecord(
      id: machine.address(of: ordinal, row: row), ask: speech.text(question.ask, rows), state: state,
      value: state == .answered ? entry?.value.map { machine.answerValue(of: $0, to: ordinal) } : nil,
      label: isAnswered ? speech.answer(ordinal, row: row) : nil, scale: question.answer.scale,
      page: speech.text(page.title, rows),
      part: page.part, isInSummary: question.isInSummary, identifies: question.identifies,
      at: isAnswered || state == .skipped ? entry?.at : nil)
  }
}

extension AnswerKind {
  fileprivate var scale: ClosedRange<Int>? {
    guard case .scale(let scale) = self, scale.low <= scale.high else { return nil }
    return scale.low...scale.high
  }
}
