/// How far the records of a block are read.
public struct RecordCursor {
  let base: UnsafePointer<UInt8>
  /// Behind the last byte of the block.
  let end: UnsafePointer<UInt8>
  /// The line of the file on which the block begins, from 1.
  let firstLine: Int
  /// Where the next line begins.
  var position: UnsafePointer<UInt8>
  /// The line of the file at `position`, from 1.
  var line: Int
  /// The number of the next record, from 1.
  public internal(set) var row: Int

  public init?(_ block: RecordBlock) {
    guard let base = block.bytes.baseAddress else { return nil }
    self.base = base
    end = base + block.bytes.count
    position = base
    firstLine = block.firstLine
    line = block.firstLine
    row = block.firstRow
  }

  /// Whether nothing but lines without a byte is left.
  public var isAtEnd: Bool {
    mutating get {
      passBlankLines()
      return position >= end
    }
  }

  @inline(__always)
  mutating func passBlankLines() {
    while position < end {
      if position[0] == Ascii.lineFeed {
        position += 1
      } else if position[0] == Ascii.carriageReturn, position[1] == Ascii.lineFeed {
        position += 2
      } else {
        return
      }
      line &+= 1
    }
  }
}
