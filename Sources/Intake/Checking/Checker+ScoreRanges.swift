internal import LocatedYAML

/// Ranges of scores: which values can come out, whether the bands fit them, and whether fractions are rounded.
extension Checker {
  mutating func check(_ score: Score, _ draft: ScoreDraft) {
    if score.rounding == nil, draft.decimals != nil {
      report(.decimalsWithoutRound(at: draft.decimals?.location ?? draft.location))
    }
    if score.rounding == nil, !score.bands.isEmpty || isNamedInConditions(score), canBeFraction(score) {
      report(.needsRounding(score.id, at: draft.ruleLocation))
    }
    let range = attainable(score)
    if let stated = draft.range, let range,
      range.low != stated.value.lowerBound || range.high != stated.value.upperBound
    {
      report(.rangeDiffers(stated, range))
    }
    for (set, bands) in zip(score.bands, draft.bands) { check(set, bands, against: range) }
  }

  private mutating func check(_ set: BandSet, _ draft: BandsDraft, against range: ScoreRange?) {
    for (previous, next) in zip(draft.from, draft.from.dropFirst())
    where next.from.value <= previous.from.value {
      report(.bandsInDisorder(next, after: previous))
    }
    guard let first = draft.from.first else { return }
    if let low = range?.low, first.from.value > low { report(.bandsStartLate(first, low: low)) }
    for (index, band) in draft.from.enumerated() {
      if let high = range?.high, band.from.value > high { report(.bandAbove(band, high: high)) }
      let next = index + 1 < draft.from.count ? draft.from[index + 1] : nil
      if let low = range?.low, let next, next.from.value <= low { report(.bandBelow(band, low: low)) }
    }
  }

  // MARK: Attainable values

  struct ScoreRange: Equatable {
    let low: Fraction?
    let high: Fraction?
  }

  /// The lowest and the highest value that can come out; `nil` where that cannot be said.
  func attainable(_ score: Score) -> ScoreRange? {
    switch score.rule {
    case .value(let expression):
      guard case .between(let low, let high) = range(of: expression) else { return nil }
      return rounded(ScoreRange(low: low, high: high), by: score.rounding)
    case .items(let items):
      guard let range = combined(items, score) else { return nil }
      return rounded(range, by: score.rounding)
    }
  }

  private func rounded(_ range: ScoreRange, by rounding: Score.Rounding?) -> ScoreRange {
    guard let rounding else { return range }
    return ScoreRange(
      low: range.low.flatMap { $0.roundedHalfUp(decimals: rounding.decimals) },
      high: range.high.flatMap { $0.roundedHalfUp(decimals: rounding.decimals) })
  }

  private func combined(_ rule: Score.Items, _ score: Score) -> ScoreRange? {
    let items = rule.items.compactMap { item -> NumberRange? in
      guard var range = range(of: item.question) else { return nil }
      if case .number(let number) = score.notAsked, isGated(item.question) {
        range = range.hull(.exactly(number))
      }
      return range
    }
    guard items.count == rule.items.count, !items.isEmpty else { return nil }
    let combined: NumberRange
    switch rule.combination {
    case .count: combined = .between(low: 0, high: Fraction(items.count))
    case .max: combined = .aggregate(.max, of: items.map { .init(range: $0, isOptional: false) })
    case .mean:
      // Whatever the weights, a mean lies between the lowest and the highest of its items.
      combined = items.dropFirst().reduce(items[0]) { $0.hull($1) }
    case .sum:
      combined = zip(rule.items, items).reduce(.exactly(0)) { sum, item in
        switch item.0.weight {
        case .number(let weight): sum.adding(item.1.multiplied(by: .exactly(weight)))
        case .question(let reference):
          sum.adding(item.1.multiplied(by: range(of: reference) ?? .missing(.unanswered)))
        case nil: sum.adding(item.1)
        }
      }
    }
    guard case .between(let low, let high) = combined.multiplied(by: .exactly(rule.times)) else { return nil }
    return ScoreRange(low: low, high: high)
  }

  private func isGated(_ reference: QuestionReference) -> Bool {
    outline.steps[outline.questions[reference.question.index].step.index].condition != nil
  }

  private func range(of reference: QuestionReference) -> NumberRange? {
    guard let numbers = answers[reference.question.index]?.numbers else { return nil }
    return .between(low: numbers.low, high: numbers.high)
  }

