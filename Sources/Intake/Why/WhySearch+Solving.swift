/// What a solver is asked.
extension WhySearch {
  /// What trying has left open: more answers than two, or none at all.
  mutating func solve(_ group: WhyGroup, _ solving: inout WhySolving) {
    for goal in group.goals where !isSmallest(goal) {
      guard let claim = goal.claim, let answer = self[goal] else { continue }
      // Of numbers and dates, trying leaves single ones open.
      let least = why.triedOnlySome ? 1 : answer.triedUpTo + 1
      guard
        let verdict = try? solving.fewest(
          claim, least: least,
          most: answer.found.map { $0.changes.count - 1 } ?? Why.mostAnswers,
          mayLeaveOut: group.mayLeaveOut)
      else { continue }
      switch verdict {
      case .impossible:
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
        note(variant, changes, for: goal, isSmallest: isSmallest || isLeast)
      case .undecided: break
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
}
