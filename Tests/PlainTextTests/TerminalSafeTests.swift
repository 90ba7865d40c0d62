import PlainText
import Testing

struct TerminalSafeTests {
  @Test(arguments: [
    ("plain", "plain"),
    ("two\nlines", "two\nlines"),
    ("two\r\nlines", "two\nlines"),
    ("over\rwritten", "over\\u{D}written"),
    ("end\r", "end\\u{D}"),
    ("a\tb", "a b"),
    ("\u{1B}[2J", "\\u{1B}[2J"),
    ("\u{9B}31m", "\\u{9B}31m"),
    ("bell\u{7}", "bell\\u{7}"),
    ("\u{7F}", "\\u{7F}"),
    ("nul\u{0}", "nul\\u{0}"),
    ("abc\u{202E}fed", "abc\\u{202E}fed"),
    ("line\u{2028}break", "line\\u{2028}break"),
    ("Grüße, 你好, 👩‍👧", "Grüße, 你好, 👩‍👧"),
  ])
  func `what a terminal would obey is shown as what it is`(text: String, shown: String) {
    #expect(text.terminalSafe == shown)
  }

  @Test func `no scalar of Unicode gets a control character through`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), scalar != "\n" else { continue }
      let safe = String(scalar).terminalSafe
      #expect(!safe.unicodeScalars.contains { $0.properties.generalCategory == .control }, "U+\(value)")
    }
  }

  @Test func `nothing that parts lines or turns their direction gets through, wherever it stands`() {
    let obeyed = [0x7F...0x9F, 0x2028...0x2029, 0x202A...0x202E, 0x2066...0x2069].flatMap { Array($0) }
    for scalar in (0x7F...0x2100).compactMap(Unicode.Scalar.init) {
      for text in ["\(scalar)", "é\(scalar)”", "\u{2000}\(scalar)\u{A8}"] {
        #expect(
          text.terminalSafe.unicodeScalars.contains(scalar) != obeyed.contains(Int(scalar.value)),
          "\(scalar.value)")
      }
    }
  }

  @Test func `what is safe stays as it is`() {
    for text in ["\u{1B}[31mred\r\n\u{202E}x", "\r\r\n\t", "a\u{9F}\u{85}"] {
      #expect(text.terminalSafe.terminalSafe == text.terminalSafe)
    }
  }

  @Test func `a line has no line feeds`() {
    #expect("one\r\ntwo\nthree".terminalSafeLine == "one two three")
  }
}
