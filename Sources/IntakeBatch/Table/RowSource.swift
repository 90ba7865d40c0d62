internal import Intake
internal import PlainText

/// Reads the rows of one block of a table after another.
protocol RowSource {
  /// Begins with a block, which holds until the next.
  mutating func open(_ block: RecordBlock)

  /// Reads the next row over the last one; `false` behind the last of the block.
  mutating func next(into row: inout ResponseRow) -> Bool

  /// What stands in a cell of the last row, by the column's place in the layout.
  func text(of column: Int) -> String

  /// The number and the line of what comes next.
  var end: (row: Int, line: Int) { get }
}

extension ResponseRow {
  mutating func report(_ fault: CellProblem.Fault, at place: Int, named column: String, value: String) {
    problems.append(
      RowProblem(
        row: number, line: line, place: place, column: column, code: fault.code, value: value,
        message: fault.message))
  }

  mutating func report(_ fault: RowFault) {
    problems.append(
      RowProblem(row: number, line: line, column: nil, code: fault.code, value: "", message: fault.message))
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
