/// What one interview reaches.
struct ReachedPoints {
  private(set) var points: Set<CoveragePoint> = []
  private let evaluator: Evaluator
  private let progress: Progress
  /// With all that was answered: alerts never forget an answer.
  private let whole: Evaluator

  private var machine: Machine { evaluator.machine }

  /// Costs a walk over the whole questionnaire.
  init(_ interview: Interview) {
    whole = interview.evaluator
    progress = Progress(whole)
    evaluator = whole.before(progress.stop)
    for question in machine.questions.ordinals { note(question) }
    for condition in machine.guards.ordinals { note(condition) }
    for score in machine.scores.ordinals { note(score) }
    for alert in machine.alerts.ordinals { note(alert, of: interview) }
    for (index, area) in (machine.formulation?.areas ?? []).enumerated() {
      for (place, evidence) in area.evidence.enumerated() where holds(evidence) {
        points.insert(.evidence(area: index, place))
      }
      for (place, evidence) in area.against.enumerated() where holds(evidence) {
        points.insert(.against(area: index, place))
      }
    }
  }

  private func rows(of roster: Ordinal<Roster>?) -> [Int] { roster.map { evaluator.rows(of: $0) } ?? [0] }

  private func atHand(_ roster: Ordinal<Roster>?, _ row: Int) -> RowsAtHand {
    roster.map { RowsAtHand($0, row) } ?? .none
  }

  private func isReached(_ place: Place) -> Bool {
    let spot = Spot(place, in: evaluator)
    if let stop = progress.stop, stop < spot { return false }
    if let open = progress.open, open < spot { return false }
    return true
  }

  private mutating func note(_ ordinal: Ordinal<Question>) {
    let question = machine.questions[ordinal]
    for row in rows(of: question.roster) {
      let place = Place(step: question.step, row: row)
      guard evaluator.relevance(of: place) == .yes, isReached(place) else { continue }
      points.insert(.question(ordinal))
      switch evaluator.answer(to: ordinal, row: row)?.value {
      case .option(let option, _): points.insert(.option(ordinal, option))
      case .options(let options, _): for option in options { points.insert(.option(ordinal, option)) }
      default: break
      }
    }
  }

  private mutating func note(_ ordinal: Ordinal<Guard>) {
    let guardian = machine.guards[ordinal]
    for row in rows(of: guardian.roster) {
      guard evaluator.truth(of: guardian.parent, row: row) == .yes,
        isReached(Place(step: guardian.step, row: row))
      else { continue }
      switch evaluator.settled(guardian.condition, atHand(guardian.roster, row)) {
      case .yes: points.insert(.condition(ordinal, true))
      case .no: points.insert(.condition(ordinal, false))
      case .unknown: break
      }
    }
  }

  private mutating func note(_ ordinal: Ordinal<Score>) {
    let score = machine.scores[ordinal]
    guard !score.bands.isEmpty else { return }
    for row in rows(of: score.each) {
      guard let value = evaluator.outcome(of: ordinal, row: row, progress).value else { continue }
      let atHand = atHand(score.each, row)
      sets: for (set, bands) in score.bands.enumerated() {
        switch bands.condition.map({ evaluator.truth(of: $0, atHand) }) ?? .yes {
        case .no: points.insert(.bandCondition(ordinal, set: set, false))
        case .unknown: break sets
        case .yes:
          if bands.condition != nil { points.insert(.bandCondition(ordinal, set: set, true)) }
          if let band = bands.bands.lastIndex(where: { $0.from <= value }) {
            points.insert(.band(ordinal, set: set, band))
          }
          break sets
        }
      }
    }
  }

  private mutating func note(_ ordinal: Ordinal<Alert>, of interview: Interview) {
    let alert = machine.alerts[ordinal]
    for row in rows(of: alert.each) {
      switch whole.settled(alert.condition, atHand(alert.each, row)) {
      case .yes: points.insert(.alert(ordinal, true))
      // What was not asked says nothing of a rule.
      case .no:
        if whole.truth(of: alert.condition, atHand(alert.each, row)) == .no {
          points.insert(.alert(ordinal, false))
        }
      case .unknown: break
      }
    }
  }

  private func holds(_ evidence: FormulationPlan.Evidence) -> Bool {
    rows(of: evidence.each).contains {
      evaluator.settled(evidence.condition, atHand(evidence.each, $0)) == .yes
    }
  }
}
