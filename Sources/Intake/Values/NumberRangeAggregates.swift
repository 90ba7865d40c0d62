extension NumberRange {
  /// One of the numbers that an aggregate goes through.
  struct Element: Hashable, Sendable {
    let range: NumberRange
    /// Whether it is unknown that it is counted at all.
    let isOptional: Bool
  }

  /// The sum, mean, least or greatest of the elements, as far as it is known: missing where one of them is, or where
  /// there may be nothing to take a mean, least or greatest of. Quadratic in the number of elements for a mean.
  static func aggregate(_ aggregate: Aggregate, of elements: [Element]) -> NumberRange {
    for element in elements { if case .missing = element.range { return element.range } }
    if aggregate == .sum {
      return elements.reduce(.exactly(0)) { $0.adding($1.isOptional ? $1.range.hull(.exactly(0)) : $1.range) }
    }
    guard elements.contains(where: { !$0.isOptional }) else { return .missing(.unanswered) }
    switch aggregate {
    case .sum, .mean:
      return weightedMean(
        elements.map { WeightedRange(range: $0.range, weight: .exactly(1), isOptional: $0.isOptional) })
    case .max: return greatest(of: elements)
    case .min:
      return greatest(of: elements.map { Element(range: $0.range.negated, isOptional: $0.isOptional) })
        .negated
    }
  }

  /// An optional element can only raise the greatest: its low end binds nothing. One that is not optional must be
  /// among the elements.
  private static func greatest(of elements: [Element]) -> NumberRange {
    var low: Fraction?
    var high: Fraction? = elements.first?.range.ends.high
    for element in elements {
      let ends = element.range.ends
      if !element.isOptional, let end = ends.low { low = low.map { max($0, end) } ?? end }
      if let sofar = high { high = ends.high.map { max($0, sofar) } }
    }
    return .between(low: low, high: high)
  }

  /// Both ends; open for what is missing.
  var ends: (low: Fraction?, high: Fraction?) {
    if case .between(let low, let high) = self { (low, high) } else { (nil, nil) }
  }
}
