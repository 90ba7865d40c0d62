/// Whole records of a table as they stand in the file: a view that holds only while a block is worked on.
///
/// What holds of its bytes, because `BlockReader` alone makes blocks: they begin where a record does, the last is the line feed
/// that ends one, and `padding` more bytes behind it can be read, though they mean nothing. So a loop that looks for the
/// end of a cell needs no test for the end of the block.
public struct RecordBlock {
  /// How many bytes behind the last can be read.
  static let padding = 64

  public let bytes: UnsafeBufferPointer<UInt8>
  /// From 0, in the order of the file.
  public let number: Int
  /// The number of the first record, from 1; the header does not count.
  public let firstRow: Int
  /// The line of the file on which the block begins, from 1.
  public let firstLine: Int
  /// How many records it holds. Lines without a byte are no records.
  public let rows: Int
  /// How many lines.
  public let lines: Int

  /// The bytes of a cell as they were meant, without quotes; they hold only in `body`.
  public func withBytes<Result, Failure: Error>(
    of cell: CellRange, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let raw = rawBytes(of: cell)
    guard cell.isEscaped else { return try body(raw) }
    let plain = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: raw.count)
    defer { plain.deallocate() }
    let count = QuotedCell.unescape(raw, into: plain)
    return try body(UnsafeBufferPointer(rebasing: plain[..<count]))
  }

  /// The bytes of a cell as they stand in the file, without the quotes around them.
  @inline(__always)
  func rawBytes(of cell: CellRange) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[Int(cell.start)..<Int(cell.start) + cell.length])
  }

  /// Whether a cell means the same to everything that reads it, so that its bytes can be copied as they are.
  @inline(__always)
  func isWord(_ cell: CellRange) -> Bool {
    guard !cell.isEscaped, let base = bytes.baseAddress else { return false }
    return WordCell.holds(base + Int(cell.start), count: cell.length)
  }
}
