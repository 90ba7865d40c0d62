internal import PlainText

/// A report as one page of HTML: nothing is loaded from elsewhere, nothing runs in it, and it prints in black and white.
public struct HTMLDrawing: Sendable {
  public init() {}

  public func text(of report: StatisticsReport) -> String {
    let heading = report.heading
    let page: Markup = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>Statistics: \(heading.title)</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <h1>\(heading.title)</h1>
      <p>\(heading.id) \(heading.version). \(heading.table): n = \(heading.rowCount) rows. \(report.rows.words)</p>
      \(problems(heading))\(report.groups.map(section).joined())\(report.retest.map { RetestHTML($0).markup })\(methods(report))
      </body>
      </html>

      """
    return page.text
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

  /// Black on white, turned round where the reader's screen is dark; paper is always white.
  private static let style: Markup = """
    :root { --ink: #1a1a1a; --paper: #fff; --line: #999; --faint: #ddd; color-scheme: light dark; }
    @media screen and (prefers-color-scheme: dark) {
      :root { --ink: #e6e6e6; --paper: #161616; --line: #888; --faint: #3a3a3a; }
    }
    body { font: 16px/1.45 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 58rem;
      margin: 2rem auto; padding: 0 1rem; }
    h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2.2rem; } h3 { font-size: 1rem; margin-bottom: .3rem; }
    h1.group { border-top: 2px solid var(--ink); padding-top: .6rem; margin-top: 3rem; }
    small, figcaption, caption, .quiet { color: inherit; font-size: .85rem; font-weight: normal; }
    caption { text-align: left; padding-bottom: .2rem; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; margin: .8rem 0; font-variant-numeric: tabular-nums; }
    th, td { text-align: right; padding: .15rem .6rem; border-bottom: 1px solid var(--faint);
      vertical-align: baseline; white-space: nowrap; }
    th:first-child, td:first-child, td.words, th.words { text-align: left; white-space: normal; }
    th:first-child, td:first-child { padding-left: 0; }
    thead th { border-bottom: 1px solid var(--line); font-size: .85rem; vertical-align: bottom; }
    td.bar { vertical-align: middle; padding-left: .6rem; }
    .ask { display: block; font-size: .8rem; max-width: 22rem; }
    .note { border-left: 3px solid var(--ink); padding-left: .6rem; }
    figure { margin: 1rem 0; } figure svg { display: block; max-width: 100%; height: auto; }
    svg text { font: 11px system-ui, sans-serif; fill: var(--ink); }
    svg .axis { stroke: var(--ink); } svg .edge { stroke: var(--paper); }
    svg .dash { stroke: var(--ink); stroke-dasharray: 3 3; }
    svg .ink { fill: var(--ink); }
    dt { font-weight: 600; font-size: .9rem; } dd { margin: 0 0 .4rem; font-size: .9rem; }
    @media print {
      body { margin: 0; max-width: none; font-size: 10pt; } section, figure, tr { break-inside: avoid; }
      section.scale { break-inside: auto; } h2, h3 { break-after: avoid; } .scroll { overflow: visible; }
      th, td { padding: .1rem .35rem; }
    }
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
