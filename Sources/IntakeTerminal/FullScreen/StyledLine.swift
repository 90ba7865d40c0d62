internal import PlainText

/// One line of the screen: pieces of text, each in a style. It holds nothing that a terminal would obey.
struct StyledLine: Hashable, Sendable {
  struct Span: Hashable, Sendable {
    let text: String
    let style: Style
  }

  private(set) var spans: [Span] = []

  init() {}

  init(_ text: String, _ style: Style = .plain) { append(text, style) }

  /// Line feeds become spaces.
  mutating func append(_ text: String, _ style: Style = .plain) {
    let safe = text.terminalSafeLine
    guard !safe.isEmpty else { return }
    if let last = spans.last, last.style == style {
      spans[spans.count - 1] = Span(text: last.text + safe, style: style)
    } else {
      spans.append(Span(text: safe, style: style))
    }
  }

  mutating func append(_ other: StyledLine) {
    for span in other.spans { append(span.text, span.style) }
  }

  var text: String { spans.map(\.text).joined() }

  /// In columns.
  var width: Int { text.displayWidth }

  /// The line cut so that it fits, with three dots where something was left away.
  func fitting(_ columns: Int) -> StyledLine {
    guard width > columns else { return self }
    let sign = String(repeating: ".", count: min(3, max(0, columns)))
    var left = columns - sign.count
    var line = StyledLine()
    for span in spans {
      var text = ""
      for character in span.text {
        guard character.displayWidth <= left else {
          line.append(text, span.style)
          line.append(sign)
          return line
        }
        left -= character.displayWidth
        text.append(character)
      }
      line.append(text, span.style)
    }
    return line
  }
}
