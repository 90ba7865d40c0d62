/// One item of a score as it stands, as `ItemStanding` says it.
struct SymbolicItem {
  /// Out of the sum, of the number of items and of this result's range.
  let isLeftOut: Term
  /// Whether what is unanswered could still leave it out.
  let isOptional: Term
  /// Its points, or its weight, have no answer.
  let lacksPoints: Term
  let lacksWeight: Term
  /// Asked, and not reached.
  let isOpen: Term
  /// Exact where nothing is lacking.
  let points: SymbolicRange
  let weight: SymbolicRange
}

extension Translation {
  func reading(of items: Score.Items, in score: Score, _ rows: RowsAtHand) -> SymbolicReading {
    let standings = items.items.map { standing(of: $0, of: items, in: score, rows) }
    let total = total(of: items, in: score, standings)
    let couldBe = couldBe(items, in: score, standings)
    return SymbolicReading(
      range: bank.choice(total.hasValue, bank.exactly(total.value), couldBe), couldBe: couldBe,
      hasValue: total.hasValue)
  }

  private func standing(
    of item: Score.Item, of items: Score.Items, in score: Score, _ rows: RowsAtHand
  ) -> SymbolicItem {
    let own = self.own(item.question, rows)
    let notAsked = notAskedNumber(in: score)
    var known = own.points.map { bank.exactly($0, missing: bank.not(own.isKnown)) } ?? bank.nothing
    var isKnown = own.points == nil ? bank.no : own.isKnown
    if let notAsked {
      let stands = bank.all(own.relevance.no, notAsked.applies)
      known = bank.choice(stands, bank.exactly(notAsked.number), known)
      isKnown = bank.any(stands, isKnown)
    }
    // Where it is asked, it cannot stand at what it counts when it is not.
    var open = bank.range(machine.attainable(item, of: items, .missing))
    if let notAsked {
      let mayStand = bank.all(bank.not(own.relevance.yes), notAsked.applies)
      open = bank.choice(
        mayStand, bank.range(machine.attainable(item, of: items, .number(notAsked.number))), open)
    }
    let points = bank.choice(isKnown, counted(known, of: item, in: items), open)
    var (isLeftOut, isOptional) = leaving(own, score)
    var weight = bank.exactly(1)
    var lacksWeight = bank.no
    var isOpen = own.isOpen
    switch item.weight {
    case nil: break
    case .number(let number): weight = bank.exactly(number)
    case .question(let reference):
      let other = self.own(reference, rows)
      lacksWeight = other.points == nil ? bank.yes : bank.not(other.isKnown)
      weight = bank.choice(
        lacksWeight, bank.range(machine.attainable(item.weight)),
        other.points.map { bank.exactly($0) } ?? bank.nothing)
      let left = leaving(other, score)
      (isLeftOut, isOptional) = (
        bank.any(isLeftOut, left.isLeftOut), bank.any(isOptional, left.isOptional)
      )
      isOpen = bank.any(isOpen, other.isOpen)
    }
    return SymbolicItem(
      isLeftOut: isLeftOut, isOptional: isOptional,
      lacksPoints: bank.all(bank.not(isKnown), bank.not(lacksWeight)), lacksWeight: lacksWeight,
      isOpen: isOpen, points: points, weight: weight)
  }

  /// A question as a score reads it.
  private struct Own {
    let relevance: SymbolicTruth
    let isKnown: Term
    let isWayOut: Term
    let isOpen: Term
    let offersWayOut: Bool
    let points: SymbolicFraction?
  }

  private func own(_ reference: QuestionReference, _ rows: RowsAtHand) -> Own {
    guard let slot = slot(reference, rows), let place = place(reference, rows) else {
      return Own(
        relevance: bank.never, isKnown: bank.no, isWayOut: bank.no, isOpen: bank.no, offersWayOut: false,
        points: nil)
    }
    let relevance = relevance(of: place)
    let isDone = bank.any(slot.isAnswered, slot.isWayOut, slot.isSkipped)
    return Own(
      relevance: relevance, isKnown: slot.isAnswered, isWayOut: slot.isWayOut,
      isOpen: bank.all(relevance.yes, bank.not(isDone)),
      offersWayOut: machine.questions[reference.question].doesNotApply != nil, points: points(of: slot))
  }

