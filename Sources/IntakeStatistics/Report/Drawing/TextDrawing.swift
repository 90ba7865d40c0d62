internal import PlainText

/// A report as plain text for a terminal or a mail.
///
/// Text from a questionnaire or a table is made safe on its way in. Every line ends with a line feed.
public struct TextDrawing: Sendable {
  /// Columns; the tables need 80.
  public let width: Int

  public init(width: Int = 80) { self.width = width }

  public func text(of report: StatisticsReport) -> String {
    lines(of: report).joined(separator: "\n") + "\n"
  }

  private func lines(of report: StatisticsReport) -> [String] {
    let heading = report.heading
    var lines = wrapped("\(heading.title) (\(heading.id) \(heading.version))")
    lines += wrapped(
      "\(heading.table): \(counted(heading.rowCount, "row")). "
        + report.rows.words)
    if heading.problemRowCount > 0 {
      lines += wrapped(
        "\(counted(heading.problemRowCount, "row")) had problems: cells that do not fit count as missing. "
          + "'intake score --problems FILE' lists them.")
    }
    if !heading.absentQuestions.isEmpty {
      lines += wrapped("Not in the table: \(heading.absentQuestions.joined(separator: ", ")).")
    }
    for group in report.groups {
      if let name = group.name {
        lines += [""] + underlined("\(name.words): \(counted(group.rowCount, "row"))", with: "=")
        if group.rowCount < Note.fewRows {
          lines += wrapped("A small group: under \(Note.fewRows) rows, its figures are uncertain.")
        }
      }
      for scale in group.scales { lines += [""] + ScaleText(scale, self).lines }
    }
    if let retest = report.retest { lines += [""] + RetestText(retest, self).lines }
    lines += [""] + underlined("How it is worked out", with: "-")
    for note in MethodNotes.notes(for: report) { lines += item(note.words, under: note.term) }
    return lines
  }

  /// A heading and the line under it.
  func underlined(_ text: String, with mark: Character) -> [String] {
    let title = wrapped(text)
    return title + [String(repeating: mark, count: title.map(\.displayWidth).max() ?? 0)]
  }

  func wrapped(_ text: String, indent: Int = 0) -> [String] {
    TextLayout(width: width, indent: indent).paragraph(text)
  }

  /// `term: words`, further lines behind an indentation.
  func item(_ words: String, under term: String) -> [String] {
    TextLayout(width: width, indent: 2).paragraph("\(term): \(words).", rest: "  ")
  }
}

extension StatisticsReport.GroupName {
  /// `sex = f`.
  var words: String { value.isEmpty ? "\(column) is empty" : "\(column) = \(value)" }
}
