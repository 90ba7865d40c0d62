/// How many line feeds a stretch of a block has, and how many of them end a line without a byte.
struct LineFeeds: Equatable {
  private(set) var count = 0
  /// Those that stand behind a line feed, with nothing or one carriage return between.
  private(set) var blank = 0

  /// - Parameter stretch: part of a block, so that two bytes before it can be read: those of the block, or its lead.
  init(in stretch: UnsafeBufferPointer<UInt8>) {
    guard let base = stretch.baseAddress else { return }
    var position = 0
    while position < stretch.count {
      // So many at a time that the sums of a byte each do not run over: the compiler then adds sixteen in one step.
      let end = min(position + 255, stretch.count)
      var (counts, blanks): (UInt8, UInt8) = (0, 0)
      while position < end {
        let isFeed: UInt8 = base[position] == Ascii.lineFeed ? 1 : 0
        let isBehindFeed: UInt8 = base[position &- 1] == Ascii.lineFeed ? 1 : 0
        let isBehindReturn: UInt8 = base[position &- 1] == Ascii.carriageReturn ? 1 : 0
        let wasBehindFeed: UInt8 = base[position &- 2] == Ascii.lineFeed ? 1 : 0
        counts &+= isFeed
        blanks &+= isFeed & (isBehindFeed | isBehindReturn & wasBehindFeed)
        position &+= 1
      }
      count += Int(counts)
      blank += Int(blanks)
    }
  }
}
