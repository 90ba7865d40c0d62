/// A text as it can be written in quotes, for hints that show the mend.
enum QuotedText {
  /// `write "How: are you?"`, or the same in words where the text is long or spans lines.
  static func hint(_ text: String) -> String {
    let text = trimmed(text)
    guard !text.isEmpty, text.unicodeScalars.count <= 60, !text.unicodeScalars.contains("\n") else {
      return "put quotes around the whole text"
    }
    return "write \(quoted(text))"
  }

  /// The beginning of a text, as long as a sentence can quote.
  static func shortened(_ text: String) -> String {
    text.unicodeScalars.count <= 60 ? text : String(text.unicodeScalars.prefix(59)) + "…"
  }

  /// In double quotes, or in single ones where that needs fewer escapes.
  private static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    if scalars.contains("\"") || scalars.contains("\\") {
      return "'" + scalars.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
    }
    return "\"\(text)\""
  }

  private static func trimmed(_ text: String) -> String {
    var scalars = Substring(text).unicodeScalars
    while scalars.first?.isBlankOrBreak == true { scalars.removeFirst() }
    while scalars.last?.isBlankOrBreak == true { scalars.removeLast() }
    return String(scalars)
  }
}
