/// One pass over a row in document order: at each question, what its cell says is read if its condition is met.
///
/// It can be used for one row after the other. With a memory, what answers came to in a row before is not worked out anew.
struct RowWalk: Sendable {
  let replay: RowReplay
  let machine: Machine
  var evaluator: Evaluator
  private(set) var problems: [CellProblem] = []
  /// Empty without one.
  var memory: RowMemory
  let hasMemory: Bool

  init(_ replay: RowReplay, memory: RowMemory? = nil) {
    self.replay = replay
    self.memory = memory ?? RowMemory(.none)
    hasMemory = memory != nil
    machine = replay.questionnaire.machine
    evaluator = replay.blank
  }

  /// Begins with another row.
  mutating func restart() {
    problems.removeAll(keepingCapacity: true)
    evaluator.responses.forgetAnswers()
    memory.restart()
  }

  mutating func take(_ stage: RowReplay.Stage, _ cells: RowCells) {
    switch stage {
    case .cell(let cell):
      if recall(cell) { return }
      _ = evaluator.recompute(cell)
      guard case .condition(let ordinal) = cell else { return }
      assumeMet(ordinal, cells)
      noteTruth(of: ordinal)
    case .rows(let roster): addRows(of: roster, cells)
    case .question(let question):
      let place = machine.places[question.index]
      guard let roster = place.roster else { return read(question, row: 0, cells) }
      let columns = replay.columnsOf[question.index]
      let there = evaluator.rows(of: roster)
      let condition = machine.steps[place.step].condition
      for index in columns.rows.indices {
        let (row, column) = (columns.rows[index], columns.values[index])
        if there.contains(row) {
          read(question, row: row, column, evaluator.truth(of: condition, row: row), cells)
        } else if !cells.isEmpty(column) {
          // Most rows are not there, and nothing stands in them.
          read(question, row: row, cells)
        }
      }
      for row in there where columns[row] == nil { read(question, row: row, cells) }
    case .keyed(let questions): take(questions, cells)
    }
  }

  mutating func report(_ fault: CellProblem.Fault, in column: Int) {
    problems.append(CellProblem(column: column, fault: fault))
  }

  mutating func sortProblems() {
    if problems.count > 1 { problems.sort { $0.column < $1.column } }
  }
}

extension Responses {
  /// Nothing answered, in the memory that was there.
  fileprivate mutating func forgetAnswers() {
    for slot in answers.indices { answers[slot] = nil }
    for roster in rosters.indices { rosters[roster].forgetAnswers() }
  }
}

extension RosterResponses {
  fileprivate mutating func forgetAnswers() {
    if !added.isEmpty { added = [] }
    state = .open
    answers.updateEach { row in for slot in row.indices { row[slot] = nil } }
  }
}
