internal import Intake

/// Scores blocks of simple lines as tables of cells, some hundred rows at once, and all other blocks line by line.
///
/// Both come to the same bytes. A class, because it changes with every block.
final class FlatLineScorer: BlockScorer {
  private var lines: FlatLines
  private let records = BlockBuffer(capacity: 1)
  private let atOnce: ProgramScorer
  private let oneByOne: RowScorer<NDJSONRows>

  init(_ program: ScoringProgram, _ keys: NDJSONKeys, _ job: ScoringJob) {
    lines = FlatLines(job.layout, keys)
    atOnce = ProgramScorer(program, separator: FlatLines.separator, job)
    oneByOne = RowScorer(NDJSONRows(job.layout, keys), job)
  }

  func score(_ block: RecordBlock, into output: inout BlockOutput) {
    guard lines.write(block, into: records) else { return oneByOne.score(block, into: &output) }
    let table = RecordBlock(
      bytes: records.bytes, number: block.number, firstRow: block.firstRow, firstLine: block.firstLine,
      rows: block.rows, lines: block.lines)
    atOnce.score(table, into: &output)
  }

  var summary: ScoreSummary {
    var summary = oneByOne.summary
    summary.add(atOnce.summary)
    return summary
  }
}
