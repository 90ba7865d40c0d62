import LocatedYAML
import TestSupport
import Testing

@Suite struct RendererTests {
  /// The characters from `start` to `end` of a line, underlined.
  private func render(
    _ text: String, _ start: (Int, Int), _ end: (Int, Int), hint: String? = nil, useColor: Bool = false
  ) -> String {
    let range = SourceRange(
      start: Position(line: start.0, column: start.1), end: Position(line: end.0, column: end.1))
    let diagnostic = Diagnostic.error(
      "rule", "what is wrong", at: Location(file: FileID(0), range: range), hint: hint)
    return DiagnosticRenderer(sources: [Source(name: "x.yaml", text: text)], useColor: useColor).render(
      diagnostic)
  }

  @Test func `carets stand under the text in columns of the terminal`() {
    let long = String(repeating: "word ", count: 100)
    let shown = [
      render("when: phq_9 >= 1\n", (1, 7), (1, 12), hint: "did you mean 'phq9'?"),
      render("漢字: é wide\n", (1, 5), (1, 6)),
      render("漢字: wide\n", (1, 1), (1, 3)),
      render("e\u{301}e\u{301}: x\n", (1, 3), (1, 5)),
      render("👨‍👩‍👧: x\n", (1, 8), (1, 9)),
      render("\ta:\tb\n", (1, 5), (1, 6)),
      render("a: \u{1B}[31m b\n", (1, 10), (1, 11)),
      render("a: b\n", (1, 5), (1, 5), hint: "at the end"),
      render("a: b\n", (1, 4), (1, 40)),
      render("say: |  \n  x\n  y\n", (1, 6), (3, 4), hint: "several lines"),
      render("a\r\nb: c\r\n", (2, 4), (2, 5)),
      render("a\nb", (9, 1), (9, 2), hint: "beyond the file"),
      render("a\n\nb", (2, 1), (2, 1), hint: "an empty line"),
      render(long, (1, 3), (1, 8)),
      render(long, (1, 251), (1, 255), hint: "in the middle"),
      render(long, (1, 496), (1, 500)),
      render(long, (1, 1), (1, 400)),
      render("a: b", (1, 4), (1, 5), hint: String(repeating: "long hint ", count: 12)),
      render(String(repeating: "\n", count: 123_456) + "a", (123_457, 1), (123_457, 2)),
    ]
    #expect(Snapshot("renderer").difference(from: shown.joined(separator: "\n")) == nil)
  }

  @Test func `notes have their own place, in any of the files`() {
    let sources = [Source(name: "a.yaml", text: "x: 1\n"), Source(name: "b.yaml", text: "\n  y: 2\n")]
    func location(_ file: Int, _ line: Int, _ column: Int) -> Location {
      let start = Position(line: line, column: column)
      return Location(
        file: FileID(file), range: SourceRange(start: start, end: Position(line: line, column: column + 1)))
    }
    let diagnostic = Diagnostic.warning(
      "rule", "what is odd", at: location(1, 2, 3),
      notes: [
        .init("first used here", at: location(0, 1, 1)), .init("a fact without a place"),
        .init("in a file that is not known", at: location(7, 1, 1)),
      ])
    let nowhere = Diagnostic.error("rule", "what is wrong", at: nil, hint: "mend it")
    let renderer = DiagnosticRenderer(sources: sources)
    let text = renderer.render([diagnostic, nowhere])
    #expect(Snapshot("renderer-notes").difference(from: text) == nil)
  }

  @Test func `colour changes nothing but the colour`() {
    let colored = render("when: phq_9 >= 1\n", (1, 7), (1, 12), hint: "a hint", useColor: true)
    #expect(colored.contains("\u{1B}[1;31m"))
    #expect(
      colored.replacing(/\x{1B}\[[0-9;]*m/, with: "")
        == render("when: phq_9 >= 1\n", (1, 7), (1, 12), hint: "a hint"))
  }

  @Test func `control characters never come out`() {
    let evil = "\u{1B}[31m\u{7}\u{202E}\r\n\u{9B}\0"
    let diagnostic = Diagnostic.error(
      "rule", "name '\(evil)'",
      at: Location(
        file: FileID(0),
        range: SourceRange(start: Position(line: 1, column: 1), end: Position(line: 1, column: 3))),
      hint: evil, notes: [.init(evil)])
    let text = DiagnosticRenderer(sources: [Source(name: evil, text: evil)]).render(diagnostic)
    for scalar in text.unicodeScalars where scalar != "\n" {
      #expect(scalar.properties.generalCategory != .control)
      #expect(scalar != "\u{202E}")
    }
    #expect(text.split(separator: "\n").count == 4)
  }

  @Test func `places that no file has are drawn without a line`() {
    for line in [-5, 0, 1, 2, 3, Int.max] {
      for column in [-5, 0, 1, 2, 50, Int.max / 2] {
        #expect(
          render("a\n", (line, column), (line, column)).hasPrefix("x.yaml:\(line):\(column): error[rule]"))
      }
    }
  }
}
