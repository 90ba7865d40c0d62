internal import Glibc

/// Finds where records end, without a look at each cell.
///
/// A quote opens a cell only where one begins, so it is enough to hop from quote to quote; where a table has none, the last
/// line feed is all there is to find.
struct RecordSplitter {
  let shape: RecordShape

  /// Where a piece of a table that begins with a record can be cut.
  struct Cut: Equatable {
    /// The bytes of its whole records.
    let length: Int
    /// Where the quote stands that is open at the end of the piece.
    let openQuote: Int?
  }

  /// The records and lines of a block.
  struct Tally: Equatable {
    var records = 0
    var lines = 0
  }

  /// The last place at which the bytes can be cut.
  func cut(_ bytes: UnsafeBufferPointer<UInt8>) -> Cut {
    guard let base = bytes.baseAddress else { return Cut(length: 0, openQuote: nil) }
    var length = 0
    let open = hop(over: bytes) { gap in
      guard let start = gap.baseAddress, let feed = gap.lastIndex(of: Ascii.lineFeed) else { return }
      length = start - base + feed + 1
    }
    return Cut(length: length, openQuote: open)
  }

  /// Counts the records and lines of a block's bytes; a line without a byte, or with only a carriage return, is no record.
  func tally(_ block: UnsafeBufferPointer<UInt8>) -> Tally {
    var tally = Tally()
    var unquoted = 0
    _ = hop(over: block) { gap in
      let feeds = LineFeeds(in: gap)
      tally.records += feeds.count - feeds.blank
      tally.lines += feeds.count
      unquoted += gap.count
    }
    if unquoted < block.count { tally.lines = LineFeeds(in: block).count }
    return tally
  }

  /// Calls `body` for each stretch of the bytes that is in no quoted cell.
  ///
  /// - Returns: where the quote stands that is open at the end.
  @inline(__always)
  private func hop(
    over bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) -> Int? {
    guard case .cells(let separator) = shape, let base = bytes.baseAddress else {
      body(bytes)
      return nil
    }
    let end = base + bytes.count
    var gap = base
    var search = base
    while let quote = RecordSplitter.quote(from: search, to: end) {
      guard quote == base || quote[-1] == separator || quote[-1] == Ascii.lineFeed else {
        search = quote + 1
        continue
      }
      body(UnsafeBufferPointer(start: gap, count: quote - gap))
      search = quote + 1
      while true {
        guard let closing = RecordSplitter.quote(from: search, to: end) else { return quote - base }
        search = closing + 1
        if search == end || search[0] != Ascii.quote { break }
        search += 1
      }
      gap = search
    }
    body(UnsafeBufferPointer(start: gap, count: end - gap))
    return nil
  }

  @inline(__always)
  private static func quote(from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>) -> UnsafePointer<
    UInt8
  >? {
    guard start < end, let found = memchr(start, Int32(Ascii.quote), end - start) else { return nil }
    return UnsafePointer(found.assumingMemoryBound(to: UInt8.self))
  }
}
