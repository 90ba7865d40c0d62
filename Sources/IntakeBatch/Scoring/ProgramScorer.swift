internal import Intake

/// Scores the rows of blocks some hundred at once, by a program over columns of codes.
///
/// It comes to the same as `RowScorer`, byte for byte. A class, because it changes with every block.
final class ProgramScorer: BlockScorer {
  private var columns: CodeColumns
  private var worker: ScoringWorker
  private let lines: Lines
  private let layout: TableLayout
  private let problemTable: ProblemTable
  private let isStrict: Bool
  private let kept: KeptColumns
  /// By kept column, for each of the rows at hand, whether its cell is a word: see `WordCell`.
  private var areWords: [[Bool]]
  /// Of the rows at hand, those that have problems, by their place in the filling.
  private var troubled: [Int: [RowProblem]] = [:]
  private let ids: IDTally?
  private var idBatch = IDBatch()
  private(set) var summary = ScoreSummary()

  private static let capacity = 1024

  /// What is written of each row.
  private enum Lines {
    case scores(OutcomePieces, RowWriter)
    case results(ResultPieces)
  }

  init(_ program: ScoringProgram, separator: UInt8, _ job: ScoringJob) {
    layout = job.layout
    lines =
      job.results.map { .results(ResultPieces($0, most: job.options.mostBytesOfParts)) }
      ?? .scores(OutcomePieces(job.writer, of: program, capacity: ProgramScorer.capacity), job.writer)
    problemTable = ProblemTable(isForSpreadsheet: job.options.isForSpreadsheet)
    isStrict = job.options.isStrict
    ids = job.ids
    kept = KeptColumns(job.layout)
    areWords = kept.cells.map { _ in Array(repeating: false, count: ProgramScorer.capacity) }
    columns = CodeColumns(
      ColumnPlan(job.layout, kept, program), separator: separator, capacity: ProgramScorer.capacity)
    worker = program.worker(capacity: ProgramScorer.capacity)
  }

  func score(_ block: RecordBlock, into output: inout BlockOutput) {
    guard var cursor = RecordCursor(block) else { return }
    while columns.fill(from: &cursor) > 0 {
      columns.lookCloser(in: block) { row, column, cell in worker.code(of: cell, row: row, column: column) }
      worker.score(rows: columns.rows) { columns.column($0) }
      troubled.removeAll(keepingCapacity: true)
      noteProblems(in: block)
      if let ids { note(ids, in: block) }
      summary.rows += columns.rows
      switch lines {
      case .scores(let pieces, let writer):
        pieces.prepare(rows: columns.rows, of: worker)
        pieces.withRows { write($0, writer, of: block, into: &output) }
      case .results(let pieces):
        pieces.prepare(rows: columns.rows, of: worker)
        write(pieces, of: block, into: &output)
      }
    }
  }

  // MARK: Problems

  private func noteProblems(in block: RecordBlock) {
    for uneven in columns.unevenRows {
      let fault: RowFault =
        uneven.cells < layout.width
        ? .tooFewCells(uneven.cells, of: layout.width) : .tooManyCells(uneven.cells, of: layout.width)
      note(uneven.row, nil, .init(fault.code), "", fault.message)
    }
    for quote in columns.badQuotes {
      let fault = RowFault.textBehindQuote(cell: quote.cell + 1)
      note(quote.row, nil, .init(fault.code), "", fault.message)
    }
    for problem in worker.problems {
      let (column, fault) = (problem.problem.column, problem.problem.fault)
      let range = columns.cell(layout.places[column], ofRow: problem.row, in: block)
      let text = block.withBytes(of: range) { OwnCell($0).text }
      let (code, message) = layout.words(for: fault, column: column, text: text)
      note(problem.row, (layout.places[column], layout.names[column]), code, text, message)
    }
    for (place, cell) in kept.cells.enumerated() {
      let ranges = columns.kept(place)
      areWords[place].withUnsafeMutableBufferPointer { areWords in
        for row in ranges.indices { areWords[row] = block.isWord(ranges[row]) }
      }
      let areWords = areWords[place]
      for row in ranges.indices where cell.isDay || !areWords[row] {
        noteKept(cell, ranges[row], row, in: block)
      }
    }
  }

