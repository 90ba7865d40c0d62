/// Characters that no file may contain, because they cannot be seen, deceive, or act on a terminal.
///
/// libyaml takes U+0085, U+2028 and U+2029 for line breaks, after which every place would be off by a line.
enum ForbiddenCharacter {
  /// What the character is, in words; `nil` where it may stand in a text.
  static func name(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x09, 0x0A: nil
    case 0x00: "a NUL"
    case 0x01...0x1F, 0x7F...0x84, 0x86...0x9F: "a control character"
    case 0x85, 0x2028, 0x2029: "a line break that most editors do not show"
    case 0x202A...0x202E, 0x2066...0x2069: "a mark that turns the direction of writing"
    case 0xFEFF: "a byte order mark"
    case 0xFFFE, 0xFFFF: "no character at all"
    default: nil
    }
  }

  static func diagnostic(_ scalar: Unicode.Scalar, _ name: String, at location: Location) -> Diagnostic {
    .error(
      .controlCharacter, "the invisible character \(codePoint(scalar)) (\(name)) cannot stand in this file",
      at: location,
      hint: "delete it")
  }

  /// The forbidden characters of a whole text, in which CR ends a line, alone or before LF; the same one
  /// several times in a row is told once.
  static func check(_ text: String, file: FileID) -> [Diagnostic] {
    guard text.utf8.contains(where: isSuspicious) else { return [] }
    var found = DiagnosticList()
    var place = Position(line: 1, column: 1)
    var previous: Unicode.Scalar = " "
    var row: (scalar: Unicode.Scalar, name: String, start: Position)?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      if scalar == "\n" && previous == "\r" { continue }
      if let finished = row, finished.scalar != scalar {
        found.append(
          diagnostic(finished.scalar, finished.name, at: Location(file, finished.start, place)))
        if found.isFull { return found.all }
        row = nil
      }
      if scalar == "\n" || scalar == "\r" {
        place = Position(line: place.line + 1, column: 1)
      } else {
        if row == nil, let name = name(of: scalar) { row = (scalar, name, place) }
        place = place.moved(by: 1)
      }
    }
    if let row { found.append(diagnostic(row.scalar, row.name, at: Location(file, row.start, place))) }
    return found.all
  }

  static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Whether a byte can be part of a forbidden character: a control, or a byte that leads to one.
  private static func isSuspicious(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 9 && byte != 10 && byte != 13 || byte == 0x7F || byte == 0xC2 || byte == 0xE2
      || byte == 0xEF
  }
}
