internal import Intake
internal import IntakeResults

extension ColumnPlan {
  /// What is asked, in the order of the document, without what has to be asked for by name.
  var answers: [PlannedColumn] {
    let variables = Dictionary(
      questionnaire.variables.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let rosters = Dictionary(
      questionnaire.rosterVariables.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var named: Set<String> = []
    return questionnaire.columns { rows[$0] ?? 0 }.flatMap { column -> [PlannedColumn] in
      let name = questionnaire.name(of: column)
      let address = column.address
      switch column.part {
      case .rows: return rosters[address.name].map { [rowsThere(name, $0)] + names(of: $0) } ?? []
      case .words(let code):
        guard let variable = variables[address.name], isIncluded(variable), includes(.text) else { return [] }
        return [words(name, address, code, variable)]
      case .answer:
        guard let variable = variables[address.name], isIncluded(variable) else { return [] }
        return rowNames(before: variable, rosters, &named) + answer(name, address, variable)
      }
    }
  }

  private func isIncluded(_ variable: Variable) -> Bool {
    if variable.identifies, !includes(.identifying) { return false }
    if case .text = variable.kind { return includes(.text) }
    return true
  }

  // MARK: Rosters

  private func rowsThere(_ name: String, _ roster: RosterVariable) -> PlannedColumn {
    PlannedColumn(name, roster.ask ?? roster.title, .answer, .text, hasWhy: true) { response in
      guard let record = response.roster(roster.id) else { return .missing(WhyMissing.noRow) }
      switch record.state {
      case .answered?, nil:
        return .init(record.rows.isEmpty ? "none" : record.rows.map(\.row).joined(separator: " "))
      case let state?: return .missing(state.rawValue)
      }
    }
  }

  /// The names of the rows of a roster that has no column of its own, in front of its first question.
  private func rowNames(
    before variable: Variable, _ rosters: [String: RosterVariable], _ named: inout Set<String>
  ) -> [PlannedColumn] {
    guard let roster = variable.roster.flatMap({ rosters[$0] }), roster.rows != nil,
      named.insert(roster.id).inserted
    else { return [] }
    return names(of: roster)
  }

  private func names(of roster: RosterVariable) -> [PlannedColumn] {
    guard includes(.names) else { return [] }
    return questionnaire.rowNames(of: roster.id, added: rows[roster.id] ?? 0).map { row in
      let name = Address(roster.id, row: row).description
      return PlannedColumn(name, "\(roster.title): what the row is called", .name, .text) { response in
        .init(response.roster(roster.id)?.rows.first { $0.row == row }?.called ?? "")
      }
    }
  }

  // MARK: Answers

  private func words(_ name: String, _ address: Address, _ code: String, _ variable: Variable)
    -> PlannedColumn
  {
    let label = variable.kind.choices.first { $0.code == code }?.label ?? code
    return PlannedColumn(name, "\(variable.ask) (in words: \(label))", .answer, .text) { response in
      let choices: [AnswerValue.Choice] =
        switch response.answer(address)?.value {
        case .one(let choice): [choice]
        case .many(let choices): choices
        default: []
        }
      return .init(choices.first { $0.code == code }?.words ?? "")
    }
  }

  private func answer(_ name: String, _ address: Address, _ variable: Variable) -> [PlannedColumn] {
    let cutsDates = !includes(.dates)
    let cutsAges = !includes(.ages) && AgeRule.isAge(variable)
    let hidesBirths = !includes(.ages)
    let labels = AnswerLabels(variable)
    let column = PlannedColumn(
      name, variable.ask, .answer, kind(of: variable, isAge: cutsAges), hasWhy: true
    ) { response in
      guard let record = response.answer(address) else { return .missing(WhyMissing.noRow) }
      guard record.state == .answered, let value = record.value else {
        return .missing(record.state.rawValue)
      }
      switch value {
      case .number(let number) where cutsAges && number > AgeRule.highest: return .init(AgeRule.above)
      case .date(let date):
        if hidesBirths, AgeRule.tellsAge(date, on: response.result.today) {
          return .missing(WhyMissing.withheld)
        }
        return .init((cutsDates ? date.cut(to: .year) : date).description)
      default: return labels.cell(of: value)
      }
    }
    guard case .date = variable.kind, cutsDates else { return [column] }
    return [column] + months(name, address, variable)
  }

  private func kind(of variable: Variable, isAge: Bool) -> ExportColumn.Kind {
    switch variable.kind {
    case .yesNo: return .yesNo
    case .one(let choices): return .code(choices.map { .init($0.code, $0.label, points: $0.points) })
    case .many(let choices, _, _): return .codes(choices.map { .init($0.code, $0.label) })
    case .oneRow, .manyRows, .text: return .text
    case .scale(let low, let high, let labels):
      return .number(
        low: Fraction(low), high: Fraction(high),
        labels: labels.sorted { $0.key < $1.key }.map {
          .init(String($0.key), $0.value, points: Fraction($0.key))
        })
    case .number(let limits): return isAge ? .age : .number(low: limits.least, high: limits.most)
    case .date: return includes(.dates) ? .text : .year
    }
  }

  // MARK: Months

  /// In the place of a date's month: how many calendar months it lies before the interview, and an event before the
  /// onset of each symptom.
  private func months(_ name: String, _ address: Address, _ variable: Variable) -> [PlannedColumn] {
    let hidesBirths = !includes(.ages)
    func column(
      _ ending: String, _ label: String, _ end: @escaping @Sendable (ResponseReading) -> PartialDate?
    ) -> PlannedColumn {
      PlannedColumn(
        name + ending, "\(variable.ask) (\(label))", .months, .number(low: nil, high: nil)
      ) { response in
        guard let date = response.date(address),
          !(hidesBirths && AgeRule.tellsAge(date, on: response.result.today)),
          let months = end(response).flatMap({ date.wholeMonths(to: $0) })
        else { return .init("") }
        return .init(String(months))
      }
    }
    var columns = [column("__months_to_start", "months before the interview") { $0.result.today }]
    if let timing = questionnaire.eventTiming, timing.eventDate == variable.id {
      columns += timing.onsets.map { onset in
        let ending = "__months_to_onset_" + String(onset.symptom.map { $0 == "-" ? "_" : $0 })
        return column(ending, "months before the onset: \(onset.title)") { $0.date(onset.began) }
      }
    }
    return columns
  }
}

/// How the answers to a question stand in a cell, with the definition's own words for them.
private struct AnswerLabels {
  private var codes: [String: (label: String, points: Fraction?)] = [:]
  private let countsNumbers: Bool

  init(_ variable: Variable) {
    countsNumbers =
      switch variable.kind {
      case .scale, .number: true
      default: false
      }
    switch variable.kind {
    case .yesNo: codes = ["yes": ("Yes", 1), "no": ("No", 0)]
    case .one(let choices), .many(let choices, _, _):
      for choice in choices { codes[choice.code] = (choice.label, choice.points) }
    case .scale(_, _, let labels):
      for (point, label) in labels { codes[String(point)] = (label, nil) }
    default: break
    }
  }

  func cell(of value: AnswerValue) -> ExportCell {
    switch value {
    case .one(let choice):
      return ExportCell(choice.code, label: codes[choice.code]?.label, points: codes[choice.code]?.points)
    case .many(let choices):
      guard !choices.isEmpty else { return ExportCell("none") }
      let labels = choices.compactMap { codes[$0.code]?.label }
      return ExportCell(
        choices.map(\.code).joined(separator: " "),
        label: labels.isEmpty ? nil : labels.joined(separator: "; "))
    case .number(let number):
      return ExportCell(
        number.description, label: codes[number.description]?.label, points: countsNumbers ? number : nil)
    case .date(let date): return ExportCell(date.description)
    case .text(let text): return ExportCell(text)
    case .notApplicable: return .missing(ResponseState.notApplicable.rawValue)
    }
  }
}
