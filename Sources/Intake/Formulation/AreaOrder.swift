/// How the areas stand to each other: a rule, and not a validated measure.
///
/// An area stands where its best single piece of evidence stands, so that who tells more is not ranked higher.
struct AreaOrder: Equatable, Sendable {
  /// What decides where an area stands.
  struct Candidate: Equatable, Sendable {
    /// The rank of its best piece; `nil` where no piece ranks.
    var best: EvidenceRank?
    /// Between equal ranks, the area that the client wishes for stands first.
    var isWished: Bool
    /// Places of the areas without which alone it takes a place.
    var onlyWithout: [Int] = []

    fileprivate func stands(before other: Candidate) -> Bool {
      guard let best else { return false }
      guard let otherBest = other.best else { return true }
      return best == otherBest ? isWished && !other.isWished : best > otherBest
    }
  }

  /// By area, in the author's order.
  let standings: [FormulationRecord.AreaRecord.Standing]
  /// The areas in the order in which they are listed: by place; then what else to consider, the best piece first;
  /// then what is not clear. Where two are equal, in the author's order.
  let order: [Int]

  init(_ candidates: [Candidate]) {
    let placed = AreaOrder.placed(candidates)
    standings = candidates.indices.map { area in
      guard candidates[area].best != nil else { return .notClear }
      guard placed[area] else { return .alsoConsider }
      let before = candidates.indices.count(where: {
        placed[$0] && candidates[$0].stands(before: candidates[area])
      })
      return .place(before + 1)
    }
    let groups = standings.map(\.group)
    order = candidates.indices.sorted { left, right in
      if groups[left] != groups[right] { return groups[left] < groups[right] }
      if candidates[left].stands(before: candidates[right]) { return true }
      if candidates[right].stands(before: candidates[left]) { return false }
      return left < right
    }
  }

  /// The areas that stand first, in the author's order; more than one is a tie, none is "not clear".
  var first: [Int] { standings.indices.filter { standings[$0] == .place(1) } }

  /// Which areas take a place: those with a piece that ranks, unless an area that they are `onlyWithout` takes one.
  private static func placed(_ candidates: [Candidate]) -> [Bool] {
    var placed = candidates.map { $0.best != nil }
    // A pass settles what depends on settled areas only, so as many passes as areas settle any chain of them.
    // Areas that exclude each other in a ring are settled too: the last of two stands.
    for _ in candidates {
      for area in candidates.indices where candidates[area].best != nil {
        placed[area] = !candidates[area].onlyWithout.contains { placed[$0] }
      }
    }
    return placed
  }
}

extension FormulationRecord.AreaRecord.Standing {
  fileprivate var group: Int {
    switch self {
    case .place: 0
    case .alsoConsider: 1
    case .notClear: 2
    }
  }
}
