extension StringProtocol {
  /// The text with nothing in it that a terminal would obey instead of showing.
  ///
  /// Control characters (C0, DEL, C1), line and paragraph separators, and the characters that turn the direction of
  /// the text around them stand as what they are: `\u{1B}`. Line feeds are kept, CRLF becomes one, and a tab becomes
  /// a space. Applied twice it changes nothing more. What comes from a definition, an answer or a file goes through
  /// here on its way to a terminal, at the last moment.
  public var terminalSafe: String {
    // Behind a pointer the loop is compiled for bytes.
    let hasObeyed = utf8.withContiguousStorageIfAvailable { $0.hasObeyed } ?? utf8.hasObeyed
    if !hasObeyed { return String(self) }
    var safe = String.UnicodeScalarView()
    var previousWasReturn = false
    for scalar in unicodeScalars {
      if previousWasReturn, scalar != "\n" { safe.append(contentsOf: "\\u{D}".unicodeScalars) }
      previousWasReturn = scalar == "\r"
      switch scalar {
      case "\r": break
      case "\n": safe.append(scalar)
      case "\t": safe.append(" ")
      case _ where scalar.isObeyedByTerminals:
        safe.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
      default: safe.append(scalar)
      }
    }
    if previousWasReturn { safe.append(contentsOf: "\\u{D}".unicodeScalars) }
    return String(safe)
  }

  /// As `terminalSafe`, on one line: line feeds become spaces.
  public var terminalSafeLine: String {
    let safe = terminalSafe
    guard safe.utf8.contains(0x0A) else { return safe }
    return String(String.UnicodeScalarView(safe.unicodeScalars.map { $0 == "\n" ? " " : $0 }))
  }
}

extension Sequence<UInt8> {
  /// Whether UTF-8 has anything in it that a terminal obeys, but for line feeds: `Unicode.Scalar.isObeyedByTerminals`,
  /// byte by byte, because every line of every report is looked at.
  fileprivate var hasObeyed: Bool {
    var (before, last): (UInt8, UInt8) = (0, 0)
    for byte in self {
      switch byte {
      case 0x0A: break
      case ..<0x20, 0x7F: return true
      case 0x80...0x9F where last == 0xC2: return true
      case 0xA8...0xAE where before == 0xE2 && last == 0x80: return true
      case 0xA6...0xA9 where before == 0xE2 && last == 0x81: return true
      default: break
      }
      (before, last) = (last, byte)
    }
    return false
  }
}

extension Unicode.Scalar {
  /// A control character, a separator that ends a line, or a control of the text's direction.
  fileprivate var isObeyedByTerminals: Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F, 0x2028...0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
