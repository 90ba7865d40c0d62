/// A question with all of it that does not depend on other answers looked up beforehand.
struct SimulatedQuestion: Sendable {
  let ordinal: Ordinal<Question>
  let step: Ordinal<Step>
  let roster: Ordinal<Roster>?
  let slot: Int
  let isRequired: Bool
  let offersWayOut: Bool
  /// Empty where answers are not a few that are known beforehand.
  let choices: [SimulatedChoice]
  /// The options that take words; each has a column behind the answer's.
  let worded: [String]
  let item: SimulatedItem?
  /// By row, 0 outside of rosters: where its answer stands.
  let columns: [Int: Int]
}

extension Machine {
  func simulatedQuestions(_ model: ResponseModel, columns: [TableColumn]) -> [SimulatedQuestion] {
    let items = simulatedItems(model)
    var places: [Ordinal<Question>: [Int: Int]] = [:]
    for (index, column) in columns.enumerated() {
      guard column.part == .answer, case .question(let ordinal) = names[column.address.name] else { continue }
      let row = column.address.row.flatMap { name in
        questions[ordinal].roster.flatMap { rowNumber(name, in: $0) }
      }
      places[ordinal, default: [:]][row ?? 0] = index
    }
    return questions.ordinals.map { ordinal in
      let question = questions[ordinal]
      return SimulatedQuestion(
        ordinal: ordinal, step: question.step, roster: question.roster, slot: question.slot,
        isRequired: question.isRequired, offersWayOut: question.doesNotApply != nil,
        choices: question.simulatedChoices,
        worded: (question.answer.options ?? []).filter(\.takesWords).map(\.code), item: items[ordinal],
        columns: places[ordinal] ?? [:])
    }
  }

  /// How many rows are drawn at most for a roster whose rows are added, or chosen among such.
  func simulatedRows(of id: String, _ model: ResponseModel) -> Int {
    guard case .roster(let ordinal) = names[id] else { return 0 }
    switch rosters[ordinal].rows {
    case .added(_, _, _, let most): return max(0, min(most, model.mostRows))
    case .given: return 0
    case .chosen(let source):
      return questions[source.question].answer.rosterOfChoices
        .map { simulatedRows(of: rosters[$0].id, model) } ?? 0
    }
  }

  /// Questions, stops, and between them what decides on them: no alert, and no score that no condition reads.
  var simulationOrder: [RowSimulation.Stage] {
    let read = scoresReadByConditions
    let cells = cellsInDocumentOrder.filter { cell in
      switch cell {
      case .score(let score): read.contains(score)
      case .condition, .rows: true
      case .alert: false
      }
    }
    var order: [RowSimulation.Stage] = []
    var next = 0
    for step in steps.ordinals {
      while next < cells.count, firstStep(of: cells[next]) <= step {
        order.append(.cell(cells[next]))
        next += 1
      }
      switch steps[step].kind {
      case .question(let question): order.append(.question(question))
      case .roster(let roster): order.append(.rows(roster))
      case .stop: order.append(.stop(step))
      case .say: break
      }
    }
    return order
  }

  private func firstStep(of cell: Cell) -> Ordinal<Step> {
    switch cell {
    case .rows(let roster): rosters[roster].step
    case .condition(let guardian): guards[guardian].step
    case .score(let score): scores[score].readableFrom
    case .alert: Ordinal(steps.count)
    }
  }

  private var scoresReadByConditions: Set<Ordinal<Score>> {
    var read: Set<Ordinal<Score>> = []
    func add(_ mention: Mention) {
      if case .score(let reference) = mention, read.insert(reference.score).inserted {
        scores[reference.score].mentions(add)
      }
    }
    for guardian in guards.elements { guardian.condition.mentions(add) }
    return read
  }
}
