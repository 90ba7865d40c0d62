/// One part of an evaluation, with all its rows: what is recomputed as a whole.
enum Cell: Hashable, Sendable {
  case rows(Ordinal<Roster>)
  case condition(Ordinal<Guard>)
  case score(Ordinal<Score>)
  case alert(Ordinal<Alert>)
}

extension Evaluator {
  /// Evaluates a cell anew from the responses and the cells that it reads, and says whether that changed it.
  mutating func recompute(_ cell: Cell) -> Bool {
    switch cell {
    case .rows(let ordinal): replace(&evaluation.rows[ordinal.index], by: rowsThere(in: ordinal))
    case .condition(let ordinal): replace(&evaluation.guards[ordinal.index], by: truth(of: ordinal))
    case .score(let ordinal):
      replace(
        &evaluation.scores[ordinal.index],
        by: perRow(of: machine.scores[ordinal].each) { evaluator, row, _ in
          evaluator.reading(of: ordinal, row: row)
        })
    case .alert(let ordinal):
      replace(
        &evaluation.alerts[ordinal.index],
        by: perRow(of: machine.alerts[ordinal].each) { evaluator, _, rows in
          evaluator.truth(of: evaluator.machine.alerts[ordinal].condition, rows)
        })
    }
  }

  /// The rows that are there: none where the roster itself is not asked.
  private func rowsThere(in ordinal: Ordinal<Roster>) -> [Int] {
    guard relevance(of: Place(step: machine.rosters[ordinal].step, row: 0)) == .yes else { return [] }
    switch machine.rosters[ordinal].rows {
    case .added: return responses.rosters[ordinal.index].added
    case .given(let given):
      return given.indices.compactMap { index in
        let isThere = given[index].condition.map { evaluation.guards[$0.index][0] == .yes } ?? true
        return isThere ? index + 1 : nil
      }
    case .chosen(let question):
      switch value(of: question, .none) {
      case .options(let options, _): return named(options, in: question.question).map { $0 + 1 }
      case .rows(let rows): return rows
      default: return []
      }
    }
  }

  private func truth(of ordinal: Ordinal<Guard>) -> PerRow<Truth> {
    let guardian = machine.guards[ordinal]
    return perRow(of: guardian.roster) { evaluator, row, rows in
      let above = evaluator.truth(of: guardian.parent, row: row)
      return above == .no ? .no : above.and(evaluator.truth(of: guardian.condition, rows))
    }
  }

  private func perRow<Value>(
    of roster: Ordinal<Roster>?, _ evaluate: (borrowing Evaluator, _ row: Int, RowsAtHand) -> Value
  ) -> PerRow<Value> {
    guard let roster else { return .one(evaluate(self, 0, .none)) }
    return .rows(ByRow(rows(of: roster)) { evaluate(self, $0, RowsAtHand(roster, $0)) })
  }
}

private func replace<Value: Equatable>(_ old: inout Value, by new: Value) -> Bool {
  if old == new { return false }
  old = new
  return true
}

extension Evaluation {
  /// Evaluates everything once, in document order. This is the specification of what an interview keeps up to date.
  static func onePass(_ machine: Machine, _ responses: Responses) -> Evaluation {
    var evaluator = Evaluator(machine, responses)
    for cell in machine.cellsInDocumentOrder { _ = evaluator.recompute(cell) }
    return evaluator.evaluation
  }
}

/// The order of one pass over a machine.
struct CellOrder {
  let steps: Table<Step>
  let guards: Table<Guard>
  let scores: Table<Score>
  let alerts: Table<Alert>

  /// At each step the scores that can be read from there on, then the conditions that it is the first to stand
  /// under, then the rows of the roster that it opens; behind the last step the scores and alerts that are left.
  /// Everything that a cell reads stands before it, because a condition only looks back.
  var cells: [Cell] {
    var scoresAt: [Int: [Ordinal<Score>]] = [:]
    for score in scoresInReadingOrder {
      scoresAt[scores[score].readableFrom.index, default: []].append(score)
    }
    var guardsAt: [Int: [Ordinal<Guard>]] = [:]
    for ordinal in guards.ordinals { guardsAt[guards[ordinal].step.index, default: []].append(ordinal) }
    var cells: [Cell] = []
    for step in steps.ordinals {
      cells += (scoresAt.removeValue(forKey: step.index) ?? []).map(Cell.score)
      cells += (guardsAt[step.index] ?? []).map(Cell.condition)
      if case .roster(let roster) = steps[step].kind { cells.append(.rows(roster)) }
    }
    cells += scoresInReadingOrder.filter { scoresAt[scores[$0].readableFrom.index] != nil }.map(Cell.score)
    return cells + alerts.ordinals.map(Cell.alert)
  }

  /// Every score behind the scores that it reads.
  private var scoresInReadingOrder: [Ordinal<Score>] {
    var visited: Set<Ordinal<Score>> = []
    var order: [Ordinal<Score>] = []
    func visit(_ ordinal: Ordinal<Score>) {
      guard visited.insert(ordinal).inserted else { return }
      scores[ordinal].mentions { if case .score(let read) = $0 { visit(read.score) } }
      order.append(ordinal)
    }
    for ordinal in scores.ordinals { visit(ordinal) }
    return order
  }
}
