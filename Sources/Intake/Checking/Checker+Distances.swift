internal import LocatedYAML

/// Distances in time that are bounded on one side only.
extension Checker {
  /// A distance that is bounded on one side, unless a condition beside it bounds the other.
  struct OneSided: Hashable {
    let distance: NumberExpression
    let isFromAbove: Bool
    let location: Location
  }

  mutating func note(_ distance: NumberExpression, _ comparison: Comparison, at location: Location) {
    switch comparison {
    case .equal, .notEqual: return
    case .less, .lessOrEqual:
      oneSided.append(.init(distance: distance, isFromAbove: true, location: location))
    case .greater, .greaterOrEqual:
      oneSided.append(.init(distance: distance, isFromAbove: false, location: location))
    }
  }

  /// Of the distances noted since then, those that are bounded on both sides are in order.
  mutating func forgetBothSided(from earlier: Int) {
    let noted = oneSided[earlier...]
    let left = noted.filter { one in
      !noted.contains { $0.distance == one.distance && $0.isFromAbove != one.isFromAbove }
    }
    oneSided.replaceSubrange(earlier..., with: left)
  }

  mutating func warnOfOneSidedDistances() {
    for one in oneSided { report(.oneSidedDistance(at: one.location)) }
  }
}

extension Comparison {
  /// The same seen from the right.
  var turnedRound: Comparison {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }
}

extension Diagnostic {
  fileprivate static func oneSidedDistance(at location: Location) -> Diagnostic {
    .checkingWarning(
      .oneSidedDistance,
      "the distance is negative where the first date is the later one, and only one side of it is bounded",
      at: location, hint: "write 'months_between(…) in 0..6'")
  }
}
