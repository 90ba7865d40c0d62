/// Works through a table block by block, on several cores, with the output in the order of the input.
///
/// A worker takes the next block, works on it with memory of its own, and hands its output in; whoever hands in what is next
/// writes, also what others have handed in behind it. Those who are too far ahead wait, so that the memory does not grow with the table.
public struct BlockPipeline: Sendable {
  /// How many blocks are worked on at a time; one is worked on in the calling thread.
  public var workers: Int

  /// As many as there are cores, and no more than eight: reading takes turns, and each worker has memory of its own.
  public init(workers: Int = min(AvailableCores.count, 8)) { self.workers = max(workers, 1) }

  /// What is done so far, told when a block is written.
  public struct Progress: Hashable, Sendable {
    public var rows = 0
    /// Lines behind the header.
    public var lines = 0
    /// Of the table, behind the header.
    public var bytes = 0
  }

  /// What was done, when all is.
  public struct Outcome<Scratch> {
    public let progress: Progress
    /// What each worker worked with: one, two or more, for what they counted.
    public let scratches: [Scratch]
  }

  /// Works through the rest of a table.
  ///
  /// Where several things go wrong, the first in the order of the table is thrown; all before it is written, nothing behind it.
  /// - Parameters:
  ///   - problems: where the second output goes; `nil` drops it.
  ///   - progress: called after each block is written, from one thread at a time, in order.
  ///   - scratch: makes what a worker works with, once for each.
  ///   - process: works on one block. Its pointers hold only as long as the call.
  public func run<Scratch, Failure: Error & Sendable>(
    _ reader: BlockReader, to output: OutputTarget, problems: OutputTarget? = nil,
    progress: (@Sendable (Progress) -> Void)? = nil,
    scratch: @escaping @Sendable () throws(Failure) -> Scratch,
    process: @escaping @Sendable (RecordBlock, inout Scratch, inout BlockOutput) throws(Failure) -> Void
  ) throws(PipelineError<Failure>) -> Outcome<Scratch> {
    let run = PipelineRun(
      reader, output, problems, workers: workers, progress: progress, scratch: scratch, process: process)
    let others = (1..<max(workers, 1)).compactMap { _ in WorkerThread { run.work() } }
    run.work()
    for thread in others { thread.join() }
    if let failure = run.failure { throw failure }
    return Outcome(progress: run.written, scratches: run.scratches)
  }
}
