public import IntakeResults
internal import SafeMarkup

/// A report as one page of HTML: it loads nothing from elsewhere, nothing runs in it, and it prints on A4 and Letter.
public struct HTMLReport: Sendable {
  public init() {}

  public func text(of record: ResultRecord) -> String { text(of: Report(record)) }

  public func text(of report: Report) -> String {
    let sections = report.sections.map { section -> Markup in
      let blocks = BlockMarkup(level: 3).markup(section.blocks)
      return """
        <section id="\(section.id)" aria-labelledby="\(section.id)-title">
        <h2 id="\(section.id)-title">\(section.title)</h2>
        \(blocks)</section>

        """
    }
    let heading = report.heading.map { line -> Markup in "<p>\(line.isolated)</p>\n" }
    let body: Markup = """
      <header>
      <h1 dir="auto">\(report.title)</h1>
      \(heading.joined())</header>
      \(contents(report))<main>
      \(sections.joined())</main>
      """
    return HTMLPage(title: report.title, style: ReportStyle.markup, body: body).text
  }

  /// Links to the sections, for whoever reads on a screen.
  private func contents(_ report: Report) -> Markup {
    let links = report.sections.map { section -> Markup in
      "<li><a href=\"#\(section.id)\">\(section.title)</a></li>\n"
    }
    return """
      <nav aria-label="Sections">
      <ul>
      \(links.joined())</ul>
      </nav>

      """
  }
}
