/// The first record of a table: the names of its columns.
public struct CSVHeader: Hashable, Sendable {
  public let dialect: CSVDialect
  /// In the order of the table, without outer blanks. A column without a name has an empty one.
  public let names: [String]

  /// How many columns a table may have.
  public static let columnLimit = 65_536

  /// Takes the header from the beginning of a table, which is then read from behind it.
  public init(_ reader: BlockReader) throws(TableError) {
    var size = 65_536
    while true {
      let (bytes, isAll) = try reader.peek(atLeast: size)
      let dialect = try CSVDialect(bytes, isAll: isAll)
      let text = UnsafeBufferPointer(rebasing: bytes[dialect.opening...])
      let sample = RecordSample(of: text, separator: dialect.separator, isAll: isAll, limit: 1)
      if let record = sample.records.first {
        let line = UnsafeBufferPointer(rebasing: text[record.start..<record.end])
        let names = try CSVHeader.names(line, dialect)
        self.init(dialect: dialect, names: names)
        reader.shape = .cells(separator: dialect.separator)
        let passed = bytes[..<(dialect.opening + record.end)]
        reader.skip(bytes: passed.count, lines: passed.count { $0 == Ascii.lineFeed })
        try refuseOtherSeparators()
        try refuseRepeats()
        return
      }
      if isAll {
        guard text.contains(where: { $0 != Ascii.lineFeed && $0 != Ascii.carriageReturn }) else {
          throw .isEmpty
        }
        throw .hasOpenQuote(line: CSVHeader.lineOfOpenQuote(text, dialect) ?? 1)
      }
      if bytes.count > BlockReader.recordLimit {
        throw .hasLongRecord(
          line: 1, limit: BlockReader.recordLimit, quote: CSVHeader.lineOfOpenQuote(text, dialect))
      }
      size = bytes.count * 2
    }
  }

  private init(dialect: CSVDialect, names: [String]) {
    self.dialect = dialect
    self.names = names
  }

  private static func lineOfOpenQuote(_ text: UnsafeBufferPointer<UInt8>, _ dialect: CSVDialect) -> Int? {
    let quote = RecordSplitter(shape: .cells(separator: dialect.separator)).cut(text).openQuote
    return quote.map { 1 + text[..<$0].count { $0 == Ascii.lineFeed } }
  }

  private static func names(
    _ line: UnsafeBufferPointer<UInt8>, _ dialect: CSVDialect
  ) throws(TableError) -> [String] {
    let buffer = BlockBuffer(capacity: line.count)
    buffer.append(line)
    buffer.endLine()
    let block = RecordBlock(bytes: buffer.bytes, number: 0, firstRow: 0, firstLine: 1, rows: 1, lines: 1)
    var reader = RecordReader(separator: dialect.separator, columns: columnLimit)
    guard var cursor = RecordCursor(block), reader.read(&cursor) else { return [] }
    guard reader.cellCount <= columnLimit else { throw .hasTooManyColumns(limit: columnLimit) }
    var names: [String] = []
    for column in 0..<reader.cellCount {
      let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
      names.append(
        block.withBytes(of: reader[column]) { bytes in
          let name = bytes.drop(while: isBlank)
          return String(
            decoding: name[..<((name.lastIndex { !isBlank($0) } ?? name.startIndex - 1) + 1)], as: UTF8.self)
        })
    }
    return names
  }

  /// A header that is one cell whichever way it is cut, and has a sign in it that others separate by.
  private func refuseOtherSeparators() throws(TableError) {
    if names.count == 1, names[0].contains("|") { throw .hasOtherSeparator("|") }
  }

  private func refuseRepeats() throws(TableError) {
    var columns: [String: Int] = [:]
    // Names that were no text may have been different ones.
    for (index, name) in names.enumerated() where !name.isEmpty && !name.contains("\u{FFFD}") {
      if let first = columns.updateValue(index + 1, forKey: name) {
        throw .repeatsColumn(name, first: first, second: index + 1)
      }
    }
  }
}
