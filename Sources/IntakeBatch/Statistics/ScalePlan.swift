internal import Intake
internal import IntakeStatistics
internal import PlainText

/// A score as the statistics see it, and how its rows become points.
struct ScalePlan: Sendable {
  /// `phq9`, or `fit[2]` for a score of a row.
  let id: Address
  /// Whether the table has a column for anything that the score reads.
  let isInTable: Bool
  let outline: ScaleOutline
  /// For each of the outline's items.
  private let choices: [ItemChoices]
  private let bandPlaces: [String: Int]

  /// Where an item's answers are in the table, and the places of its options.
  private struct ItemChoices {
    /// `nil` where the table has no such column.
    let column: Int?
    let places: [String: Int]
  }

  /// Every score of the questionnaire; for a roster's score one for each row that the table has columns for.
  static func all(of questionnaire: Questionnaire, columns: [TableColumn]) -> [ScalePlan] {
    questionnaire.scoreVariables.flatMap { score -> [ScalePlan] in
      guard let roster = score.roster else { return [ScalePlan(score, row: nil, questionnaire, columns)] }
      let inside = Set(questionnaire.variables.filter { $0.roster == roster }.map(\.id))
      var rows: [String] = []
      for column in columns {
        guard let row = column.address.row, inside.contains(column.address.name), !rows.contains(row) else {
          continue
        }
        rows.append(row)
      }
      return rows.map { ScalePlan(score, row: $0, questionnaire, columns) }
    }
  }

  private init(
    _ score: ScoreVariable, row: String?, _ questionnaire: Questionnaire, _ columns: [TableColumn]
  ) {
    id = Address(score.id, row: row)
    let variables = Dictionary(
      questionnaire.variables.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var items: [ItemOutline] = []
    var choices: [ItemChoices] = []
    for item in score.items {
      let variable = variables[item.address.name]
      let isInRow = item.address.row == nil && score.roster != nil && variable?.roster == score.roster
      let address = isInRow ? Address(item.address.name, row: row) : item.address
      let options = variable.map(\.kind.options) ?? []
      items.append(
        ItemOutline(
          id: address.description, ask: variable?.ask ?? "", isReversed: item.isReversed, options: options))
      choices.append(
        ItemChoices(
          column: columns.firstIndex { $0.address == address && $0.part == .answer },
          places: Dictionary(
            options.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first }
          )))
    }
    self.choices = choices
    let names = Set(
      columns.flatMap { [$0.address.name] + [variables[$0.address.name]?.roster].compactMap(\.self) })
    isInTable = score.method.reads.contains { names.contains($0.name) }
    let sets = score.bandSets.map(\.bands)
    var bands: [ScoreRecord.Band] = []
    for band in sets.joined() where !bands.contains(where: { $0.name == band.name }) { bands.append(band) }
    bandPlaces = Dictionary(
      bands.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
    outline = ScaleOutline(
      id: id.description, title: score.title, items: items, lowest: score.low?.asDouble,
      highest: score.high?.asDouble, bands: bands.map(\.name),
      bandBorders: sets.count == 1 ? bands.map(\.from.asDouble) : [],
      withoutReliability: WithoutReliability(score))
  }

  /// What a row says of the scale.
  ///
  /// - Parameters:
  ///   - readings: the score's items, in order.
  ///   - cells: the row's cells, for which option was chosen.
  func items(of readings: [ItemReading]?, _ cells: [TableCell]) -> [ScaleResponses.Item] {
    outline.items.indices.map { index in
      // The row of the roster is not there.
      guard let readings, readings.indices.contains(index) else {
        return .init(points: nil, missing: choices[index].column == nil ? .noColumn : .notAsked)
      }
      let reading = readings[index]
      return .init(
        points: reading.points?.asDouble, option: option(of: reading, choices[index], cells),
        missing: choices[index].column == nil ? .noColumn : MissingItem(reading.state))
    }
  }

  private func option(of reading: ItemReading, _ choices: ItemChoices, _ cells: [TableCell]) -> Int? {
    guard reading.state == .answered, let column = choices.column, case .answer(let answer) = cells[column]
    else { return nil }
    switch answer {
    case .one(let choice): return choices.places[choice.code]
    case .number(let number): return number.whole.flatMap { choices.places[String($0)] }
    case .many, .date, .text, .notApplicable: return nil
    }
  }

  func value(of outcome: Intake.ScoreOutcome?) -> ScaleResponses.Value {
    guard let outcome, let value = outcome.value else { return .none }
    // A calculation fills nothing, and can come to one value whatever a missing answer is: that is no complete row.
    guard outcome.filled == 0, outcome.low == value, outcome.high == value else { return .filled }
    return .complete(value.asDouble, band: outcome.band.flatMap { bandPlaces[$0] })
  }
}

extension Variable.Kind {
  /// Options whose shares are worth a table; empty for numbers, and for scales with more than eleven points.
  fileprivate var options: [ItemOutline.Option] {
    switch self {
    case .yesNo: return [.init(code: "yes", label: "Yes"), .init(code: "no", label: "No")]
    case .one(let choices): return choices.map { .init(code: $0.code, label: $0.label) }
    case .scale(let low, let high, let labels):
      guard high &- low <= 10 else { return [] }
      return (low...high).map { .init(code: String($0), label: labels[$0] ?? "") }
    case .many, .oneRow, .manyRows, .number, .date, .text: return []
    }
  }
}

extension WithoutReliability {
  /// `nil` where the score's items can be looked at together.
  fileprivate init?(_ score: ScoreVariable) {
    let conditional = score.items.indices.filter { score.items[$0].isConditional }
    switch score.method.rule {
    case .value: self = .calculation
    case .count: self = .count
    case .max: self = .maximum
    case .sum, .mean:
      if score.isFormative {
        self = .formative
      } else if score.items.contains(where: { $0.weight != nil }) {
        self = .weighted
      } else if !conditional.isEmpty {
        self = .routeDependent(conditional)
      } else {
        return nil
      }
    }
  }
}

extension MissingItem {
  fileprivate init?(_ state: ResponseState) {
    switch state {
    case .answered: return nil
    case .skipped: self = .skipped
    case .notAsked: self = .notAsked
    case .notApplicable: self = .notApplicable
    case .notReached: self = .notReached
    }
  }
}

extension Fraction {
  /// The nearest double.
  var asDouble: Double { Double(numerator) / Double(denominator) }
}
