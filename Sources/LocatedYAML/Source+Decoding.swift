extension Source {
  /// A file's bytes as text, and what is wrong with them.
  ///
  /// Where there is an error, the source is only good for drawing it: what could not be read is U+FFFD in it, and
  /// of a file in UTF-16 nothing is left.
  public static func decode(
    name: String, bytes: [UInt8], file: FileID
  ) -> (source: Source, diagnostics: [Diagnostic]) {
    let start = Location(file, Position(line: 1, column: 1), length: 0)
    guard bytes.count <= largestSize else { return refusing(name: name, bytes: bytes.count, file: file) }
    if looksLikeUTF16(bytes) {
      let diagnostic = Diagnostic.error(
        .notUTF8, "this file is not UTF-8, and looks like UTF-16", at: start, hint: "save it as UTF-8")
      return (Source(name: name, text: ""), [diagnostic])
    }
    let source = Source(name: name, text: String(decoding: bytes, as: UTF8.self))
    guard let bad = firstBadByte(of: bytes) else { return (source, []) }
    let before = SourceText(Source(name: name, text: String(decoding: bytes[..<bad], as: UTF8.self)).text)
    let place = Position(line: before.lineCount, column: before.line(before.lineCount).count + 1)
    let value = String(bytes[bad], radix: 16, uppercase: true)
    let diagnostic = Diagnostic.error(
      .notUTF8, "byte \(bad + 1) of this file (0x\(value)) is not UTF-8, and \(guess(at: bad, of: bytes))",
      at: Location(file, place, length: 1), hint: "save the file as UTF-8")
    return (source, [diagnostic])
  }

  /// What stands for a file that is larger than `largestSize`, of which nothing has to be read.
  public static func refusing(
    name: String, bytes: Int, file: FileID
  ) -> (source: Source, diagnostics: [Diagnostic]) {
    (Source(name: name, text: ""), [ReadingLimits.tooLarge(bytes: bytes, file: file)])
  }

  /// The index of the first byte that begins no whole character; `nil` where all is UTF-8.
  private static func firstBadByte(of bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count {
      guard let length = characterLength(bytes[index...]) else { return index }
      index += length
    }
    return nil
  }

  /// The bytes of the first character, by table 3-7 of the Unicode Standard; `nil` where it is none.
  private static func characterLength(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first else { return nil }
    if first < 0x80 { return 1 }
    let (length, second): (Int, ClosedRange<UInt8>)
    switch first {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    let rest = bytes.dropFirst().prefix(length - 1)
    guard rest.count == length - 1, let next = rest.first, second.contains(next) else { return nil }
    return rest.allSatisfy { (0x80...0xBF).contains($0) } ? length : nil
  }

  private static func guess(at index: Int, of bytes: [UInt8]) -> String {
    let byte = bytes[index]
    let next = index + 1 < bytes.count ? bytes[index + 1] : nil
    if byte >= 0xC2 && byte <= 0xF4 {
      guard let next else { return "the file breaks off in the middle of a character" }
      if byte == 0xED && (0xA0...0xBF).contains(next) { return "is half of a character of UTF-16" }
      if index + 4 > bytes.count && (0x80...0xBF).contains(next) {
        return "the file breaks off in the middle of a character"
      }
    }
    return next.map { $0 < 0x80 } ?? true
      ? "looks like Latin-1 or Windows-1252" : "the file looks damaged"
  }

  /// A byte order mark of UTF-16, or NULs in every other place of the beginning.
  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    let beginning = bytes.prefix(64)
    guard beginning.count >= 4 else { return false }
    let even = beginning.enumerated().count { $0.offset % 2 == 0 && $0.element == 0 }
    let odd = beginning.enumerated().count { $0.offset % 2 == 1 && $0.element == 0 }
    let most = beginning.count / 2 * 3 / 4
    return (even == 0 && odd >= max(most, 1)) || (odd == 0 && even >= max(most, 1))
  }
}
