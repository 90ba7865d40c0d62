internal import Intake
internal import IntakeResults
internal import PlainText
internal import SafeMarkup

extension ExportManifest {
  /// A page for whoever gets the export.
  public var markdown: String {
    var lines = ["# \(title.inMarkdown): exported responses", ""]
    lines += [summary, "", "**\(warning)**", "", "## Left out and made coarser", ""]
    lines += privacy.map { "- \($0)" }
    lines += ["", "## Columns", ""]
    lines += columns.map { "- \($0)" }
    lines += ["", "## Made from", ""]
    lines += definitions.map {
      "- \($0.id.asMarkdownCode), version \($0.version.inMarkdown), \($0.digest.asMarkdownCode)"
    }
    lines += [
      "", "By \(engine.name.inMarkdown) \(engine.version.inMarkdown) at \(made): \(command.asMarkdownCode)",
      "",
    ]
    lines += [
      "## Files", "", "\(ExportManifest.dialect.capitalizedFirst).", "", "| file | bytes | SHA-256 |",
      "| --- | ---: | --- |",
    ]
    lines += files.map { "| \($0.name.asMarkdownCode) | \($0.bytes) | \($0.sha256.asMarkdownCode) |" }
    return lines.joined(separator: "\n") + "\n"
  }

  private var summary: String {
    let out = [
      (counts.otherQuestionnaire, "of another questionnaire"),
      (counts.otherVersion, "of another version of it"),
      (counts.contradictory, "that contradict themselves"), (counts.twice, "given twice"),
      (counts.notPermitted, "without permission for research"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let rest =
      out.isEmpty ? "" : " Of \(counts.given) given, these are left out: \(out.joined(separator: ", "))."
    let permission =
      permissions.isEmpty
      ? " The questionnaire does not ask for a permission for research."
      : " Each answered yes to \(permissions.map(\.asMarkdownCode).joined(last: "and"))."
    return
      "\(counted(counts.responses, "response")) of \(counted(counts.respondents, "respondent")), \(layout)."
      + rest + permission
  }

  private var warning: String {
    "This is not thereby anonymous. Answers together can tell who somebody is, most of all to somebody who knows "
      + "them: give it only to whom the respondents agreed to, and never beside other tables of the same people."
  }

  private var privacy: [String] {
    var lines: [String] = []
    func list(_ ids: [String]) -> String { ids.map(\.asMarkdownCode).joined(separator: ", ") }
    for withheld in leftOut {
      lines.append("\(withheld.inclusion.inWords), left out: \(list(withheld.questions))")
    }
    if !inclusions.contains(.times) { lines.append("the moments at which it was begun and ended, left out") }
    if !inclusions.contains(.dates) {
      lines.append(
        "dates as years, the day of the interview too" + (datesCut.isEmpty ? "" : ": \(list(datesCut))"))
    }
    if !inclusions.contains(.ages) {
      lines.append(
        "ages over 89 as `90+`, and dates that would tell them withheld"
          + (agesCut.isEmpty ? "" : ": \(list(agesCut))"))
    }
    lines.append(
      inclusions.contains(.respondent)
        ? "respondents stand by the names that they were kept under"
        : "respondents stand by study ids drawn at random; the key to them is not in this folder and is never sent along"
    )
    if !inclusions.isEmpty {
      lines.append(
        "in it because it was asked for by name: \(inclusions.map(\.rawValue).joined(last: "and"))")
    }
    return lines
  }

  private var columns: [String] {
    [
      "`NAME__why`: why a cell is empty: `skipped`, `not-asked`, `not-applicable`, `not-reached`, `no-row` (the "
        + "response has no such row of the roster) or `withheld`. None of these is a zero.",
      "`NAME__months_to_start`: calendar months from the date to the interview; `NAME__months_to_onset_SYMPTOM`: from an "
        + "event to the onset of a symptom. Less than zero where the date is the later one; empty where either has no month.",
      "`months_since_first`: calendar months since the respondent's first response in this export.",
      "what else a column holds stands in the codebook.",
    ]
  }
}

extension Inclusion {
  fileprivate var inWords: String {
    switch self {
    case .text: "what was typed"
    case .identifying: "what identifies"
    case .names: "what rows are called"
    case .times: "times"
    case .dates: "dates"
    case .ages: "ages"
    case .respondent: "names of respondents"
    }
  }
}

extension String {
  /// With an upper-case first letter.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
