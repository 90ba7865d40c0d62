public import Intake

/// Scores a table of responses row by row, in its order, in constant memory and on several cores.
///
///     let scoring = try TableScoring(source, of: questionnaire, tableOptions, scoreOptions)
///     let summary = try scoring.run(to: output)
public struct TableScoring {
  public let questionnaire: Questionnaire
  public let layout: TableLayout
  /// Questions that the table has no column for at all, in the order of the document: missing in every row.
  public let absentQuestions: [String]

  private let reader: BlockReader
  private let job: ScoringJob

  private static let blockSizeOfResults = 1 << 13

  /// Reads the header, and plans the columns that come out.
  ///
  /// - Parameter blockSize: how many bytes are taken at a time, from 1; it changes nothing that comes out. Fewer where
  ///   it is `nil` and whole results come out, as each is two hundred times its row.
  public init(
    _ source: ByteSource, of questionnaire: Questionnaire, _ table: TableOptions = TableOptions(),
    _ options: ScoreOptions = ScoreOptions(), blockSize: Int? = nil,
    cancellation: Cancellation? = nil
  ) throws(UnreadableTable) {
    self.questionnaire = questionnaire
    let usual = options.engine == nil ? BlockReader.blockSize : TableScoring.blockSizeOfResults
    reader = BlockReader(source, blockSize: blockSize ?? usual, cancellation: cancellation)
    let opening = try TableOpening(reader, of: questionnaire, table)
    layout = opening.layout
    do throws(LayoutError) {
      let plan = try ScorePlan(questionnaire, layout, table.map, chosen: options.scores)
      job = ScoringJob(questionnaire, opening, table.coding, options, RowWriter(plan, options))
    } catch {
      throw .layout(error)
    }
    absentQuestions = RowReplay(questionnaire, columns: layout.columns).absentQuestions
  }

  /// Scores all rows, once.
  ///
  /// - Parameters:
  ///   - problems: where the table of problems goes; `nil` drops it.
  ///   - progress: called after each block is written, from one thread at a time.
  public func run(
    to output: OutputTarget, problems: OutputTarget? = nil, pipeline: BlockPipeline = BlockPipeline(),
    progress: (@Sendable (BlockPipeline.Progress) -> Void)? = nil
  ) throws(PipelineError<Never>) -> ScoreSummary {
    do throws(OutputError) {
      let header = job.writer.header
      try output.write(header.bytes)
    } catch {
      throw .output(error)
    }
    do throws(OutputError) { try problems?.write(ProblemTable.header) } catch { throw .problems(error) }
    let job = job
    let outcome = try pipeline.run(
      reader, to: output, problems: problems, progress: progress,
      scratch: { job.worker },
      process: { block, worker, output in worker.score(block, into: &output) })
    var summary = outcome.scratches.reduce(into: ScoreSummary()) { $0.add($1.summary) }
    summary.ids = job.ids?.summary
    return summary
  }
}
