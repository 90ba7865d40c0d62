/// Where the bytes of a cell stand in its block.
///
/// The quotes around a quoted cell are left out. Where the cell needs more than that (`isEscaped`), `RecordBlock.withBytes(of:_:)`
/// takes the rest away.
public struct CellRange: Hashable, Sendable {
  /// From the first byte of the block.
  public let start: UInt32
  private let lengthAndMark: UInt32

  /// A cell without bytes.
  public static let empty = CellRange(start: 0, length: 0, isEscaped: false)

  /// - Parameter length: fits, because no block has 2 GB.
  @inline(__always)
  init(start: Int, length: Int, isEscaped: Bool) {
    self.start = UInt32(truncatingIfNeeded: start)
    lengthAndMark = UInt32(truncatingIfNeeded: length) << 1 | (isEscaped ? 1 : 0)
  }

  /// How many bytes it has in the block.
  @inline(__always)
  public var length: Int { Int(lengthAndMark >> 1) }

  /// Whether it is quoted and has doubled quotes, or text behind its closing quote.
  @inline(__always)
  public var isEscaped: Bool { lengthAndMark & 1 != 0 }
}
