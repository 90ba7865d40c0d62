/// What the items of a score come to.
struct ItemTotal: Equatable, Sendable {
  var counts = ItemCounts()
  var value: Fraction?
  /// Why there is no value.
  var missing: MissingScore?
  /// How many items were filled.
  var filled = 0
  /// What the total could be with an answer to every item that has none: the value, where none is missing.
  var couldBe: NumberRange
  var isMissingItems = false
}

extension Evaluator {
  /// Adds up a score's items: reverse, fill, weigh, combine, times, round.
  func total(of items: Score.Items, in score: Score, _ rows: RowsAtHand, _ progress: Progress?) -> ItemTotal {
    let notAsked = notAsked(in: score)
    var counts = ItemCounts()
    var counted: [ItemStanding] = []
    counted.reserveCapacity(items.items.count)
    for item in items.items {
      let standing = standing(of: item, of: items, notAsked: notAsked, rows, progress)
      counts.add(standing.state)
      if !standing.isLeftOut { counted.append(standing) }
    }
    let range = items.combination.range(of: counted.map(\.counts))
    var total = ItemTotal(counts: counts, couldBe: items.finish(range, score))
    total.isMissingItems = counted.contains { $0.lack != nil }

    do throws(MissingScore) {
      let known = try known(counted, items.fill, isReached: total.counts.notReached == 0)
      let range =
        total.isMissingItems ? items.finish(items.combination.range(of: known), score) : total.couldBe
      total.value = range.exact
      total.missing = MissingScore(range)
      if total.value != nil { total.filled = counted.count { $0.lack != nil } }
    } catch {
      total.missing = error
    }
    return total
  }

  /// All totals that this result's items allow, whatever was answered: without those left out, and by the weights
  /// that were answered.
  func attainable(_ items: Score.Items, in score: Score, _ rows: RowsAtHand) -> NumberRange {
    let elements = items.items.compactMap { item -> WeightedRange? in
      let standing = standing(of: item, of: items, notAsked: score.notAsked, rows, nil)
      if standing.isLeftOut { return nil }
      var element = standing.counts
      element.range = machine.attainable(item, of: items, score.notAsked)
      return element
    }
    return items.finish(items.combination.range(of: elements), score)
  }

  /// The items with every missing one filled; throws why there can be no value.
  private func known(
    _ counted: [ItemStanding], _ fill: Score.Fill?, isReached: Bool
  ) throws(MissingScore) -> [WeightedRange] {
    if !isReached { throw .notFinished }
    if counted.isEmpty { throw .nothingToScore }
    let missing = counted.count { $0.lack != nil }
    if missing == 0 { return counted.map(\.counts) }
    let weightless = counted.count { $0.lack == .weight }
    if weightless > 0 { throw .itemsMissing(weightless, allowed: 0) }
    guard let fill, missing <= fill.atMost else { throw .itemsMissing(missing, allowed: fill?.atMost ?? 0) }
    let answered = counted.filter { $0.lack == nil }
    if answered.isEmpty { throw .nothingToScore }
    let mean = NumberRange.aggregate(
      .mean, of: answered.map { .init(range: $0.counts.range, isOptional: false) })
    return counted.map { standing in
      standing.lack == nil
        ? standing.counts : WeightedRange(range: mean, weight: standing.counts.weight, isOptional: false)
    }
  }
}

extension Score.Items {
  /// What comes after the items are combined: times and round.
  func finish(_ range: NumberRange, _ score: Score) -> NumberRange {
    range.multiplied(by: .exactly(times)).rounded(score.rounding)
  }
}

extension Score.Combination {
  /// The narrowest range that holds every combination of the items' numbers and weights; missing where there are no
  /// items. Items that may be left out can all be left out but one.
  func range(of elements: [WeightedRange]) -> NumberRange {
    if elements.isEmpty { return .missing(.unanswered) }
    guard elements.allSatisfy(\.isOptional) else { return combined(elements) }
    let ranges = elements.indices.map { index in
      var elements = elements
      elements[index].isOptional = false
      return combined(elements)
    }
    return ranges.dropFirst().reduce(ranges[0]) { $0.hull($1) }
  }

  private func combined(_ elements: [WeightedRange]) -> NumberRange {
    switch self {
    case .mean: .weightedMean(elements)
    case .max: .aggregate(.max, of: elements.map { .init(range: $0.range, isOptional: $0.isOptional) })
    case .sum, .count: .weightedSum(elements)
    }
  }
}

extension MissingScore: Error {
  /// The reason why a calculation from known numbers has no result; `nil` where it has one.
  init?(_ range: NumberRange) {
    guard case .missing(let reason) = range else { return nil }
    switch reason {
    case .unanswered: self = .nothingToScore
    case .divisionByZero: self = .divisionByZero
    case .overflow: self = .overflow
    }
  }
}

extension ItemCounts {
  mutating func add(_ state: ResponseState) {
    of += 1
    switch state {
    case .answered: answered += 1
    case .skipped: skipped += 1
    case .notAsked: notAsked += 1
    case .notApplicable: notApplicable += 1
    case .notReached: notReached += 1
    }
  }
}
