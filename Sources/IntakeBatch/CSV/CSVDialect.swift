/// How a table of text is written, found by itself from its beginning.
public struct CSVDialect: Hashable, Sendable {
  /// A comma, a semicolon or a tab.
  public let separator: UInt8
  /// Whether the text begins with a byte order mark.
  public let hasByteOrderMark: Bool
  /// How many bytes stand before the header: a byte order mark, and the line that names the separator to spreadsheets.
  let opening: Int

  static let separators: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  /// How much is looked at, in bytes and in records.
  private static let sampleSize = 65_536
  private static let sampleRecords = 20

  /// - Parameters:
  ///   - beginning: the first bytes of the table, 64 KB of them where it has as many.
  ///   - isAll: whether it has no more.
  init(_ beginning: some Collection<UInt8>, isAll: Bool) throws(TableError) {
    let sample = Array(beginning.prefix(CSVDialect.sampleSize))
    let isAll = isAll && sample.count == beginning.count
    try CSVDialect.refuseOtherEncodings(sample)
    try CSVDialect.refuseReturnsAlone(sample)
    hasByteOrderMark = sample.starts(with: CSVDialect.byteOrderMark)
    let text = hasByteOrderMark ? sample[3...] : sample[...]
    if let (named, length) = CSVDialect.namedSeparator(text) {
      guard CSVDialect.separators.contains(named) else {
        throw .hasOtherSeparator(String(decoding: [named], as: UTF8.self))
      }
      (separator, opening) = (named, text.startIndex + length)
    } else {
      (separator, opening) = (CSVDialect.separator(of: text, isAll: isAll), text.startIndex)
    }
  }

  /// What a first line such as `sep=;` names, with the line's length in bytes; `nil` where there is none.
  private static func namedSeparator(_ text: ArraySlice<UInt8>) -> (separator: UInt8, length: Int)? {
    let line = text.prefix { $0 != Ascii.lineFeed }
    guard line.count < text.count else { return nil }
    let words = line.last == Ascii.carriageReturn ? line.dropLast() : line
    guard words.count == 5, words.dropLast().elementsEqual("sep=".utf8), let separator = words.last,
      separator < 0x80
    else { return nil }
    return (separator, line.count + 1)
  }

  /// The separator that gives the most records as many cells as the header, and, where several do, the most cells.
  ///
  /// A comma where the header is a single cell whichever is taken.
  private static func separator(of text: ArraySlice<UInt8>, isAll: Bool) -> UInt8 {
    var best = (separator: separators[0], share: 0.0, cells: 1)
    for separator in separators {
      let records = RecordSample(of: text, separator: separator, isAll: isAll, limit: sampleRecords).records
      let cells = records.first?.cells ?? RecordSample.cells(ofBeginning: text, separator: separator)
      guard cells > 1 else { continue }
      let share =
        records.isEmpty ? 0 : Double(records.count { $0.cells == cells }) / Double(records.count)
      if best.cells == 1 || (share, cells) > (best.share, best.cells) { best = (separator, share, cells) }
    }
    return best.separator
  }

  private static func refuseOtherEncodings(_ sample: [UInt8]) throws(TableError) {
    // What spreadsheets keep their workbooks in is a ZIP archive.
    if sample.starts(with: [0x50, 0x4B, 0x03, 0x04]) { throw .isWorkbook }
    if sample.starts(with: [0xFF, 0xFE]) || sample.starts(with: [0xFE, 0xFF]) { throw .isUTF16 }
    let beginning = sample.prefix(4096)
    let zeros = beginning.count { $0 == 0 }
    // In UTF-16, every other byte of plain letters is zero.
    if zeros > 0, zeros * 3 >= beginning.count { throw .isUTF16 }
    let header = beginning.prefix { $0 != Ascii.lineFeed }
    if header.contains(0) || zeros * 10 > beginning.count { throw .isNotText }
  }

  private static func refuseReturnsAlone(_ sample: [UInt8]) throws(TableError) {
    guard !sample.contains(Ascii.lineFeed), let first = sample.firstIndex(of: Ascii.carriageReturn) else {
      return
    }
    // One at the very end may be the first half of a line's end.
    if first < sample.count - 1 { throw .hasReturnsAlone }
  }
}
