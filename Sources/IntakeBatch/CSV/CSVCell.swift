/// What a cell's text means to programs that read it.
public enum CSVCell {
  /// Whether a cell with this byte in it is written in quotes.
  public static func needsQuotes(_ byte: UInt8, _ separator: UInt8) -> Bool {
    byte == separator || byte == Ascii.quote || byte == Ascii.lineFeed || byte == Ascii.carriageReturn
  }

  /// Whether the text gets an apostrophe in front of it, so that no spreadsheet runs it.
  ///
  /// It does where it begins with `=`, `+`, `-`, `@`, a tab, a carriage return or a line feed (OWASP, CSV Injection) and is
  /// no number; and where apostrophes alone stand before one of these, so that taking one away gives every text back.
  public static func isDisarmed(_ text: some Collection<UInt8>) -> Bool {
    guard let first = text.first(where: { $0 != UInt8(ascii: "'") }), isObeyed(first) else { return false }
    return !isNumber(text)
  }

  /// Whether the text is digits, with a minus before them or a point and digits behind them, and nothing else.
  public static func isNumber(_ text: some Collection<UInt8>) -> Bool {
    let digits = text.first == UInt8(ascii: "-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
  }

  private static func isObeyed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"),
      Ascii.carriageReturn, Ascii.lineFeed:
      true
    default: false
    }
  }
}
