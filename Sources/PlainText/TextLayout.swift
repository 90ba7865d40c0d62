/// Text broken into lines that fit a width, safe to show on a terminal.
///
/// Each line feed ends a paragraph, and a paragraph that begins with `- ` is a list item; there is no other markup.
/// A blank line stands between paragraphs, none before or between list items. Runs of spaces become one. A word
/// wider than a line is broken between characters, so that nothing is ever lost or runs over the edge.
public struct TextLayout: Hashable, Sendable {
  /// Columns, indentation counted in. A character wider than a line still gets a line of its own.
  public let width: Int
  /// Columns left free at the beginning of each line.
  public let indent: Int

  public init(width: Int, indent: Int = 0) {
    self.width = max(1, width)
    self.indent = max(0, min(indent, width - 1))
  }

  /// The whole text, paragraph by paragraph. Empty for a text of blanks.
  public func lines(of text: String) -> [String] {
    var lines: [String] = []
    for paragraph in text.terminalSafe.split(separator: "\n") {
      let isItem = paragraph.hasPrefix("- ")
      let body = isItem ? paragraph.dropFirst(2) : paragraph[...]
      let filled = fill(body, first: isItem ? "- " : "", rest: isItem ? "  " : "")
      if !filled.isEmpty, !lines.isEmpty, !isItem { lines.append("") }
      lines += filled
    }
    return lines
  }

  /// The text as one paragraph that begins with `first`, its further lines with `rest`. Line feeds count as spaces.
  ///
  /// Lines behind the indentation begin with `first` or `rest` as they are given; empty for a text of blanks, unless
  /// `first` says something by itself.
  public func paragraph(_ text: String, first: String = "", rest: String = "") -> [String] {
    let lines = fill(text.terminalSafeLine[...], first: first.terminalSafeLine, rest: rest.terminalSafeLine)
    let lead = first.terminalSafeLine
    return lines.isEmpty && lead.contains { $0 != " " } ? [margin + lead.droppingTrailingSpaces] : lines
  }

  private var margin: String { String(repeating: " ", count: indent) }

  /// `text` is safe and has no line feeds.
  private func fill(_ text: Substring, first: String, rest: String) -> [String] {
    var lines: [String] = []
    var line = margin + first
    var column = line.displayWidth
    var isFresh = true

    func breakLine() {
      lines.append(line.droppingTrailingSpaces)
      line = margin + rest
      column = line.displayWidth
      isFresh = true
    }

    for word in text.words {
      let wordWidth = word.displayWidth
      if !isFresh, column + 1 + wordWidth > width { breakLine() }
      if !isFresh {
        line += " "
        column += 1
      }
      if column + wordWidth <= width {
        line += word
        column += wordWidth
        isFresh = false
      } else {
        for character in word {
          if !isFresh, column + character.displayWidth > width { breakLine() }
          line.append(character)
          column += character.displayWidth
          isFresh = false
        }
      }
    }
    if !isFresh { lines.append(line.droppingTrailingSpaces) }
    return lines
  }
}

extension Substring {
  /// Between spaces. A mark that joins the space before it keeps it from parting words; where there are no such marks, bytes
  /// say the same sooner.
  fileprivate var words: [Substring] {
    plainWidth == nil ? split(separator: " ") : utf8.split(separator: 0x20).map { Substring($0) }
  }
}

extension String {
  fileprivate var droppingTrailingSpaces: String {
    guard utf8.last == 0x20 else { return self }
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
