/// The text of a file as bytes, with its lines: the one place where lines are counted.
///
/// CR LF and CR become LF, which moves no character to another line or column.
struct SourceText {
  /// UTF-8.
  let bytes: [UInt8]
  /// The offset of the first byte of each line; never empty.
  let lineStarts: [Int]

  init(_ text: String) {
    var bytes = Array(text.utf8)
    if bytes.contains(13) { SourceText.joinLineEnds(&bytes) }
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == 10 { starts.append(offset + 1) }
    self.bytes = bytes
    lineStarts = starts
  }

  var lineCount: Int { lineStarts.count }

  /// The characters of a line without its end, counted from 1; empty beyond the text.
  func line(_ number: Int) -> [Unicode.Scalar] {
    guard number >= 1, number <= lineCount else { return [] }
    let start = lineStarts[number - 1]
    let end = number < lineCount ? lineStarts[number] - 1 : bytes.count
    return Array(String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars)
  }

  /// The text between two byte offsets.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  private static func joinLineEnds(_ bytes: inout [UInt8]) {
    var kept = 0
    var previous: UInt8 = 0
    for offset in bytes.indices {
      let byte = bytes[offset]
      if byte != 10 || previous != 13 {
        bytes[kept] = byte == 13 ? 10 : byte
        kept += 1
      }
      previous = byte
    }
    bytes.removeLast(bytes.count - kept)
  }
}

/// A byte offset that follows libyaml's count of characters through a text.
struct ByteCursor {
  private var character = 0
  private var offset = 0

  /// The offset of a character's first byte. Cheap where the marks come in order.
  mutating func offset(of mark: Mark, in text: SourceText) -> Int {
    while character < mark.index && offset < text.bytes.count {
      offset += 1
      while offset < text.bytes.count && text.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      character += 1
    }
    while character > mark.index && offset > 0 {
      offset -= 1
      while offset > 0 && text.bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
      character -= 1
    }
    return offset
  }
}

extension SourceText {
  /// The byte offset of a place; that of the line's end where the line is shorter.
  func offset(of place: Position) -> Int {
    guard place.line >= 1, place.line <= lineCount else { return bytes.count }
    var offset = lineStarts[place.line - 1]
    var column = 1
    while column < place.column && offset < bytes.count && bytes[offset] != 10 {
      offset += 1
      while offset < bytes.count && bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      column += 1
    }
    return offset
  }

  /// The place itself, or the end of the text for a place beyond; libyaml ends every text with a line break.
  func inside(_ place: Position) -> Position {
    if place.line <= lineCount { return place }
    return Position(line: lineCount, column: line(lineCount).count + 1)
  }

  /// The text between two places.
  func text(_ range: SourceRange) -> String {
    let start = offset(of: range.start)
    return text(start..<max(start, offset(of: range.end)))
  }

  /// `nil` at the end of the text and for a character beyond ASCII.
  func character(at place: Position) -> Unicode.Scalar? {
    character(atByte: offset(of: place))
  }

  func character(atByte offset: Int) -> Unicode.Scalar? {
    offset < bytes.count && bytes[offset] < 0x80 ? Unicode.Scalar(bytes[offset]) : nil
  }

  /// Whether a colon follows, perhaps after blanks and line breaks.
  func hasColon(afterByte offset: Int) -> Bool {
    var offset = offset
    while offset < bytes.count, bytes[offset] == 32 || bytes[offset] == 10 || bytes[offset] == 9 {
      offset += 1
    }
    return offset < bytes.count && bytes[offset] == UInt8(ascii: ":")
  }

  /// Whether a `? ` stands before a key on its line.
  func hasQuestionMark(beforeByte offset: Int) -> Bool {
    var offset = offset - 1
    guard offset > 0, bytes[offset] == 32 || bytes[offset] == 9 else { return false }
    while offset > 0, bytes[offset] == 32 || bytes[offset] == 9 { offset -= 1 }
    return bytes[offset] == UInt8(ascii: "?")
  }

  /// The characters up to the next blank or line break.
  func word(atByte offset: Int) -> String {
    var end = offset
    while end < bytes.count, bytes[end] != 32, bytes[end] != 10, bytes[end] != 9 { end += 1 }
    return text(offset..<end)
  }

  /// The place of a block scalar without the blank lines behind it.
  func trimmed(from start: Position, _ range: Range<Int>, _ file: FileID) -> Location {
    var end = range.upperBound
    while end > range.lowerBound, [9, 10, 32].contains(bytes[end - 1]) { end -= 1 }
    var place = start
    for scalar in text(range.lowerBound..<end).unicodeScalars {
      place = scalar == "\n" ? Position(line: place.line + 1, column: 1) : place.moved(by: 1)
    }
    return Location(file, start, place)
  }
}
