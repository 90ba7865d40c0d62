import LocatedYAML
import TestSupport
import Testing

@Suite struct MarkedYAMLTests {
  @Test func `marks are taken out and their places kept`() {
    let marked = MarkedYAML("a: «1»b\n«22»c«3»")
    #expect(marked.text == "a: b\nc")
    #expect(marked.marks[1] == Position(line: 1, column: 4))
    #expect(marked.marks[22] == Position(line: 2, column: 1))
    #expect(marked.marks[3] == Position(line: 2, column: 2))
  }

  @Test func `what is missing, elsewhere or not expected is a disagreement`() {
    let marked = MarkedYAML("a: 1\n«1»a: 2\nb: «2»3\n")
    let diagnostics = YAMLDocument.parse(marked.source, file: FileID(0)).diagnostics
    #expect(marked.disagreements(with: diagnostics, expecting: [1: "duplicate-key"]) == [])
    #expect(
      marked.disagreements(with: [], expecting: [1: "duplicate-key"]) == ["missing: duplicate-key at 2:1"])
    #expect(marked.disagreements(with: diagnostics, expecting: [:]) == ["unexpected: duplicate-key at 2:1"])
    #expect(marked.disagreements(with: diagnostics, expecting: [2: "duplicate-key"]).count == 2)
    #expect(marked.disagreements(with: diagnostics, expecting: [1: "other"]).count == 2)
    #expect(marked.disagreements(with: [], expecting: [9: "x"]) == ["there is no mark «9»"])
  }
}
