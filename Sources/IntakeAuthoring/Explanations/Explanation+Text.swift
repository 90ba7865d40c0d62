internal import Intake
internal import LocatedYAML
internal import PlainText

extension Explanation {
  /// What a check says of the mistake: its sentence, and how to mend it. Empty where the page shows none, and for what only
  /// a proof or a table would tell.
  public var said: [String] {
    guard let mistake, family != .table, family != .answersInFiles,
      let diagnostic = mistake.checked.diagnostics.first(where: { $0.code == code })
    else { return [] }
    return ["\(diagnostic.severity.rawValue)[\(code)]: \(diagnostic.message)"]
      + (diagnostic.hint.map { [$0] } ?? [])
  }

  /// The page as text for a terminal, in lines.
  public func lines(width: Int) -> [String] {
    let layout = TextLayout(width: width)
    var lines = layout.paragraph("\(code): \(title)")
    for paragraph in paragraphs { lines += [""] + layout.paragraph(paragraph) }
    for part in parts { lines += ["", part.title, ""] + part.lines.map { $0.isEmpty ? "" : "    " + $0 } }
    return lines
  }

  /// The page as Markdown.
  public var markdown: String {
    var text = "## `\(code)`\n\n\(title.prefix(1).uppercased() + title.dropFirst()).\n"
    for paragraph in paragraphs { text += "\n\(paragraph)\n" }
    for part in parts {
      let fence =
        part.isWords ? "text" : mistake?.place == .lines ? "json" : family == .table ? "csv" : "yaml"
      text += "\n\(part.title)\n\n```\(fence)\n" + part.lines.map { $0 + "\n" }.joined() + "```\n"
    }
    return text
  }

  private struct Part {
    let title: String
    let lines: [String]
    /// Whether it is what check says.
    var isWords = false
  }

  private var parts: [Part] {
    guard let mistake, let mend else { return [] }
    let names = mistake.namesOfSample
    let earlier =
      names.isEmpty
      ? ""
      : ", where \(names.joined(last: "and")) \(names.count == 1 ? "is an earlier question" : "are earlier questions")"
    var parts = [Part(title: "For example\(earlier):", lines: Self.lines(of: mistake.text))]
    parts += others(of: mistake, title: "with ")
    if let committed = mistake.committed {
      parts.append(Part(title: "As it was last committed:", lines: Self.lines(of: committed)))
    }
    let said = said
    if !said.isEmpty { parts.append(Part(title: "check says:", lines: said, isWords: true)) }
    if mend.text != mistake.text { parts.append(Part(title: "Mended:", lines: Self.lines(of: mend.text))) }
    if mend.others.map(\.text) != mistake.others.map(\.text) {
      parts += others(of: mend, title: "Mended, in ")
    }
    return parts
  }

  private func others(of example: Example, title: String) -> [Part] {
    example.others.map { Part(title: "\(title)\($0.id).yaml:", lines: Self.lines(of: $0.text)) }
  }

  private static func lines(of text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last == "" { lines.removeLast() }
    return lines
  }
}

extension Explanation {
  /// All codes by family, one line each.
  public static func list(width: Int) -> [String] {
    Family.allCases.flatMap { family -> [String] in
      let pages = all.filter { $0.family == family }
      let longest = (pages.map(\.code.count).max() ?? 0) + 2
      let layout = TextLayout(width: width)
      return ["\(family.rawValue):"]
        + pages.flatMap { page -> [String] in
          let lead = "  " + page.code + String(repeating: " ", count: longest - page.code.count)
          return layout.paragraph(page.title, first: lead, rest: String(repeating: " ", count: longest + 2))
        } + [""]
    }.dropLast()
  }
}
