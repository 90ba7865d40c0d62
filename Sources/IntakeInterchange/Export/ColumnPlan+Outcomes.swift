internal import Intake
internal import IntakeResults

extension ColumnPlan {
  /// Scores, alerts and areas, named as in a table of scores.
  var outcomes: [PlannedColumn] {
    questionnaire.scoreVariables.flatMap(columns) + questionnaire.alertVariables.map(column)
      + questionnaire.areaVariables.map(column)
  }

  private func columns(_ score: ScoreVariable) -> [PlannedColumn] {
    let addresses =
      score.roster.map { roster in
        questionnaire.rowNames(of: roster, added: rows[roster] ?? 0).map { Address(score.id, row: $0) }
      } ?? [Address(score.id)]
    return addresses.flatMap { address in
      ScoreColumn.allCases.map { column in
        PlannedColumn(
          column.name(of: address), score.title + column.inWords, .score, score.kind(of: column),
          hasWhy: column == .value
        ) { response in
          guard let record = response.score(address) else {
            return column == .value ? .missing(WhyMissing.noRow) : .init("")
          }
          return ScoreOutcome(record).cell(in: column)
        }
      }
    }
  }

  private func column(_ alert: AlertVariable) -> PlannedColumn {
    PlannedColumn(
      ScoreColumn.name(ofAlert: Address(alert.id)), alert.tell, .alert,
      .code(AlertRecord.State.allCases.map { .init($0.rawValue, $0.rawValue) })
    ) { .init($0.alert(alert.id)?.rawValue ?? "") }
  }

  private func column(_ area: AreaVariable) -> PlannedColumn {
    PlannedColumn(ScoreColumn.name(ofArea: area.id), area.title, .area, .text) { response in
      let record = response.result.formulation?.areas.first { $0.id == area.id }
      return .init(record?.standing.word ?? "")
    }
  }
}

extension ScoreVariable {
  fileprivate func kind(of column: ScoreColumn) -> ExportColumn.Kind {
    switch column {
    case .value, .low, .high: .number(low: low, high: high)
    case .answered, .filled: .number(low: 0, high: nil)
    case .band: .code(bandSets.flatMap(\.bands).map(\.name).uniqued.map { .init($0, $0) })
    }
  }
}

extension ScoreOutcome {
  fileprivate func cell(in column: ScoreColumn) -> ExportCell {
    switch column {
    case .value:
      value.map { ExportCell($0.description, label: band, points: $0) } ?? .missing(missing?.word ?? "")
    case .band: ExportCell(band ?? "")
    case .answered: ExportCell(String(answered))
    case .filled: ExportCell(String(filled))
    case .low: ExportCell(low?.description ?? "")
    case .high: ExportCell(high?.description ?? "")
    }
  }
}

extension [String] {
  /// Each once, where it comes first.
  var uniqued: [String] {
    reduce(into: []) { words, word in if !words.contains(word) { words.append(word) } }
  }
}

extension FormulationRecord.AreaRecord.Standing {
  fileprivate var word: String {
    switch self {
    case .place(let place): String(place)
    case .alsoConsider: "also consider"
    case .notClear: "not clear"
    }
  }
}
