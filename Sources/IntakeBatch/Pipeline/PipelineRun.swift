/// One run of a pipeline: what its workers share.
///
/// Unchecked, because everything that changes is touched only with the monitor's lock, except what a turn is held for: the reader
/// by who `isReading`, the outputs by who `isWriting`.
final class PipelineRun<Scratch, Failure: Error & Sendable>: @unchecked Sendable {
  private let reader: BlockReader
  private let output: OutputTarget
  private let problems: OutputTarget?
  private let progress: (@Sendable (BlockPipeline.Progress) -> Void)?
  private let makeScratch: @Sendable () throws(Failure) -> Scratch
  private let process: @Sendable (RecordBlock, inout Scratch, inout BlockOutput) throws(Failure) -> Void
  /// How many blocks may be taken and not written.
  private let window: Int

  private let monitor = Monitor()
  private var isReading = false
  private var isWriting = false
  private var isAtEnd = false
  /// How many blocks are taken, counted, and written: block 0 is the first of each.
  private var taken = 0
  private var counted = 0
  private var finished = 0
  /// Rows and lines of the blocks that are counted.
  private var tally = RecordSplitter.Tally()
  /// Handed in and not written, by the block's number.
  private var waiting: [Int: Output] = [:]
  /// Memory that is not in use.
  private var spare: [Output] = []
  /// The first block that failed, and how.
  private var failedBlock = Int.max
  private(set) var failure: PipelineError<Failure>?
  private(set) var written = BlockPipeline.Progress()
  private(set) var scratches: [Scratch] = []

  /// A block's output on its way, with what it came from.
  ///
  /// A class, because memory that cannot be copied is handed on.
  private final class Output {
    var bytes = BlockOutput()
    var from = BlockPipeline.Progress()
  }

  init(
    _ reader: BlockReader, _ output: OutputTarget, _ problems: OutputTarget?, workers: Int,
    progress: (@Sendable (BlockPipeline.Progress) -> Void)?,
    scratch: @escaping @Sendable () throws(Failure) -> Scratch,
    process: @escaping @Sendable (RecordBlock, inout Scratch, inout BlockOutput) throws(Failure) -> Void
  ) {
    self.reader = reader
    self.output = output
    self.problems = problems
    self.progress = progress
    makeScratch = scratch
    self.process = process
    window = workers + 2
    tally.lines = reader.skippedLines
  }

  /// What a worker does from its first block to its last.
  func work() {
    let input = BlockBuffer(capacity: 1)
    var scratch: Scratch
    do throws(Failure) { scratch = try makeScratch() } catch {
      return locked { fail(taken, .work(error)) }
    }
    while let number = take(into: input), let block = count(number, input) {
      let result = locked { spare.popLast() } ?? Output()
      do throws(Failure) { try process(block, &scratch, &result.bytes) } catch {
        locked { fail(number, .work(error)) }
        break
      }
      result.from = .init(rows: block.rows, lines: block.lines, bytes: input.count)
      handIn(result, number)
    }
    locked { scratches.append(scratch) }
  }

  private func locked<Result>(_ body: () -> Result) -> Result {
    monitor.lock()
    defer { monitor.unlock() }
    return body()
  }

  /// Reads the next block; `nil` where there is none, or none is wanted.
  private func take(into input: BlockBuffer) -> Int? {
    monitor.lock()
    while isReading || taken - finished >= window, !isAtEnd, failure == nil { monitor.waitForChange() }
    guard !isAtEnd, failure == nil else {
      monitor.unlock()
      return nil
    }
    isReading = true
    monitor.unlock()

    var hasBlock = false
    var problem: TableError?
    do throws(TableError) { hasBlock = try reader.next(into: input) } catch { problem = error }

    monitor.lock()
    defer { monitor.unlock() }
    isReading = false
    defer { monitor.announceChange() }
    let number = taken
    if let problem {
      isAtEnd = true
      // Its lines are known when those before it are counted.
      while counted < number, failedBlock > number { monitor.waitForChange() }
      fail(number, .table(problem.behind(lines: tally.lines)))
      return nil
    }
    guard hasBlock else {
      isAtEnd = true
      return nil
    }
    taken += 1
    return number
  }

  /// Counts a block's records, and so learns with which row and line it begins; `nil` where it is not wanted any more.
  private func count(_ number: Int, _ input: BlockBuffer) -> RecordBlock? {
    let own = RecordSplitter(shape: reader.shape).tally(input.bytes)
    monitor.lock()
    defer { monitor.unlock() }
    while counted < number, failedBlock > number { monitor.waitForChange() }
    guard failedBlock > number else { return nil }
    let block = RecordBlock(
      bytes: input.bytes, number: number, firstRow: tally.records + 1, firstLine: tally.lines + 1,
      rows: own.records,
      lines: own.lines)
    tally.records += own.records
    tally.lines += own.lines
    counted += 1
    monitor.announceChange()
    return block
  }

  /// Hands in a block's output, and writes where it is next.
  private func handIn(_ result: Output, _ number: Int) {
    monitor.lock()
    defer { monitor.unlock() }
    waiting[number] = result
    guard !isWriting else { return }
    isWriting = true
    while failedBlock > finished, let next = waiting.removeValue(forKey: finished) {
      monitor.unlock()
      let problem = write(next)
      monitor.lock()
      if let problem {
        fail(finished, problem)
        break
      }
      finished += 1
      next.bytes.removeAll()
      spare.append(next)
      monitor.announceChange()
    }
    isWriting = false
  }

  private func write(_ result: Output) -> PipelineError<Failure>? {
    do throws(OutputError) { try output.write(result.bytes.table.bytes) } catch { return .output(error) }
    if let problems {
      do throws(OutputError) { try problems.write(result.bytes.problems.bytes) } catch {
        return .problems(error)
      }
    }
    written.rows += result.from.rows
    written.lines += result.from.lines
    written.bytes += result.from.bytes
    progress?(written)
    return nil
  }

  /// Notes a failure, of which the first in the order of the table counts. With the lock.
  private func fail(_ number: Int, _ error: PipelineError<Failure>) {
    if number < failedBlock { (failedBlock, failure) = (number, error) }
    monitor.announceChange()
  }
}
