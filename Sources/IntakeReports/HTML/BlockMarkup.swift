internal import SafeMarkup

/// The blocks of a section as HTML.
struct BlockMarkup {
  /// Of the headings of entries, 3...6.
  let level: Int

  func markup(_ blocks: [ReportBlock]) -> Markup {
    var markup: Markup = ""
    var fields: [(label: String, value: String)] = []
    for block in blocks {
      if case .field(let label, let value) = block {
        fields.append((label, value))
        continue
      }
      markup += list(fields) + self.markup(block)
      fields = []
    }
    return markup + list(fields)
  }

  private func markup(_ block: ReportBlock) -> Markup {
    switch block {
    case .paragraph(let text): return paragraphs(text)
    case .items(let items):
      let lines = items.map { item -> Markup in "<li>\(item.isolated)</li>\n" }
      return "<ul>\n\(lines.joined())</ul>\n"
    case .field(let label, let value): return list([(label, value)])
    case .entry(let title, true, let contents):
      return """
        <div class="entry">
        <h\(level)>\(title.isolated)</h\(level)>
        \(BlockMarkup(level: min(level + 1, 6)).markup(contents))</div>

        """
    case .entry(let title, false, let contents):
      return """
        <div class="part">
        <p>\(title.isolated)</p>
        \(self.markup(contents))</div>

        """
    case .table(let table): return self.markup(table)
    case .figure(let figure, let caption, let words):
      let drawn = figure.markup.map { picture -> Markup in
        let below = caption.map { caption -> Markup in "<figcaption>\(caption)</figcaption>\n" }
        return
          "<figure>\n<div class=\"scroll\" role=\"group\" aria-label=\"Picture\" tabindex=\"0\">\(picture)</div>\n\(below)</figure>\n"
      }
      return "\(drawn)\(self.markup(words))"
    case .blank(let label, let count):
      let lines = (0..<max(1, count)).map { _ -> Markup in "<span class=\"line\"></span>" }
      return "<p class=\"blank\"><span>\(label):</span> <span class=\"lines\">\(lines.joined())</span></p>\n"
    }
  }

  /// Each line is a paragraph of its own.
  private func paragraphs(_ text: String) -> Markup {
    text.split(separator: "\n").map { line -> Markup in "<p>\(String(line).isolated)</p>\n" }.joined()
  }

  /// Labels with what stands for them, one behind the other.
  private func list(_ fields: [(label: String, value: String)]) -> Markup {
    guard !fields.isEmpty else { return "" }
    let pairs = fields.map { label, value -> Markup in
      let lines = value.split(separator: "\n").map { line -> Markup in "<p>\(String(line).isolated)</p>" }
      return "<div><dt>\(label.isolated)</dt><dd dir=\"auto\">\(lines.joined())</dd></div>\n"
    }
    return "<dl>\n\(pairs.joined())</dl>\n"
  }

  /// It scrolls by itself where it is wider than the page, and can be reached by keys for that.
  private func markup(_ table: ReportTable) -> Markup {
    let heads = table.columns.map { column -> Markup in "<th scope=\"col\" dir=\"auto\">\(column)</th>" }
    let rows = table.rows.map { row -> Markup in
      let cells = row.cells.map { lines -> Markup in
        "<td dir=\"auto\">\(lines.map { line -> Markup in "<p>\(line.isolated)</p>" }.joined())</td>"
      }
      return "<tr><th scope=\"row\" dir=\"auto\">\(row.title.isolated)</th>\(cells.joined())</tr>\n"
    }
    let name = table.columns.joined(separator: ", ")
    return """
      <div class="scroll" role="region" aria-label="\(name)" tabindex="0">
      <table>
      <thead><tr><td></td>\(heads.joined())</tr></thead>
      <tbody>
      \(rows.joined())</tbody>
      </table>
      </div>

      """
  }
}

extension Figure {
  /// `nil` where there is nothing to draw.
  fileprivate var markup: Markup? {
    switch self {
    case .scores(let bars): bars.isEmpty ? nil : bars.map { ScoreBarDrawing(bar: $0).markup }.joined()
    case .timeline(let timeline): TimelineDrawing(timeline)?.markup
    case .closeness(let circles): ClosenessDrawing(circles)?.markup
    case .course(let course): CourseDrawing(course)?.markup
    }
  }
}

extension String {
  /// With every quotation set apart, so that words of the other direction do not turn what stands around them.
  var isolated: Markup {
    var markup: Markup = ""
    var rest = self[...]
    while let open = rest.firstIndex(of: "“"), let close = rest[open...].firstIndex(of: "”") {
      markup += "\(String(rest[..<open]))“<bdi>\(String(rest[rest.index(after: open)..<close]))</bdi>”"
      rest = rest[rest.index(after: close)...]
    }
    return markup + "\(String(rest))"
  }
}
