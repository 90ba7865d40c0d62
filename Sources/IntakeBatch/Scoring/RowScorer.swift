internal import Intake

/// Scores the rows of blocks one by one, through everything that a questionnaire can say.
///
/// A worker's own: it keeps what it reads into, and counts what it met. A class, because it changes with every block.
final class RowScorer<Rows: RowSource>: BlockScorer {
  private var rows: Rows
  private let layout: TableLayout
  private let replay: RowReplay
  /// Whose scores are taken where they are not to be those of the replay.
  private let rescoring: Questionnaire?
  private let writer: RowWriter
  private let problemTable: ProblemTable
  private let isStrict: Bool
  private var results: ResultWriter?
  private let ids: IDTally?
  private var idBatch = IDBatch()
  private var row = ResponseRow()
  private var cells: RowCells
  private(set) var summary = ScoreSummary()

  init(_ rows: Rows, _ job: ScoringJob) {
    self.rows = rows
    layout = job.layout
    cells = RowCells(job.layout.readers)
    replay = RowReplay(job.questionnaire, columns: job.layout.columns)
    rescoring = job.options.leavesUnfilled ? job.questionnaire.withoutFills : nil
    writer = job.writer
    problemTable = ProblemTable(isForSpreadsheet: job.options.isForSpreadsheet)
    isStrict = job.options.isStrict
    results = job.results
    ids = job.ids
  }

  func score(_ block: RecordBlock, into output: inout BlockOutput) {
    rows.open(block)
    defer { if let ids { idBatch.flush(to: ids) } }
    while rows.next(into: &row, &cells) {
      let replayed = replay.replay(cells, today: row.today)
      let problems = problems(of: replayed)
      summary.rows += 1
      if ids != nil, row.isRead { noteID() }
      for problem in problems {
        summary.problems.count(problem)
        problemTable.append(problem, to: &output.problems)
      }
      if !problems.isEmpty {
        summary.rowsWithProblems += 1
        if isStrict || !row.isRead {
          summary.leftOut += 1
          continue
        }
      }
      if let rescoring {
        write(replayed.rescored(by: rescoring), problems, into: &output)
      } else {
        write(replayed, problems, into: &output)
      }
    }
  }

  private func noteID() {
    var id = row.id
    let number = row.number
    id.withUTF8 { idBatch.add($0, row: number) }
  }

  private func write(_ row: ReplayedRow, _ problems: [RowProblem], into output: inout BlockOutput) {
    if results == nil {
      write(row.outcomes, problems, into: &output.table)
    } else {
      results?.append(row.result, respondent: self.row.id, problems, to: &output.table)
    }
  }

  private func problems(of replayed: ReplayedRow) -> [RowProblem] {
    guard !row.problems.isEmpty || !replayed.problems.isEmpty else { return [] }
    let ofCells = replayed.problems.map { problem in
      let text = rows.text(of: problem.column)
      let (code, message) = layout.words(for: problem.fault, column: problem.column, text: text)
      return RowProblem(
        row: row.number, line: row.line, place: layout.places[problem.column],
        column: layout.names[problem.column], code: code, value: text, message: message)
    }
    return (row.problems + ofCells).sorted(by: <)
  }

  private func write(_ outcomes: RowOutcomes, _ problems: [RowProblem], into bytes: inout ByteBuffer) {
    if writer.plan.hasID {
      row.id.withUTF8 { writer.begin(&bytes, id: $0) }
    } else {
      writer.begin(&bytes, row: row.number)
    }
    // Both in the author's order; but a roster's row that is not there has a column and no score.
    var scores = outcomes.scores[...]
    for (index, score) in writer.plan.scores.enumerated() {
      let place = scores.firstIndex { $0.id == score.address }
      writer.append(&bytes, score: index, place.map { scores[$0].outcome })
      if let place { scores = scores[(place + 1)...] }
    }
    for index in writer.plan.alerts.indices { writer.append(&bytes, alert: index, outcomes.alerts[index]) }
    for index in writer.plan.areas.indices { writer.append(&bytes, area: index, outcomes.areas[index]) }
    for index in writer.plan.carried.indices {
      row.carried[index].withUTF8 { writer.append(&bytes, carried: index, $0) }
    }
    writer.end(&bytes, problems: problems)
  }
}
