internal import PlainText

/// Draws diagnostics as text for people: place, rule and sentence, then the line with the place underlined.
///
///     phq-9.yaml:83:15: error[unknown-name]: no question, score or roster is named 'phq_9'
///        83 |         when: phq_9 >= 1
///           |               ^^^^^ did you mean 'phq9'?
///
/// Of several lines the first is shown. Control characters never come out, whether they stand in the file, its
/// name or a message.
public struct DiagnosticRenderer: Sendable {
  private let names: [String]
  private let texts: [SourceText]
  private let useColor: Bool

  /// - Parameter sources: the files, each at the place that its ``FileID`` says. No line is shown of one too
  ///   large to be read.
  public init(sources: [Source], useColor: Bool = false) {
    names = sources.map { Excerpt.visible($0.name) }
    texts = sources.map { SourceText($0.text.utf8.count > Source.largestSize ? "" : $0.text) }
    self.useColor = useColor
  }

  /// One diagnostic with its notes, in lines that each end at LF.
  public func render(_ diagnostic: Diagnostic) -> String {
    let isError = diagnostic.severity == .error
    let severity = paint("\(diagnostic.severity.rawValue)[\(diagnostic.code)]", isError ? .red : .yellow)
    var text = place(diagnostic.location) + severity + ": " + Excerpt.visible(diagnostic.message) + "\n"
    text += excerpt(at: diagnostic.location, hint: diagnostic.hint, color: isError ? .red : .yellow)
    for note in diagnostic.notes {
      text += place(note.location, otherwise: "  ")
      text += paint("note", .cyan) + ": " + Excerpt.visible(note.message) + "\n"
      text += excerpt(at: note.location, hint: nil, color: .cyan)
    }
    return text
  }

  /// All of them, in their order, with an empty line between two.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { render($0) }.joined(separator: "\n")
  }

  // MARK: - Parts

  /// `name:line:column: `; a file that is not among the sources has no name.
  private func place(_ location: Location?, otherwise: String = "") -> String {
    guard let location else { return otherwise }
    let start = location.range.start
    let index = location.file.index
    let name = names.indices.contains(index) ? names[index] : "?"
    return paint("\(name):\(start.line):\(start.column): ", .bold)
  }

  private func excerpt(at location: Location?, hint: String?, color: Color) -> String {
    let hint = hint.map { Excerpt.visible($0) }
    guard let location, texts.indices.contains(location.file.index) else {
      return hint.map { "        \($0)\n" } ?? ""
    }
    let range = location.range
    let line = texts[location.file.index].line(range.start.line)
    if line.isEmpty { return hint.map { "        \($0)\n" } ?? "" }
    let excerpt = Excerpt(line, underlining: columns(of: range, in: line))

    let number = String(range.start.line)
    let width = max(5, number.count)
    let numbered = String(repeating: " ", count: width - number.count) + number + " |"
    let gutter = String(repeating: " ", count: width) + " |"
    let carets = String(repeating: "^", count: excerpt.length)
    var text = paint(numbered, .gutter) + " " + excerpt.text + "\n"
    text +=
      paint(gutter, .gutter) + " " + String(repeating: " ", count: excerpt.indent) + paint(carets, color)
    if let hint {
      let fits = excerpt.indent + excerpt.length + 1 + hint.displayWidth <= Excerpt.widest
      text += fits ? " " + paint(hint, color) : "\n" + paint(gutter, .gutter) + " " + paint(hint, color)
    }
    return text + "\n"
  }

  /// The underlined part of the first line of a range, from 0, without blanks at its end.
  private func columns(of range: SourceRange, in line: [Unicode.Scalar]) -> Range<Int> {
    let lower = min(max(range.start.column - 1, 0), line.count)
    guard range.end.line > range.start.line else { return lower..<max(lower, range.end.column - 1) }
    var upper = line.count
    while upper > lower, line[upper - 1].isBlank { upper -= 1 }
    return lower..<upper
  }

  private enum Color: String {
    case red = "1;31"
    case yellow = "1;33"
    case cyan = "36"
    case bold = "1"
    case gutter = "34"
  }

  private func paint(_ text: String, _ color: Color) -> String {
    useColor ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
  }
}
