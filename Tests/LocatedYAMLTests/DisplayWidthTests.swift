import LocatedYAML
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("ｆ", 2), ("한글", 4), ("🙂", 2), ("👨‍👩‍👧", 2),
    ("❤\u{FE0F}", 2), ("🇩🇪", 2), ("a\u{200D}b", 2), ("\u{AD}", 0), ("ไทย", 3), ("„“…–", 4),
  ])
  func `a text takes as many columns as terminals give it`(_ row: (text: String, columns: Int)) {
    #expect(DisplayWidth.of(row.text) == row.columns)
  }
}
