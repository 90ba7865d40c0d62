/// Looks for the fewest answers to change: all single ones, then totals by their arithmetic, then pairs.
struct WhySearch: Sendable {
  let replay: WhyReplay
  private let mostReplays: Int
  private(set) var why = Why()
  private var groups: [WhyGroup] = []
  private var singles: [(candidate: WhyCandidate, variant: WhyReplay.Variant)] = []

  init(_ replay: WhyReplay, mostReplays: Int) { (self.replay, self.mostReplays) = (replay, mostReplays) }

  private var machine: Machine { replay.machine }

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

  /// Asked by now, and before the stop at which it ended.
  private func isAsked(_ place: Place) -> Bool {
    let stop = replay.base.places.stops.first
    return replay.base.evaluator.relevance(of: place) == .yes
      && stop.map { place.precedes($0, machine) } ?? true
  }

  // MARK: Totals

  /// For a band too far for one answer: the largest steps first, then each made as small as still does it.
  private mutating func tryTotals(_ group: WhyGroup) {
    for goal in group.goals where !isFound(goal) {
      guard let id = goal.score, let value = replay.standings.scores[id]?.value else { continue }
      var steps: [WhyCandidate.Target: [(candidate: WhyCandidate, step: Fraction)]] = [:]
      for (candidate, variant) in singles where group.takes(candidate) && candidate.value != nil {
        guard let then = variant.standings.scores[id]?.value, then != value, (then > value) == goal.isUp,
          let step = then.subtracting(value)
        else { continue }
        steps[candidate.target, default: []].append((candidate, step))
      }
      let ways = steps.values.map { way in
        way.sorted { goal.isUp ? $0.step < $1.step : $0.step > $1.step }.map(\.candidate)
      }
      let size = Dictionary(
        steps.map { target, way in (target, way.map { goal.isUp ? $0.step : $0.step.negated }.max() ?? 0) },
        uniquingKeysWith: { first, _ in first })
      let ordered = ways.sorted { left, right in
        let (one, other) = (size[left[0].target] ?? 0, size[right[0].target] ?? 0)
        return one != other ? one > other : replay.precedes(left[0], right[0])
      }
      guard let changes = smallestSteps(ordered, to: goal), let variant = variant(changes) else { continue }
      note(variant, changes, for: goal, isSmallest: group.isPlainTotal)
    }
  }

  private mutating func smallestSteps(_ ways: [[WhyCandidate]], to goal: WhyGoal) -> [WhyCandidate]? {
    var taken: [WhyCandidate] = []
    for count in ways.indices.map({ $0 + 1 }) {
      taken = ways.prefix(count).compactMap(\.last)
      guard count > 1, reaches(taken, goal) else { continue }
      for index in taken.indices {
        for smaller in ways[index] {
          var less = taken
          less[index] = smaller
          guard reaches(less, goal) else { continue }
          taken = less
          break
        }
      }
      return taken
    }
    return nil
  }

  private mutating func reaches(_ changes: [WhyCandidate], _ goal: WhyGoal) -> Bool {
    variant(changes).map { $0.endsAlike && goal.reached($0.standings) != nil } ?? false
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

  // MARK: More

  /// What trying has left open: more answers than two, or none at all.
  private mutating func solve(_ group: WhyGroup, _ solving: inout WhySolving) {
    for goal in group.goals where !isSmallest(goal) {
      guard let claim = goal.claim, let answer = self[goal],
        let verdict = try? solving.fewest(
          claim, least: answer.triedUpTo + 1,
          most: answer.found.map { $0.changes.count - 1 } ?? Why.mostAnswers,
          mayLeaveOut: group.mayLeaveOut)
      else { continue }
      switch verdict {
      case .impossible where claim.isNecessary:
        if answer.found != nil {
          self[goal]?.found?.isSmallest = true
          continue
        }
        self[goal]?.triedUpTo = Why.mostAnswers
        self[goal]?.wasBounded = false
        let further = try? solving.fewest(
          claim, least: Why.mostAnswers + 1, most: nil, mayLeaveOut: group.mayLeaveOut)
        if case .impossible? = further { self[goal]?.isImpossible = true }
      case .found(let changes, let isSmallest):
        let changes = nearest(changes, to: goal)
        guard reaches(changes, goal), let variant = variant(changes) else { continue }
        let isLeast = changes.count == answer.triedUpTo + 1
        note(variant, changes, for: goal, isSmallest: isLeast || isSmallest && claim.isNecessary)
      case .impossible, .undecided: break
      }
    }
  }

  /// The same answers changed, each moved no farther than it takes.
  private mutating func nearest(_ changes: [WhyCandidate], to goal: WhyGoal) -> [WhyCandidate] {
    var changes = changes
    for index in changes.indices {
      for (nearer, _) in singles where nearer.target == changes[index].target {
        if nearer.value == changes[index].value { break }
        var less = changes
        less[index] = nearer
        guard reaches(less, goal) else { continue }
        changes = less
        break
      }
    }
    return changes
  }

  // MARK: Noting

  private mutating func variant(_ changes: [WhyCandidate]) -> WhyReplay.Variant? {
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

  private mutating func note(
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

  private func isSmallest(_ goal: WhyGoal) -> Bool { self[goal]?.found?.isSmallest ?? false }
  private func isFound(_ goal: WhyGoal) -> Bool { self[goal]?.found != nil }

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

  private subscript(goal: WhyGoal) -> Why.Answer? {
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