  /// The range of an expression over everything that can be answered. Where one name stands twice it may be wider
  /// than what is attainable, never narrower.
  private func range(of expression: NumberExpression) -> NumberRange {
    switch expression {
    case .constant(let number): return .exactly(number)
    case .question(let reference): return range(of: reference) ?? .missing(.unanswered)
    case .score(let reference):
      guard let value = scores[reference.score.index].value else {
        return .between(low: nil, high: nil)
      }
      return range(of: value)
    case .negated(let part): return range(of: part).negated
    case .arithmetic(let left, let operation, let right):
      let (left, right) = (range(of: left), range(of: right))
      switch operation {
      case .plus: return left.adding(right)
      case .minus: return left.subtracting(right)
      case .times: return left.multiplied(by: right)
      case .over: return left.divided(by: right)
      }
    case .monthsBetween, .daysBetween: return .between(low: nil, high: nil)
    case .count(.conditions(let conditions)): return .between(low: 0, high: Fraction(conditions.count))
    case .count(.rows(let roster, _)):
      return .between(low: 0, high: mostRows(of: roster).map { Fraction($0) })
    case .countChosen(let reference):
      let options = answers[reference.question.index]?.options?.count
      return .between(low: 0, high: options.map { Fraction($0) })
    case .aggregate(let aggregate, let list): return range(of: aggregate, over: list)
    }
  }

  private func range(of aggregate: Aggregate, over list: NumberList) -> NumberRange {
    switch list {
    case .rows(let roster, let number, _):
      let one = range(of: number)
      guard aggregate == .sum else { return one }
      guard let most = mostRows(of: roster) else { return .between(low: nil, high: nil) }
      return NumberRange.exactly(0).hull(one.multiplied(by: .exactly(Fraction(most))))
    case .numbers(let numbers, let conditions):
      return .aggregate(
        aggregate, of: numbers.map { .init(range: range(of: $0), isOptional: conditions != nil) })
    }
  }

  /// `nil` where nothing bounds them.
  private func mostRows(of roster: Ordinal<Roster>) -> Int? {
    let draft = outline.rosters[roster.index].draft
    switch draft.over {
    case .rows(let rows, _): return rows.count
    case .question(let name):
      guard case .question(let question)? = names.symbol(name.value, in: outline.rosters[roster.index].file)
      else {
        return nil
      }
      return answers[question.index]?.options?.count
    case nil: return draft.atMost?.value ?? Checker.mostRows
    }
  }

  // MARK: Fractions

  private func isNamedInConditions(_ score: Score) -> Bool { namedInConditions.contains(score.id) }

  /// Whether a value can come out that is no whole number.
  private func canBeFraction(_ score: Score) -> Bool {
    switch score.rule {
    case .value(let expression): return canBeFraction(expression)
    case .items(let rule):
      if rule.combination == .count { return !rule.times.isWhole }
      if rule.combination == .mean || rule.fill != nil || !rule.times.isWhole { return true }
      return rule.items.contains { item in
        if case .number(let weight)? = item.weight, !weight.isWhole { return true }
        if case .question(let weight)? = item.weight, canBeFraction(weight) { return true }
        return canBeFraction(item.question)
      }
    }
  }

  private func canBeFraction(_ reference: QuestionReference) -> Bool {
    switch answers[reference.question.index] {
    case .number(let limits): limits.decimals > 0
    case .one(.options(let options)): options.contains { $0.points?.isWhole == false }
    default: false
    }
  }

  private func canBeFraction(_ expression: NumberExpression) -> Bool {
    switch expression {
    case .constant(let number): !number.isWhole
    case .question(let reference): canBeFraction(reference)
    case .score(let reference):
      // A score with a rule of its own for rounding is whole where it rounds to no decimals.
      scores[reference.score.index].draft.round == nil
        || (scores[reference.score.index].draft.decimals?.value ?? 0) > 0
        ? scores[reference.score.index].value.map { canBeFraction($0) } ?? false : false
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
    _ stated: Located<ClosedRange<Fraction>>, _ range: Checker.ScoreRange
  ) -> Diagnostic {
    let low = range.low.map(\.description) ?? "any"
    let high = range.high.map(\.description) ?? "any"
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
