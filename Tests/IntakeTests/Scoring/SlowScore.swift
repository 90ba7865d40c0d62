@testable import Intake

/// A score worked out from nothing but plain lists: every missing item is tried with every number that it can have.
struct SlowScore {
  struct Item {
    enum Answer: Equatable {
      case points(Int)
      case skipped
      case open
      case notApplicable
      /// Its condition is decidedly not met.
      case notAsked
      /// Its condition is unknown.
      case perhapsAsked
    }

    var answer: Answer
    /// Everything that can be answered.
    let possible: [Int]
    let offersWayOut: Bool
    let isReversed: Bool
    var weight: Weight

    enum Weight {
      case number(Fraction)
      /// `nil` where it is not answered.
      case question(Int?, possible: [Int], isOpen: Bool)
    }
  }

  let combination: Score.Combination
  var items: [Item]
  let fill: Int?
  let notAsked: Score.NotAsked
  let times: Fraction
  let decimals: Int?

  /// The value, or why there is none.
  var value: Result<Fraction, MissingScore> {
    let isOpen = items.contains { item in
      if case .question(nil, _, true) = item.weight { true } else { item.answer == .open }
    }
    if isOpen { return .failure(.notFinished) }
    let counted = items.filter { !isLeftOut($0) }
    if counted.isEmpty { return .failure(.nothingToScore) }
    let weights = counted.compactMap(weight)
    let missing = counted.count { points($0) == nil || weight($0) == nil }
    if weights.count < counted.count {
      return .failure(.itemsMissing(counted.count - weights.count, allowed: 0))
    }
    if missing > fill ?? 0 { return .failure(.itemsMissing(missing, allowed: fill ?? 0)) }
    let known = counted.compactMap(points)
    if known.isEmpty { return .failure(.nothingToScore) }
    let mean = sum(known).divided(by: Fraction(known.count)) ?? 0
    return combine(counted.map { points($0) ?? mean }, weights).map(Result.success)
      ?? .failure(.divisionByZero)
  }

  /// Every total that is still possible, each tried out.
  var possible: [Fraction] {
    var ways: [(points: [Fraction], weights: [Fraction])] = [([], [])]
    for item in items where !isLeftOut(item) {
      var choices: [(Fraction, Fraction)?] = []
      for points in possiblePoints(item) {
        for weight in possibleWeights(item) { choices.append((points, weight)) }
      }
      let mayBeLeftOut =
        notAsked == .leaveOut
        && (item.answer == .perhapsAsked
          || item.offersWayOut && (item.answer == .skipped || item.answer == .open))
      if mayBeLeftOut { choices.append(nil) }
      ways = ways.flatMap { way in
        choices.map { choice in
          guard let choice else { return way }
          return (way.points + [choice.0], way.weights + [choice.1])
        }
      }
    }
    return ways.compactMap { $0.points.isEmpty ? nil : combine($0.points, $0.weights) }
  }

  private func isLeftOut(_ item: Item) -> Bool {
    notAsked == .leaveOut && (item.answer == .notAsked || item.answer == .notApplicable)
  }

  private func points(_ item: Item) -> Fraction? {
    switch (item.answer, notAsked) {
    case (.points(let points), _): counted(Fraction(points), item)
    case (.notAsked, .number(let number)): counted(number, item)
    default: nil
    }
  }

  private func possiblePoints(_ item: Item) -> [Fraction] {
    if let points = points(item) { return [points] }
    var all = item.possible.map { Fraction($0) }
    if case .number(let number) = notAsked, item.answer == .perhapsAsked { all.append(number) }
    return all.map { counted($0, item) }
  }

  private func counted(_ points: Fraction, _ item: Item) -> Fraction {
    let ends = Fraction((item.possible.min() ?? 0) + (item.possible.max() ?? 0))
    let points = item.isReversed ? ends.subtracting(points) ?? 0 : points
    return combination == .count ? (points > 0 ? 1 : 0) : points
  }

  private func weight(_ item: Item) -> Fraction? {
    switch item.weight {
    case .number(let number): number
    case .question(let answer, _, _): answer.map { Fraction($0) }
    }
  }

  private func possibleWeights(_ item: Item) -> [Fraction] {
    if let weight = weight(item) { return [weight] }
    if case .question(_, let possible, _) = item.weight { return possible.map { Fraction($0) } }
    return []
  }

  /// `nil` for a mean whose weights are all zero.
  private func combine(_ points: [Fraction], _ weights: [Fraction]) -> Fraction? {
    let weighed = zip(points, weights).compactMap { $0.multiplied(by: $1) }
    let combined: Fraction? =
      switch combination {
      case .sum, .count: sum(weighed)
      case .mean: sum(weighed).divided(by: sum(weights))
      case .max: points.max()
      }
    guard let total = combined?.multiplied(by: times) else { return nil }
    return decimals.map { total.roundedHalfUp(decimals: $0) ?? total } ?? total
  }

  private func sum(_ numbers: [Fraction]) -> Fraction { numbers.reduce(0) { $0.adding($1) ?? 0 } }
}
