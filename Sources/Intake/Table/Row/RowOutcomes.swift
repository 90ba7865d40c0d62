/// What one score comes to for one respondent, as the columns of a table say it.
public struct ScoreOutcome: Hashable, Sendable {
  /// `nil` where there is none; then `missing` says why.
  public var value: Fraction?
  public var missing: MissingScore?
  public var band: String?
  /// How many items were answered.
  public var answered: Int
  /// How many items stand at the mean of the answered ones; 0 where there is no value.
  public var filled: Int
  /// What it could be with an answer to everything that has none: the value where nothing is missing, `nil` where
  /// nothing bounds it.
  public var low: Fraction?
  public var high: Fraction?

  public init(
    value: Fraction? = nil, missing: MissingScore? = nil, band: String? = nil, answered: Int = 0,
    filled: Int = 0, low: Fraction? = nil, high: Fraction? = nil
  ) {
    self.value = value
    self.missing = missing
    self.band = band
    self.answered = answered
    self.filled = filled
    self.low = low
    self.high = high
  }

  /// What a record of a result says of it.
  public init(_ record: ScoreRecord) {
    self.init(
      value: record.value, missing: record.missing, band: record.band, answered: record.items.answered,
      filled: record.filled?.count ?? 0, low: record.couldBe.map(\.low) ?? record.value,
      high: record.couldBe.map(\.high) ?? record.value)
  }
}

/// What a row of a table comes to in its scores, alerts and areas: what is asked for most, without a text.
public struct RowOutcomes: Hashable, Sendable {
  public struct Score: Hashable, Sendable {
    /// `phq9`, or `fit[1]` for a score of a row.
    public let id: Address
    public let outcome: ScoreOutcome
  }

  /// In the author's order; a roster's score row by row, the rows that are there.
  public let scores: [Score]
  /// In the author's order, one for each alert: with rows, fired where any fires, else undecided where any is or one
  /// may still come.
  public let alerts: [AlertRecord.State]
  /// In the author's order; empty where no formulation is planned.
  public let areas: [FormulationRecord.AreaRecord.Standing]
}

extension ReplayedRow {
  /// The same as in `result`, without its texts and for a fraction of its cost.
  public var outcomes: RowOutcomes {
    let machine = evaluator.machine
    let counting = evaluator.before(progress.stop)
    let scores = machine.scores.ordinals.flatMap { counting.outcomes(of: $0, progress) }
    return RowOutcomes(
      scores: scores, alerts: machine.alerts.ordinals.map { evaluator.state(of: $0) },
      areas: machine.formulation.map { plan in
        let severities = scores.map {
          ScoreSeverity(id: $0.id, value: $0.outcome.value, decisive: $0.outcome.decisive)
        }
        return FormulationFacts(deciding: plan, severities, counting).standings
      } ?? [])
  }
}

extension Evaluator {
  /// What a score comes to; row by row, for the rows that are there, where it is one of a roster's.
  func outcomes(of ordinal: Ordinal<Score>, _ progress: Progress) -> [RowOutcomes.Score] {
    let score = machine.scores[ordinal]
    let rows = score.each.map { self.rows(of: $0) } ?? [0]
    return rows.map { row in
      RowOutcomes.Score(
        id: Address(score.id, row: score.each.map { machine.rowName(row, in: $0) }),
        outcome: outcome(of: ordinal, row: row, progress))
    }
  }

  /// An alert without its reasons, and without rows: fired where any row fires, else undecided where one is.
  func state(of ordinal: Ordinal<Alert>) -> AlertRecord.State {
    let alert = machine.alerts[ordinal]
    guard let each = alert.each else {
      let truth = evaluation.alerts[ordinal.index][0] ?? .unknown
      return AlertRecord.State(truth == .unknown ? settled(alert.condition, .none) : truth)
    }
    let known = rowSet(of: each)
    var isUndecided = false
    for row in known?.there ?? [] {
      switch settled(alert.condition, RowsAtHand(each, row)) {
      case .yes: return .fired
      case .unknown: isUndecided = true
      case .no: break
      }
    }
    for row in known?.undecided ?? [] where !isUndecided {
      isUndecided = settled(alert.condition, RowsAtHand(each, row)) != .no
    }
    return isUndecided || isUnanswered(each) ? .undecided : .notFired
  }
}

extension AlertRecord.State {
  fileprivate init(_ truth: Truth) {
    self =
      switch truth {
      case .yes: .fired
      case .unknown: .undecided
      case .no: .notFired
      }
  }
}
