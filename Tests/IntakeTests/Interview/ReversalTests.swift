import Testing

@testable import Intake

struct ReversalTests {
  static let at = Interview.start

  @Test func `an answer goes back to the one before it, or to the skip`() throws {
    var interview = try Interview.page("- {id: a, ask: A?, answer: yes-no}")
    let yes = Event.answer("a", .option("yes"), at: Self.at)
    let no = Event.answer("a", .option("no"), at: Self.at)
    #expect(interview.reversal(of: yes, at: Self.at) == nil)
    try interview.apply(yes)
    #expect(interview.reversal(of: no, at: Self.at) == yes)
    #expect(interview.reversal(of: .skip("a", at: Self.at), at: Self.at) == yes)
    try interview.skip("a")
    #expect(interview.reversal(of: yes, at: Self.at) == .skip("a", at: Self.at))
    #expect(interview.reversal(of: .answer("a", .number(9), at: Self.at), at: Self.at) == nil)
  }

  @Test func `the only row that is taken out comes back, and its list is closed as it was`() throws {
    var interview = try InterviewRosterTests.answered()
    try interview.remove("person[2]")
    let removal = Event.removeRow("person[1]", at: Self.at)
    let reversal = try #require(interview.reversal(of: removal, at: Self.at))
    #expect(reversal == .addRow("person[1]", at: Self.at))
    let before = interview
    try interview.apply(removal)
    #expect(interview.asks == "Is there someone?")
    try interview.apply(reversal)
    #expect(interview.asks == "review")
    #expect(interview.review == before.review)
  }

  @Test func `a list that was closed cannot be opened again, only closed or left out as before`() throws {
    var interview = try InterviewRosterTests.people()
    let close = Event.closeRows("person", at: Self.at)
    #expect(interview.reversal(of: close, at: Self.at) == nil)
    try interview.skip("person")
    #expect(interview.reversal(of: close, at: Self.at) == .skip("person", at: Self.at))
    try interview.apply(close)
    #expect(interview.reversal(of: .addRow("person", at: Self.at), at: Self.at) == nil)
  }

  @Test(arguments: InterviewPropertyTests.seeds)
  func `an event and its reversal leave everything as it was`(seed: UInt64) throws {
    var interview = Interview(
      try .yaml(RandomQuestionnaire.text(seed: seed)), startedAt: InterviewPropertyTests.start)
    var random = RandomEvents(seed: seed &* 15_485_863)
    for _ in 0..<80 {
      let event = random.next(for: interview)
      let reversal = interview.reversal(of: event, at: Self.at)
      let before = interview
      do { try interview.apply(event) } catch {
        #expect(reversal == nil)
        continue
      }
      guard let reversal else { continue }
      var restored = interview
      try restored.apply(reversal)
      #expect(restored.evaluator.evaluation == before.evaluator.evaluation, "\(event), then \(reversal)")
      #expect(restored.review == before.review, "\(event), then \(reversal)")
      #expect(restored.questionsLeft == before.questionsLeft)
      #expect(restored.result.withoutMoments == before.result.withoutMoments, "\(event), then \(reversal)")
      #expect(restored.holdsInvariants)
    }
  }

  @Test func `the walks meet every kind of reversal`() throws {
    var met: Set<String> = []
    for seed in InterviewPropertyTests.seeds {
      var interview = Interview(
        try .yaml(RandomQuestionnaire.text(seed: seed)), startedAt: InterviewPropertyTests.start)
      var random = RandomEvents(seed: seed &* 15_485_863)
      for _ in 0..<80 {
        let event = random.next(for: interview)
        if let reversal = interview.reversal(of: event, at: Self.at) {
          met.insert(
            [event, reversal].map { String(String(describing: $0).prefix { $0 != "(" }) }.joined(
              separator: " > "))
        }
        try? interview.apply(event)
      }
    }
    #expect(
      met.isSuperset(of: [
        "answer > answer", "answer > skip", "skip > answer", "skip > skip", "addRow > removeRow",
        "removeRow > addRow", "closeRows > closeRows", "closeRows > skip", "skip > closeRows",
      ]), "\(met.sorted())")
  }
}

extension InterviewResult {
  /// All but when something was answered, and what has fired.
  fileprivate var withoutMoments: InterviewResult {
    var result = self
    for index in result.answers.indices { result.answers[index].at = nil }
    result.alerts = []
    return result
  }
}
