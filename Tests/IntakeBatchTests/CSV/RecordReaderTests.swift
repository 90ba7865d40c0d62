import TestSupport
import Testing

@testable import IntakeBatch

@Suite struct `Records of a table` {
  let place: TemporaryDirectory

  init() throws { place = try TemporaryDirectory() }

  @Test(arguments: FuzzRounds.all)
  func `are the same in blocks of every size, cell for cell, with their rows and lines`(_ seed: UInt64) throws
  {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let bytes = BlockSample.nasty(&generator)
      let plain = PlainTable(bytes, separator: UInt8(ascii: ","))
      try #require(plain.openQuoteLine == nil)
      for size in Array(1...24) + [bytes.count, bytes.count + 1, 1 << 16] {
        let read = try BlockSample.records(bytes, separator: UInt8(ascii: ","), blockSize: size, in: place)
        #expect(
          read == plain.records,
          "blocks of \(size): \(String(decoding: bytes, as: UTF8.self).debugDescription)")
      }
    }
  }

  @Test(arguments: FuzzRounds.all)
  func `end with the line of the quote that stays open, in blocks of every size`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var open = 0
    for _ in 0..<60 {
      let bytes = BlockSample.nasty(&generator, closesQuotes: false)
      let plain = PlainTable(bytes, separator: UInt8(ascii: ","))
      for size in [1, 2, 3, 7, 16, bytes.count + 1] {
        let outcome = try outcome(bytes, blockSize: size)
        #expect(outcome == plain.openQuoteLine.map { .hasOpenQuote(line: $0) }, "blocks of \(size)")
      }
      if plain.openQuoteLine != nil { open += 1 }
    }
    #expect(open > 2)
  }

  /// What reading ends with, through the whole pipeline, which knows the lines.
  private func outcome(_ bytes: [UInt8], blockSize: Int) throws -> TableError? {
    let reader = BlockReader(
      try BlockSample.source(bytes, in: place), shape: .cells(separator: UInt8(ascii: ",")),
      blockSize: blockSize)
    let nowhere = try OutputTarget(path: "/dev/null")
    do throws(PipelineError<Never>) {
      _ = try BlockPipeline(workers: 2).run(
        reader, to: nowhere, scratch: { () throws(Never) in 0 }, process: { (_, _, _) throws(Never) in })
      return nil
    } catch {
      guard case .table(let reason) = error else { return nil }
      return reason
    }
  }

  @Test func `keep as many cells as the header has, and count the others`() throws {
    let buffer = BlockBuffer(capacity: 8)
    Array("1,2,3,4\n5\n".utf8).withUnsafeBufferPointer { buffer.append($0) }
    let block = BlockSample.block(buffer)
    var reader = RecordReader(separator: UInt8(ascii: ","), columns: 2)
    var cursor = try #require(RecordCursor(block))
    let first = reader.read(&cursor)
    #expect(first && reader.cellCount == 4)
    let second = reader.read(&cursor)
    #expect(second && reader.cellCount == 1)
    #expect(reader[1] == .empty)
    let third = reader.read(&cursor)
    #expect(!third)
  }

  @Test func `are as long as the limit, and not a byte longer`() throws {
    for size in [1, 3, 8, 9, 10] {
      let fits = Array("12345678\n1\n".utf8)
      let long = Array("1\n\"\n456789\n".utf8)
      #expect(try lengths(fits, limit: 8, blockSize: size) == [8, 1])
      #expect(throws: TableError.hasLongRecord(line: 1, limit: 8, quote: 1)) {
        try lengths(long, limit: 8, blockSize: size)
      }
    }
  }

  private func lengths(_ bytes: [UInt8], limit: Int, blockSize: Int) throws -> [Int] {
    let reader = BlockReader(
      try BlockSample.source(bytes, in: place), shape: .cells(separator: UInt8(ascii: ",")),
      blockSize: blockSize,
      recordLimit: limit)
    let buffer = BlockBuffer(capacity: 1)
    var lengths: [Int] = []
    while try reader.next(into: buffer) {
      lengths += buffer.bytes.split(separator: 0x0A).map(\.count)
    }
    return lengths
  }
}
