import Testing

@testable import Intake

/// What an event costs, counted and not timed.
struct InterviewCostTests {
  /// Yes-no questions, each second one asked on a yes to the one before it.
  private func interview(of count: Int) throws -> Interview {
    let entries = (0..<count).map { index in
      "- {id: q\(index), ask: Q?, answer: yes-no\(index % 2 == 1 ? ", when: q\(index - 1) = yes" : "")}"
    }
    return try .page(entries.joined(separator: "\n"))
  }

  @Test func `an answer costs what depends on it, not the questionnaire`() throws {
    for count in [100, 4000] {
      var interview = try interview(of: count)
      for index in stride(from: 0, to: 40, by: 2) {
        let touched = try interview.take(
          .answer(Address("q\(index)"), .option("yes"), at: Interview.start))
        #expect(touched.recomputed == 1)
        #expect(touched.places.count == 2)
        #expect(interview.address == Address("q\(index + 1)"))
        try interview.skip(Address("q\(index + 1)"))
      }
      #expect(interview.holdsInvariants)
    }
  }

  @Test func `what depends on an answer through others is looked at once each`() throws {
    var interview = try Interview.page(
      """
      - {id: a, ask: A?, answer: yes-no}
      - {id: b, ask: B?, answer: yes-no, when: a = yes}
      - {id: c, ask: C?, answer: yes-no, when: a = yes and b = yes}
      - {id: d, ask: D?, answer: yes-no, when: b = yes or c = yes}
      - {id: e, ask: E?, answer: yes-no}
      """)
    for id: Address in ["a", "b", "c", "d"] { try interview.yes(id) }
    let touched = try interview.take(.answer("a", .option("no"), at: Interview.start))
    #expect(touched.recomputed == 3)
    #expect(interview.reviewed == ["a: No", "e: (open)"])
    #expect(try interview.take(.answer("e", .option("no"), at: Interview.start)).recomputed == 0)
  }
}
