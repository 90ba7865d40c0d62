import Testing

@testable import Intake

/// What must hold whatever is asked and answered: random small questionnaires, random events.
struct InterviewPropertyTests {
  static let seeds = Array(UInt64(1)...30)
  static let start = Timestamp(secondsSince1970: 1_795_000_000)

  /// An interview after some events, and what it was before each that was taken.
  private func walk(
    seed: UInt64, events: Int = 60,
    _ look: (_ before: Interview, Event, _ after: Interview) throws -> Void = { _, _, _ in }
  ) throws -> Interview {
    let questionnaire = try Questionnaire.yaml(RandomQuestionnaire.text(seed: seed))
    var interview = Interview(questionnaire, startedAt: Self.start)
    #expect(interview.holdsInvariants)
    var random = RandomEvents(seed: seed &* 7919)
    for _ in 0..<events {
      let event = random.next(for: interview)
      let before = interview
      do {
        try interview.apply(event)
      } catch {
        #expect(interview == before, "the rejected event \(event) changed something")
        continue
      }
      try look(before, event, interview)
    }
    return interview
  }

  /// The properties say little about what the walks never meet.
  @Test func `the walks meet every kind of step, event and outcome`() throws {
    var met: Set<String> = []
    for seed in Self.seeds {
      let interview = try walk(seed: seed) { before, event, after in
        met.insert(String(String(describing: event).prefix { $0 != "(" }))
        met.insert(String(String(describing: after.step).prefix { $0 != "(" }))
        if after.cursor?.isFromReview ?? false { met.insert("a look back from the review") }
        let preview = before.preview(event)
        if preview.map({ !$0.setAside.isEmpty }) ?? false { met.insert("set aside") }
        if preview.map({ !$0.broughtBack.isEmpty }) ?? false { met.insert("brought back") }
        if preview.map({ !$0.newlyAsked.isEmpty }) ?? false { met.insert("newly asked") }
        if preview.map({ !$0.narrowed.isEmpty }) ?? false { met.insert("narrowed") }
      }
      if interview.firedAlerts.contains(where: { $0.address.row != nil }) { met.insert("an alert of a row") }
      for rows in interview.machine.rosters.elements.map(\.rows) {
        met.insert(String(String(describing: rows).prefix { $0 != "(" }) + " rows")
      }
    }
    #expect(
      met == [
        "answer", "skip", "see", "addRow", "closeRows", "removeRow", "move", "resume", "question", "roster",
        "say", "alert", "stop", "review", "a look back from the review", "set aside", "brought back",
        "newly asked", "narrowed", "an alert of a row", "added rows", "given rows", "chosen rows",
      ])
  }

  @Test(arguments: seeds)
  func `what is kept up to date equals one pass from nothing`(seed: UInt64) throws {
    _ = try walk(seed: seed) { _, event, interview in
      #expect(interview.holdsInvariants, "after \(event)")
    }
  }

  @Test(arguments: seeds)
  func `replaying the events gives an equal interview`(seed: UInt64) throws {
    let interview = try walk(seed: seed)
    let again = try Interview(
      replaying: interview.events, of: interview.questionnaire, startedAt: interview.startedAt)
    #expect(again == interview)
    #expect(again.step == interview.step)
  }

  @Test(arguments: seeds)
  func `back and then forward is where one was`(seed: UInt64) throws {
    _ = try walk(seed: seed) { _, _, interview in
      guard interview.canGoBack else { return }
      var moved = interview
      try moved.apply(.move(to: interview.backAddress, at: Self.start))
      #expect(moved.step != interview.step)
      try moved.apply(.move(to: moved.forwardAddress, at: Self.start))
      #expect(moved.step == interview.step)
      #expect(moved.cursor == interview.cursor)
    }
  }

  @Test(arguments: seeds)
  func `going back leads to the first place, and forward again to where one was`(seed: UInt64) throws {
    let interview = try walk(seed: seed)
    var moved = interview
    var steps = 0
    while let back = moved.backAddress {
      try moved.apply(.move(to: back, at: Self.start))
      steps += 1
      try #require(steps < 1000)
    }
    for _ in 0..<steps { try moved.apply(.move(to: moved.forwardAddress, at: Self.start)) }
    #expect(moved.step == interview.step)
  }

  @Test(arguments: seeds)
  func `every interview ends`(seed: UInt64) throws {
    var interview = try walk(seed: seed, events: 25)
    var random = RandomEvents(seed: seed)
    let machine = interview.machine
    let longest = (machine.steps.count + machine.alerts.count) * 24
    for _ in 0..<longest {
      guard let event = random.onward(interview, addingRows: false) else { break }
      try interview.apply(event)
    }
    switch interview.step {
    case .review:
      #expect(interview.outcome == .finished)
      #expect(!interview.review.flatMap(\.entries).contains { $0.answer == .open })
    case .stop(let view): #expect(interview.outcome == .stopped(String(view.address.name.dropFirst(5))))
    default: Issue.record("it still asks \(interview.step)")
    }
    try interview.apply(.finish(at: random.tick()))
    #expect(interview.step == .finished)
    #expect(throws: Rejection.finished) { try interview.apply(.resume(at: Self.start)) }
  }

  @Test(arguments: seeds)
  func `what follows from the answers does not depend on where one looks`(seed: UInt64) throws {
    let interview = try walk(seed: seed)
    let answers = interview.events.filter { event in
      if case .move = event { false } else { true }
    }
    let straight = try Interview(
      replaying: answers, of: interview.questionnaire, startedAt: interview.startedAt)
    #expect(straight.evaluator.responses == interview.evaluator.responses)
    #expect(straight.evaluator.evaluation == interview.evaluator.evaluation)
    #expect(straight.places == interview.places)
    #expect(straight.firedAlerts == interview.firedAlerts)
    #expect(straight.outcome == interview.outcome)
    #expect(straight.review == interview.review)
  }

  @Test(arguments: seeds)
  func `an answer that is changed and changed back brings everything back`(seed: UInt64) throws {
    _ = try walk(seed: seed) { before, event, after in
      guard case .answer(let address, _, _) = event,
        case .question(let question, let row) = try after.addresses.target(of: address),
        let old = before.evaluator.answer(to: question, row: row), let at = old.at,
        old == before.evaluator.storedAnswer(to: question, row: row)
      else { return }
      var restored = after
      if let value = old.value {
        try restored.apply(.answer(address, after.machine.answerValue(of: value, to: question), at: at))
      } else {
        try restored.apply(.skip(address, at: at))
      }
      #expect(restored.evaluator.responses == before.evaluator.responses)
      #expect(restored.evaluator.evaluation == before.evaluator.evaluation)
      #expect(restored.places == before.places)
    }
  }

  @Test(arguments: seeds)
  func `a preview tells what an event does, and does nothing`(seed: UInt64) throws {
    _ = try walk(seed: seed) { before, event, after in
      let preview = try #require(before.preview(event))
      let (then, now) = (before.entries, after.entries)
      for entry in preview.setAside {
        #expect(then[entry.address] == entry.answer)
        #expect(now[entry.address] == nil)
      }
      for entry in preview.broughtBack + preview.newlyAsked {
        #expect(then[entry.address] == nil)
        #expect(now[entry.address] == entry.answer)
      }
      let gone = then.filter { if case .spoken = $0.value { now[$0.key] == nil } else { false } }
      #expect(Set(gone.keys) == Set(preview.setAside.map(\.address)).intersection(then.keys))
    }
  }
}

extension Interview {
  /// Everything that is asked, by its address, without regard to a stop.
  fileprivate var entries: [Address: ReviewSection.Answer] {
    var found: [Address: ReviewSection.Answer] = [:]
    var place = places.relevant.first
    while let here = place {
      if let entry = reviewEntry(here) { found[entry.address] = entry.answer }
      place = places.relevant.next(after: here, machine)
    }
    return found
  }
}
