extension SimulatedTable {
  /// Writes the header and so many responses, made on several cores, in their order and in constant memory.
  ///
  /// - Parameters:
  ///   - tables: One for each worker, all made alike; each best from a questionnaire that was checked for it alone, since
  ///     workers that count references to one make each other wait.
  ///   - rows: How many responses: 0 or more.
  ///   - cancellation: Heard between blocks.
  public static func write(
    _ tables: [SimulatedTable], rows: Int, to output: OutputTarget, cancellation: Cancellation? = nil
  ) throws(OutputError) {
    try output.write(tables.first?.header ?? "")
    var workers = tables.map(Worker.init)
    var next = 1
    while next <= rows, !workers.isEmpty {
      if cancellation?.isCancelled ?? false { throw .cancelled }
      var turns: [(worker: Worker, thread: WorkerThread?)] = []
      for (index, worker) in workers.enumerated() where next <= rows {
        let end = min(next &+ blockSize, rows &+ 1)
        let range = next..<end
        // The last block is made here, and so is one for which there is no thread.
        let isLast = index + 1 == workers.count || end > rows
        let thread = isLast ? nil : WorkerThread { worker.make(range) }
        if thread == nil { worker.make(range) }
        turns.append((worker, thread))
        next = end
      }
      for turn in turns { turn.thread?.join() }
      for turn in turns { try turn.worker.write(to: output) }
      workers = turns.map(\.worker)
    }
  }

  /// How many responses are made at a turn.
  private static let blockSize = 2048

  /// A table with the bytes of its last block.
  ///
  /// Unchecked, because it is with one thread at a time: its own from start to join, the caller's at all other times.
  private final class Worker: @unchecked Sendable {
    private var table: SimulatedTable
    private var buffer = ByteBuffer()

    init(_ table: SimulatedTable) { self.table = table }

    func make(_ rows: Range<Int>) {
      buffer.removeAll()
      for row in rows { table.append(row: row, to: &buffer) }
    }

    func write(to output: OutputTarget) throws(OutputError) { try output.write(buffer.bytes) }
  }
}