  private func leaving(_ own: Own, _ score: Score) -> (isLeftOut: Term, isOptional: Term) {
    guard score.notAsked == .leaveOut else { return (bank.no, bank.no) }
    let hasNoValue = bank.not(bank.any(own.isKnown, own.isWayOut))
    let mayLeave = bank.any(bank.unknown(own.relevance), bank.truth(own.offersWayOut))
    return (
      bank.any(own.relevance.no, own.isWayOut),
      bank.all(hasNoValue, mayLeave, bank.not(own.relevance.no))
    )
  }

  /// Points as the score counts them, after reversing.
  private func counted(
    _ points: SymbolicRange, of item: Score.Item, in items: Score.Items
  ) -> SymbolicRange {
    var points = points
    if item.isReversed {
      guard let numbers = machine.questions[item.question.question].numbers, let low = numbers.low,
        let high = numbers.high, let ends = low.adding(high)
      else { return bank.between(nil, nil) }
      points = bank.plus(bank.exactly(ends), bank.negated(points))
    }
    guard items.combination == .count else { return points }
    let isAbove = bank.isLess(bank.whole(bank.number(0)), points.low.number)
    return bank.exactly(bank.whole(bank.count(isAbove)), missing: points.missing)
  }

  // MARK: Totals

  /// The value, and where there is one.
  private func total(
    of items: Score.Items, in score: Score, _ standings: [SymbolicItem]
  ) -> (value: SymbolicFraction, hasValue: Term) {
    let counts = standings.map { bank.not($0.isLeftOut) }
    let isReached = bank.not(bank.any(standings.map(\.isOpen)))
    let hasWeights = bank.not(
      bank.any(zip(standings, counts).map { bank.all($0.lacksWeight, $1) }))
    let missing = bank.sum(zip(standings, counts).map { (bank.count(bank.all($0.lacksPoints, $1)), 1) })
    let counted = bank.sum(counts.map { (bank.count($0), 1) })
    let atMost = items.fill?.atMost ?? 0
    var value = bank.whole(bank.number(0))
    var ways: [Term] = []
    let most = standings.count
    for filled in 0...min(atMost, max(0, most - 1)) {
      for number in max(1, filled + 1)...max(1, most, filled + 1) {
        let isCase = bank.all(
          bank.isEqual(missing, bank.number(filled)), bank.isEqual(counted, bank.number(number)))
        if isCase == bank.no { continue }
        guard let result = filledTotal(of: items, score, standings, filled: filled, answered: number - filled)
        else {
          ways.append(isCase)
          value = bank.choice(isCase, anyNumber(.rounding).low.number, value)
          continue
        }
        ways.append(bank.all(isCase, bank.not(result.missing)))
        value = bank.choice(isCase, result.low.number, value)
      }
    }
    return (value, bank.all(isReached, hasWeights, bank.any(ways)))
  }

