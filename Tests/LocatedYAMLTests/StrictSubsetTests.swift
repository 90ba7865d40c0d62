import LocatedYAML
import TestSupport
import Testing

@Suite struct StrictSubsetTests {
  private func disagreements(_ marked: String, _ codes: [Int: String]) -> [String] {
    let marked = MarkedYAML(marked)
    let document = YAMLDocument.parse(marked.source, file: FileID(0))
    return marked.disagreements(with: document.diagnostics, expecting: codes)
      + (document.root == nil ? [] : ["there is a tree in spite of errors"])
  }

  @Test func `each construct is refused by its own name where it stands`() {
    #expect(disagreements("a: «1»&x b\n", [1: "anchor"]) == [])
    #expect(disagreements("a: «1»*x\n", [1: "alias"]) == [])
    #expect(disagreements("a: «1»!x b\n", [1: "tag"]) == [])
    #expect(disagreements("a: «1»!!str b\n", [1: "tag"]) == [])
    #expect(disagreements("a: {«1»<<: b}\n", [1: "merge-key"]) == [])
    #expect(disagreements("«1»%YAML 1.1\n---\na: b\n", [1: "directive"]) == [])
    #expect(disagreements("«1»[a]: b\n", [1: "complex-key"]) == [])
    #expect(disagreements("a: b\n«1»---\nc: d\n", [1: "second-document"]) == [])
  }

  @Test func `a quoted merge key is a text`() {
    #expect(parse("'<<': b\n").diagnostics == [])
  }

  @Test func `all of them are found in one run`() {
    let text = """
      # a comment
      «9»%YAML 1.2
      ---
      a: «1»&x b
      c: «2»!t d
      «3»<<: e
      «4»[f]: g
      «5»a: h
      i: {yes: «6»Yes, I do}
      j: «7»{name}
      «8»---
      k: l
      """
    let codes = [
      1: "anchor", 2: "tag", 3: "merge-key", 4: "complex-key", 5: "duplicate-key", 6: "comma-in-text",
      7: "bracket-in-text", 8: "second-document", 9: "directive",
    ]
    #expect(disagreements(text, codes) == [])
  }

  @Test func `an alias is told with the anchor it belongs to`() {
    #expect(disagreements("a: «1»&x b\nc: *x\nd: «2»*y\n", [1: "anchor", 2: "alias"]) == [])
  }

  @Test func `a syntax error is told alone`() {
    #expect(disagreements("a: &x b\na: c\nd: e«1»: f\n", [1: "colon-in-text"]) == [])
  }

  @Test func `keys are compared as they are read`() {
    let same = [
      "a: 1\n«1»\"\\x61\": 2\n", "1: a\n«1»'1': b\n", "é: 1\n«1»e\u{301}: 2\n", "{a: 1, «1»a: 2}\n",
    ]
    for text in same { #expect(disagreements(text, [1: "duplicate-key"]) == []) }
    #expect(parse("a: 1\nA: 2\n").diagnostics == [])
    #expect(parse("a: {a: {a: 1}}\n").diagnostics == [])
  }

  @Test func `a duplicate key notes the first place`() throws {
    let diagnostic = try #require(parse("a: 1\nb: 2\na: 3\n").diagnostics.first)
    #expect(diagnostic.notes.first?.location?.range.dump == "@1:1-1:2")
  }
}
