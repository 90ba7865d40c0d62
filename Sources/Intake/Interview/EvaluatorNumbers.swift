extension Evaluator {
  /// A number as far as it is known. An answer that is still missing is its whole range.
  func number(of expression: NumberExpression, _ rows: RowsAtHand) -> NumberRange {
    switch expression {
    case .constant(let number): return .exactly(number)
    case .question(let question): return number(of: question, rows)
    case .score(let score):
      guard let reading = reading(of: score, rows) else { return .missing(.unanswered) }
      switch scoresAre {
      case .range: return reading.range
      case .couldBe: return reading.couldBe
      case .value:
        if !reading.hasValue, case .between = reading.range { return .missing(.unanswered) }
        return reading.range
      }
    case .negated(let number): return self.number(of: number, rows).negated
    case .arithmetic(let left, let sign, let right):
      return NumberRange.calculate(number(of: left, rows), sign, number(of: right, rows))
    case .monthsBetween(let first, let second):
      guard let first = date(of: first, rows), let second = date(of: second, rows) else {
        return .missing(.unanswered)
      }
      return .months(from: first, to: second)
    case .daysBetween(let first, let second):
      guard let first = date(of: first, rows), let second = date(of: second, rows) else {
        return .missing(.unanswered)
      }
      return .days(from: first, to: second)
    case .count(let list): return count(list, rows)
    case .countChosen(let question):
      switch value(of: question, rows) {
      case .options(let chosen, _): return .exactly(Fraction(named(chosen, in: question.question).count))
      case .rows(let chosen): return .exactly(Fraction(chosen.count))
      default: return .missing(.unanswered)
      }
    case .aggregate(let aggregate, let list): return self.aggregate(aggregate, list, rows)
    }
  }

  /// A question's points or number. Skipped, or not answered yet, it is its whole range, unless it offers that it
  /// does not apply; not asked (decidedly or perhaps), or not applicable, it is missing.
  private func number(of reference: QuestionReference, _ rows: RowsAtHand) -> NumberRange {
    let missing = NumberRange.missing(.unanswered)
    guard let place = place(of: reference, rows) else { return missing }
    switch relevance(of: place) {
    case .yes: break
    case .no: return notAskedIs.map(NumberRange.exactly) ?? missing
    case .unknown: return missing
    }
    let question = machine.questions[reference.question]
    if let value = answer(to: reference.question, row: place.row)?.value {
      return question.answer.points(of: value).map(NumberRange.exactly) ?? missing
    }
    guard question.doesNotApply == nil, let (low, high) = question.numbers else { return missing }
    return .between(low: low, high: high)
  }

  /// The options chosen in a `many` question without one that says "none of these".
  func named(_ chosen: [Int], in question: Ordinal<Question>) -> [Int] {
    guard let options = machine.questions[question].answer.options else { return chosen }
    return chosen.filter { !options[$0].isExclusive }
  }

  /// From those decided yes to those and the undecided.
  private func count(_ list: ConditionList, _ rows: RowsAtHand) -> NumberRange {
    var further = 0
    if case .rows(let roster, _) = list {
      guard let set = rowSet(of: roster) else { return .missing(.unanswered) }
      further = set.further
    }
    // All further rows together are one of the unknown.
    var (decided, possible) = (0, max(0, further - 1))
    eachTruth(of: list, rows) { truth, isThere in
      switch truth.and(isThere) {
      case .yes: decided += 1
      case .unknown: possible += 1
      case .no: break
      }
      return true
    }
    return .between(low: Fraction(decided), high: Fraction(decided + possible))
  }

  private func aggregate(_ aggregate: Aggregate, _ list: NumberList, _ rows: RowsAtHand) -> NumberRange {
    var elements: [NumberRange.Element] = []
    switch list {
    case .numbers(let numbers, let conditions):
      for (index, expression) in numbers.enumerated() {
        let isIn = conditions.map { truth(of: $0[index], rows) } ?? .yes
        if isIn != .no {
          elements.append(.init(range: number(of: expression, rows), isOptional: isIn == .unknown))
        }
      }
    case .rows(let roster, let expression, let condition):
      guard let set = rowSet(of: roster), set.further == 0 else { return .missing(.unanswered) }
      for row in set.all {
        let inside = rows.within(roster, row.number)
        let isIn = (condition.map { truth(of: $0, inside) } ?? .yes).and(row.isThere ? .yes : .unknown)
        if isIn != .no {
          elements.append(.init(range: number(of: expression, inside), isOptional: isIn == .unknown))
        }
      }
    }
    return .aggregate(aggregate, of: elements)
  }
}

extension AnswerKind {
  /// What an answer counts; `nil` where it counts nothing.
  func points(of value: Value) -> Fraction? {
    switch (self, value) {
    case (_, .number(let number)): return number
    case (.yesNo, .option(let option, _)): return option == 0 ? 1 : 0
    case (.one(.options(let options)), .option(let option, _)):
      return options.indices.contains(option) ? options[option].points : nil
    default: return nil
    }
  }
}
