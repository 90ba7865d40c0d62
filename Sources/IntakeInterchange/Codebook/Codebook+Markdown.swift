internal import Intake
internal import IntakeResults
internal import SafeMarkup

extension Codebook {
  /// A page to read: what there is to know of each variable, and where it comes from.
  public var markdown: String {
    var lines = ["# \(title.inMarkdown): codebook", ""]
    lines += definitions.flatMap(lines(of:))
    for group in CodebookEntry.Group.allCases {
      let entries = entries.filter { $0.group == group }
      if !entries.isEmpty { lines += ["## \(group.heading)", ""] + entries.flatMap(lines(of:)) }
    }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(of file: File) -> [String] {
    var lines = [
      "- \(file.title.inMarkdown) (\(file.reference.id.asMarkdownCode), version \(file.reference.version.inMarkdown))",
      "  - digest: \(file.reference.digest.asMarkdownCode)",
    ]
    if let source = file.source {
      let own = source.kind == .own ? "written by the clinic, no published measure; " : ""
      lines.append("  - source: \(own)\(source.citation.inMarkdown)")
      lines.append("  - rights: \(source.rights.inMarkdown)")
      if let permission = source.permission { lines.append("  - permission: \(permission.inMarkdown)") }
    }
    return lines + (file == definitions.last ? [""] : [])
  }

  private func lines(of entry: CodebookEntry) -> [String] {
    var lines = ["### \(entry.name.asMarkdownCode)", "", entry.label.inMarkdown, ""]
    var facts = [("kind", entry.kind.rawValue)]
    if let range = entry.rangeInWords { facts.append(("range", range)) }
    if let unit = entry.unit { facts.append((entry.kind == .date ? "as precise as" : "unit", unit)) }
    if let decimals = entry.decimals, decimals > 0 { facts.append(("decimals", "at most \(decimals)")) }
    if !entry.missingInWords.isEmpty { facts.append(("missing", entry.missingInWords)) }
    if let roster = entry.roster { facts.append(("roster", roster)) }
    if !entry.conditionInWords.isEmpty { facts.append(("asked", entry.conditionInWords)) }
    if let page = entry.page { facts.append(("page", page + (entry.part.map { " (\($0))" } ?? ""))) }
    if entry.isRequired { facts.append(("required", "yes")) }
    if entry.identifies { facts.append(("identifies", "yes: left out of an export unless asked for")) }
    if let permits = entry.permits { facts.append(("a yes permits", permits)) }
    facts += entry.rule.map { ("rule", $0) }
    if let better = entry.better { facts.append(("better", better.rawValue)) }
    lines += facts.map { "- \($0.0): \($0.1.inMarkdown)" } + [""]
    guard !entry.codes.isEmpty else { return lines }
    let hasPoints = entry.codes.contains { $0.points != nil }
    lines +=
      hasPoints
      ? ["| code | label | points |", "| --- | --- | --- |"] : ["| code | label |", "| --- | --- |"]
    for code in entry.codes {
      let points = hasPoints ? " \(code.points?.description ?? "") |" : ""
      lines.append("| \(code.code.asMarkdownCode) | \(code.labelWithMarks.inMarkdown) |\(points)")
    }
    return lines + [""]
  }
}

extension CodebookEntry.Code {
  fileprivate var labelWithMarks: String {
    let marks = [
      isExclusive ? "chosen alone" : nil, takesWords ? "with words of one's own" : nil,
      isMissing ? "missing" : nil,
    ].compactMap(\.self)
    return label + (marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))")
  }
}

extension CodebookEntry.Group {
  fileprivate var heading: String {
    switch self {
    case .answer: "Answers"
    case .score: "Scores"
    case .alert: "Alerts"
    case .area: "Areas"
    }
  }
}
