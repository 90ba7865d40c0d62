extension Machine {
  /// All values that a score can take, whoever answers. For a `value` score the operands are taken to be free of each
  /// other, so that an expression that names a question twice may never reach these ends.
  func attainable(_ ordinal: Ordinal<Score>) -> NumberRange {
    let score = scores[ordinal]
    switch score.rule {
    case .value(let expression): return attainable(expression, score.notAsked).rounded(score.rounding)
    case .items(let items):
      let elements = items.items.map { item in
        WeightedRange(
          range: attainable(item, of: items, score.notAsked), weight: attainable(item.weight),
          isOptional: score.notAsked == .leaveOut && isConditional(item.question.question))
      }
      return items.finish(items.combination.range(of: elements), score)
    }
  }

  /// All points that an item can count, after reversing.
  func attainable(_ item: Score.Item, of items: Score.Items, _ notAsked: Score.NotAsked) -> NumberRange {
    let question = item.question.question
    let range = counted(range(of: question), of: item, in: items)
    guard case .number(let number) = notAsked, isConditional(question) else { return range }
    return range.hull(counted(.exactly(number), of: item, in: items))
  }

  /// All weights that an item can have.
  func attainable(_ weight: Score.Weight?) -> NumberRange {
    switch weight {
    case nil: .exactly(1)
    case .number(let number): .exactly(number)
    case .question(let reference): range(of: reference.question)
    }
  }

  /// Points as the score counts them: turned round for a reversed item, 1 or 0 for a count.
  func counted(_ points: NumberRange, of item: Score.Item, in items: Score.Items) -> NumberRange {
    let points = item.isReversed ? points.reversed(within: range(of: item.question.question)) : points
    return items.combination == .count ? points.countedOnce : points
  }

  /// Whether a question may be not asked.
  private func isConditional(_ question: Ordinal<Question>) -> Bool {
    steps[questions[question].step].condition != nil || questions[question].roster != nil
  }

  /// All numbers that a question's answer can stand for; open where nothing bounds them.
  private func range(of question: Ordinal<Question>) -> NumberRange {
    let numbers = questions[question].numbers
    return .between(low: numbers?.low, high: numbers?.high)
  }

  private func attainable(_ expression: NumberExpression, _ notAsked: Score.NotAsked) -> NumberRange {
    func attainable(_ expression: NumberExpression) -> NumberRange { self.attainable(expression, notAsked) }
    switch expression {
    case .constant(let number): return .exactly(number)
    case .question(let reference):
      let range = range(of: reference.question)
      guard case .number(let number) = notAsked, isConditional(reference.question) else { return range }
      return range.hull(.exactly(number))
    case .score(let reference): return self.attainable(reference.score)
    case .negated(let number): return attainable(number).negated
    case .arithmetic(let left, let sign, let right):
      return NumberRange.calculate(attainable(left), sign, attainable(right))
    case .monthsBetween, .daysBetween: return .between(low: nil, high: nil)
    case .count(let list): return .between(low: 0, high: most(of: list))
    case .countChosen(let question): return countChosen(question)
    case .aggregate(let aggregate, .numbers(let numbers, let conditions)):
      let elements = numbers.map { NumberRange.Element(range: attainable($0), isOptional: conditions != nil) }
      if aggregate == .sum || conditions == nil { return .aggregate(aggregate, of: elements) }
      return elements.dropFirst().reduce(elements.first?.range ?? .missing(.unanswered)) { $0.hull($1.range) }
    case .aggregate(let aggregate, .rows(let roster, let number, _)):
      let one = attainable(number)
      guard aggregate == .sum else { return one }
      return one.hull(.exactly(0)).multiplied(by: .between(low: 0, high: Fraction(most(of: roster))))
    }
  }

  private func countChosen(_ reference: QuestionReference) -> NumberRange {
    guard case .many(let choices, _, let atMost) = questions[reference.question].answer else {
      return .missing(.unanswered)
    }
    // Nothing is an answer whatever the least is.
    return .between(low: 0, high: Fraction(most(of: choices, atMost)))
  }

  private func most(of list: ConditionList) -> Fraction {
    switch list {
    case .conditions(let conditions): Fraction(conditions.count)
    case .rows(let roster, _): Fraction(most(of: roster))
    }
  }

  /// The most rows that a roster can have.
  private func most(of ordinal: Ordinal<Roster>) -> Int {
    switch rosters[ordinal].rows {
    case .added(_, _, _, let most): return most
    case .given(let rows): return rows.count
    case .chosen(let reference):
      guard case .many(let choices, _, let atMost) = questions[reference.question].answer else { return 0 }
      return most(of: choices, atMost)
    }
  }

  private func most(of choices: Choices, _ atMost: Int?) -> Int {
    let all =
      switch choices {
      case .options(let options): options.count { !$0.isExclusive }
      case .rows(let roster): most(of: roster)
      }
    return min(atMost ?? all, all)
  }
}

extension NumberRange {
  /// The item's own lowest + highest - points. Open where the item has no such ends.
  fileprivate func reversed(within own: NumberRange) -> NumberRange {
    guard case .between(let low?, let high?) = own else { return .between(low: nil, high: nil) }
    return NumberRange.exactly(low).adding(.exactly(high)).subtracting(self)
  }

  /// 1 for what is above zero, else 0.
  fileprivate var countedOnce: NumberRange {
    let (low, high) = ends
    return .between(low: low.map { $0 > 0 } ?? false ? 1 : 0, high: high.map { $0 > 0 } ?? true ? 1 : 0)
  }
}
