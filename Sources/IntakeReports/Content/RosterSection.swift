internal import Intake
internal import IntakeResults

extension ResultRecord {
  /// Who and what was named, and where rows have scores, the rows side by side; `nil` where nothing could be named.
  func rosterSection() -> ReportSection? {
    let blocks = result.rosters.compactMap { roster -> ReportBlock? in
      if let table = comparison(of: roster, scores: scores(of: roster), saying: { $0.tell }) {
        return .entry(roster.title, isStrong: true, [.table(table)])
      }
      guard let state = roster.state, state != .notReached else { return nil }
      let named = roster.rows.map(\.called).joined(separator: "; ")
      return .field(
        "\(roster.title):", !named.isEmpty ? named : state == .answered ? "none" : state.inWords)
    }
    let figure = isStopped ? nil : result.formulation?.closenessFigure()
    return blocks.isEmpty
      ? nil : ReportSection(.named, title: "Named", blocks: (figure.map { [$0] } ?? []) + blocks)
  }

  /// Rows side by side: first what an alert found in each, then its scores, then its answers; `nil` where rows have no
  /// scores.
  ///
  /// - Parameter words: What is said of an alert that fired; `nil` where the reader is not told what it is.
  func comparison(
    of roster: RosterRecord, scores: [ScoreRecord], saying words: (AlertRecord) -> String?
  ) -> ReportTable? {
    guard !scores.isEmpty else { return nil }
    return ReportTable(
      columns: roster.rows.map(\.called),
      rows: [alertRow(of: roster, saying: words)].compactMap { $0 } + scoreRows(of: roster, scores)
        + answerRows(of: roster))
  }

  /// The scores that have one value for each of these rows.
  func scores(of roster: RosterRecord) -> [ScoreRecord] {
    result.scores.filter { score in
      roster.rows.contains { $0.row == score.id.row && $0.called == score.called }
    }
  }

  /// What was asked of these rows.
  private func answers(of roster: RosterRecord) -> [AnswerRecord] {
    result.answers.filter { $0.page == roster.title && $0.id.row != nil }
  }

  /// What has to be right and is not, row by row; `nil` where no alert is decided for each of these rows.
  private func alertRow(of roster: RosterRecord, saying words: (AlertRecord) -> String?) -> ReportTable
    .Row?
  {
    let asked = Set(answers(of: roster).map(\.id))
    let alerts = result.alerts.filter { $0.id.row != nil && $0.because.contains { asked.contains($0.id) } }
    guard !alerts.isEmpty else { return nil }
    return ReportTable.Row(
      title: "What has to be right",
      cells: roster.rows.map { row in
        let own = alerts.filter { $0.id.row == row.row }
        let fired = own.filter { $0.state == .fired || $0.state == .firedLaterChanged }.map {
          (words($0) ?? "to talk about").without(lead: row.called)
        }
        if !fired.isEmpty { return fired }
        return [own.contains { $0.state == .undecided } ? "not all answered" : "nothing stands against it"]
      })
  }

  /// For each of the scores, its cells in the order of the rows.
  private func scoreRows(of roster: RosterRecord, _ scores: [ScoreRecord]) -> [ReportTable.Row] {
    scores.map(\.id.name).uniqued.map { name in
      let own = scores.filter { $0.id.name == name }
      return ReportTable.Row(
        title: own.first?.title ?? name,
        cells: roster.rows.map { row in own.first { $0.id.row == row.row }?.cell ?? ["none"] })
    }
  }

  /// The questions that are answered by a choice or a number, so that the rows can be compared question by question.
  private func answerRows(of roster: RosterRecord) -> [ReportTable.Row] {
    let answers = answers(of: roster)
    return answers.map(\.id.name).uniqued.compactMap { name in
      let own = answers.filter { $0.id.name == name }
      guard own.contains(where: \.isShort) else { return nil }
      return ReportTable.Row(
        title: ask(of: own, in: roster),
        cells: roster.rows.map { row in [own.first { $0.id.row == row.row }?.cell ?? "none"] })
    }
  }

  /// The question as it reads for every row, with a gap where it names the row.
  private func ask(of answers: [AnswerRecord], in roster: RosterRecord) -> String {
    let asks = answers.map { answer -> String in
      let called = roster.rows.first { $0.row == answer.id.row }?.called ?? ""
      return called.isEmpty
        ? answer.ask
        : answer.ask.split(separator: called, omittingEmptySubsequences: false).joined(separator: "…")
    }.uniqued
    return asks.count == 1 ? asks[0] : answers.first?.ask ?? ""
  }
}

extension AnswerRecord {
  fileprivate var isShort: Bool {
    switch value {
    case .one, .number: true
    case .many, .date, .text, .notApplicable, nil: false
    }
  }

  fileprivate var cell: String { state.isAnswer ? answerInWords : "(\(state.inWords))" }
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

extension String {
  /// Without a name and a colon at its beginning: the column says it.
  fileprivate func without(lead name: String) -> String {
    hasPrefix(name + ": ") ? String(dropFirst(name.count + 2)).capitalizedFirst : self
  }
}
