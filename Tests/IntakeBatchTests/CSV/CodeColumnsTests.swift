import TestSupport
import Testing

@testable import IntakeBatch

@Suite struct `Columns of codes` {
  let comma = UInt8(ascii: ",")

  /// What a filling should hold, told by the slow reader.
  struct Filled: Equatable {
    var codes: [[UInt8]] = []
    var open: [String] = []
    var uneven: [String] = []
    var kept: [[UInt8]] = []
    var lines: [Int] = []
  }

  private func table(_ column: Int) -> CodeTable {
    var table = CodeTable(empty: 100 + UInt8(column))
    for digit in 0...3 { table[UInt8(ascii: "0") + UInt8(digit)] = UInt8(digit * 10 + column) }
    // What divides or quotes has no code, even where one is set.
    for mark in [comma, 0x22, 0x0A, 0x0D] { table[mark] = 77 }
    return table
  }

  private func expected(_ bytes: [UInt8], _ plan: ColumnPlan) -> Filled {
    var filled = Filled()
    for record in PlainTable(bytes, separator: comma).records {
      var codes = [UInt8](repeating: 0, count: plan.tables.count)
      var kept = [[UInt8]](repeating: [], count: plan.keptCount)
      if record.cells.count != plan.columns.count {
        filled.uneven.append("\(record.row): \(record.cells.count)")
      }
      for (index, column) in plan.columns.enumerated() {
        let cell = index < record.cells.count ? record.cells[index] : []
        if let place = column.kept { kept[place] = cell }
        guard let place = column.code else { continue }
        let table = plan.tables[place]
        if cell.isEmpty {
          codes[place] = table.empty
        } else if cell.count == 1, (UInt8(ascii: "0")...UInt8(ascii: "3")).contains(cell[0]) {
          codes[place] = table[cell[0]]
        } else {
          codes[place] = 200
          filled.open.append("\(record.row) \(place) \(cell)")
        }
      }
      filled.codes.append(codes)
      filled.kept += kept
      filled.lines.append(record.line)
    }
    return filled
  }

  private func filled(_ bytes: [UInt8], _ plan: ColumnPlan, capacity: Int) throws -> Filled {
    let buffer = BlockBuffer(capacity: 1)
    bytes.withUnsafeBufferPointer { buffer.append($0) }
    buffer.endLine()
    let block = BlockSample.block(buffer)
    var columns = CodeColumns(plan, separator: comma, capacity: capacity)
    var filled = Filled()
    guard var cursor = RecordCursor(block) else { return filled }
    while columns.fill(from: &cursor) > 0 {
      let firstRow = columns.firstRow
      columns.lookCloser(in: block) { row, column, cell in
        filled.open.append("\(firstRow + row) \(column) \(Array(cell))")
        return 200
      }
      filled.uneven += columns.unevenRows.map { "\(firstRow + $0.row): \($0.cells)" }
      for row in 0..<columns.rows {
        filled.codes.append((0..<columns.columnCount).map { columns.column($0)[row] })
        for place in 0..<plan.keptCount {
          filled.kept.append(block.withBytes(of: columns.kept(place)[row]) { Array($0) })
        }
        filled.lines.append(columns.line(of: row))
      }
    }
    return filled
  }

  @Test(arguments: FuzzRounds.all)
  func `hold what the slow reader finds, whatever is read, kept or passed over`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<1500 {
      let count = Int.random(in: 1...9, using: &generator)
      var plan = ColumnPlan(columns: [], tables: [])
      var keptCount = 0
      for _ in 0..<count {
        var column = ColumnPlan.Column()
        if Int.random(in: 0..<5, using: &generator) > 0 {
          column.code = plan.tables.count
          plan.tables.append(table(plan.tables.count))
        }
        if Int.random(in: 0..<6, using: &generator) == 0 {
          column.kept = keptCount
          keptCount += 1
        }
        plan.columns.append(column)
      }
      let bytes =
        Bool.random(using: &generator) ? BlockSample.nasty(&generator) : digits(columns: count, &generator)
      let capacity = Int.random(in: 1...5, using: &generator)
      let (got, wanted) = (try filled(bytes, plan, capacity: capacity), expected(bytes, plan))
      #expect(got == wanted, "\(String(decoding: bytes, as: UTF8.self).debugDescription) \(plan.columns)")
    }
  }

  /// A table as it mostly is, with few disturbances.
  private func digits(columns: Int, _ generator: inout SeededGenerator) -> [UInt8] {
    var text = ""
    for _ in 0..<Int.random(in: 0...8, using: &generator) {
      let cells =
        Int.random(in: 0..<8, using: &generator) == 0 ? Int.random(in: 1...12, using: &generator) : columns
      text += (0..<cells).map { _ in
        ["0", "1", "2", "3", "3", "2", "1", "0", "", "4", "\"1\"", "12", "\""].randomElement(
          using: &generator) ?? ""
      }.map { $0 == "\"" ? "\"\"\"\"" : $0 }.joined(separator: ",")
      text += Bool.random(using: &generator) ? "\n" : "\r\n"
    }
    return Array(text.utf8)
  }

  @Test func `keep one code where the table has no such column`() throws {
    var columns = CodeColumns(
      ColumnPlan(columns: [.init(code: 0)], tables: [table(0), table(1)]), separator: comma, capacity: 4)
    columns.set(1, to: 9)
    let buffer = BlockBuffer(capacity: 1)
    Array("1\n2\n3\n".utf8).withUnsafeBufferPointer { buffer.append($0) }
    var cursor = try #require(
      RecordCursor(BlockSample.block(buffer)))
    let rows = columns.fill(from: &cursor)
    #expect(rows == 3)
    #expect(Array(columns.column(0)) == [10, 20, 30])
    #expect(Array(columns.column(1)) == [9, 9, 9])
  }

  @Test func `take fewer rows at a time where there are many, so that the memory stays`() {
    let many = ColumnPlan(
      columns: (0..<4096).map { .init(code: $0) }, tables: (0..<4096).map { _ in CodeTable(empty: 0) })
    let columns = CodeColumns(many, separator: comma, capacity: 1024)
    #expect(columns.capacity == 256)
  }
}
