/// A `#` after a blank begins a comment, and so can cut a text short without a word: `See question #3`.
///
/// A comment is hardly ever written without a space after its `#`, so only a `#` that touches a letter or a
/// digit, on the line where a plain text ends, is taken for a slip.
enum CommentInText {
  static let hint = "if it belongs to the text, put quotes around the whole text"

  /// The comment behind a plain text, or behind a key without a value.
  ///
  /// - Parameters:
  ///   - offset: the byte where the text ends, or where the key does if the text is absent.
  ///   - place: the same as a place.
  static func find(
    behind offset: Int, at place: Position, isAbsent: Bool, in text: SourceText, file: FileID
  ) -> Diagnostic? {
    let bytes = text.bytes
    var start = offset
    while start < bytes.count, bytes[start] == 32 || bytes[start] == 9 || isAbsent && bytes[start] == 58 {
      start += 1
    }
    guard start > offset, bytes[start - 1] != 58, start + 1 < bytes.count, bytes[start] == UInt8(ascii: "#"),
      isWordByte(bytes[start + 1])
    else { return nil }
    var end = start
    while end < bytes.count, bytes[end] != 10 { end += 1 }
    while bytes[end - 1] == 32 || bytes[end - 1] == 9 { end -= 1 }
    let left = isAbsent ? "and nothing is left of the text" : "so the text ends before it"
    return .warning(
      .commentInText, "the ' #' begins a comment, \(left)",
      at: Location(
        file, place.moved(by: start - offset), length: text.text(start..<end).unicodeScalars.count),
      hint: hint)
  }

  /// Whether the `#` at an index of a line touches a letter or digit behind it.
  static func isSlip(_ line: [Unicode.Scalar], at index: Int) -> Bool {
    guard index + 1 < line.count, line[index] == "#" else { return false }
    return !line[index + 1].isASCII || isWordByte(UInt8(line[index + 1].value))
  }

  /// ASCII letters and digits, and whatever is beyond ASCII.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...0xFF:
      true
    default:
      false
    }
  }
}
