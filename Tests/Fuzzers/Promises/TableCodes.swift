@testable internal import IntakeBatch

/// The fast way through a table, cells as codes, against what is known to stand in it.
struct TableCodes {
  private let input: [UInt8]
  private let columns: Int

  init(_ input: [UInt8], columns: Int) {
    self.input = input
    self.columns = min(columns, 64)
  }

  /// Also where the table breaks off: what is read until then has to be right.
  func hold(_ expected: [PlainTable.Record]) throws {
    // All of them codes alone, which are read four at a time; and with other columns in between.
    for kept in [0, 3] {
      for blockSize in [5, 2 * input.count + 1] { try hold(expected, keptEach: kept, blockSize: blockSize) }
    }
  }

  private func hold(_ expected: [PlainTable.Record], keptEach step: Int, blockSize: Int) throws {
    let blocks = try TableBlocks(input, blockSize: blockSize)
    var plan = ColumnPlan(columns: [], tables: [])
    for column in 0..<columns {
      if step > 0, column % step == 0 {
        plan.columns.append(.init(code: nil, kept: column / step))
      } else {
        plan.columns.append(.init(code: plan.tables.count))
        plan.tables.append(TableCodes.table)
      }
    }
    var codes = CodeColumns(plan, separator: blocks.separator, capacity: 3)
    var place = 0
    var broken: BrokenPromise?
    do throws(TableError) {
      try blocks.forEach { block in
        guard var cursor = RecordCursor(block) else { return }
        while broken == nil, codes.fill(from: &cursor) > 0 {
          codes.lookCloser(in: block) { _, _, cell in TableCodes.code(cell) }
          do throws(BrokenPromise) {
            try check(codes, block, plan, Array(expected.dropFirst(place).prefix(codes.rows)))
          } catch {
            broken = error
          }
          place += codes.rows
        }
      }
    } catch {}
    if let broken { throw broken }
    try promise(place == expected.count, "\(place) records as codes, and there are \(expected.count)")
  }

  private func check(
    _ codes: borrowing CodeColumns, _ block: RecordBlock, _ plan: ColumnPlan, _ expected: [PlainTable.Record]
  ) throws(BrokenPromise) {
    try promise(codes.rows == expected.count, "more records as codes than there are")
    for (row, record) in expected.enumerated() {
      try promise(codes.line(of: row) == record.line, "line \(codes.line(of: row)), and is \(record.line)")
      let cells = codes.unevenRows.first { $0.row == row }?.cells ?? columns
      try promise(cells == record.cells.count, "\(cells) cells, and there are \(record.cells.count)")
      for (index, column) in plan.columns.enumerated() {
        let cell = index < record.cells.count ? record.cells[index] : []
        if let place = column.code {
          let code = codes.column(place)[row]
          try promise(
            code == TableCodes.code(cell), "\(cell) in row \(row), column \(index) has the code \(code)")
        }
        if let place = column.kept {
          let bytes = block.withBytes(of: codes.kept(place)[row]) { Array($0) }
          try promise(bytes == cell, "\(cell) in row \(row), column \(index) is kept as \(bytes)")
        }
      }
    }
  }

  private static let empty: UInt8 = 200

  private static let table: CodeTable = {
    var table = CodeTable(empty: empty)
    for digit in UInt8(ascii: "0")...UInt8(ascii: "9") { table[digit] = digit & 0xF }
    return table
  }()

  /// A code for each text, the same whichever way it is found.
  private static func code(_ cell: some Collection<UInt8>) -> UInt8 {
    guard let first = cell.first else { return empty }
    if cell.count == 1, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) { return first & 0xF }
    return 10 + cell.reduce(UInt8(0)) { ($0 &* 31 &+ $1) & 0x7F }
  }
}
