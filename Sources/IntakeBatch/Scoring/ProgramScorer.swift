internal import Intake

/// Scores the rows of blocks some hundred at once, by a program over columns of codes.
///
/// It comes to the same as `RowScorer`, byte for byte. A class, because it changes with every block.
final class ProgramScorer: BlockScorer {
  private var columns: CodeColumns
  private var worker: ScoringWorker
  private let pieces: OutcomePieces
  private let layout: TableLayout
  private let writer: RowWriter
  private let problemTable: ProblemTable
  private let isStrict: Bool
  private let kept: KeptColumns
  /// Of the rows at hand, those that have problems, by their place in the filling.
  private var troubled: [Int: [RowProblem]] = [:]
  private(set) var summary = ScoreSummary()

  private static let capacity = 1024

  init(_ program: ScoringProgram, separator: UInt8, _ job: ScoringJob) {
    layout = job.layout
    writer = job.writer
    problemTable = ProblemTable(isForSpreadsheet: job.options.isForSpreadsheet)
    isStrict = job.options.isStrict
    kept = KeptColumns(job.layout)
    columns = CodeColumns(
      ColumnPlan(job.layout, kept, program), separator: separator, capacity: ProgramScorer.capacity)
    worker = program.worker(capacity: ProgramScorer.capacity)
    pieces = OutcomePieces(job.writer, of: program, capacity: ProgramScorer.capacity)
  }

  func score(_ block: RecordBlock, into output: inout BlockOutput) {
    guard var cursor = RecordCursor(block) else { return }
    while columns.fill(from: &cursor) > 0 {
      columns.lookCloser(in: block) { row, column, cell in worker.code(of: cell, row: row, column: column) }
      worker.score(rows: columns.rows) { columns.column($0) }
      pieces.prepare(rows: columns.rows, of: worker)
      troubled.removeAll(keepingCapacity: true)
      noteProblems(in: block)
      summary.rows += columns.rows
      pieces.withRows { write($0, of: block, into: &output) }
    }
  }

  // MARK: Problems

  private func noteProblems(in block: RecordBlock) {
    for uneven in columns.unevenRows {
      let fault: RowFault =
        uneven.cells < layout.width
        ? .tooFewCells(uneven.cells, of: layout.width) : .tooManyCells(uneven.cells, of: layout.width)
      note(uneven.row, nil, fault.code, "", fault.message)
    }
    for problem in worker.problems {
      let (column, fault) = (problem.problem.column, problem.problem.fault)
      let range = columns.cell(layout.places[column], ofRow: problem.row, in: block)
      let text = block.withBytes(of: range) { OwnCell($0).text }
      note(problem.row, (layout.places[column], layout.names[column]), fault.code, text, fault.message)
    }
    for (place, cell) in kept.cells.enumerated() {
      let ranges = columns.kept(place)
      for row in ranges.indices where cell.isDay || !block.isWord(ranges[row]) {
        noteKept(cell, ranges[row], row, in: block)
      }
    }
  }

  private func noteKept(_ cell: KeptColumns.Cell, _ range: CellRange, _ row: Int, in block: RecordBlock) {
    let own = block.withBytes(of: range) { OwnCell($0) }
    if let fault = own.fault { note(row, (cell.place, cell.name), fault.code, own.text, fault.message) }
    guard cell.isDay else { return }
    let text = own.text.withoutBlanks
    if let fault = OwnCell.day(text).fault {
      note(row, (cell.place, cell.name), fault.code, text, fault.message)
    }
  }

  private func note(
    _ row: Int, _ column: (place: Int, name: String)?, _ code: ProblemCode, _ value: String, _ message: String
  ) {
    troubled[row, default: []].append(
      RowProblem(
        row: columns.firstRow + row, line: columns.line(of: row), place: column?.place ?? -1,
        column: column?.name,
        code: code, value: value, message: message))
  }

  // MARK: Output

