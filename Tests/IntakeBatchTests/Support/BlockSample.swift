import Glibc
import TestSupport

@testable import IntakeBatch

/// Bytes as the blocks of a table, and what the fast loops find in them.
enum BlockSample {
  /// A source that gives these bytes: a file where there is one to write, else a pipe.
  static func source(_ bytes: [UInt8], in place: TemporaryDirectory) throws -> ByteSource {
    try place.put(bytes, at: "table")
    return try ByteSource(path: place.at("table"))
  }

  /// Every record of the table, read in blocks of this size.
  static func records(
    _ bytes: [UInt8], separator: UInt8, blockSize: Int, in place: TemporaryDirectory
  ) throws -> [PlainTable.Record] {
    let reader = BlockReader(
      try source(bytes, in: place), shape: .cells(separator: separator), blockSize: blockSize)
    let splitter = RecordSplitter(shape: .cells(separator: separator))
    let buffer = BlockBuffer(capacity: 1)
    var (records, tally): ([PlainTable.Record], RecordSplitter.Tally) = ([], .init())
    var number = 0
    while try reader.next(into: buffer) {
      let block = self.block(buffer, number: number, behind: tally, splitter)
      var cells = RecordReader(separator: separator, columns: 64)
      guard var cursor = RecordCursor(block) else { break }
      while cells.read(&cursor) {
        records.append(
          .init(
            row: cells.row, line: cells.line,
            cells: (0..<cells.cellCount).map { block.withBytes(of: cells[$0]) { Array($0) } }))
      }
      let own = splitter.tally(buffer.bytes)
      tally.records += own.records
      tally.lines += own.lines
      number += 1
    }
    return records
  }

  static func block(
    _ buffer: BlockBuffer, number: Int = 0, behind tally: RecordSplitter.Tally = .init(),
    _ splitter: RecordSplitter = RecordSplitter(shape: .cells(separator: UInt8(ascii: ",")))
  ) -> RecordBlock {
    let own = splitter.tally(buffer.bytes)
    return RecordBlock(
      bytes: buffer.bytes, number: number, firstRow: tally.records + 1, firstLine: tally.lines + 1,
      rows: own.records,
      lines: own.lines)
  }

  /// A table of nasty cells: quotes in all places, line ends of both kinds, blank lines, bytes that are no text.
  static func nasty(_ generator: inout SeededGenerator, closesQuotes: Bool = true) -> [UInt8] {
    let pieces: [String] = [
      "1", "", "0", "12", "\"a\"", "\"\"", "\"\"\"\"", "\"a,b\"", "\"a\nb\"", "\"\r\n\"", "\"a\"\"b\"",
      "a\"b", "\"a\"b",
      "\"a\" \"b\"", " \"a", "\r", "\"\n\n\"", "3", "2", "\u{0}", "é", "\"\"\"\n\"", "\t", ";", "a\rb", "NA",
      "abcdefghijklmnop",
    ]
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      for cell in 0..<Int.random(in: 0...5, using: &generator) {
        if cell > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes += pieces.randomElement(using: &generator).map { Array($0.utf8) } ?? []
        if Int.random(in: 0..<40, using: &generator) == 0 { bytes.append(0xFF) }
        if !closesQuotes, Int.random(in: 0..<12, using: &generator) == 0 { bytes.append(0x22) }
      }
      bytes += Bool.random(using: &generator) ? [0x0A] : [0x0D, 0x0A]
    }
    if Bool.random(using: &generator), !bytes.isEmpty { bytes.removeLast() }
    return bytes
  }
}
