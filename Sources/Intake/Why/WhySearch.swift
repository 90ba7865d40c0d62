/// Looks for the fewest answers to change: all single ones, then totals by their arithmetic, then pairs.
struct WhySearch: Sendable {
  let replay: WhyReplay
  private let mostReplays: Int
  var why = Why()
  private var groups: [WhyGroup] = []
  private(set) var singles: [(candidate: WhyCandidate, variant: WhyReplay.Variant)] = []

  init(_ replay: WhyReplay, mostReplays: Int) { (self.replay, self.mostReplays) = (replay, mostReplays) }

  var machine: Machine { replay.machine }

  /// - Parameter plan: What is asked about, with an answer without a find for each of its goals.
  mutating func run(_ plan: WhyPlan, _ solver: Solver?) -> Why {
    (why.entries, groups) = (plan.entries, plan.groups)
    trySingles()
    for group in groups.indices {
      tryTotals(groups[group])
      tryPairs(groups[group])
    }
    if let solver, groups.contains(where: { group in group.goals.contains { !isSmallest($0) } }),
      var solving = try? WhySolving(replay, solver)
    {
      for group in groups { solve(group, &solving) }
    }
    return why
  }

  // MARK: One answer

  private mutating func trySingles() {
    let read = groups.reduce(into: Set<Ordinal<Question>>()) { $0.formUnion($1.questions) }
    let rosters = groups.reduce(into: Set<Ordinal<Roster>>()) { $0.formUnion($1.rosters) }
    let here = WhyCandidates(evaluator: replay.base.evaluator)
    var hasAll = true
    var candidates = spots(of: read).flatMap { here.all(at: $0, hasAll: &hasAll) }
    candidates += rosters.sorted().filter { isAsked(Place(step: machine.rosters[$0].step, row: 0)) }
      .flatMap(here.all)
    why.triedOnlySome = !hasAll
    for candidate in candidates.inOrderOfMovement {
      guard let variant = variant([candidate]) else { continue }
      singles.append((candidate, variant))
      for group in groups where group.takes(candidate) {
        note(variant, [candidate], for: group, isSmallest: true)
      }
    }
    for group in groups { settle(group, triedUpTo: 1) }
  }

  /// Every place that is asked by now and can decide, in document order.
  private func spots(of questions: Set<Ordinal<Question>>) -> [WhyReplay.Spot] {
    questions.flatMap { question -> [WhyReplay.Spot] in
      let rows = machine.questions[question].roster.map { replay.base.evaluator.rows(of: $0) } ?? [0]
      return rows.map { WhyReplay.Spot(question: question, row: $0) }
    }.filter { isAsked(replay.place(of: $0)) }
      .sorted { replay.place(of: $0).precedes(replay.place(of: $1), machine) }
  }

  /// Asked by now, and before where it ended: at a stop, or at a question that was not reached.
  private func isAsked(_ place: Place) -> Bool {
    let ends = [replay.base.places.stops.first, replay.base.places.questions.first].compactMap(\.self)
    return replay.base.evaluator.relevance(of: place) == .yes
      && ends.allSatisfy { place.precedes($0, machine) }
  }

  // MARK: Two answers

  private mutating func tryPairs(_ group: WhyGroup) {
    guard group.goals.contains(where: { !isSettled($0, group) }) else { return }
    let usable = singles.filter { group.takes($0.candidate) }
    var pairs: [[WhyCandidate]] = []
    for (index, first) in usable.enumerated() {
      for second in usable[(index + 1)...] where second.candidate.target != first.candidate.target {
        pairs.append([first.candidate, second.candidate])
      }
      var hasAll = true
      let now = WhyCandidates(evaluator: first.variant.interview.evaluator)
      for spot in first.variant.opened
      where group.questions.contains(spot.question) || machine.questions[spot.question].isRequired {
        pairs += now.all(at: spot, hasAll: &hasAll).map { [first.candidate, $0] }
      }
      if !hasAll { why.triedOnlySome = true }
    }
    pairs = pairs.enumerated().sorted {
      let (left, right) = (
        $0.element[0].movement + $0.element[1].movement, $1.element[0].movement + $1.element[1].movement
      )
      return (left, $0.offset) < (right, $1.offset)
    }.map(\.element)
    let end = why.replays + mostReplays
    for pair in pairs {
      guard why.replays < end else { return settle(group, wasBounded: true) }
      if let variant = variant(pair) { note(variant, pair, for: group, isSmallest: true) }
      if group.goals.allSatisfy({ isSettled($0, group) }) { return }
    }
    settle(group, triedUpTo: 2)
  }

  // MARK: Noting

  mutating func reaches(_ changes: [WhyCandidate], _ goal: WhyGoal) -> Bool {
    variant(changes).map { $0.endsAlike && goal.reached($0.standings) != nil } ?? false
  }

  mutating func variant(_ changes: [WhyCandidate]) -> WhyReplay.Variant? {
    why.replays += 1
    return replay.variant(changes)
  }

  private mutating func note(
    _ variant: WhyReplay.Variant, _ changes: [WhyCandidate], for group: WhyGroup, isSmallest: Bool
  ) {
    for goal in group.goals where !isSettled(goal, group) {
      note(variant, changes, for: goal, isSmallest: isSmallest)
    }
  }

  mutating func note(
    _ variant: WhyReplay.Variant, _ changes: [WhyCandidate], for goal: WhyGoal, isSmallest: Bool
  ) {
    guard variant.endsAlike, let then = goal.reached(variant.standings) else { return }
    if let found = self[goal]?.found, found.changes.count <= changes.count {
      // What the arithmetic found with two is the fewest: nothing with one does it.
      return
    }
    let speech = variant.interview.speech
    let sorted = changes.sorted(by: replay.precedes)
    let found = Why.Found(
      then: then, changes: sorted.map { replay.change($0, spokenBy: speech) },
      isSmallest: isSmallest || changes.count == 2)
    self[goal]?.found = found
  }

  func isSmallest(_ goal: WhyGoal) -> Bool { self[goal]?.found?.isSmallest ?? false }
  func isFound(_ goal: WhyGoal) -> Bool { self[goal]?.found != nil }

  /// Nothing better can come.
  private func isSettled(_ goal: WhyGoal, _ group: WhyGroup) -> Bool {
    self[goal]?.found.map { $0.isSmallest || $0.changes.count <= 2 } ?? false
  }

  private mutating func settle(_ group: WhyGroup, triedUpTo size: Int? = nil, wasBounded: Bool = false) {
    for goal in group.goals where !isSettled(goal, group) {
      if let size { self[goal]?.triedUpTo = size }
      if wasBounded { self[goal]?.wasBounded = true }
    }
    guard size == 2 else { return }
    for goal in group.goals {
      guard let found = self[goal]?.found, found.changes.count == 3, !found.isSmallest else { continue }
      self[goal]?.found = Why.Found(then: found.then, changes: found.changes, isSmallest: true)
    }
  }

  subscript(goal: WhyGoal) -> Why.Answer? {
    get { why.entries[goal.entry].answers.first { $0.aim == goal.aim } }
    set {
      guard let newValue,
        let index = why.entries[goal.entry].answers.firstIndex(where: { $0.aim == goal.aim })
      else { return }
      why.entries[goal.entry].answers[index] = newValue
    }
  }
}

extension [WhyCandidate] {
  /// What moves an answer least comes first; the document's order among equals.
  var inOrderOfMovement: Self {
    enumerated().sorted { ($0.element.movement, $0.offset) < ($1.element.movement, $1.offset) }.map(\.element)
  }
}