  private func write(_ pieces: OutcomePieces.Rows, of block: RecordBlock, into output: inout BlockOutput) {
    // Copies, because each look at what a class stores is watched over when it runs.
    let (count, firstRow, isTroubled) = (columns.rows, columns.firstRow, !troubled.isEmpty)
    let ids = kept.id.map { columns.kept($0) }
    let carried = kept.carried.map { columns.kept($0) }
    let writer = writer
    for row in 0..<count {
      var problems: [RowProblem] = []
      if isTroubled, let found = troubled[row] {
        problems = found.sorted(by: <)
        self.count(problems, into: &output)
        if isStrict { continue }
      }
      if let ids {
        let id = ids[row]
        if block.isWord(id) {
          writer.begin(&output.table, word: block.rawBytes(of: id))
        } else {
          ProgramScorer.withText(id, of: block, isTrimmed: true) { writer.begin(&output.table, id: $0) }
        }
      } else {
        writer.begin(&output.table, row: firstRow + row)
      }
      output.table.reserve(pieces.longest)
      pieces.append(row, to: &output.table)
      for (index, cells) in carried.enumerated() {
        ProgramScorer.withText(cells[row], of: block) { writer.append(&output.table, carried: index, $0) }
      }
      writer.end(&output.table, problems: problems)
    }
  }

  private func count(_ problems: [RowProblem], into output: inout BlockOutput) {
    summary.rowsWithProblems += 1
    for problem in problems {
      summary.problems.count(problem)
      problemTable.append(problem, to: &output.problems)
    }
    if isStrict { summary.leftOut += 1 }
  }

  /// The bytes of a cell of the table's own as `OwnCell` reads them.
  private static func withText(
    _ range: CellRange, of block: RecordBlock, isTrimmed: Bool = false,
    _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    if block.isWord(range) { return body(block.rawBytes(of: range)) }
    var text = block.withBytes(of: range) { OwnCell($0).text }
    if isTrimmed { text = text.withoutBlanks }
    text.withUTF8(body)
  }
}

/// The columns of the table's own whose cells are kept, each once.
struct KeptColumns: Sendable {
  struct Cell: Sendable {
    let place: Int
    let name: String
    /// Whether it says on which day the row was answered.
    var isDay = false
  }

  private(set) var cells: [Cell] = []
  /// Places among `cells`.
  private(set) var id: Int?
  private(set) var carried: [Int] = []

  init(_ layout: TableLayout) {
    if let place = layout.idPlace { id = keep(place, layout.idName ?? "") }
    for (place, name) in zip(layout.carriedPlaces, layout.carried) { carried.append(keep(place, name)) }
    if case .column(let place, let name) = layout.today {
      let kept = keep(place, name)
      cells[kept].isDay = true
    }
  }

  private mutating func keep(_ place: Int, _ name: String) -> Int {
    if let known = cells.firstIndex(where: { $0.place == place }) { return known }
    cells.append(Cell(place: place, name: name))
    return cells.count - 1
  }
}

extension ColumnPlan {
  /// Codes for what the questionnaire asks, kept cells for what is the table's own.
  init(_ layout: TableLayout, _ kept: KeptColumns, _ program: ScoringProgram) {
    var columns = [Column](repeating: Column(), count: layout.width)
    for (code, place) in layout.places.enumerated() { columns[place].code = code }
    for (index, cell) in kept.cells.enumerated() { columns[cell.place].kept = index }
    let tables = program.codes.map { codes in
      var table = CodeTable(empty: codes.empty)
      for (byte, code) in codes.byByte.enumerated() where code != ScoringProgram.noCode {
        table[UInt8(truncatingIfNeeded: byte)] = code
      }
      return table
    }
    self.init(columns: columns, tables: tables)
  }
}

extension CodeColumns {
  /// Where any cell of a record of the last filling stands; empty where the record has too few.
  ///
  /// - Complexity: O(the record's bytes up to the cell).
  func cell(_ place: Int, ofRow row: Int, in block: RecordBlock) -> CellRange {
    guard let base = block.bytes.baseAddress else { return .empty }
    let end = base + block.bytes.count
    var position = base + Int(origins[row].offset)
    for index in 0...place {
      let cell = ScannedCell(at: position, separator: separator, limit: end)
      if index == place {
        return CellRange(start: cell.start - base, length: cell.end - cell.start, isEscaped: cell.isEscaped)
      }
      if cell.endsRecord { break }
      position = cell.next
    }
    return .empty
  }
}