  private func note(_ ids: IDTally, in block: RecordBlock) {
    guard let id = kept.id else { return }
    // Copies, because each look at what a class stores is watched over when it runs.
    let (ranges, areWords, firstRow) = (columns.kept(id), areWords[id], columns.firstRow)
    // Held once, so that its memory is used again.
    var batch = idBatch
    idBatch = IDBatch()
    for row in ranges.indices {
      if areWords[row] {
        batch.add(block.rawBytes(of: ranges[row]), row: firstRow + row)
      } else {
        ProgramScorer.withText(ranges[row], of: block, isTrimmed: true) {
          batch.add($0, row: firstRow + row)
        }
      }
    }
    batch.flush(to: ids)
    idBatch = batch
  }

  private func noteKept(_ cell: KeptColumns.Cell, _ range: CellRange, _ row: Int, in block: RecordBlock) {
    let own = block.withBytes(of: range) { OwnCell($0) }
    if let fault = own.fault {
      note(row, (cell.place, cell.name), .init(fault.code), own.text, fault.message)
    }
    guard cell.isDay else { return }
    let text = own.text.withoutBlanks
    if let fault = OwnCell.day(text).fault {
      note(row, (cell.place, cell.name), .init(fault.code), text, OwnCell.noDay)
    }
  }

  private func note(
    _ row: Int, _ column: (place: Int, name: String)?, _ code: RowProblem.Code, _ value: String,
    _ message: String
  ) {
    troubled[row, default: []].append(
      RowProblem(
        row: columns.firstRow + row, line: columns.line(of: row), place: column?.place ?? -1,
        column: column?.name,
        code: code, value: value, message: message))
  }

  // MARK: Output

  private func write(
    _ pieces: OutcomePieces.Rows, _ writer: RowWriter, of block: RecordBlock, into output: inout BlockOutput
  ) {
    // Copies, because each look at what a class stores is watched over when it runs.
    let (count, firstRow, isTroubled) = (columns.rows, columns.firstRow, !troubled.isEmpty)
    let ids = kept.id.map { columns.kept($0) }
    let areWords: [Bool] = kept.id.map { self.areWords[$0] } ?? []
    let carried = kept.carried.map { columns.kept($0) }
    for row in 0..<count {
      var problems: [RowProblem] = []
      if isTroubled, let found = problemsCounted(ofRow: row, into: &output) {
        if isStrict { continue }
        problems = found
      }
      if let ids {
        let id = ids[row]
        if areWords[row] {
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

  private func write(_ pieces: ResultPieces, of block: RecordBlock, into output: inout BlockOutput) {
    let ids = kept.id.map { columns.kept($0) }
    for row in 0..<columns.rows {
      let problems = problemsCounted(ofRow: row, into: &output)
      if problems != nil, isStrict { continue }
      let today = today(of: row, in: block)
      ProgramScorer.withText(ids?[row] ?? .empty, of: block, isTrimmed: true) {
        pieces.append(&output.table, row: row, respondent: $0, today: today, of: worker)
      }
      if let problems { ResultWriter.add(problems, toLineAtEndOf: &output.table) }
    }
  }

  /// The problems of a row, counted and listed; `nil` where it has none.
  private func problemsCounted(ofRow row: Int, into output: inout BlockOutput) -> [RowProblem]? {
    guard let problems = troubled[row]?.sorted(by: <) else { return nil }
    summary.rowsWithProblems += 1
    for problem in problems {
      summary.problems.count(problem)
      problemTable.append(problem, to: &output.problems)
    }
    if isStrict { summary.leftOut += 1 }
    return problems
  }

  private func today(of row: Int, in block: RecordBlock) -> PartialDate? {
    switch layout.today {
    case nil: nil
    case .date(let date): date
    case .column: kept.day.flatMap { OwnCell.day(day(columns.kept($0)[row], in: block)).date }
    }
  }

  private func day(_ range: CellRange, in block: RecordBlock) -> String {
    block.withBytes(of: range) { OwnCell($0).text.withoutBlanks }
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
