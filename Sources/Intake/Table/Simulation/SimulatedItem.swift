/// An answer of which there are a few, all known beforehand: an option, or a point of a scale.
struct SimulatedChoice: Sendable {
  let value: Value
  let cell: TableCell
  /// As counted in a score; `nil` where it has no points.
  let points: Fraction?
  /// The option's place among those of its question that take words.
  let wordsAt: Int?
}

extension Question {
  /// The answers of a question that takes one of a few, in the author's order; empty for every other question.
  var simulatedChoices: [SimulatedChoice] {
    switch answer {
    case .yesNo: return Question.choices(of: Option.yesNo)
    case .one(.options(let options)): return Question.choices(of: options)
    case .scale(let scale):
      guard scale.low <= scale.high, scale.high - scale.low <= 1000 else { return [] }
      return (scale.low...scale.high).map { number in
        SimulatedChoice(
          value: .number(Fraction(number)), cell: .answer(.number(Fraction(number))),
          points: Fraction(number), wordsAt: nil)
      }
    case .one(.rows), .many, .number, .date, .text: return []
    }
  }

  private static func choices(of options: [Option]) -> [SimulatedChoice] {
    let worded = options.indices.filter { options[$0].takesWords }
    return options.enumerated().map { index, option in
      SimulatedChoice(
        value: .option(index, words: nil), cell: .answer(.option(option.code)), points: option.points,
        wordsAt: worded.firstIndex(of: index))
    }
  }
}

/// A question as an item of a score: which way its answers go, and how often each is given.
struct SimulatedItem: Sendable {
  let score: Ordinal<Score>
  /// Places of its answers, from the lowest counted points to the highest: a reversed item's are turned.
  let order: [Int]
  /// By the same, the probability of this answer or a lower one, without the last.
  private let cumulative: [Double]
  /// The standard normal values at which one answer passes into the next.
  private let thresholds: [Double]

  /// `nil` where an answer has no points, as it has no place in an order then.
  init?(
    _ choices: [SimulatedChoice], of score: Ordinal<Score>, isReversed: Bool, _ model: ResponseModel
  ) {
    let points = choices.compactMap(\.points)
    guard choices.count > 1, points.count == choices.count else { return nil }
    self.score = score
    let ascending = choices.indices.sorted { (points[$0], $0) < (points[$1], $1) }
    order = isReversed ? ascending.reversed() : ascending
    let weights = model.weights(of: choices.count)
    let total = weights.reduce(0, +)
    var sum = 0.0
    cumulative = weights.dropLast().map { weight in
      sum += weight
      return sum / total
    }
    thresholds = cumulative.map { probability in
      probability <= 0 ? -.infinity : probability >= 1 ? .infinity : NormalQuantile.of(probability)
    }
  }

  /// The place of the answer that a number between 0 and 1 falls in.
  func choice(at probability: Double) -> Int { order[cumulative.count { $0 <= probability }] }

  /// The place of the answer that a standard normal value falls in.
  func choice(atNormal z: Double) -> Int { order[thresholds.count { $0 <= z }] }
}

extension Machine {
  /// The questions that are items of scores and have their answers in an order; one that several scores have is the
  /// first one's.
  func simulatedItems(_ model: ResponseModel) -> [Ordinal<Question>: SimulatedItem] {
    var items: [Ordinal<Question>: SimulatedItem] = [:]
    for ordinal in scores.ordinals {
      guard case .items(let rule) = scores[ordinal].rule else { continue }
      for item in rule.items where items[item.question.question] == nil {
        let choices = questions[item.question.question].simulatedChoices
        items[item.question.question] = SimulatedItem(
          choices, of: ordinal, isReversed: item.isReversed, model)
      }
    }
    return items
  }
}
