/// An answer that could stand in the place of the one that was given.
struct WhyCandidate: Sendable {
  let spot: WhyReplay.Spot
  /// `nil` for leaving it out.
  let value: AnswerValue?
  /// How far it moves the answer: options, points, months. More than any of these for an answer where none was given, and
  /// most for leaving one out.
  let movement: Int

  static let fromNothing = 1_000
  static let leavingOut = 1_000_000
}

/// The answers that are tried in the place of one.
struct WhyCandidates {
  let evaluator: Evaluator
  private var machine: Machine { evaluator.machine }

  /// - Parameter hasAll: Set to false where there are answers that could matter and are not among these.
  func all(at spot: WhyReplay.Spot, hasAll: inout Bool) -> [WhyCandidate] {
    let question = machine.questions[spot.question]
    let entry = evaluator.answer(to: spot.question, row: spot.row)
    let now = entry?.value.map { machine.answerValue(of: $0, to: spot.question) }
    var values = values(of: question, spot, now, hasAll: &hasAll)
    if question.doesNotApply != nil { values.append((.notApplicable, 500)) }
    let base = now == nil ? WhyCandidate.fromNothing : 0
    var candidates = values.filter { $0.value != now }.map {
      WhyCandidate(spot: spot, value: $0.value, movement: base + $0.movement)
    }
    if now != nil, !question.isRequired {
      candidates.append(WhyCandidate(spot: spot, value: nil, movement: WhyCandidate.leavingOut))
    }
    return candidates
  }

  private func values(
    of question: Question, _ spot: WhyReplay.Spot, _ now: AnswerValue?, hasAll: inout Bool
  ) -> [Weighed] {
    switch question.answer {
    case .yesNo, .one: return one(choices(of: question), now)
    case .many:
      return many(choices(of: question), now, hasAll: &hasAll)
    case .scale(let scale):
      return numbers(now, least: scale.low, most: scale.high, hasAll: &hasAll)
    case .number(let limits):
      return numbers(now, least: limits.least?.whole, most: limits.most?.whole, hasAll: &hasAll)
    case .date(let limits):
      hasAll = false
      return dates(limits, now)
    case .text:
      // Rules read of a text only whether there is one.
      return now == nil ? [(.text("…"), 0)] : []
    }
  }
}
