@testable internal import IntakeBatch

extension Fuzzer {
  /// Any bytes as a table in CSV: the records, lines and cells that reading byte by byte finds, cut into blocks of any size,
  /// as text and as codes; or an error, at the same place for every size.
  static let tables = Fuzzer(
    name: "csv", longest: 4_096, mutation: .bytes, perSecond: 2700, seeds: { TableCorpus.all },
    pieces: [
      "\"", "\"\"", "\"\"\"", ",", ";", "\t", "\n", "\r\n", "\r", "\n\n", "\"\n\"", ",\"", "\",", "\"\r\n",
      "\0", "\u{FEFF}", "1,2,3,0,",
      "NA", ".", "=1", "'", "é", "\u{2028}", " ",
    ]
  ) { input in
    let first = TableReading(input, blockSize: 2 * input.count + 1)
    for blockSize in [1, 2, 7, 1 + input.count / 2] {
      let other = TableReading(input, blockSize: blockSize)
      try promise(other == first, "in blocks of \(blockSize): \(other), else \(first)")
    }
    guard let separator = first.separator else { return }
    let text = input.starts(with: [0xEF, 0xBB, 0xBF]) ? input[3...] : input[...]
    let plain = PlainTable(text, separator: separator)
    let isOpen = TableError.hasOpenQuote(line: plain.openQuoteLine ?? 0)
    try promise(
      first.error == (plain.openQuoteLine == nil ? nil : isOpen),
      "ended by \(String(describing: first.error))")
    let expected = Array(plain.records.dropFirst())
    try promise(first.records == expected, "read as \(first.records), and is \(expected)")
    try promise(first.rows == Array(1..<expected.count + 1), "the rows are numbered \(first.rows)")
    try TableCodes(input, columns: first.columns).hold(expected)
  }
}

/// What is read of a table in blocks of one size.
struct TableReading: Equatable {
  /// `nil` where not even the header is read.
  private(set) var separator: UInt8?
  private(set) var columns = 0
  private(set) var records: [PlainTable.Record] = []
  private(set) var rows: [Int] = []
  private(set) var error: TableError?

  init(_ input: [UInt8], blockSize: Int) {
    do throws(TableError) {
      let blocks = try TableBlocks(input, blockSize: blockSize)
      separator = blocks.separator
      columns = blocks.columns
      // No record has more cells than the table has bytes, but for the last.
      var reader = RecordReader(separator: blocks.separator, columns: input.count + 1)
      try blocks.forEach { block in
        guard var cursor = RecordCursor(block) else { return }
        while reader.read(&cursor) {
          rows.append(reader.row)
          let cells = (0..<reader.cellCount).map { column in block.withBytes(of: reader[column]) { Array($0) }
          }
          records.append(PlainTable.Record(line: reader.line, cells: cells))
        }
      }
    } catch {
      self.error = error
    }
  }
}

/// The blocks of a table, numbered as the pipeline numbers them.
struct TableBlocks {
  let separator: UInt8
  let columns: Int
  private let reader: BlockReader

  init(_ input: [UInt8], blockSize: Int) throws(TableError) {
    reader = BlockReader(try ByteSource(descriptor: TableBlocks.file(holding: input)), blockSize: blockSize)
    let header = try CSVHeader(reader)
    separator = header.dialect.separator
    columns = header.names.count
  }

  /// An error's line is counted from the table's first.
  func forEach(_ body: (RecordBlock) -> Void) throws(TableError) {
    let buffer = BlockBuffer(capacity: 1)
    var (number, rows, lines) = (0, 0, reader.skippedLines)
    while true {
      do throws(TableError) {
        guard try reader.next(into: buffer) else { return }
      } catch {
        throw error.behind(lines: lines)
      }
      let tally = RecordSplitter(shape: reader.shape).tally(buffer.bytes)
      let block = RecordBlock(
        bytes: buffer.bytes, number: number, firstRow: rows + 1, firstLine: lines + 1, rows: tally.records,
        lines: tally.lines)
      body(block)
      number += 1
      rows += tally.records
      lines += tally.lines
    }
  }

  /// One for all inputs.
  private static let scratch = ScratchFile()

  static func file(holding input: [UInt8]) -> Int32 {
    scratch.fill(with: input)
    return scratch.descriptor
  }
}
