/// Takes the rows of a table one by one as `RowReplay` does, and says what they come to in scores, alerts and areas.
///
///     var replay = RememberingReplay(RowReplay(questionnaire, columns: columns))
///     // for each row:
///     replay.take(cells, today: today)
///     replay.problems, replay.outcome(ofScore: 0), …
///
/// What answers outside of rosters come to is worked out once for each of their keys (see `ScoringProgram`), and only the
/// rest in every row. It comes to the same in every row. Make one for each thread.
public struct RememberingReplay: Sendable {
  /// What a score comes to in the last row.
  public enum Outcome: Sendable {
    /// A number of `outcome(_:ofScore:)`.
    case known(Int)
    /// For a score of a roster, one for each row that is there.
    case outcomes([RowOutcomes.Score])
  }

  /// In the author's order.
  public let scores: [String]
  public let alerts: [String]
  /// Changes when outcomes are numbered anew: what was kept by number is to be let go of then.
  public private(set) var generation = 0
  private var walk: RowWalk
  private let order: [RowReplay.Stage]
  /// The last row, where it ended early: then all of it is evaluated.
  private var ended: RowOutcomes?

  /// - Parameter replay: The specification.
  public init(_ replay: RowReplay) { self.init(replay, remembering: 1 << 16) }

  /// - Parameter most: As many keys of one thing are remembered.
  init(_ replay: RowReplay, remembering most: Int) {
    let keyed = KeyedCells(replay)
    scores = replay.questionnaire.machine.scores.elements.map(\.id)
    alerts = replay.questionnaire.machine.alerts.elements.map(\.id)
    walk = RowWalk(replay, memory: RowMemory(keyed, remembering: most))
    order = keyed.order(in: replay)
  }

  /// What is wrong with the cells of the last row, by column.
  public var problems: [CellProblem] { walk.problems }

  /// Takes the next row.
  ///
  /// - Parameters:
  ///   - cells: One for each column of the replay.
  ///   - today: The day on which it was answered; what depends on it is unknown without.
  public mutating func take(_ cells: RowCells, today: PartialDate?) {
    if walk.memory.forgetWhereTooMuch() { generation += 1 }
    walk.restart()
    walk.evaluator.responses.today = today
    for stage in order { walk.take(stage, cells) }
    let progress = walk.finish(cells)
    ended =
      progress.stop == nil
      ? nil : ReplayedRow(walk.replay.questionnaire, walk.evaluator, progress, problems: []).outcomes
  }

  // MARK: What came of it

  /// - Parameter index: In the author's order.
  public mutating func outcome(ofScore index: Int) -> Outcome {
    let ordinal = Ordinal<Score>(index)
    if let ended { return .outcomes(ended.scores.filter { $0.id.name == walk.machine.scores[ordinal].id }) }
    if let number = walk.number(of: ordinal) { return .known(number) }
    return .outcomes(walk.evaluator.outcomes(of: ordinal, Progress(open: nil, stop: nil)))
  }

  /// What a number stands for, in this generation.
  public func outcome(_ number: Int, ofScore index: Int) -> ScoreOutcome {
    walk.memory.outcome(number, ofScore: index)
  }

  /// - Parameter index: In the author's order.
  public mutating func state(ofAlert index: Int) -> AlertRecord.State {
    ended?.alerts[index] ?? walk.state(of: Ordinal(index))
  }

  /// In the author's order; empty where no formulation is planned.
  public mutating func areas() -> [FormulationRecord.AreaRecord.Standing] {
    if let ended { return ended.areas }
    guard let plan = walk.machine.formulation, !plan.areas.isEmpty else { return [] }
    let severities = plan.scoresOfSymptoms.flatMap { ordinal -> [ScoreSeverity] in
      switch outcome(ofScore: ordinal.index) {
      case .known(let number):
        let outcome = outcome(number, ofScore: ordinal.index)
        return [
          ScoreSeverity(
            id: Address(walk.machine.scores[ordinal].id), value: outcome.value, decisive: outcome.decisive)
        ]
      case .outcomes(let outcomes):
        return outcomes.map {
          ScoreSeverity(id: $0.id, value: $0.outcome.value, decisive: $0.outcome.decisive)
        }
      }
    }
    return FormulationFacts(deciding: plan, severities, walk.evaluator).standings
  }
}

extension FormulationPlan {
  /// The scores that say how severe a symptom is, each once.
  fileprivate var scoresOfSymptoms: [Ordinal<Score>] {
    var scores: [Ordinal<Score>] = []
    for symptom in symptoms {
      if case .score(let reference) = symptom.severity, !scores.contains(reference.score) {
        scores.append(reference.score)
      }
    }
    return scores
  }
}
