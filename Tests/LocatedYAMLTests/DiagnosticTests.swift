import LocatedYAML
import TestSupport
import Testing

@Suite struct DiagnosticTests {
  @Test func `the order of discovery does not show`() {
    var all: [Diagnostic] = [.error("a", "m", at: nil), .error("b", "m", at: nil)]
    for file in 0..<2 {
      for line in 1...2 {
        for column in [1, 5] {
          for length in [0, 3] {
            let start = Position(line: line, column: column)
            let end = Position(line: line, column: column + length)
            let place = Location(file: FileID(file), range: SourceRange(start: start, end: end))
            all += [.error("a", "m", at: place), .error("a", "n", at: place), .error("b", "m", at: place)]
            all += [.warning("a", "m", at: place)]
          }
        }
      }
    }
    var random = SeededGenerator(seed: 4)
    for _ in 0..<20 {
      #expect(all.shuffled(using: &random).inOrderOfPlace() == all)
    }
  }

  @Test func `only errors are errors`() {
    #expect([Diagnostic.warning("a", "m", at: nil)].hasErrors == false)
    #expect([Diagnostic.warning("a", "m", at: nil), .error("a", "m", at: nil)].hasErrors)
  }
}
