import Testing

@testable import Intake

/// Every way through a small questionnaire, against a few lines that say what must be asked.
struct ExhaustiveInterviewTests {
  static let entries = """
    - {id: a, ask: A?, answer: yes-no}
    - {id: b, ask: B?, answer: yes-no, when: a = yes}
    - stop: s
      when: a = no and b = no
      say: Stop.
    - {id: c, ask: C?, answer: yes-no, when: not b = yes or a = no}
    - {id: d, ask: D?, answer: yes-no, when: skipped(a) or b = yes}
    - stop: t
      when: d = no
      say: Stop.
    - {id: e, ask: E?, answer: yes-no, when: answered(c)}
    """

  /// `true` and `false` are answers, `nil` inside is a skip; what was never asked has no entry.
  private typealias Given = [String: Bool?]

  /// What comes next, worked out by hand.
  private func next(after given: Given) -> String {
    func isAnswered(_ id: String, _ answer: Bool) -> Bool { given[id] == .some(.some(answer)) }
    func isOpen(_ id: String) -> Bool { given[id] == nil }
    if isOpen("a") { return "a" }
    if isAnswered("a", true), isOpen("b") { return "b" }
    // `not b = yes` is unknown where b was skipped or not asked, so c needs a no to either.
    if isAnswered("b", false) || isAnswered("a", false), isOpen("c") { return "c" }
    if given["a"] == .some(.none) || isAnswered("b", true), isOpen("d") { return "d" }
    if isAnswered("d", false) { return "stop.t" }
    if isAnswered("c", true) || isAnswered("c", false), isOpen("e") { return "e" }
    return "review"
  }

  @Test func `every way through asks what it must and ends`() throws {
    var ends: [String: Int] = [:]
    func walk(_ interview: Interview, _ given: Given) throws {
      let expected = next(after: given)
      #expect((interview.address?.description ?? "review") == expected, "after \(given)")
      #expect(interview.holdsInvariants)
      guard expected.count == 1 else {
        ends[expected, default: 0] += 1
        return
      }
      for answer: Bool? in [true, false, nil] {
        var after = interview
        if let answer {
          try after.answer(Address(expected), .option(answer ? "yes" : "no"))
        } else {
          try after.skip(Address(expected))
        }
        try walk(after, given.merging([expected: answer]) { $1 })
      }
    }
    try walk(try .page(Self.entries), [:])
    // a no: c, and e where it is answered. a skipped: d. a yes: by b.
    #expect(ends == ["review": 7 + 2 + (2 + 7 + 1), "stop.t": 1 + 1])
  }
}
