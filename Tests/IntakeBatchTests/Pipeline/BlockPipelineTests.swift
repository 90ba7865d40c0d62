import Glibc
import TestSupport
import Testing

@testable import IntakeBatch

@Suite struct `A pipeline of blocks` {
  let place: TemporaryDirectory

  init() throws { place = try TemporaryDirectory() }

  struct Refused: Error, Hashable { var row: Int }

  private func reader(_ bytes: [UInt8], blockSize: Int) throws -> BlockReader {
    BlockReader(
      try BlockSample.source(bytes, in: place), shape: .cells(separator: UInt8(ascii: ",")),
      blockSize: blockSize)
  }

  /// Writes each record's row, line and first cell, and each tenth to the problems.
  private static func list(
    _ block: RecordBlock, _ rows: inout Int, _ output: inout BlockOutput, refusing: Int? = nil
  )
    throws(Refused)
  {
    guard var cursor = RecordCursor(block) else { return }
    var records = RecordReader(separator: UInt8(ascii: ","), columns: 1)
    while records.read(&cursor) {
      if records.row == refusing { throw Refused(row: records.row) }
      rows += 1
      output.table.append("\(records.row) \(records.line) ")
      block.withBytes(of: records[0]) { output.table.appendCell($0) }
      output.table.append(UInt8(ascii: "\n"))
      if records.row % 10 == 0 { output.problems.append("\(records.row)\n") }
    }
  }

