public import IntakeResults
internal import PlainText

/// A report as plain text for a terminal: wrapped, nothing in it that a terminal obeys but, at will, bold.
public struct TerminalReport: Sendable {
  /// Columns; narrower than `narrowest` is drawn as if it were that wide.
  public let width: Int
  /// Titles and alerts in bold, by ANSI escapes.
  public let usesBold: Bool

  public static let narrowest = 40

  public init(width: Int = 80, usesBold: Bool = false) {
    self.width = max(TerminalReport.narrowest, width)
    self.usesBold = usesBold
  }

  public func text(of record: ResultRecord) -> String { text(of: Report(record)) }

  /// Every line ends with a line feed.
  public func text(of report: Report) -> String {
    var page = TerminalPage(width: width)
    page.strong(report.title, indent: 0)
    for line in report.heading { page.paragraph(line, indent: 0) }
    for section in report.sections {
      page.skipLine()
      page.strong(section.title.uppercased(), indent: 0)
      page.draw(section.blocks, indent: 0)
    }
    return page.lines.map { draw($0) + "\n" }.joined()
  }

  /// The one place at which a line leaves: here it is made safe, whatever it has been through before.
  private func draw(_ line: TerminalPage.Line) -> String {
    let safe = line.text.terminalSafeLine
    return line.isStrong && usesBold && !safe.isEmpty ? "\u{1B}[1m\(safe)\u{1B}[0m" : safe
  }
}
