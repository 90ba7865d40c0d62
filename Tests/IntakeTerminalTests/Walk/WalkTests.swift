import Intake
import TestSupport
import Testing

@testable import IntakeTerminal

/// What holds on every way through an interview.
@Suite struct WalkTests {
  private static let seeds = FuzzRounds.all.flatMap { round in (0..<3).map { round * 3 + $0 } }
  private static let now = Timestamp(secondsSince1970: 1_790_000_000)

  /// Answers something to whatever is asked; `nil` at the end.
  private static func event(at step: InterviewStep, _ random: inout SeededGenerator) -> Event? {
    switch step {
    case .question(let view):
      let values = answers(to: view)
      let isSkip = values.isEmpty || !view.isRequired && Int.random(in: 0..<5, using: &random) == 0
      return isSkip
        ? .skip(view.place.address, at: now)
        : values.randomElement(using: &random).map { .answer(view.place.address, $0, at: now) }
    case .roster(let view):
      let canAdd = view.rows.count < min(3, view.atMost) && Bool.random(using: &random)
      return canAdd ? .addRow(view.place.address, at: now) : .closeRows(view.place.address, at: now)
    case .say(let view): return .see(view.place.address, at: now)
    case .alert(let view): return .see(view.address, at: now)
    case .stop, .review, .finished: return nil
    }
  }

  private static func answers(to view: QuestionView) -> [AnswerValue] {
    switch view.form {
    case .yesNo: [.one(.init("yes", words: nil)), .one(.init("no", words: nil))]
    case .one(let options): options.filter { !$0.takesWords }.map { .one(.init($0.code, words: nil)) }
    case .many(let options, _, _): options.prefix(2).map { .many([.init($0.code, words: nil)]) }
    case .scale(let points, _): points.map { .number(Fraction($0)) }
    case .number, .date: []
    case .text(let limits): limits.shape == nil ? [.text("one"), .text("two")] : []
    }
  }

  /// Walks on, now and then back or to the list, and calls `visit` before each event.
  private static func walk(
    _ questionnaire: Questionnaire, _ seed: UInt64, visit: (Walk, Event) throws -> Void
  ) throws {
    var random = SeededGenerator(seed: seed)
    var walk = Walk(Interview(questionnaire, startedAt: now))
    for _ in 0..<300 {
      var way = Int.random(in: 0..<8, using: &random)
      if event(at: walk.step, &random) == nil { way = 2 }
      switch way {
      case 0: _ = try? walk.goBack(at: now) { _ in true }
      case 1: if walk.isAnswered { try? walk.goForward(at: now) }
      case 2:
        let review = try walk.openReview(at: now)
        let entry = AnswerList(walk.interview, EnglishWording()).parts.flatMap(\.entries).randomElement(
          using: &random)
        if let entry { try? walk.look(at: entry, from: review, at: now) }
      default: break
      }
      guard let event = event(at: walk.step, &random) else { continue }
      guard walk.interview.preview(event) != nil else { continue }
      try visit(walk, event)
      try walk.take(event)
    }
  }

  @Test func `a change that is undone leaves every answer as it was`() throws {
    var undone = 0
    let questionnaire = try Transcript.questionnaire("small-intake")
    for seed in Self.seeds {
      try Self.walk(questionnaire, seed) { walk, event in
        var changed = walk
        try changed.take(event)
        guard changed.lastChange?.event == event else { return }
        #expect(try changed.undo(at: Self.now) != nil)
        #expect(changed.interview.review == walk.interview.review, "\(event)")
        #expect(try changed.undo(at: Self.now) == nil, "once is all")
        undone += 1
      }
    }
    #expect(undone > 20, "changes are tried at all")
  }

  @Test func `what is said to be set aside is what is gone`() throws {
    var tellings = 0
    let questionnaire = try Transcript.questionnaire("small-intake")
    for seed in Self.seeds {
      try Self.walk(questionnaire, seed) { walk, event in
        var after = walk
        try after.take(event)
        func spoken(_ interview: Interview) -> Set<Address> {
          Set(
            interview.review.flatMap(\.entries).compactMap { entry in
              if case .spoken = entry.answer { entry.address } else { nil }
            })
        }
        let gone = spoken(walk.interview).subtracting(spoken(after.interview))
        let told = walk.setAside(by: event)
        tellings += told?.entries.isEmpty == false ? 1 : 0
        let own: Set<Address> = event.address.map { [$0] } ?? []
        let rosters = Set(gone.filter { told?.narrowed.map(\.address).contains($0) == true })
        if told?.behindEnd ?? 0 == 0 {
          #expect(
            gone.subtracting(own).subtracting(rosters).isSubset(of: Set(told?.entries.map(\.address) ?? [])))
        }
      }
    }
    #expect(tellings > 5, "something is set aside at all")
  }

  /// From the list to an answer, through all that a change opens, and back to the list.
  @Test func `a change from the list comes back to it, and not before what it opened is done`() throws {
    var walk = Walk(Interview(try Transcript.questionnaire("small-intake"), startedAt: Self.now))
    func isAtReview() -> Bool { walk.isAtReview }
    func take(_ event: Event) throws { try walk.take(event) }
    for address in ["welcome.say.1"] { try take(.see(Address(address), at: Self.now)) }
    try take(.answer("consent", .one(.init("yes", words: nil)), at: Self.now))
    for id in ["low", "tired", "harm"] { try take(.skip(Address(id), at: Self.now)) }
    try take(.answer("has_job", .one(.init("no", words: nil)), at: Self.now))
    let review = try walk.openReview(at: Self.now)
    #expect(!review.isWhole)
    let entry = try #require(walk.interview.review.flatMap(\.entries).first { $0.address == "has_job" })
    try walk.look(at: entry, from: review, at: Self.now)
    #expect(walk.interview.address == "has_job")
    #expect(!isAtReview())
    try take(.answer("has_job", .one(.init("yes", words: nil)), at: Self.now))
    for id in ["job", "job_hours", "job_since"] {
      #expect(!isAtReview())
      #expect(walk.interview.address == Address(id))
      try take(.skip(Address(id), at: Self.now))
    }
    #expect(isAtReview())
  }

  /// With the change, what was asked last is asked no more: the list comes back all the same.
  @Test
  func `a change from the list comes back to it, even where the questions went on at what it took away`()
    throws
  {
    var walk = Walk(Interview(try Transcript.questionnaire("small-intake"), startedAt: Self.now))
    func isAtReview() -> Bool { walk.isAtReview }
    try walk.take(.see("welcome.say.1", at: Self.now))
    try walk.take(.answer("consent", .one(.init("yes", words: nil)), at: Self.now))
    for id in ["low", "tired", "harm"] { try walk.take(.skip(Address(id), at: Self.now)) }
    try walk.take(.answer("has_job", .one(.init("yes", words: nil)), at: Self.now))
    #expect(walk.interview.address == "job")
    let review = try walk.openReview(at: Self.now)
    let entry = try #require(walk.interview.review.flatMap(\.entries).first { $0.address == "has_job" })
    try walk.look(at: entry, from: review, at: Self.now)
    try walk.take(.answer("has_job", .one(.init("no", words: nil)), at: Self.now))
    #expect(isAtReview())
    _ = try walk.undo(at: Self.now)
    #expect(isAtReview())
    try walk.goOnFromReview(at: Self.now)
    #expect(walk.interview.address == "job")
    #expect(!isAtReview())
  }
}
