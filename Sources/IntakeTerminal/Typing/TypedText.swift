/// A typed line made comparable, so that `１２`, `١٢` and `12` are the same number and `Often ` the same word as
/// `often`. Only for reading choices, numbers and dates: an answer in words is kept as it was typed.
struct TypedText: Hashable, Sendable {
  /// Digits of every script as 0-9, full-width and typographic signs as plain ones, lower case, Latin letters without
  /// their accents, single blanks between words, none at the ends, and none of the marks that only steer the direction
  /// of writing.
  let plain: String

  init(_ typed: some StringProtocol) {
    var scalars = String.UnicodeScalarView()
    for scalar in typed.unicodeScalars {
      // An accent that is typed behind its letter.
      if ("\u{300}"..."\u{36F}").contains(scalar), scalars.last?.properties.isAlphabetic ?? false { continue }
      if let plain = TypedText.plain(scalar) { scalars.append(plain) }
    }
    plain = String(scalars).lowercased().split(separator: " ").joined(separator: " ")
  }

  /// The words, without the punctuation at their ends.
  var words: [String] {
    plain.split(separator: " ").map { TypedText.trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  /// `nil` for a mark that shows nothing.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar.isASCII { return scalar.properties.isWhitespace || scalar.value < 0x20 ? " " : scalar }
    if let digit = digit(scalar) { return digit }
    switch scalar {
    case "\u{FF01}"..."\u{FF5E}": return Unicode.Scalar(scalar.value - 0xFEE0)
    case "\u{066B}": return "."
    case "\u{066C}", "\u{060C}", "\u{3001}": return ","
    case "\u{2010}"..."\u{2015}", "\u{2212}": return "-"
    case "\u{2018}", "\u{2019}", "\u{02BC}": return "'"
    case "\u{201C}", "\u{201D}": return "\""
    case "\u{C0}"..."\u{C5}", "\u{E0}"..."\u{E5}": return "a"
    case "\u{C8}"..."\u{CB}", "\u{E8}"..."\u{EB}": return "e"
    case "\u{CC}"..."\u{CF}", "\u{EC}"..."\u{EF}": return "i"
    case "\u{D2}"..."\u{D6}", "\u{F2}"..."\u{F6}": return "o"
    case "\u{D9}"..."\u{DC}", "\u{F9}"..."\u{FC}": return "u"
    case "\u{D1}", "\u{F1}": return "n"
    case "\u{C7}", "\u{E7}": return "c"
    default: break
    }
    if scalar.properties.isWhitespace { return " " }
    return scalar.properties.generalCategory == .format ? nil : scalar
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard scalar.properties.generalCategory == .decimalNumber, let value = scalar.properties.numericValue,
      (0...9).contains(value)
    else { return nil }
    return Unicode.Scalar(UInt32(value) + 0x30)
  }

  /// Without `.`, `,`, `!`, `?` and the like at both ends.
  static func trimmed(_ text: String) -> String {
    let marks: Set<Character> = [".", ",", "!", "?", "¡", "¿", ";", ":", "\"", "(", ")", " "]
    guard let first = text.firstIndex(where: { !marks.contains($0) }),
      let last = text.lastIndex(where: { !marks.contains($0) })
    else { return "" }
    return String(text[first...last])
  }
}
