extension RowWalk {
  mutating func addRows(of ordinal: Ordinal<Roster>, _ cells: RowCells) {
    let roster = machine.rosters[ordinal]
    guard case .added(_, _, _, let most) = roster.rows else { return }
    let column = replay.rowsOf[ordinal]
    guard evaluator.relevance(of: Place(step: roster.step, row: 0)) == .yes else {
      if let column, case .rows(let names) = cells[column], !names.isEmpty { report(.notAsked, in: column) }
      return
    }
    var numbers: [Int] = []
    var state = RosterState.closed
    switch column.map({ cells[$0] }) {
    case .rows(let names):
      for name in names {
        guard let number = machine.rowNumber(name, in: ordinal), number <= TableColumn.mostRows else {
          if let column { report(.noSuchRow(name), in: column) }
          continue
        }
        numbers.append(number)
      }
    default:
      numbers = filledRows(of: ordinal, cells)
      if numbers.isEmpty { state = .skipped }
    }
    if numbers.count > 1 { numbers = Array(Set(numbers)).sorted() }
    for number in numbers.dropFirst(most) {
      if let column = column ?? replay.rowColumns[ordinal.index][number]?.first {
        report(.noSuchRow(String(number)), in: column)
      }
    }
    evaluator.responses.rosters[ordinal.index].added = Array(numbers.prefix(most))
    evaluator.responses.rosters[ordinal.index].state = state
    _ = evaluator.recompute(.rows(ordinal))
  }

  /// The rows with an answer in them.
  private func filledRows(of roster: Ordinal<Roster>, _ cells: RowCells) -> [Int] {
    let columns = replay.rowColumns[roster.index]
    return zip(columns.rows, columns.values).filter { _, columns in
      columns.contains { column in
        if !cells.isEmpty(column), case .answer = cells[column] { true } else { false }
      }
    }.map { row, _ in row }
  }
}
