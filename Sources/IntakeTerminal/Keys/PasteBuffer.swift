/// What comes between the marks of a bracketed paste.
struct PasteBuffer {
  private static let endMark: [UInt8] = Array("\u{1B}[201~".utf8)
  /// No more is kept, far more than any answer holds; a longer paste is none that can be read.
  private static let longest = 1 << 24
  /// A person who types into a paste whose end was lost sends no more than this at a time.
  private static let longestKey = 8

  private var bytes: [UInt8] = []
  /// How much of the end mark came last.
  private var matched = 0
  private var isTooLong = false
  private var isOverdue = false
  private var countSinceFlush = 0

  /// Not once its beginning was handed on and nothing came since.
  var isWaiting: Bool { !isOverdue || countSinceFlush > 0 }

  /// Whether a character has begun, of what was not taken yet.
  var hasUnfinished: Bool { !bytes.isEmpty }

  /// Whether the paste ends with this byte.
  mutating func take(_ byte: UInt8) -> Bool {
    countSinceFlush += 1
    if byte == PasteBuffer.endMark[matched] {
      matched += 1
      guard matched == PasteBuffer.endMark.count else { return false }
      matched = 0
      return true
    }
    keep(PasteBuffer.endMark[..<matched])
    // ESC is nowhere in the mark but at its beginning.
    matched = byte == PasteBuffer.endMark[0] ? 1 : 0
    if matched == 0 { keep([byte]) }
    return false
  }

  /// Whether what follows still belongs to the paste, after nothing came for a while.
  mutating func flush() -> Bool {
    let wasTyped = isOverdue && countSinceFlush <= PasteBuffer.longestKey
    isOverdue = true
    countSinceFlush = 0
    return !wasTyped
  }

  /// The text as far as it came; `nil` where it is none. It begins anew then, with a character that has only begun.
  mutating func taken() -> String? {
    let begun = isTooLong ? 0 : PasteBuffer.unfinishedBytes(bytes)
    let whole = bytes.dropLast(begun)
    defer {
      bytes = Array(bytes.suffix(begun))
      isTooLong = false
    }
    guard !isTooLong else { return nil }
    return String(validating: whole, as: UTF8.self)?.withPlainLineEnds
  }

  /// How many bytes at the end begin a character that lacks others.
  private static func unfinishedBytes(_ bytes: [UInt8]) -> Int {
    var piece = UTF8Piece()
    // A character has at most four; text before its first byte has no part in it.
    guard let lead = bytes.suffix(3).lastIndex(where: { $0 >= 0xC0 }) else { return 0 }
    for byte in bytes[lead...] where piece.take(byte) != .unfinished { return 0 }
    return bytes.count - lead
  }

  mutating func discard() {
    bytes = []
    isTooLong = false
  }

  private mutating func keep(_ more: ArraySlice<UInt8>) {
    if bytes.count > PasteBuffer.longest { isTooLong = true } else { bytes += more }
  }
}
