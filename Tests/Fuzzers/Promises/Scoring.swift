internal import Intake

@testable internal import IntakeBatch

/// What the scoring of a table writes and counts, up to its end or to where it breaks off.
struct Scoring: Equatable {
  private(set) var scores: [UInt8] = []
  private(set) var problems: [UInt8] = []
  private(set) var rows = 0
  private(set) var rowsWithProblems = 0
  private(set) var leftOut = 0
  private(set) var error: String?

  init(
    _ input: [UInt8], of questionnaire: Questionnaire, _ table: TableOptions, _ options: ScoreOptions,
    blockSize: Int? = nil
  ) {
    let (scores, problems) = (ScratchFile(), ScratchFile())
    do {
      let source = try ByteSource(descriptor: TableBlocks.file(holding: input))
      let scoring = try TableScoring(source, of: questionnaire, table, options, blockSize: blockSize)
      let summary = try scoring.run(
        to: OutputTarget(descriptor: scores.descriptor),
        problems: OutputTarget(descriptor: problems.descriptor),
        pipeline: BlockPipeline(workers: 1))
      (rows, rowsWithProblems, leftOut) = (summary.rows, summary.rowsWithProblems, summary.leftOut)
    } catch {
      self.error = "\(error)"
    }
    (self.scores, self.problems) = (scores.bytes, problems.bytes)
  }

  /// Everything comes to the same as this, byte for byte.
  func hold(_ other: Scoring, _ how: String) throws(BrokenPromise) {
    func differs(_ words: String) -> BrokenPromise { BrokenPromise(words: "\(how): \(words)") }
    for (one, two) in [(scores, other.scores), (problems, other.problems)] {
      do throws(BrokenPromise) { try promiseSame(two, as: one) } catch { throw differs(error.words) }
    }
    if self != other {
      throw differs(
        "\(rows) rows, \(rowsWithProblems) with problems, \(leftOut) left out, \(error ?? "to its end"); else "
          + "\(other.rows), \(other.rowsWithProblems), \(other.leftOut), \(other.error ?? "to its end")")
    }
  }

  /// However the rows of a table are taken, the same comes out: several at once, each by itself, in blocks of any size.
  static func holdEveryWay(
    _ input: [UInt8], of questionnaire: Questionnaire, _ table: TableOptions
  ) throws(BrokenPromise) {
    let plain = ScoreOptions()
    let other = ScoreOptions(isStrict: true, isForSpreadsheet: true, leavesUnfilled: true)
    for options in [plain, other, ScoreOptions(format: .ndjson)] {
      var oneByOne = options
      oneByOne.way = .oneByOne
      let expected = Scoring(input, of: questionnaire, table, oneByOne)
      var remembering = options
      remembering.way = .remembering
      try expected.hold(
        Scoring(input, of: questionnaire, table, remembering), "rows with a memory in \(options.format)")
      let atOnce = Scoring(input, of: questionnaire, table, options)
      try expected.hold(atOnce, "rows at once in \(options.format)")
      guard options.format == .csv else { continue }
      for blockSize in [1, 61] {
        let inBlocks = Scoring(input, of: questionnaire, table, options, blockSize: blockSize)
        try expected.hold(inBlocks, "rows at once in blocks of \(blockSize)")
      }
    }
  }
}
