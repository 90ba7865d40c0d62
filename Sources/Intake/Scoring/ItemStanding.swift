/// One item of a score as it stands: what it counts, or what it still can, after reversing and before filling.
struct ItemStanding: Hashable, Sendable {
  enum Lack: Hashable, Sendable {
    /// Could be filled.
    case points
    /// Is never filled.
    case weight
  }

  /// The state of its question; where only its weight lacks an answer, or was not reached, the state of that.
  var state: ResponseState
  /// Left out of the sum, of the number of items and of this result's range.
  var isLeftOut = false
  var lack: Lack?
  /// Its points and its weight, exact where they are known; and whether what is unanswered could still leave it out.
  var counts: WeightedRange
}

extension Evaluator {
  /// What an item that was decidedly not asked stands for: no number where the score's whole file is not asked.
  func notAsked(in score: Score) -> Score.NotAsked {
    if case .number = score.notAsked, truth(of: score.condition, row: 0) != .yes { return .missing }
    return score.notAsked
  }

  /// How an item stands. `progress` tells what was not reached; without it, only what is relevant and not answered
  /// counts as not reached, as conditions have to see it.
  func standing(
    of item: Score.Item, of items: Score.Items, notAsked: Score.NotAsked, _ rows: RowsAtHand,
    _ progress: Progress?
  ) -> ItemStanding {
    let own = reading(of: item.question, rows, progress)
    let known: Fraction? =
      if case .number(let number) = notAsked, own.relevance == .no { number } else { own.points }
    // Where it is asked, it cannot stand at what it counts when it is not.
    let points =
      known.map { machine.counted(.exactly($0), of: item, in: items) }
      ?? machine.attainable(item, of: items, own.relevance == .yes ? .missing : notAsked)
    var standing = ItemStanding(
      state: own.state, lack: known == nil ? .points : nil,
      counts: WeightedRange(range: points, weight: .exactly(1), isOptional: false))
    standing.leaveOut(by: own, notAsked)

    switch item.weight {
    case nil: break
    case .number(let number): standing.counts.weight = .exactly(number)
    case .question(let reference):
      let own = reading(of: reference, rows, progress)
      if let points = own.points {
        standing.counts.weight = .exactly(points)
      } else {
        if standing.state == .answered || own.state == .notReached { standing.state = own.state }
        standing.counts.weight = machine.attainable(item.weight)
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
    guard let place = place(of: reference, rows) else {
      return QuestionReading(state: .notAsked, relevance: .no, value: nil, points: nil, offersWayOut: false)
    }
    let question = machine.questions[reference.question]
    let relevance = relevance(of: place)
    let answer = relevance == .yes ? relevantAnswer(to: reference.question, row: place.row) : nil
    return QuestionReading(
      state: state(ResponseState(relevance, answer), of: place, progress), relevance: relevance,
      value: answer?.value, points: answer?.value.flatMap { question.answer.points(of: $0) },
      offersWayOut: question.doesNotApply != nil)
  }
}

private struct QuestionReading {
  let state: ResponseState
  let relevance: Truth
  let value: Value?
  let points: Fraction?
  let offersWayOut: Bool
}

extension ItemStanding {
  /// Leaves the item out where the score says so and the question is decidedly not asked or does not apply.
  fileprivate mutating func leaveOut(by reading: QuestionReading, _ notAsked: Score.NotAsked) {
    guard notAsked == .leaveOut else { return }
    if reading.relevance == .no || reading.value == .notApplicable {
      isLeftOut = true
    } else if reading.value == nil, reading.relevance == .unknown || reading.offersWayOut {
      counts.isOptional = true
    }
  }
}
