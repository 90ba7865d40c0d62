extension StringProtocol {
  /// The text with nothing in it that a terminal would obey instead of showing.
  ///
  /// Control characters (C0, DEL, C1), line and paragraph separators, and the characters that turn the direction of
  /// the text around them stand as what they are: `\u{1B}`. Line feeds are kept, CRLF becomes one, and a tab becomes
  /// a space. Applied twice it changes nothing more. What comes from a definition, an answer or a file goes through
  /// here on its way to a terminal, at the last moment.
  public var terminalSafe: String {
    if utf8.allSatisfy({ (0x20...0x7E).contains($0) || $0 == 0x0A }) { return String(self) }
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
    String(terminalSafe.map { $0 == "\n" ? " " : $0 })
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
