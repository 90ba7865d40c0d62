/// Bands that take more than one answer.
extension WhySearch {
  /// For a band too far for one answer: the largest steps first, then each made as small as still does it.
  mutating func tryTotals(_ group: WhyGroup) {
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
}
