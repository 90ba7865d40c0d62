internal import LocatedYAML

/// Ranges of scores: which values can come out, whether the bands fit them, and whether fractions are rounded.
extension Checker {
  /// Ranges are worked out on the machine, as results work them out; so they wait until its questions and scores are
  /// whole, whatever else is wrong.
  mutating func checkRanges(on machine: Machine) {
    for (ordinal, outline) in zip(machine.scores.ordinals, scores) {
      let score = machine.scores[ordinal]
      if score.rounding == nil {
        checkUnrounded(score, outline.draft, canBeFraction: machine.canBeFraction(score))
      }
      checkBounds(outline.draft, against: machine.attainable(ordinal))
    }
  }

  private mutating func checkUnrounded(_ score: Score, _ draft: ScoreDraft, canBeFraction: Bool) {
    if let decimals = draft.decimals { report(.decimalsWithoutRound(at: decimals.location)) }
    if canBeFraction, !score.bands.isEmpty || namedInConditions.contains(score.id) {
      report(.needsRounding(score.id, at: draft.ruleLocation))
    }
  }

  private mutating func checkBounds(_ draft: ScoreDraft, against attainable: NumberRange) {
    guard case .between(let low, let high) = attainable else { return }
    if let stated = draft.range, low != stated.value.lowerBound || high != stated.value.upperBound {
      report(.rangeDiffers(stated, low: low, high: high))
    }
    for bands in draft.bands { check(bands, low: low, high: high) }
  }

  private mutating func check(_ draft: BandsDraft, low: Fraction?, high: Fraction?) {
    for (previous, next) in zip(draft.from, draft.from.dropFirst())
    where next.from.value <= previous.from.value {
      report(.bandsInDisorder(next, after: previous))
    }
    guard let first = draft.from.first else { return }
    if let low, first.from.value > low { report(.bandsStartLate(first, low: low)) }
    for (index, band) in draft.from.enumerated() {
      if let high, band.from.value > high { report(.bandAbove(band, high: high)) }
      let next = index + 1 < draft.from.count ? draft.from[index + 1] : nil
      if let low, let next, next.from.value <= low { report(.bandBelow(band, low: low)) }
    }
  }
}

extension Machine {
  /// Whether a value can come out that is no whole number.
  fileprivate func canBeFraction(_ score: Score) -> Bool {
    if let rounding = score.rounding { return rounding.decimals > 0 }
    if case .number(let number) = score.notAsked, !number.isWhole { return true }
    switch score.rule {
    case .value(let expression): return canBeFraction(expression)
    case .items(let rule):
      if rule.combination == .mean || rule.fill != nil || !rule.times.isWhole { return true }
      if rule.combination == .count { return false }
      return rule.items.contains { item in
        if case .number(let weight)? = item.weight, !weight.isWhole { return true }
        if case .question(let weight)? = item.weight, canBeFraction(weight) { return true }
        return canBeFraction(item.question)
      }
    }
  }

  private func canBeFraction(_ reference: QuestionReference) -> Bool {
    switch questions[reference.question].answer {
    case .number(let limits): limits.decimals > 0
    case .one(.options(let options)): options.contains { $0.points?.isWhole == false }
    default: false
    }
  }

  private func canBeFraction(_ expression: NumberExpression) -> Bool {
    switch expression {
    case .constant(let number): !number.isWhole
    case .question(let reference): canBeFraction(reference)
    case .score(let reference): canBeFraction(scores[reference.score])
    case .negated(let part): canBeFraction(part)
    case .arithmetic(let left, let operation, let right):
      operation == .over || canBeFraction(left) || canBeFraction(right)
    case .monthsBetween, .daysBetween, .count, .countChosen: false
    case .aggregate(let aggregate, .numbers(let numbers, _)):
      aggregate == .mean || numbers.contains { canBeFraction($0) }
    case .aggregate(let aggregate, .rows(_, let number, _)): aggregate == .mean || canBeFraction(number)
    }
  }
}

extension Diagnostic {
  fileprivate static func decimalsWithoutRound(at location: Location) -> Diagnostic {
    .checking(
      .needsRounding, "'decimals' says how far to round, and nothing says that it is rounded", at: location,
      hint: "add 'round: half-up'")
  }

  fileprivate static func needsRounding(_ score: String, at location: Location) -> Diagnostic {
    .checking(
      .needsRounding,
      "'\(score)' can be a fraction, and its bands and conditions need a rule for rounding it",
      at: location, hint: "add 'round: half-up'")
  }

  fileprivate static func rangeDiffers(
    _ stated: Located<ClosedRange<Fraction>>, low: Fraction?, high: Fraction?
  ) -> Diagnostic {
    let low = low.map(\.description) ?? "any"
    let high = high.map(\.description) ?? "any"
    return .checking(
      .rangeDiffers,
      "the range is said to be \(stated.value.lowerBound)..\(stated.value.upperBound), and the items give \(low)..\(high)",
      at: stated.location, hint: "look for a missing item, or wrong points")
  }

  fileprivate static func bandsInDisorder(_ band: BandDraft, after previous: BandDraft) -> Diagnostic {
    .checking(
      .bandsInDisorder, "bands go up, and \(band.from.value) stands behind \(previous.from.value)",
      at: band.from.location, hint: "put them in order")
  }

  fileprivate static func bandsStartLate(_ band: BandDraft, low: Fraction) -> Diagnostic {
    .checking(
      .bandsStartLate, "values from \(low) are possible, and the first band begins at \(band.from.value)",
      at: band.from.location, hint: "let the first band begin at \(low)")
  }

  fileprivate static func bandAbove(_ band: BandDraft, high: Fraction) -> Diagnostic {
    .checking(
      .bandOutsideRange,
      "no value reaches this band: it begins at \(band.from.value), and the highest value is \(high)",
      at: band.from.location, hint: "look for a missing item, or remove the band")
  }

  fileprivate static func bandBelow(_ band: BandDraft, low: Fraction) -> Diagnostic {
    .checking(
      .bandOutsideRange, "no value falls in this band: the lowest value is \(low)", at: band.from.location,
      hint: "remove the band")
  }
}
