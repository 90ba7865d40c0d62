/// One thing that could be otherwise: an answer, or a row of a roster whose rows are added.
struct WhyCandidate: Sendable {
  enum Target: Hashable, Sendable {
    case answer(WhyReplay.Spot)
    case newRow(Ordinal<Roster>)
    /// A row that is taken out.
    case row(Ordinal<Roster>, Int)
  }

  let target: Target
  /// `nil` for leaving an answer out, and for rows.
  let value: AnswerValue?
  /// How far it moves the answer: options, points, months. More than any of these for an answer where none was given, then
  /// for a row, and most for leaving an answer out.
  let movement: Int

  static let fromNothing = 1_000
  static let ofRows = 10_000
  static let leavingOut = 1_000_000

  init(spot: WhyReplay.Spot, value: AnswerValue?, movement: Int) {
    (target, self.value, self.movement) = (.answer(spot), value, movement)
  }

  init(_ target: Target) { (self.target, value, movement) = (target, nil, WhyCandidate.ofRows) }

  /// The answer that is changed; `nil` for a row.
  var spot: WhyReplay.Spot? {
    if case .answer(let spot) = target { spot } else { nil }
  }

  var leavesOut: Bool { spot != nil && value == nil }
}

/// What is tried in the place of what was answered.
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

  /// A row more, and each row taken out.
  func all(in roster: Ordinal<Roster>) -> [WhyCandidate] {
    guard case .added(_, _, _, let most) = machine.rosters[roster].rows else { return [] }
    let rows = evaluator.rows(of: roster)
    return rows.map { WhyCandidate(.row(roster, $0)) }
      + (rows.count < most ? [WhyCandidate(.newRow(roster))] : [])
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
