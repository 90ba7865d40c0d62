public import IntakeResults
internal import SafeMarkup

/// A report as Markdown (CommonMark with tables), for a record system: every text of the client's and the author's stands
/// as plain text.
public struct MarkdownReport: Sendable {
  public init() {}

  public func text(of record: ResultRecord) -> String { text(of: Report(record)) }

  /// Every line ends with a line feed.
  public func text(of report: Report) -> String {
    var lines = ["# \(report.title.inMarkdown)"]
    for line in report.heading { lines += ["", line.inMarkdown] }
    for section in report.sections {
      lines +=
        ["", "## \(section.title.inMarkdown)", ""] + MarkdownBlocks(level: 3).lines(of: section.blocks)
    }
    return lines.map { $0 + "\n" }.joined()
  }
}

/// The blocks of a section as lines of Markdown.
private struct MarkdownBlocks {
  /// Of the headings of entries, 3...6.
  let level: Int

  /// An empty line stands between blocks, and none before the first.
  func lines(of blocks: [ReportBlock]) -> [String] {
    var lines: [String] = []
    for (index, block) in blocks.enumerated() {
      if index > 0, !(block.isField && blocks[index - 1].isField) { lines.append("") }
      lines += self.lines(of: block)
    }
    return lines
  }

  private func lines(of block: ReportBlock) -> [String] {
    switch block {
    case .paragraph(let text): return paragraphs(text)
    case .items(let items): return items.map { "- \($0.inMarkdown)" }
    case .field(let label, let value):
      let texts = value.split(separator: "\n").map { String($0).inMarkdown }
      return ["- **\(label.inMarkdown)** \(texts.first ?? "")"] + texts.dropFirst().map { "  <br>\($0)" }
    case .entry(let title, true, let contents):
      let heading = "\(String(repeating: "#", count: level)) \(title.inMarkdown)"
      return [heading, ""] + MarkdownBlocks(level: min(level + 1, 6)).lines(of: contents)
    case .entry(let title, false, let contents): return [title.inMarkdown, ""] + lines(of: contents)
    case .table(let table): return lines(of: table)
    case .figure(.scores(let bars), _, let words):
      return bars.map { ScoreBarText($0, width: 40).text.asMarkdownCode }
        + (words.isEmpty ? [] : [""] + lines(of: words))
    case .figure(_, _, let words): return lines(of: words)
    case .blank(let label, let count):
      let line = String(repeating: "\\_", count: 40)
      return ["\(label.inMarkdown): \(line)"] + (1..<max(1, count)).flatMap { _ in ["", line] }
    }
  }

  private func paragraphs(_ text: String) -> [String] {
    Array(text.split(separator: "\n").map { [String($0).inMarkdown] }.joined(separator: [""]))
  }

  private func lines(of table: ReportTable) -> [String] {
    func row(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }
    return [row([""] + table.columns.map(\.inMarkdown)), row(table.columns.map { _ in "---" } + ["---"])]
      + table.rows.map { line in
        row([line.title.inMarkdown] + line.cells.map { $0.map(\.inMarkdown).joined(separator: "<br>") })
      }
  }
}

extension ReportBlock {
  fileprivate var isField: Bool { if case .field = self { true } else { false } }
}
