/// A roster as tables and codebooks see it: the rows in which its questions have columns.
public struct RosterVariable: Hashable, Sendable {
  public let id: String
  public let title: String
  /// As the author wrote it, placeholders and all; `nil` where rows are given or chosen.
  public let ask: String?
  /// The rows that there can be, by what names them in brackets; `nil` where the respondent adds them, and they are
  /// numbered from 1.
  public let rows: [Row]?
  /// The most rows that a respondent can add; `nil` where rows are given or chosen.
  public let atMost: Int?
  /// Every `when` that it stands under as the author wrote it, the outermost first.
  public let conditions: [String]

  public struct Row: Hashable, Sendable {
    public let name: String
    public let label: String
    /// When the row is there, as the author wrote it; `nil` for always.
    public let condition: String?
  }
}

extension Questionnaire {
  /// Every roster, in the order of the document.
  public var rosterVariables: [RosterVariable] {
    machine.rosters.ordinals.map { ordinal in
      let roster = machine.rosters[ordinal]
      var ask: String?
      var most: Int?
      if case .added(let first, _, _, let atMost) = roster.rows { (ask, most) = (first.source, atMost) }
      return RosterVariable(
        id: roster.id, title: roster.title, ask: ask,
        rows: machine.possibleRows(of: ordinal)?.map { row in
          .init(
            name: machine.rowName(row, in: ordinal), label: machine.rowLabel(row, in: ordinal),
            condition: machine.rowCondition(row, in: roster.rows))
        },
        atMost: most,
        conditions: machine.chain(to: machine.steps[roster.step].condition).map { machine.guards[$0].written }
      )
    }
  }

  /// The names of a roster's rows, as columns have them in brackets.
  ///
  /// - Parameters:
  ///   - roster: The id of a roster; any other has no rows.
  ///   - count: How many rows there are, where the respondent adds them.
  public func rowNames(of roster: String, added count: Int) -> [String] {
    guard case .roster(let ordinal) = machine.names[roster] else { return [] }
    let rows = machine.possibleRows(of: ordinal) ?? (count > 0 ? Array(1...count) : [])
    return rows.map { machine.rowName($0, in: ordinal) }
  }
}

extension Machine {
  /// What a given row, or one chosen among options, is called in the definition; else its number.
  private func label(_ number: Int, among source: RowSource) -> String? {
    switch source {
    case .added: return nil
    case .given(let rows): return rows.indices.contains(number - 1) ? rows[number - 1].label.source : nil
    case .chosen(let reference):
      let answer = questions[reference.question].answer
      if let origin = answer.rosterOfChoices { return label(number, among: rosters[origin].rows) }
      guard let options = answer.options, options.indices.contains(number - 1) else { return nil }
      return options[number - 1].label.source
    }
  }

  fileprivate func rowCondition(_ number: Int, in source: RowSource) -> String? {
    guard case .given(let rows) = source, rows.indices.contains(number - 1) else { return nil }
    return rows[number - 1].condition.map { guards[$0].written }
  }

  fileprivate func rowLabel(_ number: Int, in roster: Ordinal<Roster>) -> String {
    label(number, among: rosters[roster].rows) ?? String(number)
  }
}
