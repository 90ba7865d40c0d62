internal import Intake

/// The columns of scored rows, in their order.
struct ScorePlan: Sendable {
  /// A score, or one row's of a roster; it has six columns.
  struct Score: Hashable, Sendable {
    let address: Address
    /// What they begin with.
    let name: String
    /// Behind the name, in the order of the columns; the first is the value itself.
    static let endings = ["", "_band", "_answered", "_filled", "_low", "_high"]

    /// `phq9_band`, `fit_band[2]`.
    var columns: [String] {
      Score.endings.map { ending in address.row.map { "\(name)\(ending)[\($0)]" } ?? name + ending }
    }
  }

  /// Whether the first column is the respondent's id, and not the number of the row.
  let hasID: Bool
  let scores: [Score]
  /// How the columns of alerts and of areas are called, in the author's order.
  let alerts: [String]
  let areas: [String]
  let carried: [String]
  /// All of them.
  let columns: [String]

  /// - Parameter chosen: the ids of the scores that are wanted; `nil` for all.
  init(
    _ questionnaire: Questionnaire, _ layout: TableLayout, _ map: ColumnMap, chosen: Set<String>?
  ) throws(LayoutError) {
    func named(_ name: String) -> String { map.written[name] ?? name }
    func addresses(_ id: String, _ roster: String?) -> [Address] {
      guard let roster else { return [Address(id)] }
      return questionnaire.rowNames(of: roster, added: layout.rows(of: roster, in: questionnaire))
        .map { Address(id, row: $0) }
    }
    hasID = layout.idName != nil
    scores = questionnaire.scoreVariables.filter { chosen?.contains($0.id) ?? true }.flatMap { score in
      addresses(score.id, score.roster).map { Score(address: $0, name: named(ScoreNames.plain(score.id))) }
    }
    alerts = questionnaire.alertVariables.map { named(ScoreNames.alert($0.id)) }
    areas = questionnaire.areaVariables.map { named(ScoreNames.area($0.id)) }
    carried = layout.carried
    columns =
      [layout.idName ?? "row"] + scores.flatMap(\.columns) + alerts + areas + carried
      + ["problems"]
    var seen: Set<String> = []
    for column in columns where !seen.insert(column).inserted { throw .clashes(column) }
  }
}

extension TableLayout {
  /// How many rows of a roster the table has columns for, where the respondent adds them.
  fileprivate func rows(of roster: String, in questionnaire: Questionnaire) -> Int {
    columns.reduce(0) { most, column in
      guard case .question(roster) = questionnaire.place(named: column.address.name),
        let row = column.address.row.flatMap({ Int($0) })
      else { return most }
      return max(most, row)
    }
  }
}
