/// What a row of a table comes to on one score, with its items.
public struct ScaleReading: Sendable {
  public let outcome: ScoreOutcome
  /// In the score's order; empty for a score by an expression.
  public let items: [ItemReading]
}

/// Scores of a questionnaire, looked up once for all rows of a table.
public struct ScaleReader: Sendable {
  private let scales: [(ordinal: Ordinal<Score>, row: (roster: Ordinal<Roster>, number: Int)?)?]

  /// - Parameter ids: `phq9`, or `fit[2]` for a score of a row.
  public init(_ questionnaire: Questionnaire, scores ids: [Address]) {
    let machine = questionnaire.machine
    scales = ids.map { id in
      guard let ordinal = machine.scores.ordinals.first(where: { machine.scores[$0].id == id.name }) else {
        return nil
      }
      guard let each = machine.scores[ordinal].each else { return (ordinal, nil) }
      return id.row.flatMap { machine.rowNumber($0, in: each) }.map { (ordinal, (each, $0)) }
    }
  }

  /// One entry for each score; `nil` for one that the questionnaire does not have, or whose row is not there.
  public func read(_ row: ReplayedRow) -> [ScaleReading?] {
    let evaluator = row.evaluator
    let machine = evaluator.machine
    let progress = Progress(evaluator)
    let counting = evaluator.before(progress.stop)
    return scales.map { scale in
      guard let scale else { return nil }
      if let row = scale.row, !counting.rows(of: row.roster).contains(row.number) { return nil }
      let rows = scale.row.map { RowsAtHand($0.roster, $0.number) } ?? .none
      var readings: [ItemReading] = []
      if case .items(let items) = machine.scores[scale.ordinal].rule {
        readings = items.items.map { counting.reading(of: $0, in: items, rows, progress) }
      }
      return ScaleReading(
        outcome: counting.outcome(of: scale.ordinal, row: scale.row?.number ?? 0, progress), items: readings)
    }
  }
}
