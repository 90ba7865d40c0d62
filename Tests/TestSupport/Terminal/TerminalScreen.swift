/// What a person at a terminal sees at one moment.
public struct TerminalScreen: Hashable, Sendable {
  public let columns: Int
  public let rows: Int
  /// The lines from above, without the blanks at their ends.
  public let lines: [String]
  /// From 0.
  public let cursor: Place
  /// How many lines have left the screen at its upper edge.
  public let scrolled: Int
  /// Whether the screen is the one that is put away when a full-screen program ends.
  public let isAlternate: Bool
  /// Whether the script has ended, and all that it wrote is shown.
  public let hasEnded: Bool

  public struct Place: Hashable, Sendable {
    public let column: Int
    public let row: Int
  }

  public var text: String { lines.joined(separator: "\n") }

  /// All words with one blank between them, wherever lines were broken.
  public var words: String { TerminalScreen.words(of: text) }

  public static func words(of text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The line on which the cursor stands.
  public var lineAtCursor: String { lines.indices.contains(cursor.row) ? lines[cursor.row] : "" }
}

extension TerminalScreen: CustomStringConvertible {
  public var description: String {
    let edge = "+" + String(repeating: "-", count: columns) + "+"
    let place = "cursor \(cursor.column):\(cursor.row), \(isAlternate ? "alternate" : "ordinary") screen"
    return ([edge] + lines + [edge, place]).joined(separator: "\n")
  }
}
