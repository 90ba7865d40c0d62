internal import Glibc

/// One cell of a block, found by looking for its end: the state machine of the format, for a single cell.
///
/// A cell that begins with a quote goes on to its closing quote, whatever stands in between; a quote anywhere else is
/// plain text. A cell ends with the separator or the line; a carriage return before the line feed belongs to the line's end.
struct ScannedCell {
  let start: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>
  /// Where the next cell or line begins.
  let next: UnsafePointer<UInt8>
  let endsRecord: Bool
  let isEscaped: Bool
  /// Line feeds inside it.
  let lineBreaks: Int
  /// Whether text stands behind its closing quote.
  let hasTextBehindQuote: Bool

  /// - Parameters:
  ///   - cell: where it begins, in a block.
  ///   - limit: the end of the block, whose last byte is a line feed outside of quotes.
  @inline(__always)
  init(at cell: UnsafePointer<UInt8>, separator: UInt8, limit: UnsafePointer<UInt8>) {
    if cell[0] == Ascii.quote {
      self = .quoted(at: cell, separator: separator, limit: limit)
    } else {
      let stop = ScannedCell.firstBreak(from: cell, separator: separator)
      let endsRecord = stop[0] == Ascii.lineFeed
      self.init(
        start: cell, end: endsRecord && stop > cell && stop[-1] == Ascii.carriageReturn ? stop - 1 : stop,
        next: stop + 1, endsRecord: endsRecord, isEscaped: false, lineBreaks: 0)
    }
  }

  @inline(__always)
  private init(
    start: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>, next: UnsafePointer<UInt8>, endsRecord: Bool,
    isEscaped: Bool, lineBreaks: Int, hasTextBehindQuote: Bool = false
  ) {
    (self.start, self.end, self.next) = (start, end, next)
    (self.endsRecord, self.isEscaped, self.lineBreaks) = (endsRecord, isEscaped, lineBreaks)
    self.hasTextBehindQuote = hasTextBehindQuote
  }

  @inline(never)
  private static func quoted(
    at cell: UnsafePointer<UInt8>, separator: UInt8, limit: UnsafePointer<UInt8>
  ) -> ScannedCell {
    let start = cell + 1
    var (quote, hasDoubled) = (start, false)
    while true {
      quote = first(Ascii.quote, from: quote, limit: limit)
      guard quote < limit, quote[1] == Ascii.quote else { break }
      hasDoubled = true
      quote += 2
    }
    // A block has the closing quote of each that opens: `limit` is never met.
    let closing = min(quote, limit - 1)
    let stop = firstBreak(from: quote < limit ? closing + 1 : closing, separator: separator)
    let endsRecord = stop[0] == Ascii.lineFeed
    let isReturn = endsRecord && stop - 1 > closing && stop[-1] == Ascii.carriageReturn
    let textEnd = isReturn ? stop - 1 : stop
    let isEscaped = hasDoubled || textEnd > closing + 1
    return ScannedCell(
      start: start, end: isEscaped ? textEnd : closing, next: stop + 1, endsRecord: endsRecord,
      isEscaped: isEscaped, lineBreaks: count(of: Ascii.lineFeed, from: start, to: closing),
      hasTextBehindQuote: textEnd > closing + 1)
  }

  /// The first separator or line feed; there is one, because a block ends with a line feed.
  @inline(__always)
  static func firstBreak(from start: UnsafePointer<UInt8>, separator: UInt8) -> UnsafePointer<UInt8> {
    // Most cells are a code of one byte.
    if start[0] == separator || start[0] == Ascii.lineFeed { return start }
    if start[1] == separator || start[1] == Ascii.lineFeed { return start + 1 }
    // Eight bytes at a time: subtracting one from each sets the top bit of those that were zero, and of none below the first.
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    let (separators, lineFeeds) = (ones &* UInt64(separator), ones &* UInt64(Ascii.lineFeed))
    var position = start + 2
    while true {
      let word = UInt64(littleEndian: UnsafeRawPointer(position).loadUnaligned(as: UInt64.self))
      let (one, other) = (word ^ separators, word ^ lineFeeds)
      let hits = ((one &- ones) & ~one | (other &- ones) & ~other) & tops
      if hits != 0 { return position + hits.trailingZeroBitCount / 8 }
      position += 8
    }
  }

  private static func first(
    _ byte: UInt8, from start: UnsafePointer<UInt8>, limit: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8> {
    guard start < limit, let found = memchr(start, Int32(byte), limit - start) else { return limit }
    return UnsafePointer(found.assumingMemoryBound(to: UInt8.self))
  }

  private static func count(
    of byte: UInt8, from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>
  ) -> Int {
    var (position, count) = (first(byte, from: start, limit: end), 0)
    while position < end {
      count += 1
      position = first(byte, from: position + 1, limit: end)
    }
    return count
  }
}
