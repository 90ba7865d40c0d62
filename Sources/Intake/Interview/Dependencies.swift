/// Which parts of an evaluation read which: computed once for a machine, so that an answer costs what depends on it
/// and not the whole questionnaire.
///
/// After a change, take the readers of what changed, recompute the foremost in `order`, add its own readers where
/// that changed it, and go on until none is left. A reader always stands behind what it reads.
struct Dependencies: Sendable {
  /// All cells, in the order of the one pass.
  let order: [Cell]
  /// By question, the places in `order` of the cells that read its answer, ascending.
  private(set) var questionReaders: [[Int]]
  /// By roster, the places of the cells that read what the respondent did with its rows: added or removed one, closed
  /// or skipped it.
  private(set) var rosterReaders: [[Int]]
  /// By place in `order`, the places of the cells that read that one.
  private(set) var cellReaders: [[Int]]

  init(_ machine: Machine) {
    order = machine.cellsInDocumentOrder
    questionReaders = Array(repeating: [], count: machine.questions.count)
    rosterReaders = Array(repeating: [], count: machine.rosters.count)
    cellReaders = Array(repeating: [], count: order.count)
    let places = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for (reader, cell) in order.enumerated() {
      for read in Reads(of: cell, in: machine).all {
        switch read {
        case .answer(let question): questionReaders[question.index].append(reader)
        case .rowsNamed(let roster): rosterReaders[roster.index].append(reader)
        case .cell(let cell):
          guard let place = places[cell] else { continue }
          assert(place < reader, "\(order[reader]) reads \(cell), which stands behind it")
          cellReaders[place].append(reader)
        }
      }
    }
  }
}

/// All that a cell reads, each once.
private struct Reads {
  enum Read: Hashable {
    case answer(Ordinal<Question>)
    /// What the respondent did with a roster's rows.
    case rowsNamed(Ordinal<Roster>)
    case cell(Cell)
  }

  private let machine: Machine
  private(set) var all: Set<Read> = []

  init(of cell: Cell, in machine: Machine) {
    self.machine = machine
    switch cell {
    case .rows(let ordinal):
      let roster = machine.rosters[ordinal]
      addGuard(of: roster.step)
      switch roster.rows {
      case .added: all.insert(.rowsNamed(ordinal))
      case .given(let given): for row in given { add(row.condition) }
      case .chosen(let question): add(question.question)
      }
    case .condition(let ordinal):
      let guardian = machine.guards[ordinal]
      add(guardian.parent)
      if let roster = guardian.roster { all.insert(.cell(.rows(roster))) }
      guardian.condition.mentions { add($0) }
    case .score(let ordinal):
      let score = machine.scores[ordinal]
      if let roster = score.each { all.insert(.cell(.rows(roster))) }
      add(score.condition)
      score.mentions { add($0) }
    case .alert(let ordinal):
      let alert = machine.alerts[ordinal]
      if let roster = alert.each { all.insert(.cell(.rows(roster))) }
      alert.condition.mentions { add($0) }
    }
  }

  private mutating func add(_ mention: Mention) {
    switch mention {
    case .question(let reference): add(reference.question)
    case .score(let reference): all.insert(.cell(.score(reference.score)))
    case .roster(let roster): add(roster)
    }
  }

  /// The answer to a question, where it is relevant, without the rows that are not there.
  private mutating func add(_ ordinal: Ordinal<Question>) {
    let question = machine.questions[ordinal]
    all.insert(.answer(ordinal))
    addGuard(of: question.step)
    if let roster = question.roster { add(roster) }
    if let roster = question.answer.rosterOfChoices { all.insert(.cell(.rows(roster))) }
  }

  /// The rows of a roster, decided or not.
  private mutating func add(_ ordinal: Ordinal<Roster>) {
    let roster = machine.rosters[ordinal]
    addGuard(of: roster.step)
    all.insert(.cell(.rows(ordinal)))
    switch roster.rows {
    case .added: all.insert(.rowsNamed(ordinal))
    case .given(let given): for row in given { add(row.condition) }
    case .chosen(let question): add(question.question)
    }
  }

  private mutating func addGuard(of step: Ordinal<Step>) { add(machine.steps[step].condition) }

  private mutating func add(_ guardian: Ordinal<Guard>?) {
    if let guardian { all.insert(.cell(.condition(guardian))) }
  }
}
