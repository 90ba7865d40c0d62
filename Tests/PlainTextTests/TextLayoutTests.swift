import PlainText
import Testing

struct TextLayoutTests {
  @Test func `words are filled into lines`() {
    #expect(
      TextLayout(width: 20).lines(of: "Your answers stay on this clinic's device.") == [
        "Your answers stay on", "this clinic's", "device.",
      ])
  }

  @Test func `paragraphs have a blank line between them, list items do not`() {
    let text = "Some help:\n- call someone you trust, today\n- the local number\nThen come back.\nThank you."
    #expect(
      TextLayout(width: 24, indent: 2).lines(of: text) == [
        "  Some help:",
        "  - call someone you",
        "    trust, today",
        "  - the local number",
        "",
        "  Then come back.",
        "",
        "  Thank you.",
      ])
  }

  @Test func `a word wider than the line is broken and not cut`() {
    #expect(TextLayout(width: 5).lines(of: "ab abcdefghijkl") == ["ab", "abcde", "fghij", "kl"])
    #expect(TextLayout(width: 5).lines(of: "你好世界") == ["你好", "世界"])
  }

  @Test func `a lead stands before the first line and its space before the others`() {
    #expect(
      TextLayout(width: 16).paragraph("told at once, by name", first: "tell: ", rest: "      ") == [
        "tell: told at", "      once, by", "      name",
      ])
    #expect(TextLayout(width: 16).paragraph("", first: "tell: ") == ["tell:"])
    #expect(TextLayout(width: 16).paragraph("  ") == [])
  }

  @Test func `every width keeps every character and no line is wider`() {
    let texts = [
      "The café's 你好 sign — 😀😀😀 — was \u{1B}[31mred.\nSecond\tparagraph\r\n- item one\n- two",
      "supercalifragilisticexpialidocious 한국어로된긴단어입니다 x",
    ]
    for text in texts {
      let whole = text.terminalSafe.filter { $0 != " " && $0 != "\n" }
      for width in 2...60 {
        for indent in [0, 1, 7] {
          let layout = TextLayout(width: width, indent: indent)
          let lines = layout.lines(of: text)
          #expect(lines.joined().filter { $0 != " " } == whole)
          let least = layout.indent + 2 + 2  // the hanging of an item, and one wide character
          #expect(
            lines.allSatisfy { $0.displayWidth <= max(width, least) }, "width \(width), indent \(indent)")
          #expect(lines.allSatisfy { $0.last != " " })
        }
      }
    }
  }

  @Test func `a width of nothing still shows the text`() {
    #expect(TextLayout(width: 0).lines(of: "ab") == ["a", "b"])
    #expect(TextLayout(width: -3, indent: 9).lines(of: "ab") == ["a", "b"])
  }
}
