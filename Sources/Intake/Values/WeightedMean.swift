/// A number and its weight in a weighted mean, each as far as it is known.
struct WeightedRange: Hashable, Sendable {
  var range: NumberRange
  var weight: NumberRange
  /// Whether it is unknown that it is counted at all.
  var isOptional: Bool
}

extension NumberRange {
  /// The sum of the numbers times their weights, as far as it is known: missing where one of them is.
  static func weightedSum(_ elements: [WeightedRange]) -> NumberRange {
    for element in elements {
      let product = element.range.multiplied(by: element.weight)
      if case .missing = product { return product }
    }
    return elements.reduce(.exactly(0)) { sum, element in
      let product = element.range.multiplied(by: element.weight)
      return sum.adding(element.isOptional ? product.hull(.exactly(0)) : product)
    }
  }

  /// The narrowest range that holds every weighted mean that is still possible. Totals of zero among others give no
  /// mean and are passed over; where every total is zero, it is a division by zero.
  ///
  /// Weights that are not known exactly have to be at or above zero, else nothing is known. Quadratic in the number
  /// of elements.
  static func weightedMean(_ elements: [WeightedRange]) -> NumberRange {
    for element in elements {
      if case .missing = element.range { return element.range }
      if case .missing = element.weight { return element.weight }
    }
    if elements.allSatisfy({ !$0.isOptional && $0.weight.exact != nil }) {
      let total = elements.reduce(NumberRange.exactly(0)) { $0.adding($1.weight) }
      return elements.reduce(NumberRange.exactly(0)) { $0.adding($1.range.multiplied(by: $1.weight)) }
        .divided(by: total)
    }
    guard elements.allSatisfy({ ($0.weight.ends.low ?? -1) >= 0 }) else {
      return .between(low: nil, high: nil)
    }
    let counted = elements.filter { $0.weight != .exactly(0) }
    if counted.isEmpty { return .missing(.divisionByZero) }
    switch (greatestMean(counted.map(\.negated)), greatestMean(counted)) {
    case (.found(let low), .found(let high)): return .between(low: low.negated, high: high)
    case (.open, .found(let high)): return .between(low: nil, high: high)
    case (.found(let low), .open): return .between(low: low.negated, high: nil)
    case (.open, .open): return .between(low: nil, high: nil)
    case (.overflow, _), (_, .overflow): return .missing(.overflow)
    }
  }

  private enum GreatestMean {
    case found(Fraction)
    case open
    case overflow
  }

  /// At the greatest mean, every number stands at its high end; those above the mean weigh the most they can, the
  /// others the least. So, sorted, the heavy ones come first, and only the number of them is to be found. A weight
  /// without limit pulls the mean as near to its number as one likes.
  private static func greatestMean(_ elements: [WeightedRange]) -> GreatestMean {
    var sorted: [(number: Fraction, least: Fraction, most: Fraction?)] = []
    for element in elements {
      guard let number = element.range.ends.high else { return .open }
      let weight = element.weight.ends
      sorted.append((number, element.isOptional ? 0 : weight.low ?? 0, weight.high))
    }
    sorted.sort { $0.number > $1.number }
    var greatest: Fraction?
    for heavy in 0...sorted.count {
      var total = Fraction.zero
      var sum = Fraction.zero
      var pull: Fraction?
      for (index, element) in sorted.enumerated() {
        let weight = index < heavy ? element.most : element.least
        guard let weight else {
          pull = pull ?? element.number
          continue
        }
        guard let newTotal = total.adding(weight),
          let newSum = element.number.multiplied(by: weight)?.adding(sum)
        else { return .overflow }
        (total, sum) = (newTotal, newSum)
      }
      guard pull != nil || total > 0 else { continue }
      guard let mean = pull ?? sum.divided(by: total) else { return .overflow }
      greatest = max(greatest ?? mean, mean)
    }
    return greatest.map(GreatestMean.found) ?? .overflow
  }
}

extension WeightedRange {
  fileprivate var negated: WeightedRange {
    WeightedRange(range: range.negated, weight: weight, isOptional: isOptional)
  }
}
