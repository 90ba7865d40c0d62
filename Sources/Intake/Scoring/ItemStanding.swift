/// One item of a score as it stands: what it counts, or what it still can, after reversing and before filling.
struct ItemStanding: Equatable, Sendable {
  enum Lack: Equatable, Sendable {
    /// Could be filled.
    case points
    /// Is never filled.
    case weight
  }

  /// The state of its question; where only its weight lacks an answer, the state of that.
  var state: ResponseState
  /// Left out of the sum, of the number of items and of this result's range.
  var isLeftOut = false
  var lack: Lack?
  /// Exact where it is known.
  var points: NumberRange
  var weight: NumberRange
  /// All that the item can count.
  var attainable: NumberRange
  /// Whether what is unanswered could still leave it out.
  var isOptional = false
}

extension Evaluator {
  /// How an item stands. `progress` tells what was not reached; without it, only what is relevant and not answered
  /// counts as not reached, as conditions have to see it.
  func standing(
    of item: Score.Item, of items: Score.Items, notAsked: Score.NotAsked, _ rows: RowsAtHand,
    _ progress: Progress?
  ) -> ItemStanding {
    let own = reading(of: item.question, rows, progress)
    let question = machine.questions[item.question.question]
    let range = NumberRange(question.answer.numbers)
    func counted(_ points: NumberRange) -> NumberRange {
      let points = item.isReversed ? points.reversed(within: range) : points
      return items.combination == .count ? points.countedOnce : points
    }

    var standing = ItemStanding(
      state: own.state, points: counted(range), weight: .exactly(1), attainable: counted(range))
    if case .number(let number) = notAsked, own.isConditional {
      standing.attainable = standing.attainable.hull(counted(.exactly(number)))
    }
    if let points = own.value.flatMap({ question.answer.points(of: $0) }) {
      standing.points = counted(.exactly(points))
    } else if case .number(let number) = notAsked, own.relevance == .no {
      standing.points = counted(.exactly(number))
    } else {
      standing.lack = .points
      if case .number = notAsked, own.relevance == .unknown { standing.points = standing.attainable }
    }
    standing.leaveOut(by: own, notAsked)
    guard let weight = item.weight else { return standing }

    switch weight {
    case .number(let number): standing.weight = .exactly(number)
    case .question(let reference):
      let own = reading(of: reference, rows, progress)
      let answer = machine.questions[reference.question].answer
      if let points = own.value.flatMap({ answer.points(of: $0) }) {
        standing.weight = .exactly(points)
      } else {
        if standing.state == .answered { standing.state = own.state }
        standing.weight = NumberRange(answer.numbers)
        standing.lack = .weight
      }
      standing.leaveOut(by: own, notAsked)
    }
    return standing
  }

  /// A question as a score reads it.
  private func reading(of reference: QuestionReference, _ rows: RowsAtHand, _ progress: Progress?)
    -> QuestionReading
  {
    let question = machine.questions[reference.question]
    let place = place(of: reference, rows)
    return QuestionReading(
      state: place.map { state(of: reference.question, row: $0.row, progress) } ?? .notAsked,
      relevance: place.map(relevance) ?? .no,
      value: answer(to: reference, rows)?.value,
      isConditional: machine.steps[question.step].condition != nil || question.roster != nil,
      offersWayOut: question.doesNotApply != nil)
  }
}

private struct QuestionReading {
  let state: ResponseState
  let relevance: Truth
  let value: Value?
  /// Whether it may be not asked.
  let isConditional: Bool
  let offersWayOut: Bool
}

extension ItemStanding {
  /// Leaves the item out where the score says so and the question is decidedly not asked or does not apply.
  fileprivate mutating func leaveOut(by reading: QuestionReading, _ notAsked: Score.NotAsked) {
    guard notAsked == .leaveOut else { return }
    if reading.relevance == .no || reading.value == .notApplicable {
      isLeftOut = true
    } else if reading.value == nil, reading.relevance == .unknown || reading.offersWayOut {
      isOptional = true
    }
  }
}

extension NumberRange {
  /// The range of all that an answer can stand for; open where there is none.
  fileprivate init(_ numbers: (low: Fraction?, high: Fraction?)?) {
    self = .between(low: numbers?.low, high: numbers?.high)
  }

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
