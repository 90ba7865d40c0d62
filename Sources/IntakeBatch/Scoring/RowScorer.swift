internal import Intake

/// Scores the rows of blocks one by one, through everything that a questionnaire can say.
///
/// A worker's own: it keeps what it reads into, and counts what it met. A class, because it changes with every block.
final class RowScorer<Rows: RowSource>: BlockScorer {
  /// A value, so that who looks at it is watched over once for each block, and not at every cell.
  private var scoring: RowScoring<Rows>

  init(_ rows: Rows, _ job: ScoringJob) { scoring = RowScoring(rows, job) }

  var summary: ScoreSummary { scoring.summary }

  func score(_ block: RecordBlock, into output: inout BlockOutput) { scoring.score(block, into: &output) }
}

private struct RowScoring<Rows: RowSource> {
  private var rows: Rows
  private let layout: TableLayout
  private let problemTable: ProblemTable
  private let isStrict: Bool
  private var way: Way
  private var pieces: RememberedPieces
  private var results: ResultWriter?
  private let ids: IDTally?
  private var idBatch = IDBatch()
  private let writer: RowWriter
  private var row = ResponseRow()
  private var cells: RowCells
  private(set) var summary = ScoreSummary()

  /// How rows are taken, and what is written of each.
  private enum Way {
    /// With a memory of what answers came to.
    case scores
    /// Each by itself; with the scores of another questionnaire than the one that says what is asked.
    case anew(RowReplay, rescoring: Questionnaire?)
    case results(RowReplay, rescoring: Questionnaire?)
  }

  init(_ rows: Rows, _ job: ScoringJob) {
    self.rows = rows
    layout = job.layout
    cells = RowCells(job.layout.readers, keepsTexts: job.results != nil)
    let replay = RowReplay(job.questionnaire, columns: job.layout.columns)
    let rescoring = job.options.leavesUnfilled ? job.questionnaire.withoutFills : nil
    way =
      if job.results != nil {
        .results(replay, rescoring: rescoring)
      } else if rescoring != nil || job.options.way == .oneByOne {
        .anew(replay, rescoring: rescoring)
      } else {
        .scores
      }
    pieces = RememberedPieces(RememberingReplay(replay), job.writer)
    results = job.results
    writer = job.writer
    problemTable = ProblemTable(isForSpreadsheet: job.options.isForSpreadsheet)
    isStrict = job.options.isStrict
    ids = job.ids
  }

  mutating func score(_ block: RecordBlock, into output: inout BlockOutput) {
    rows.open(block)
    defer { if let ids { idBatch.flush(to: ids) } }
    while rows.next(into: &row, &cells) {
      switch way {
      case .scores:
        pieces.take(cells, today: row.today)
        guard let problems = problemsCounted(pieces.problems, into: &output) else { continue }
        begin(&output.table)
        pieces.append(to: &output.table)
        end(&output.table, problems)
      case .anew(let replay, let rescoring):
        let replayed = replay.replay(cells, today: row.today)
        guard let problems = problemsCounted(replayed.problems, into: &output) else { continue }
        let outcomes = (rescoring.map { replayed.rescored(by: $0) } ?? replayed).outcomes
        begin(&output.table)
        writer.append(&output.table, outcomes)
        end(&output.table, problems)
      case .results(let replay, let rescoring):
        let replayed = replay.replay(cells, today: row.today)
        guard let problems = problemsCounted(replayed.problems, into: &output) else { continue }
        let scored = rescoring.map { replayed.rescored(by: $0) } ?? replayed
        results?.append(scored.result, respondent: row.id, problems, to: &output.table)
      }
    }
  }

  private mutating func noteID() {
    var id = row.id
    let number = row.number
    id.withUTF8 { idBatch.add($0, row: number) }
  }

  /// The problems of a row, counted and listed; `nil` for a row that is left out because of them.
  private mutating func problemsCounted(_ ofCells: [CellProblem], into output: inout BlockOutput)
    -> [RowProblem]?
  {
    summary.rows += 1
    if ids != nil, row.isRead { noteID() }
    guard !row.problems.isEmpty || !ofCells.isEmpty else { return [] }
    let ofCells = ofCells.map { problem in
      let text = rows.text(of: problem.column)
      let (code, message) = layout.words(for: problem.fault, column: problem.column, text: text)
      return RowProblem(
        row: row.number, line: row.line, place: layout.places[problem.column],
        column: layout.names[problem.column], code: code, value: text, message: message)
    }
    let problems = (row.problems + ofCells).sorted(by: <)
    for problem in problems {
      summary.problems.count(problem)
      problemTable.append(problem, to: &output.problems)
    }
    summary.rowsWithProblems += 1
    guard isStrict || !row.isRead else { return problems }
    summary.leftOut += 1
    return nil
  }

  private mutating func begin(_ bytes: inout ByteBuffer) {
    if writer.plan.hasID {
      var id = row.id
      id.withUTF8 { writer.begin(&bytes, id: $0) }
    } else {
      writer.begin(&bytes, row: row.number)
    }
  }

  private mutating func end(_ bytes: inout ByteBuffer, _ problems: [RowProblem]) {
    for index in writer.plan.carried.indices {
      var text = row.carried[index]
      text.withUTF8 { writer.append(&bytes, carried: index, $0) }
    }
    writer.end(&bytes, problems: problems)
  }
}
