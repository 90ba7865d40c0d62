import TestSupport
import Testing

@testable import IntakeBatch

@Suite struct `Where records end` {
  let comma = UInt8(ascii: ",")

  /// Cutting anywhere and going on from there finds the same cells as reading at once.
  @Test(arguments: FuzzRounds.all)
  func `is found in every beginning of a table`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let splitter = RecordSplitter(shape: .cells(separator: comma))
    for _ in 0..<100 {
      let bytes = BlockSample.nasty(&generator)
      let whole = PlainTable(bytes, separator: comma).records.map(\.cells)
      for length in 0...bytes.count {
        let cut = Array(bytes[..<length]).withUnsafeBufferPointer { splitter.cut($0) }
        #expect(cut.length == 0 || bytes[cut.length - 1] == 0x0A)
        // What is left over has no record's end that is known.
        #expect(!PlainTable(bytes[cut.length..<length], separator: comma).hasWholeRecord)
        let parts = [bytes[..<cut.length], bytes[cut.length...]].flatMap {
          PlainTable($0, separator: comma).records.map(\.cells)
        }
        #expect(parts == whole)
      }
    }
  }

  @Test func `is each line feed where lines are records`() {
    let splitter = RecordSplitter(shape: .lines)
    let bytes = Array("{\"a\": \"b\n\n\r\n\"}\n{".utf8)
    #expect(bytes.withUnsafeBufferPointer { splitter.cut($0) } == .init(length: 15, openQuote: nil))
  }

  @Test(arguments: FuzzRounds.all)
  func `is counted as it is read`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let splitter = RecordSplitter(shape: .cells(separator: comma))
    for _ in 0..<300 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...20, using: &generator) {
        bytes += BlockSample.nasty(&generator)
        bytes += [0x0A]
      }
      let buffer = BlockBuffer(capacity: 1)
      bytes.withUnsafeBufferPointer { buffer.append($0) }
      #expect(
        splitter.tally(buffer.bytes)
          == .init(
            records: PlainTable(bytes, separator: comma).records.count, lines: bytes.count { $0 == 0x0A }))
    }
  }
}

extension PlainTable {
  /// Whether a record with its end is among them.
  fileprivate var hasWholeRecord: Bool { records.count > 1 }
}
