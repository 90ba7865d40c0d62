extension Translation {
  /// How numbers are read.
  struct Reading {
    var rows: RowsAtHand
    /// What a score stands for.
    var scoresAre = Evaluator.ScoreUse.range
    /// What a question that was decidedly not asked stands for, and where it does.
    var notAskedIs: (number: Fraction, applies: Term)?

    init(_ rows: RowsAtHand) { self.rows = rows }
  }

  func number(of expression: NumberExpression, _ reading: Reading) -> SymbolicRange {
    switch expression {
    case .constant(let number): return bank.exactly(number)
    case .question(let question): return number(of: question, reading)
    case .score(let score): return number(of: score, reading)
    case .negated(let part): return bank.negated(number(of: part, reading))
    case .arithmetic(let left, let sign, let right):
      return calculate(number(of: left, reading), sign, number(of: right, reading))
    case .monthsBetween(let left, let right): return months(left, right, reading.rows)
    case .daysBetween(let left, let right): return days(left, right, reading.rows)
    case .count(let list): return count(list, reading.rows)
    case .countChosen(let question): return countChosen(question, reading.rows)
    case .aggregate(let aggregate, let list): return self.aggregate(aggregate, list, reading)
    }
  }

  private func calculate(
    _ left: SymbolicRange, _ sign: Arithmetic, _ right: SymbolicRange
  ) -> SymbolicRange {
    switch sign {
    case .plus: bank.plus(left, right)
    case .minus: bank.plus(left, bank.negated(right))
    case .times: bank.times(left, right) ?? anyNumber(.openProduct)
    case .over: bank.over(left, right) ?? anyNumber(.openProduct)
    }
  }

  /// A question's points, as far as they are known: its whole range where it was skipped.
  private func number(of reference: QuestionReference, _ reading: Reading) -> SymbolicRange {
    guard let slot = slot(reference, reading.rows), let place = place(reference, reading.rows) else {
      return bank.nothing
    }
    let question = machine.questions[reference.question]
    let relevance = relevance(of: place)
    var whole = bank.nothing
    if question.doesNotApply == nil, let (low, high) = question.numbers { whole = bank.between(low, high) }
    var range = bank.nothing
    if let notAsked = reading.notAskedIs {
      range = bank.choice(bank.all(relevance.no, notAsked.applies), bank.exactly(notAsked.number), range)
    }
    range = bank.choice(bank.all(relevance.yes, bank.not(slot.isAnswered)), whole, range)
    guard let points = points(of: slot) else { return range }
    return bank.choice(slot.isAnswered, bank.exactly(points), range)
  }

  /// What an answer counts; `nil` where it counts nothing.
  func points(of slot: ProofSlot) -> SymbolicFraction? {
    switch slot.value {
    case .number(let number): return number
    case .option(let chosen):
      guard let options = machine.questions[slot.name.question].answer.options else { return nil }
      let points = options.map(\.points)
      guard !points.isEmpty, points.allSatisfy({ $0 != nil }) else { return nil }
      return lookedUp(points.compactMap(\.self), chosen)
    default: return nil
    }
  }

  /// Points that go up in even steps are a sum; others are looked up.
  private func lookedUp(_ points: [Fraction], _ chosen: Term) -> SymbolicFraction {
    let first = points[0]
    let step = points.count > 1 ? points[1].subtracting(first) : 0
    let isEven = points.indices.allSatisfy { index in
      guard let step, let part = step.multiplied(by: Fraction(index)) else { return false }
      return first.adding(part) == points[index]
    }
    if isEven, let step {
      return bank.plus(bank.fraction(first), bank.times(bank.fraction(step), bank.whole(chosen)))
    }
    return points.indices.dropLast().reversed().reduce(bank.fraction(points[points.count - 1])) {
      rest, index in
      bank.choice(bank.isEqual(chosen, bank.number(index)), bank.fraction(points[index]), rest)
    }
  }

  private func number(of reference: ScoreReference, _ reading: Reading) -> SymbolicRange {
    guard let score = self.reading(of: reference, reading.rows) else { return bank.nothing }
    switch reading.scoresAre {
    case .range: return score.range
    case .couldBe: return score.couldBe
    case .value:
      return SymbolicRange(
        missing: bank.any(score.range.missing, bank.not(score.hasValue)), low: score.range.low,
        high: score.range.high)
    }
  }

  // MARK: Counts and aggregates

  private func count(_ list: ConditionList, _ rows: RowsAtHand) -> SymbolicRange {
    var isUnknown = bank.no
    var further = bank.number(0)
    var parts: [(truth: SymbolicTruth, isThere: SymbolicTruth)]
    var (restLow, restHigh) = (bank.number(0), bank.number(0))
    switch list {
    case .conditions: parts = truths(of: list, rows)
    case .rows(let roster, let condition):
      let set = rowSet(of: roster)
      (isUnknown, further) = (set.isUnknown, set.further)
      (restLow, restHigh) = (rest(set), rest(set))
      parts = set.rows.map { (truth(of: condition, rows.within(roster, $0.number)), $0.isThere) }
    }
    let truths = parts.map { bank.all([$0.truth, $0.isThere]) }
    let least = bank.sum(truths.map { (bank.count($0.yes), 1) } + [(restLow, 1)])
    let most = bank.sum(
      truths.map { (bank.count(bank.not($0.no)), 1) } + [(further, 1), (restLow, 1), (restHigh, 1)])
    return SymbolicRange(
      missing: isUnknown, low: .init(isOpen: bank.no, number: bank.whole(least)),
      high: .init(isOpen: bank.no, number: bank.whole(most)))
  }

  /// How many of the rows that are not looked at count.
  private func rest(_ set: SymbolicRows) -> Term {
    if set.areMore == bank.no { return bank.number(0) }
    return bank.choice(set.areMore, bank.variable(in: 0...1000), bank.number(0))
  }

  private func countChosen(_ reference: QuestionReference, _ rows: RowsAtHand) -> SymbolicRange {
    guard let slot = slot(reference, rows) else { return bank.nothing }
    let chosen: [Term]
    switch slot.value {
    case .options(let flags):
      let options = machine.questions[reference.question].answer.options ?? []
      chosen = flags.indices.filter { !options[$0].isExclusive }.map { flags[$0] }
    case .rows(let rows): chosen = rows.map(\.isChosen)
    default: return bank.nothing
    }
    var count = bank.sum(chosen.map { (bank.count($0), 1) })
    if let roster = machine.questions[reference.question].rosterOfChoices {
      count = bank.plus(count, rest(rowSet(of: roster)))
    }
    return bank.exactly(bank.whole(count), missing: bank.not(slot.isAnswered))
  }

  /// One of what an aggregate goes through, with whether it counts.
  struct Element {
    let range: SymbolicRange
    let isIn: SymbolicTruth
  }

  private func aggregate(
    _ aggregate: Aggregate, _ list: NumberList, _ reading: Reading
  ) -> SymbolicRange {
    switch list {
    case .numbers(let numbers, let conditions):
      let elements = numbers.enumerated().map { index, number in
        Element(
          range: self.number(of: number, reading),
          isIn: conditions.map { truth(of: $0[index], reading.rows) } ?? bank.certain)
      }
      return self.aggregate(aggregate, of: elements, isUnknown: bank.no)
    case .rows(let roster, let number, let condition):
      let set = rowSet(of: roster)
      let elements = set.rows.map { row in
        var inside = reading
        inside.rows = reading.rows.within(roster, row.number)
        let isIn = bank.all([condition.map { truth(of: $0, inside.rows) } ?? bank.certain, row.isThere])
        return Element(range: self.number(of: number, inside), isIn: isIn)
      }
      let isOpen = bank.not(bank.isEqual(set.further, bank.number(0)))
      let known = self.aggregate(aggregate, of: elements, isUnknown: bank.any(set.isUnknown, isOpen))
      return set.areMore == bank.no ? known : bank.choice(set.areMore, anyNumber(), known)
    }
  }

  func aggregate(
    _ aggregate: Aggregate, of elements: [Element], isUnknown: Term
  ) -> SymbolicRange {
    let isMissing = bank.any(
      elements.map { bank.all(bank.not($0.isIn.no), $0.range.missing) } + [isUnknown])
    let zero = bank.exactly(0)
    let result: SymbolicRange
    switch aggregate {
    case .sum:
      result = elements.reduce(zero) { sum, element in
        let optional = bank.hull(element.range, zero)
        let counted = bank.choice(
          element.isIn.yes, element.range, bank.choice(element.isIn.no, zero, optional))
        return bank.plus(sum, counted)
      }
    case .mean:
      let isUncertain = bank.any(elements.map { bank.unknown($0.isIn) })
      let sum = elements.reduce(zero) { bank.plus($0, bank.choice($1.isIn.yes, $1.range, zero)) }
      let count = bank.sum(elements.map { (bank.count($0.isIn.yes), 1) })
      let mean = bank.over(sum, bank.exactly(bank.whole(count))) ?? anyNumber(.openProduct)
      result = bank.choice(isUncertain, isUncertain == bank.no ? mean : anyNumber(.meanOfUncertain), mean)
    case .max: result = greatest(elements)
    case .min:
      result = bank.negated(
        greatest(elements.map { Element(range: bank.negated($0.range), isIn: $0.isIn) }))
    }
    let isEmpty =
      aggregate == .sum ? bank.no : bank.not(bank.any(elements.map(\.isIn.yes)))
    return SymbolicRange(
      missing: bank.any(isMissing, isEmpty, aggregate == .mean ? result.missing : bank.no), low: result.low,
      high: result.high)
  }

  /// An element of which it is not known whether it counts can only raise the greatest.
  private func greatest(_ elements: [Element]) -> SymbolicRange {
    var low = SymbolicRange.End(isOpen: bank.yes, number: bank.whole(bank.number(0)))
    var high = low
    var isFirst = bank.yes
    for element in elements {
      let own = element.range
      let raised = bank.choice(low.isOpen, own.low.number, bank.greater(low.number, own.low.number))
      let counts = bank.all(element.isIn.yes, bank.not(own.low.isOpen))
      low = SymbolicRange.End(
        isOpen: bank.all(low.isOpen, bank.not(counts)), number: bank.choice(counts, raised, low.number))
      let mayCount = bank.not(element.isIn.no)
      high = SymbolicRange.End(
        isOpen: bank.any(
          bank.all(bank.not(isFirst), high.isOpen), bank.all(mayCount, own.high.isOpen)),
        number: bank.choice(
          mayCount,
          bank.choice(isFirst, own.high.number, bank.greater(high.number, own.high.number)), high.number))
      isFirst = bank.all(isFirst, bank.not(mayCount))
    }
    return SymbolicRange(missing: bank.no, low: low, high: high)
  }
}
