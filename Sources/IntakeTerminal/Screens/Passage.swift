internal import PlainText

/// Text for the respondent, not yet broken into lines: paragraphs, lines of lists, and the gaps between them.
struct Passage: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    /// May hold several paragraphs and list items, as an author wrote them.
    case text(String)
    /// One line of a list, with what stands before it: `"  2  "`. Its further lines stand under the first.
    case entry(lead: String, String)
    /// An empty line; none at the very beginning, and never two.
    case gap
  }

  private(set) var parts: [Part] = []

  var isEmpty: Bool { parts.isEmpty }

  mutating func say(_ text: String) { parts.append(.text(text)) }

  mutating func list(_ number: Int, _ text: String) {
    parts.append(.entry(lead: String(number).leftPadded(toWidth: 3) + "  ", text))
  }

  /// A line of a list without a number.
  mutating func point(_ text: String) { parts.append(.entry(lead: "- ", text)) }

  mutating func gap() { if parts.last != .gap { parts.append(.gap) } }

  mutating func append(_ other: Passage) {
    for part in other.parts { if part == .gap { gap() } else { parts.append(part) } }
  }

  /// Lines that fit `width` columns and hold nothing that a terminal would obey.
  func lines(width: Int) -> [String] {
    let layout = TextLayout(width: max(20, width))
    return parts.flatMap { part in
      switch part {
      case .text(let text): layout.lines(of: text)
      case .entry(let lead, let text):
        layout.paragraph(text, first: lead, rest: String(repeating: " ", count: lead.displayWidth))
      case .gap: [""]
      }
    }
  }
}