  /// The total where so many items are filled and so many are answered; `nil` where it cannot be rounded.
  private func filledTotal(
    of items: Score.Items, _ score: Score, _ standings: [SymbolicItem], filled: Int, answered: Int
  ) -> SymbolicRange? {
    let zero = bank.exactly(0)
    var parts: [(points: SymbolicRange, weight: SymbolicRange, isKnown: Term, isFilled: Term)] = []
    for standing in standings {
      let counts = bank.not(standing.isLeftOut)
      parts.append(
        (
          standing.points, standing.weight,
          bank.all(counts, bank.not(standing.lacksPoints), bank.not(standing.lacksWeight)),
          bank.all(counts, standing.lacksPoints)
        ))
    }
    func sum(_ numbers: [SymbolicRange]) -> SymbolicRange { numbers.reduce(zero, bank.plus) }
    if items.combination == .max {
      let elements = parts.map { Element(range: $0.points, isIn: bank.decided($0.isKnown)) }
      return finish(aggregate(.max, of: elements, isUnknown: bank.no), items, score)
    }
    // Whether an item's points are exact is decided by the case; an open end is one that does not count.
    func weighed(_ number: SymbolicRange, _ weight: SymbolicRange) -> SymbolicRange {
      let (low, high) = (number.low.number, weight.low.number)
      return bank.exactly(bank.times(low, high), missing: bank.any(number.missing, weight.missing))
    }
    var total = sum(
      parts.map { bank.choice($0.isKnown, weighed($0.points, $0.weight), zero) })
    if filled > 0 {
      guard let share = Fraction(1, over: Int64(answered)) else { return nil }
      let points = sum(parts.map { bank.choice($0.isKnown, exact($0.points), zero) })
      let weights = sum(parts.map { bank.choice($0.isFilled, exact($0.weight), zero) })
      let isPlain = parts.allSatisfy { bank.constant($0.weight) == 1 }
      let added = isPlain ? bank.exactly(Fraction(filled)) : weights
      total = bank.plus(total, weighed(bank.times(points, share), added))
    }
    if items.combination == .mean {
      let isPlain = parts.allSatisfy { bank.constant($0.weight) == 1 }
      let weights = sum(
        parts.map { bank.choice(bank.any($0.isKnown, $0.isFilled), exact($0.weight), zero) })
      let divisor = isPlain ? bank.exactly(Fraction(filled + answered)) : weights
      guard let mean = bank.over(total, divisor) else { return nil }
      total = mean
    }
    return finish(total, items, score)
  }

  private func exact(_ range: SymbolicRange) -> SymbolicRange {
    bank.exactly(range.low.number, missing: range.missing)
  }

  private func finish(_ range: SymbolicRange, _ items: Score.Items, _ score: Score) -> SymbolicRange? {
    bank.rounded(bank.times(range, items.times), score.rounding)
  }

  /// What the total could be with an answer to every item that has none.
  private func couldBe(
    _ items: Score.Items, in score: Score, _ standings: [SymbolicItem]
  ) -> SymbolicRange {
    let elements = standings.map { standing in
      Element(
        range: standing.points,
        isIn: SymbolicTruth(
          yes: bank.not(bank.any(standing.isLeftOut, standing.isOptional)), no: standing.isLeftOut))
    }
    let isCertain = bank.any(elements.map(\.isIn.yes))
    let isEmpty = bank.all(standings.map(\.isLeftOut))
    let range: SymbolicRange?
    switch items.combination {
    case .max: range = aggregate(.max, of: elements, isUnknown: bank.no)
    case .mean where standings.allSatisfy { bank.constant($0.weight) == 1 }:
      range = aggregate(.mean, of: elements, isUnknown: bank.no)
    case .mean:
      guard standings.allSatisfy({ bank.constant($0.weight) != nil }) else { return anyNumber(.weights) }
      func sum(_ value: (SymbolicItem) -> SymbolicRange) -> SymbolicRange {
        standings.reduce(bank.exactly(0)) {
          bank.plus($0, bank.choice($1.isLeftOut, bank.exactly(0), value($1)))
        }
      }
      let weights = sum(\.weight)
      let total = sum { bank.times($0.points, $0.weight) ?? anyNumber(.weights) }
      let isUncertain = bank.any(elements.map { bank.unknown($0.isIn) })
      range = bank.over(total, weights).map {
        bank.choice(isUncertain, isUncertain == bank.no ? $0 : anyNumber(.meanOfUncertain), $0)
      }
    case .sum, .count:
      let weighed = standings.indices.map { index in
        Element(
          range: bank.times(elements[index].range, standings[index].weight) ?? anyNumber(.weights),
          isIn: elements[index].isIn)
      }
      range = aggregate(.sum, of: weighed, isUnknown: bank.no)
    }
    guard let range, let finished = finish(range, items, score) else { return anyNumber(.rounding) }
    // Items of which each may be left out are never all left out; how far that goes is not followed.
    let isUncertain = bank.all(bank.not(isCertain), bank.not(isEmpty))
    let followed =
      isUncertain == bank.no
      ? finished : bank.choice(isUncertain, anyNumber(.meanOfUncertain), finished)
    return followed.missing(where: isEmpty, bank)
  }
}
