extension StringProtocol {
  /// How many columns the text takes on a terminal. Control characters count as nothing: see `terminalSafe`.
  ///
  /// Wide characters (ideographs, Hangul, kana, full-width forms, emoji) take two columns, combining marks and
  /// format characters none. Terminals differ over joined emoji; here such a cluster takes two.
  /// - Complexity: O(*n*).
  public var displayWidth: Int {
    plainWidth ?? reduce(0) { $0 + $1.displayWidth }
  }

  /// The text with spaces behind it up to `width` columns; unchanged where it is as wide already.
  public func padded(toWidth width: Int) -> String {
    String(self) + String(repeating: " ", count: Swift.max(0, width - displayWidth))
  }

  /// The text with spaces before it up to `width` columns.
  public func leftPadded(toWidth width: Int) -> String {
    String(repeating: " ", count: Swift.max(0, width - displayWidth)) + String(self)
  }
}

extension StringProtocol {
  /// `utf8.plainWidth`; behind a pointer the loop is compiled for bytes.
  var plainWidth: Int? { utf8.withContiguousStorageIfAvailable { $0.plainWidth } ?? utf8.plainWidth }
}

extension Sequence<UInt8> {
  /// The columns of a text whose scalars are each a character of one column: Latin letters, and the usual quotation marks
  /// and dashes. `nil` where something else may be among them.
  var plainWidth: Int? {
    var width = 0
    var (before, last): (UInt8, UInt8) = (0, 0)
    for byte in self {
      switch byte {
      case 0x20...0x7E, 0xC2...0xCB: width += 1
      // U+2010...U+2027
      case 0xE2: width += 1
      case 0x80 where last == 0xE2: break
      case 0x90...0xA7 where before == 0xE2 && last == 0x80: break
      // U+00A0...U+02FF
      case 0xA0...0xBF where last == 0xC2: break
      case 0x80...0xBF where (0xC3...0xCB).contains(last): break
      default: return nil
      }
      (before, last) = (last, byte)
    }
    return width
  }
}

extension Character {
  /// The columns of one character as a reader sees it, which may be several scalars.
  public var displayWidth: Int {
    guard let first = unicodeScalars.first else { return 0 }
    let isEmojiCluster =
      first.properties.isEmojiPresentation
      || first.properties.isEmoji && unicodeScalars.dropFirst().first?.value == 0xFE0F
    // Scalars of a cluster that is no emoji stand side by side, as in a conjunct of Devanagari letters.
    return isEmojiCluster ? 2 : unicodeScalars.reduce(0) { $0 + $1.columns }
  }
}

extension Unicode.Scalar {
  /// The columns of a scalar for itself: 0, 1 or 2.
  fileprivate var columns: Int {
    if value < 0x300 { return value < 0x20 || (0x7F...0x9F).contains(value) ? 0 : 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .format, .control, .lineSeparator,
      .paragraphSeparator:
      return 0
    default: break
    }
    // The vowels and final consonants of Hangul that is written in parts join the syllable before them.
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
    return isWide ? 2 : 1
  }

  /// `East_Asian_Width` is `W` or `F` (Unicode 16), or shown as emoji. Blocks are taken whole.
  private var isWide: Bool {
    switch value {
    case ..<0x1100: false
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF,
      0x1AFF0...0x1B2FF, 0x1D300...0x1D37F, 0x1F200...0x1F2FF, 0x20000...0x3FFFD:
      true
    default: properties.isEmojiPresentation
    }
  }
}
