internal import Intake
internal import IntakeReports

/// The columns of scores, alerts and areas, as tables of scores have them.
struct CodebookOutcomes {
  private let questionnaire: Questionnaire
  private let rows: Int

  init(_ questionnaire: Questionnaire, rows: Int) {
    self.questionnaire = questionnaire
    self.rows = rows
  }

  var entries: [CodebookEntry] {
    questionnaire.scoreVariables.flatMap(entries) + questionnaire.alertVariables.map(entry)
      + questionnaire.areaVariables.map(entry)
  }

  private func addresses(_ id: String, _ roster: String?) -> [Address] {
    guard let roster else { return [Address(id)] }
    return questionnaire.rowNames(of: roster, added: rows).map { Address(id, row: $0) }
  }

  private func entries(_ score: ScoreVariable) -> [CodebookEntry] {
    addresses(score.id, score.roster).flatMap { address in
      ScoreColumn.allCases.map { column in
        var entry = entry(column, of: score, name: column.name(of: address))
        entry.roster = score.roster
        entry.definition = score.definition
        return entry
      }
    }
  }

  private func entry(_ column: ScoreColumn, of score: ScoreVariable, name: String) -> CodebookEntry {
    let kind: CodebookEntry.Kind =
      switch column {
      case .value, .low, .high: .number
      case .band: .band
      case .answered, .filled: .count
      }
    var entry = CodebookEntry(name: name, group: .score, label: score.title + column.inWords, kind: kind)
    switch column {
    case .value:
      (entry.low, entry.high) = (score.low, score.high)
      entry.decimals = score.method.decimals
      entry.better = score.better
      entry.conditions = score.conditions
      entry.rule = score.ruleInWords
    case .low, .high: (entry.low, entry.high) = (score.low, score.high)
    case .band:
      entry.codes = score.bandSets.flatMap { set in
        set.bands.map { band in
          let when = set.condition.map { ", where \($0)" } ?? ""
          return .init(code: band.name, label: "from \(band.from)\(when)")
        }
      }
      entry.rule = score.bandSets.compactMap { set in
        "bands: \(ownership(of: set.source, in: score.source))"
      }
    case .answered, .filled:
      entry.low = 0
      entry.high =
        score.items.isEmpty
        ? nil : Fraction(column == .answered ? score.items.count : score.method.mayBeMissing)
      entry.decimals = 0
    }
    return entry
  }

  private func entry(_ alert: AlertVariable) -> CodebookEntry {
    var entry = CodebookEntry(
      name: ScoreColumn.name(ofAlert: Address(alert.id)), group: .alert, label: alert.tell, kind: .state)
    entry.codes = [
      .init(code: AlertRecord.State.fired.rawValue, label: "its condition holds"),
      .init(
        code: AlertRecord.State.firedLaterChanged.rawValue,
        label: "it held, and the answer was changed; never in a table that was scored"),
      .init(code: AlertRecord.State.notFired.rawValue, label: "it does not hold; not an all-clear"),
      .init(
        code: AlertRecord.State.undecided.rawValue, label: "what it asks is not answered", isMissing: true),
    ]
    let rows = alert.roster.map { ", in any row of '\($0)'" } ?? ""
    entry.rule = ["\(alert.level.rawValue), where \(alert.condition)\(rows)"]
    entry.roster = alert.roster
    entry.definition = alert.definition
    return entry
  }

  private func entry(_ area: AreaVariable) -> CodebookEntry {
    var entry = CodebookEntry(
      name: ScoreColumn.name(ofArea: area.id), group: .area, label: area.title, kind: .standing)
    entry.codes = [
      .init(code: "1, 2, …", label: "its place; equal places are ties"),
      .init(code: "also consider", label: "something speaks for it, behind the others"),
      .init(code: "not clear", label: "nothing that ranks speaks for it"),
    ]
    entry.rule =
      area.evidence.map { "for it (\($0.strength.rawValue)): \($0.because)" }
      + area.against.map { "against it: \($0)" }
      + area.onlyWithout.map { "only where '\($0)' has no place" }
    return entry
  }
}

extension ScoreColumn {
  /// What stands behind the score's title.
  var inWords: String {
    switch self {
    case .value: ""
    case .band: ": the band of its value"
    case .answered: ": how many items are answered"
    case .filled: ": how many items stand at the mean of the others"
    case .low: ": the lowest that it could be, with an answer to everything that has none"
    case .high: ": the highest that it could be, with an answer to everything that has none"
    }
  }
}

extension ScoreVariable {
  /// How it is worked out and judged, a sentence a step.
  var ruleInWords: [String] {
    var steps = method.inWords(row: nil, measure: source)
    if let expression { steps[0] = "by the expression \(expression)" }
    if isFormative { steps.append("its items make it up and need not go together") }
    return steps + change.inWords(measure: source)
  }
}
