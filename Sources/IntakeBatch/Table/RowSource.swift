internal import Intake
internal import PlainText

/// Reads the rows of one block of a table after another.
protocol RowSource {
  /// Begins with a block, which holds until the next.
  mutating func open(_ block: RecordBlock)

  /// Reads the next row over the last one, its cells apart; `false` behind the last of the block.
  mutating func next(into row: inout ResponseRow, _ cells: inout RowCells) -> Bool

  /// What stands in a cell of the last row, by the column's place in the layout.
  func text(of column: Int) -> String

  /// What stands in a cell of the table's own in the last row; what is wrong with it goes to the row.
  func text(at place: Int, named name: String, in row: inout ResponseRow) -> String

  /// The number and the line of what comes next.
  var end: (row: Int, line: Int) { get }
}

extension RowSource {
  /// The day on which the last row was answered; `nil` where the table does not say.
  func day(of layout: TableLayout, in row: inout ResponseRow) -> PartialDate? {
    switch layout.today {
    case nil: return nil
    case .date(let date): return date
    case .column(let place, let name):
      let text = text(at: place, named: name, in: &row).withoutBlanks
      let (date, fault) = OwnCell.day(text)
      if let fault {
        row.report(fault, at: place, named: name, value: text, message: OwnCell.noDay)
      }
      return date
    }
  }
}

extension ResponseRow {
  /// - Parameter message: What is said in place of the fault's own words.
  mutating func report(
    _ fault: CellProblem.Fault, at place: Int, named column: String, value: String, message: String? = nil
  ) {
    problems.append(
      RowProblem(
        row: number, line: line, place: place, column: column, code: .init(fault.code), value: value,
        message: message ?? fault.message))
  }

  mutating func report(_ fault: RowFault) {
    problems.append(
      RowProblem(
        row: number, line: line, column: nil, code: .init(fault.code), value: "", message: fault.message))
  }
}

extension String {
  /// Without white space at either end.
  var withoutBlanks: String {
    guard let first = utf8.first, let last = utf8.last,
      first <= 0x20 || last <= 0x20 || first >= 0x80 || last >= 0x80
    else { return self }
    return withoutOuterBlanks
  }
}