  @Test(arguments: [1, 2, 3, 8], [1, 17, 256, 1 << 20])
  func `gives the same in order, however many work and whatever a block is`(_ workers: Int, _ size: Int)
    throws
  {
    var generator = SeededGenerator(seed: 5)
    var bytes: [UInt8] = []
    for _ in 0..<40 { bytes += BlockSample.nasty(&generator) + [0x0A] }
    let table = PlainTable(bytes, separator: UInt8(ascii: ","))
    var expected = ByteBuffer()
    for record in table.records {
      expected.append("\(record.row) \(record.line) ")
      record.cells[0].withUnsafeBufferPointer { expected.appendCell($0) }
      expected.append(UInt8(ascii: "\n"))
    }
    let (output, problems) = (
      try OutputTarget(path: place.at("out")), try OutputTarget(path: place.at("problems"))
    )
    let outcome = try BlockPipeline(workers: workers).run(
      try reader(bytes, blockSize: size), to: output, problems: problems,
      scratch: { () throws(Refused) in 0 },
      process: { (block, rows: inout Int, output) throws(Refused) in
        try BlockPipelineTests.list(block, &rows, &output)
      })
    try output.finish()
    try problems.finish()
    #expect(try place.bytes(of: "out") == Array(expected.bytes))
    #expect(
      try place.text(of: "problems")
        == table.records.map(\.row).filter { $0 % 10 == 0 }.map { "\($0)\n" }.joined())
    #expect(
      outcome.progress
        == .init(rows: table.records.count, lines: bytes.count { $0 == 0x0A }, bytes: bytes.count))
    #expect(outcome.scratches.reduce(0, +) == table.records.count)
    #expect(outcome.scratches.count == workers)
  }

  @Test(arguments: [1, 2, 3, 8])
  func `ends with the first failure in the order of the table, and all before it is written`(_ workers: Int)
    throws
  {
    let rows = (1...500).map { "r\($0)\n" }.joined()
    for refused in [1, 2, 77, 250, 500] {
      let output = try OutputTarget(path: place.at("out"))
      let behind = Flag()
      let thrown = #expect(throws: PipelineError<Refused>.self) {
        try BlockPipeline(workers: workers).run(
          try reader(Array(rows.utf8), blockSize: 1), to: output, scratch: { () throws(Refused) in 0 },
          process: { (block, rows: inout Int, output) throws(Refused) in
            // Blocks are of a record each. One behind fails first, where somebody else can work on it.
            guard block.firstRow <= refused else {
              behind.raise()
              throw Refused(row: block.firstRow)
            }
            if block.firstRow == refused, refused < 500, workers > 1 { behind.wait() }
            try BlockPipelineTests.list(block, &rows, &output, refusing: refused)
          })
      }
      guard case .work(let refusal) = thrown else { continue }
      #expect(refusal == Refused(row: refused))
      try output.finish()
      #expect(try place.text(of: "out") == (1..<refused).map { "\($0) \($0) r\($0)\n" }.joined())
    }
  }

  @Test(arguments: [1, 2, 8])
  func `stops where its output fails, or a scratch cannot be made`(_ workers: Int) throws {
    let rows = Array((1...500).map { "r\($0)\n" }.joined().utf8)
    let full = #expect(throws: PipelineError<Refused>.self) {
      try BlockPipeline(workers: workers).run(
        try reader(rows, blockSize: 10), to: try OutputTarget(path: "/dev/full"),
        scratch: { () throws(Refused) in 0 },
        process: { (block, rows: inout Int, output) throws(Refused) in
          try BlockPipelineTests.list(block, &rows, &output)
        })
    }
    guard case .output(.cannotWrite(Errno(ENOSPC))) = full else {
      Issue.record("\(String(describing: full))")
      return
    }
    let unmade = #expect(throws: PipelineError<Refused>.self) {
      try BlockPipeline(workers: workers).run(
        try reader(rows, blockSize: 10), to: try OutputTarget(path: "/dev/null"),
        scratch: { () throws(Refused) -> Int in throw Refused(row: 0) },
        process: { (_, _, _) throws(Refused) in })
    }
    guard case .work(Refused(row: 0)) = unmade else {
      Issue.record("\(String(describing: unmade))")
      return
    }
  }

  @Test(arguments: [1, 2, 8])
  func `stops where somebody wishes so`(_ workers: Int) throws {
    let cancellation = try Cancellation()
    let rows = Array((1...500).map { "r\($0)\n" }.joined().utf8)
    let reader = BlockReader(
      try BlockSample.source(rows, in: place), blockSize: 1, cancellation: cancellation)
    let thrown = #expect(throws: PipelineError<Never>.self) {
      try BlockPipeline(workers: workers).run(
        reader, to: try OutputTarget(path: "/dev/null"), scratch: { () throws(Never) in 0 },
        process: { (block, _, _) throws(Never) in if block.firstRow == 20 { cancellation.cancel() } })
    }
    #expect(thrown?.isCancelled == true)
  }

  /// One block holds the others up: whoever is ahead waits, and nothing is taken beyond the window.
  @Test func `takes no more blocks than it has room for`() throws {
    let rows = Array((1...2000).map { "r\($0)\n" }.joined().utf8)
    let monitor = Monitor()
    nonisolated(unsafe) var (begun, written, most) = (0, 0, 0)
    // Four at work, and two that wait.
    let window = 6
    let outcome = try BlockPipeline(workers: 4).run(
      try reader(rows, blockSize: 1), to: try OutputTarget(path: "/dev/null"),
      progress: { progress in
        monitor.lock()
        written = progress.rows
        monitor.announceChange()
        monitor.unlock()
      },
      scratch: { () throws(Never) in 0 },
      process: { (block, _, _) throws(Never) in
        monitor.lock()
        begun += 1
        most = max(most, begun - written)
        monitor.announceChange()
        if block.firstRow % 100 == 1 { while begun - written < window { monitor.waitForChange() } }
        monitor.unlock()
      })
    #expect(outcome.progress.rows == 2000)
    #expect(most == window)
  }
}

/// Something that one thread waits for and another tells.
private final class Flag: @unchecked Sendable {
  private let monitor = Monitor()
  private var isRaised = false

  func raise() {
    monitor.lock()
    isRaised = true
    monitor.announceChange()
    monitor.unlock()
  }

  func wait() {
    monitor.lock()
    while !isRaised { monitor.waitForChange() }
    monitor.unlock()
  }
}

private typealias BlockPipelineTests = `A pipeline of blocks`
