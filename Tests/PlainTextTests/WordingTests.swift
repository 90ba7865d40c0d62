import PlainText
import Testing

struct WordingTests {
  @Test(arguments: [
    ([], ""), (["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c"),
  ])
  func `a list reads as a sentence has it`(words: [String], text: String) {
    #expect(words.joined(last: "or") == text)
  }

  @Test(arguments: [
    ("", ""), (" \t\n", ""), ("a", "a"), (" a  b\n", "a  b"), ("\u{A0}a\u{3000}", "a"),
  ])
  func `blanks at the ends go, and no others`(text: String, rest: String) {
    #expect(text.withoutOuterBlanks == rest)
  }
}
