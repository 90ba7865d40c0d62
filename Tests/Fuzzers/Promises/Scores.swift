internal import LocatedYAML

@testable internal import Intake
@testable internal import IntakeBatch

extension Fuzzer {
  /// Any bytes as responses in CSV: every row comes to a whole result, whatever is fast comes to what one pass over its
  /// answers finds, rows at once come to what each comes to by itself, and what is written is a table with a row for each
  /// that could be read.
  static let scores = Fuzzer(
    name: "scores", longest: 4_096, mutation: .lines, perSecond: 80, seeds: { try ScoredTable.all() },
    pieces: [
      ",", "\"", "\n", "yes", "no", "1", "0", "2.0", "02", "-1", "1e3", "+2", "1,000", "NA", ".", "none",
      "does-not-apply", "1 2 3",
      "2026", "2026-07", "2026-07-15", "2026-02-30", "-99", "-98", "-97", "-96", "\0", "é", "=1+1", "@x", "'",
      "9999999999999999999",
      "0.00000000000000000001", "person", "person_name[1]", "event_kind[1]", "phq9_1", "closeness[0]",
      "event_kind[1].text", "who", "note", "day",
    ]
  ) { input in
    for table in [ScoredTable.first, ScoredTable.small] { try table.get().hold(input) }
    try ScoredTable.small.get().holdBothWays(input)
    try ScoredTable.first.get().holdMemory(input)
  }
}

/// Tables of responses to one questionnaire.
private struct ScoredTable: Sendable {
  let questionnaire: Questionnaire

  static let first = Result { ScoredTable(questionnaire: try Corpus.firstSession()) }
  /// Without rosters or text, so that it is scored the fast way.
  static let small = Result {
    ScoredTable(
      questionnaire: try Questionnaire(
        Corpus.source("phq-9") ?? Source(name: "", text: ""), clinic: Corpus.clinic, including: Corpus.source)
    )
  }

  private var options: TableOptions {
    TableOptions(
      today: PartialDate("2026-11-23").map { .date($0) },
      coding: CellCoding(missing: [
        "-99": .skipped, "-98": .notAsked, "-97": .notReached, "-96": .notApplicable,
      ]))
  }

  func hold(_ input: [UInt8]) throws {
    guard let rows = try holdRows(input) else { return }
    for format in [ScoreOptions.Format.csv, .ndjson] { try holdOutput(input, rows: rows, format) }
  }

  /// By the program, and row by row; also with columns of the table's own, where it has them.
  func holdBothWays(_ input: [UInt8]) throws {
    var own = options
    (own.idColumn, own.carriedColumns, own.today) = ("who", ["note", "phq9_2"], .column("day"))
    for options in [options, own] { try Scoring.holdEveryWay(input, of: questionnaire, options) }
  }

  /// Row by row, with and without a memory.
  func holdMemory(_ input: [UInt8]) throws {
    var options = ScoreOptions()
    let remembered = Scoring(input, of: questionnaire, self.options, options)
    options.way = .oneByOne
    let expected = Scoring(input, of: questionnaire, self.options, options)
    try expected.hold(remembered, "rows with a memory")
  }

  /// Row by row, the slow way; `nil` where the table cannot be read to its end.
  private func holdRows(_ input: [UInt8]) throws -> Int? {
    let source = try ByteSource(descriptor: TableBlocks.file(holding: input))
    guard let reader = try? TableReader(source, for: questionnaire, options) else { return nil }
    let replay = RowReplay(questionnaire, columns: reader.layout.columns)
    var (count, broken): (Int, BrokenPromise?) = (0, nil)
    do throws(TableError) {
      while let row = try reader.next() {
        count += 1
        if broken == nil {
          do throws(BrokenPromise) {
            try promise(row.number == count, "row \(count) is numbered \(row.number)")
            try hold(replay.replay(row.cells, today: row.today), isWhole: replay.absent.isEmpty)
          } catch {
            broken = error
          }
        }
      }
    } catch {
      return nil
    }
    if let broken { throw broken }
    return count
  }

  /// - Parameter isWhole: whether the table has every column. Else a condition that nobody knows the answer to may count as
  ///   met, which one pass does not do.
  private func hold(_ row: ReplayedRow, isWhole: Bool) throws(BrokenPromise) {
    let evaluator = row.evaluator
    try promise(
      !isWhole || evaluator.evaluation == Evaluation.onePass(evaluator.machine, evaluator.responses),
      "a row is not what one pass over its answers finds")
    let result = row.result
    try promise(result.outcome != .unfinished, "a row is never unfinished")
    try promise(
      result.scores.allSatisfy { ($0.value == nil) == ($0.missing != nil) },
      "a score neither has a value nor says why")
    for score in result.scores {
      guard let value = score.value, let could = score.couldBe, let low = could.low, let high = could.high
      else { continue }
      try promise(low <= high, "\(score.id) is \(value) and could be \(low) to \(high)")
    }
  }

  /// As the command writes it.
  private func holdOutput(_ input: [UInt8], rows: Int, _ format: ScoreOptions.Format) throws {
    let source = try ByteSource(descriptor: TableBlocks.file(holding: input))
    let scoring = try TableScoring(source, of: questionnaire, options, ScoreOptions(format: format))
    let (output, problems) = (ScratchFile(), ScratchFile())
    let summary = try scoring.run(
      to: OutputTarget(descriptor: output.descriptor),
      problems: OutputTarget(descriptor: problems.descriptor),
      pipeline: BlockPipeline(workers: 1))
    try promise(summary.rows == rows, "\(summary.rows) rows scored, and there are \(rows)")
    let due = rows - summary.leftOut
    if format == .csv {
      let written = PlainTable(output.bytes, separator: UInt8(ascii: ",")).records
      try promise(written.count == due + 1, "\(written.count) lines written for \(due) rows")
      let widths = Set(written.map(\.cells.count))
      try promise(widths.count == 1, "written with \(widths) cells a row")
    } else {
      try promise(
        output.bytes.count { $0 == UInt8(ascii: "\n") } == due, "not a line for each of \(due) rows")
    }
    let told = PlainTable(problems.bytes, separator: UInt8(ascii: ",")).records.dropFirst()
    try promise(told.allSatisfy { $0.cells.count == 6 }, "a problem is not told in six cells")
    try promise(
      summary.rowsWithProblems == Set(told.map { $0.cells[0] }).count, "problems of other rows are told")
  }

  /// All columns with cells that fit somewhere.
  static func all() throws -> [[UInt8]] {
    try [first, small].flatMap { table -> [[UInt8]] in
      let questionnaire = try table.get().questionnaire
      let columns = questionnaire.columns { _ in 2 }.map { questionnaire.name(of: $0) }
      let names = columns.joined(separator: ",")
      let rows = ["1", "0", "yes", "2026-07", "", "none", "1 2"].map { cell in
        columns.map { _ in cell }.joined(separator: ",")
      }
      let own = ["who,note,day,\(names)"] + rows.map { "r,\"a,\"\"b\"\"\",2026-01-02,\($0)" }
      return [([names] + rows), [names, rows[2]], [names, rows[0], rows[4]], own].map {
        Array($0.joined(separator: "\n").utf8)
      }
    }
  }
}
