import Intake
import TestSupport

@testable import IntakeBatch

/// A table scored from memory.
struct ScoredTable: Equatable {
  let scores: String
  let problems: String
  let rows: Int
  let rowsWithProblems: Int
  let leftOut: Int
  let firstProblems: [RowProblem]

  init(
    _ table: [UInt8], of questionnaire: Questionnaire, _ tableOptions: TableOptions = TableOptions(),
    _ options: ScoreOptions = ScoreOptions(), blockSize: Int = BlockReader.blockSize, workers: Int = 1
  ) throws {
    let place = try TemporaryDirectory()
    let scoring = try TableScoring(
      try BlockSample.source(table, in: place), of: questionnaire, tableOptions, options, blockSize: blockSize
    )
    let output = try OutputTarget(path: place.at("scores"))
    let problems = try OutputTarget(path: place.at("problems"))
    let summary = try scoring.run(to: output, problems: problems, pipeline: BlockPipeline(workers: workers))
    try output.finish()
    try problems.finish()
    scores = try place.text(of: "scores")
    self.problems = try place.text(of: "problems")
    rows = summary.rows
    rowsWithProblems = summary.rowsWithProblems
    leftOut = summary.leftOut
    firstProblems = summary.problems.first
  }
}
