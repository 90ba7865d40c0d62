internal import PlainText

/// Lines of a report as they come to stand under each other.
struct TerminalPage {
  struct Line {
    let text: String
    var isStrong = false
  }

  let width: Int
  private(set) var lines: [Line] = []

  init(width: Int) { self.width = width }

  mutating func skipLine() {
    if let last = lines.last, !last.text.isEmpty { lines.append(Line(text: "")) }
  }

  mutating func strong(_ text: String, indent: Int) {
    let layout = TextLayout(width: width, indent: indent)
    lines += layout.paragraph(text, rest: "  ").map { Line(text: $0, isStrong: true) }
  }

  mutating func paragraph(_ text: String, indent: Int) {
    lines += TextLayout(width: width, indent: indent).lines(of: text).map { Line(text: $0) }
  }

  mutating func draw(_ blocks: [ReportBlock], indent: Int) {
    for (index, block) in blocks.enumerated() {
      if index > 0, blocks[index - 1].isStrongEntry || block.isStrongEntry { skipLine() }
      switch block {
      case .paragraph(let text):
        paragraph(text, indent: indent)
      case .items(let items):
        let layout = TextLayout(width: width, indent: indent)
        for item in items { lines += layout.paragraph(item, first: "- ", rest: "  ").map { Line(text: $0) } }
      case .entry(let title, let isStrong, let contents):
        if isStrong {
          strong(title, indent: indent)
        } else {
          lines += TextLayout(width: width, indent: indent).paragraph(title, rest: "  ").map {
            Line(text: $0)
          }
        }
        draw(contents, indent: indent + 2)
      case .field(let label, let value):
        field(label, value, indent: indent)
      case .table(let table):
        lines += TableDrawing(table, width: width, indent: indent).lines.map { Line(text: $0) }
      case .figure(let figure, _, let words):
        if case .scores(let bars) = figure { for bar in bars { self.draw(bar, indent: indent) } }
        draw(words, indent: indent)
      case .blank(let label, let count):
        if index > 0 { skipLine() }
        drawBlank(label, lines: count, indent: indent)
      }
    }
  }

  private mutating func draw(_ bar: ScoreBar, indent: Int) {
    let ends = "\(bar.low) [] \(bar.high)".displayWidth
    let text = ScoreBarText(bar, width: min(44, width - indent - ends)).text
    lines.append(Line(text: String(repeating: " ", count: indent) + text))
  }

  /// On one line where there is room; else what belongs to the label stands under it, a little further in.
  private mutating func field(_ label: String, _ value: String, indent: Int) {
    let line = "\(label) \(value)".terminalSafeLine
    let mayFit = !value.utf8.contains(0x0A) && line.displayWidth <= width - indent
    if mayFit {
      lines += TextLayout(width: width, indent: indent).paragraph(line).map { Line(text: $0) }
    } else {
      lines += TextLayout(width: width, indent: indent).paragraph(label, rest: "  ").map { Line(text: $0) }
      paragraph(value, indent: indent + 2)
    }
  }

  /// A label, and room to write behind and under it.
  private mutating func drawBlank(_ label: String, lines count: Int, indent: Int) {
    let lead = String(repeating: " ", count: indent) + label.terminalSafeLine + ": "
    let room = max(8, width - lead.displayWidth)
    lines.append(Line(text: lead + String(repeating: "_", count: room)))
    for _ in 1..<max(1, count) {
      skipLine()
      let margin = String(repeating: " ", count: lead.displayWidth)
      lines.append(Line(text: margin + String(repeating: "_", count: room)))
    }
  }
}

extension ReportBlock {
  /// Something that stands apart from what is above and below it.
  fileprivate var isStrongEntry: Bool { if case .entry(_, true, _) = self { true } else { false } }
}
