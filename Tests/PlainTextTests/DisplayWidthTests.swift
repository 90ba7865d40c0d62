import PlainText
import Testing

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("你好", 4), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
    ("ｆｕｌｌ", 8), ("かな", 4), ("😀", 2), ("👩‍👧", 2), ("🇪🇸", 2), ("❤️", 2), ("♥", 1), ("ไทย", 3), ("שלום", 4),
    ("a\u{200B}b", 2), ("…–“”", 4), ("e\u{301}\u{302}\u{303}", 1), ("漢字", 4), ("ｆ", 2), ("👨‍👩‍👧", 2),
    ("a\u{200D}b", 2), ("\u{AD}", 1),
  ])
  func `the columns that a text takes`(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test func `padding counts columns`() {
    #expect("你".padded(toWidth: 4) == "你  ")
    #expect("7".leftPadded(toWidth: 3) == "  7")
    #expect("long".padded(toWidth: 2) == "long")
  }

  @Test func `a text is as wide as its characters, whichever stand side by side`() {
    let scalars = (0x20...0x3100).compactMap(Unicode.Scalar.init)
    for scalar in scalars {
      for text in ["\(scalar)", "a\(scalar)b", " \(scalar)é…", "”\(scalar)\u{FE0F}"] {
        #expect(text.displayWidth == text.reduce(0) { $0 + $1.displayWidth }, "\(scalar.value)")
      }
    }
  }
}
