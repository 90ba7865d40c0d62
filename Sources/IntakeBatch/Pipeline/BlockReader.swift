internal import Glibc

/// Cuts a table into blocks of whole records.
///
/// What a block leaves over of its last record begins the next. A record that is larger than a block makes its block grow, up to a
/// limit. A class, because those who read from it take turns at one place in one table.
public final class BlockReader {
  /// How many bytes a record may have before its line's end.
  public static let recordLimit = 8 << 20
  /// How many bytes a block has, about.
  public static let blockSize = 1 << 19

  /// How records end in what is not read yet.
  public var shape: RecordShape
  public let source: ByteSource

  private let blockSize: Int
  private let recordLimit: Int
  private let cancellation: Cancellation?
  /// Read, but in no block yet.
  private let rest: BlockBuffer
  private var isAtEnd = false
  /// Passed over in front of the first block.
  private(set) var skippedLines = 0

  /// - Parameters:
  ///   - blockSize: of any number of bytes from 1: the blocks' borders change no record.
  ///   - recordLimit: at least one byte.
  public init(
    _ source: ByteSource, shape: RecordShape = .lines, blockSize: Int = BlockReader.blockSize,
    recordLimit: Int = BlockReader.recordLimit, cancellation: Cancellation? = nil
  ) {
    self.source = source
    self.shape = shape
    self.blockSize = max(blockSize, 1)
    self.recordLimit = max(recordLimit, 1)
    self.cancellation = cancellation
    rest = BlockBuffer(capacity: self.blockSize)
  }

  /// The table's beginning as far as it is read: at least so many bytes, or all.
  ///
  /// - Returns: the bytes, which hold until the next call, and whether they are all that is left.
  func peek(atLeast count: Int) throws(TableError) -> (bytes: UnsafeBufferPointer<UInt8>, isAll: Bool) {
    try read(to: min(max(count, blockSize), max(recordLimit + 1, blockSize)), into: rest)
    return (rest.bytes, isAtEnd)
  }

  /// Passes over the first bytes that `peek` has shown.
  func skip(bytes: Int, lines: Int) {
    rest.removeFirst(bytes)
    skippedLines += lines
  }

  /// Fills a buffer with the next whole records; `false` where there are no more bytes.
  ///
  /// The lines in an error are counted from the first of this block.
  func next(into block: BlockBuffer) throws(TableError) -> Bool {
    if cancellation?.isCancelled == true { throw .cancelled }
    block.removeAll()
    block.resize(to: max(blockSize, rest.count))
    block.append(rest.bytes)
    rest.removeAll()
    if rest.capacity > blockSize { rest.resize(to: blockSize) }
    var size = blockSize
    while true {
      try read(to: size, into: block)
      let cut = RecordSplitter(shape: shape).cut(block.bytes)
      if isAtEnd, cut.openQuote == nil {
        block.endLine()
        return block.count > 0
      }
      if cut.length > 0 {
        rest.append(UnsafeBufferPointer(rebasing: block.bytes[cut.length...]))
        block.truncate(to: cut.length)
        return true
      }
      if block.count > recordLimit || isAtEnd { throw unending(block, cut) }
      size = min(max(block.count, 1) * 2, recordLimit + 1)
    }
  }

  /// The error of a block that is one record without an end.
  private func unending(_ block: BlockBuffer, _ cut: RecordSplitter.Cut) -> TableError {
    let quoteLine = cut.openQuote.map { quote in
      1 + LineFeeds(in: UnsafeBufferPointer(rebasing: block.bytes[..<quote])).count
    }
    if block.count > recordLimit { return .hasLongRecord(line: 1, limit: recordLimit, quote: quoteLine) }
    return .hasOpenQuote(line: quoteLine ?? 1)
  }

  private func read(to count: Int, into buffer: BlockBuffer) throws(TableError) {
    guard !isAtEnd, buffer.count < count else { return }
    if buffer.capacity < count { buffer.resize(to: count) }
    let wanted = count - buffer.count
    let read = try source.read(
      into: UnsafeMutableRawBufferPointer(rebasing: buffer.room[..<wanted]), unless: cancellation)
    buffer.use(read)
    isAtEnd = read < wanted
  }
}
