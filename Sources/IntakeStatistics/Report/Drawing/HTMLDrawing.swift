internal import PlainText
internal import SafeMarkup

/// A report as one page of HTML with small pictures.
public struct HTMLDrawing: Sendable {
  public init() {}

  public func text(of report: StatisticsReport) -> String {
    let heading = report.heading
    let body: Markup = """
      <h1>\(heading.title)</h1>
      <p>\(heading.id) \(heading.version). \(heading.table): n = \(heading.rowCount) rows. \(report.rows.words)</p>
      \(problems(heading))\(report.groups.map(section).joined())\(report.retest.map { RetestHTML($0).markup })\(methods(report))
      """
    return HTMLPage(title: "Statistics: \(heading.title)", style: Self.style, body: body).text
  }

  private func problems(_ heading: StatisticsReport.Heading) -> Markup {
    var markup: Markup = ""
    if heading.problemRowCount > 0 {
      markup += """
        <p class="note">\(counted(heading.problemRowCount, "row")) had problems: cells that do not fit count as missing.</p>

        """
    }
    if !heading.absentQuestions.isEmpty {
      markup += """
        <p class="note">Not in the table: \(heading.absentQuestions.joined(separator: ", ")).</p>

        """
    }
    return markup
  }

  private func section(_ group: StatisticsReport.Group) -> Markup {
    let scales = group.scales.map { ScaleHTML($0).markup }.joined()
    guard let name = group.name else { return scales }
    let small: Markup =
      group.rowCount < Note.fewRows
      ? "<p class=\"note\">A small group: under \(Note.fewRows) rows, its figures are uncertain.</p>\n" : ""
    return """
      <h1 class="group">\(name.words), n = \(group.rowCount)</h1>
      \(small)\(scales)
      """
  }

  private func methods(_ report: StatisticsReport) -> Markup {
    let notes = MethodNotes.notes(for: report).map { note -> Markup in
      "<dt>\(note.term)</dt><dd>\(note.words).</dd>\n"
    }.joined()
    return """
      <section class="methods">
      <h2>How it is worked out</h2>
      <dl>
      \(notes)</dl>
      </section>
      """
  }

  private static let style: Markup = """
    h1.group { border-top: 2px solid var(--ink); padding-top: .6rem; margin-top: 3rem; }
    th, td { text-align: right; white-space: nowrap; }
    th:first-child, td:first-child, td.words, th.words { text-align: left; white-space: normal; }
    td.bar { vertical-align: middle; padding-left: .6rem; }
    .ask { display: block; font-size: .8rem; max-width: 22rem; }
    .note { border-left: 3px solid var(--ink); padding-left: .6rem; }
    dt { font-weight: 600; font-size: .9rem; } dd { margin: 0 0 .4rem; font-size: .9rem; }
    @media print { section.scale { break-inside: auto; } }
    """
}

extension Reliability.Rows {
  var words: String {
    switch self {
    case .complete: "Figures about a score are from complete rows."
    case .pairwise: "Figures about a score are from complete rows, alpha from all pairs of items (pairwise)."
    }
  }
}
