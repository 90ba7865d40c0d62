extension ByteBuffer {
  /// Appends a text in quotes, as JSON. What is no UTF-8 in it is mended.
  ///
  /// Escaped are quotes, backslashes and control characters, also those that only terminals obey, and the separators at
  /// which some programs break lines: as in results.
  mutating func appendJSON(_ text: UnsafeBufferPointer<UInt8>) {
    if text.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != Ascii.quote && $0 != UInt8(ascii: "\\") }) {
      append(Ascii.quote)
      append(text)
      append(Ascii.quote)
    } else {
      appendJSON(String(decoding: text, as: UTF8.self))
    }
  }

  mutating func appendJSON(_ text: String) {
    append(Ascii.quote)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": append("\\\"")
      case "\\": append("\\\\")
      case "\n": append("\\n")
      case "\r": append("\\r")
      case "\t": append("\\t")
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}"..."\u{2029}":
        let digits = String(scalar.value, radix: 16)
        append("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
      default: append(String(scalar))
      }
    }
    append(Ascii.quote)
  }
}
