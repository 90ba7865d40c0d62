internal import Intake
internal import IntakeResults

extension ResultRecord {
  /// Who and what was named, with the scores of rows side by side; `nil` where there is no roster.
  var rosterSection: ReportSection? {
    guard !result.rosters.isEmpty else { return nil }
    return ReportSection(
      title: "Named",
      blocks: result.rosters.map { roster in
        .entry(roster.title, isStrong: true, contents(of: roster))
      })
  }

  private func contents(of roster: RosterRecord) -> [ReportBlock] {
    guard !roster.rows.isEmpty else { return [.paragraph(roster.emptyInWords)] }
    let rows = scoreRows(of: roster)
    guard rows.isEmpty else {
      return [.table(ReportTable(columns: roster.rows.map(\.called), rows: rows))]
    }
    return [.items(roster.rows.map(\.called))]
  }

  /// For each score that has one value for each of these rows, its cells in the order of the rows.
  private func scoreRows(of roster: RosterRecord) -> [ReportTable.Row] {
    let scores = result.scores.filter { score in
      roster.rows.contains { $0.row == score.id.row && $0.called == score.called }
    }
    var names: [String] = []
    for score in scores where !names.contains(score.id.name) { names.append(score.id.name) }
    return names.map { name in
      let own = scores.filter { $0.id.name == name }
      return ReportTable.Row(
        title: own.first?.title ?? name,
        cells: roster.rows.map { row in own.first { $0.id.row == row.row }?.cell ?? ["none"] })
    }
  }
}

extension RosterRecord {
  fileprivate var emptyInWords: String {
    switch state {
    case nil, .answered: "None."
    case .skipped: "(skipped)"
    case .notAsked, .notApplicable: "(not asked)"
    case .notReached: "(not reached)"
    }
  }
}

extension ScoreRecord {
  /// The value with its completeness, as lines of a cell.
  fileprivate var cell: [String] {
    let range = rangeInWords.map { " (\($0))" } ?? ""
    let first = value.map { "\($0)\(range)" } ?? missingInWords ?? "no value"
    return [first]
      + [band.map { $0 + ownMark(bandsSource, in: source) }, completeness, couldBeInWords].compactMap { $0 }
  }
}
