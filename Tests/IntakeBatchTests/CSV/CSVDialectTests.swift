import TestSupport
import Testing

@testable import IntakeBatch

@Suite struct `How a table is written` {
  let place: TemporaryDirectory

  init() throws { place = try TemporaryDirectory() }

  private func header(_ bytes: [UInt8], blockSize: Int = 7) throws -> CSVHeader {
    try CSVHeader(BlockReader(try BlockSample.source(bytes, in: place), blockSize: blockSize))
  }

  @Test(arguments: [
    ("a,b,c\n1,2,3\n", ","), ("a;b;c\n1,5;2;3\n", ";"), ("a\tb\n1,1\t2\n", "\t"), ("\"a,b,c\";d\n1;2\n", ";"),
    ("a\n1\n", ","), ("a,b;c\n1,2;3\n4,5\n", ","), ("a;b,c\n1;2\n3;4\n", ";"),
    ("id;a,b\n\n1;\"2\n;;;\"\n", ";"),
  ])
  func `is found from the header and the first rows`(_ table: String, _ separator: String) throws {
    #expect(try header(Array(table.utf8)).dialect.separator == separator.utf8.first)
  }

  @Test(arguments: ["a,b\n1,2\n", "\n\r\na,b\r\n1,2", "a , b\n1,2\n", "\"a\",\"b\"\n1,2\n", "a,b\r\n1,2\r\n"])
  func `leaves the names, with or without a byte order mark`(_ table: String) throws {
    for mark in [[], CSVDialect.byteOrderMark] {
      #expect(try header(mark + Array(table.utf8)).names == ["a", "b"])
    }
  }

  @Test(arguments: ["sep=;\na;b,c\n1;2\n", "sep=;\r\na;b,c\r\n"])
  func `is what a first line names to spreadsheets`(_ table: String) throws {
    for mark in [[], CSVDialect.byteOrderMark] {
      let header = try header(mark + Array(table.utf8))
      #expect(header.names == ["a", "b,c"])
    }
    let reader = BlockReader(try BlockSample.source(Array(table.utf8), in: place), blockSize: 3)
    _ = try CSVHeader(reader)
    #expect(reader.skippedLines == 2)
  }

  @Test(arguments: ["sep=|\na|b\n1|2\n", "a|b\n1|2\n"])
  func `is said where it is none that is read`(_ table: String) throws {
    #expect(throws: TableError.hasOtherSeparator("|")) { try header(Array(table.utf8)) }
  }

  @Test func `does not move rows and lines`() throws {
    let reader = BlockReader(
      try BlockSample.source(Array("\n\"a\nx\",b\n\n1,2\n".utf8), in: place), blockSize: 3)
    #expect(try CSVHeader(reader).names == ["a\nx", "b"])
    #expect(reader.skippedLines == 3)
    let buffer = BlockBuffer(capacity: 1)
    var rest: [UInt8] = []
    while try reader.next(into: buffer) { rest += buffer.bytes }
    #expect(String(decoding: rest, as: UTF8.self) == "\n1,2\n")
  }

  @Test(arguments: [
    ("", TableError.isEmpty), ("\n\r\n\n", .isEmpty), ("\u{FEFF}\n", .isEmpty),
    ("a,b\r1,2\r", .hasReturnsAlone),
    ("a,\"b\n1,2\n", .hasOpenQuote(line: 1)), ("\na,\"\"\"\nb\",\"\n1,2", .hasOpenQuote(line: 3)),
    ("a,b,a\n1,2,3\n", .repeatsColumn("a", first: 1, second: 3)),
    ("a\0b,c\n", .isNotText),
  ])
  func `is refused with its reason where it cannot be read`(_ table: String, _ reason: TableError) {
    #expect(throws: reason) { try header(Array(table.utf8)) }
  }

  @Test func `is refused as UTF-16, with or without its mark`() {
    let little = "id,phq9_1\n1,2\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = "id,phq9_1\n1,2\n".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [little, big, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big] {
      #expect(throws: TableError.isUTF16) { try header(bytes) }
    }
  }

  @Test func `may have a header longer than a block, and columns without a name`() throws {
    let names = (0..<20_000).map { $0 % 7 == 3 ? "" : "column\($0)" }
    #expect(try header(Array((names.joined(separator: ";") + "\n").utf8)).names == names)
    let many = Array(String(repeating: ",", count: CSVHeader.columnLimit).utf8)
    #expect(throws: TableError.hasTooManyColumns(limit: CSVHeader.columnLimit)) { try header(many) }
  }
}
