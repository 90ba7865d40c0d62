import TestSupport
import Testing

@testable import IntakeInterchange

@Suite struct `Names of variables` {
  @Test(arguments: [
    ("phq9_1", "phq9_1"), ("event_kind[1]", "event_kind_1"), ("since[low-mood]", "since_low_mood"),
    ("relation[2].text", "relation_2_text"), ("with", "v_with"), ("IF", "v_IF"), ("str8", "v_str8"),
    ("v1", "v_v1"), ("raw_12", "v_raw_12"),
    ("1st", "v_1st"), ("größe", "gr__e"), ("phq9__why", "phq9__why"), ("-", "v_"),
  ])
  func `are such as R, SPSS and Stata take`(column: String, name: String) {
    var names = VariableNames()
    #expect(names.name(for: column) == name)
  }

  @Test func `are each there once, short enough, whatever columns are called`() {
    var random = SeededGenerator(seed: 5)
    var names = VariableNames()
    let pieces = ["a", "A", "[", "]", "-", ".", "_", "long", "9", "é"]
    var all: [String] = []
    for _ in 0..<3_000 {
      let column = (0..<Int.random(in: 1...30, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      all.append(names.name(for: column))
    }
    #expect(Set(all.map { $0.lowercased() }).count == all.count)
    #expect(all.allSatisfy { $0.utf8.count <= 32 && $0.wholeMatch(of: /[A-Za-z][A-Za-z0-9_]*/) != nil })
  }
}
