/// One thread's way to score blocks, with the memory that it needs and the count of what it met.
protocol BlockScorer: AnyObject {
  func score(_ block: RecordBlock, into output: inout BlockOutput)

  var summary: ScoreSummary { get }
}
