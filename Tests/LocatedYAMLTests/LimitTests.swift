import LocatedYAML
import Testing

@Suite struct LimitTests {
  private func codes(_ text: String) -> [String] {
    parse(text).diagnostics.map(\.code)
  }

  @Test func `a tower of brackets is refused`() {
    #expect(codes(String(repeating: "[", count: 200_000)) == ["too-deep"])
    #expect(codes(String(repeating: "{a: ", count: 200_000)) == ["too-deep"])
    #expect(codes(String(repeating: "[{a: ", count: 100_000)) == ["too-deep"])
    #expect(codes(String(repeating: "- ", count: 200_000)) == ["too-deep"])
  }

  @Test func `the last depth that is read is 64`() {
    func tower(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(codes(tower(64)) == [])
    #expect(codes(tower(65)) == ["too-deep"])
    #expect(codes((0..<65).map { String(repeating: " ", count: $0) + "a:\n" }.joined()) == ["too-deep"])
  }

  @Test func `a chain of aliases is refused in one diagnostic`() {
    var chain = "a0: &a0 [x, x]\n"
    for step in 1..<1000 { chain += "a\(step): &a\(step) [*a\(step - 1), *a\(step - 1)]\n" }
    #expect(codes(chain) == ["anchor"])
  }

  @Test func `an endless text is refused by its size`() {
    #expect(codes("a: " + String(repeating: "x", count: 50_000_000)) == ["too-large"])
  }

  @Test func `the largest file is read`() {
    let text = "a: " + String(repeating: "x", count: Source.largestSize - 3)
    #expect(codes(text) == [])
    #expect(codes(text + "x") == ["too-large"])
  }

  @Test func `too many values are refused`() {
    #expect(codes("[" + String(repeating: "a,", count: 300_000) + "]") == ["too-many-values"])
    #expect(codes((0..<150_000).map { "k\($0): v\n" }.joined()) == ["too-many-values"])
    #expect(codes("[" + String(repeating: "[],", count: 300_000) + "]") == ["too-many-values"])
    #expect(codes("[" + String(repeating: "a,", count: 199_999) + "]") == [])
  }

  @Test func `only so many problems are told`() {
    let twice = (0..<10_000).map { "k\($0 % 100): v\n" }.joined()
    #expect(codes(twice).count == 51)
    #expect(codes(twice).last == "too-many-problems")
    #expect(codes(String(repeating: "\0", count: 1_000_000)) == ["control-character"])
    #expect(codes(String(repeating: "\0\u{1B}", count: 100_000)).count == 51)
    #expect(codes((0..<50_000).map { "%TAG !a\($0)! x\n" }.joined() + "---\na: b\n") == ["directive"])
    #expect(codes("[" + String(repeating: "{a},", count: 60_000) + "]").count == 51)
  }

  @Test func `a message quotes only the beginning of a long text`() {
    let key = String(repeating: "k", count: 900)
    for text in [
      "\(key): a\n\(key): b\n", "a: {b: \(key), \(key)}\n", "a: &\(key) b\n", "\(key):\(key)\nb: c\n",
    ] {
      let diagnostics = parse(text).diagnostics
      #expect(diagnostics.count == 1)
      for diagnostic in diagnostics {
        #expect(diagnostic.message.count < 200)
        #expect((diagnostic.hint ?? "").count < 200)
      }
    }
  }

  @Test func `warnings never push out errors`() {
    let text = (0..<200).map { "k\($0): v #1\n" }.joined() + "k0: x\n"
    #expect(codes(text).contains("duplicate-key"))
  }

  @Test func `a long line of slips is read once`() {
    // Each would be far too slow if every value looked at its line from the start.
    #expect(codes("{" + (0..<90_000).map { "k\($0): &a v" }.joined(separator: ", ") + "}") == ["anchor"])
    #expect(codes("[" + String(repeating: "(, ", count: 190_000) + "]") == [])
    #expect(codes("[" + String(repeating: "\"\\e\", ", count: 190_000) + "]").count == 51)
  }
}
