/// A file's name and text, as the author wrote them.
public struct Source: Hashable, Sendable {
  /// What diagnostics call the file; usually its path as the author gave it.
  public let name: String
  /// Without a byte order mark at the start.
  public let text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
  }

  /// The largest file that is read, in bytes of UTF-8: some forty times the longest questionnaire known.
  public static let largestSize = 4_000_000
}
