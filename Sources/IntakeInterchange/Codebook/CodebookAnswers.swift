internal import Intake

/// The columns of answers, in the order of the document.
struct CodebookAnswers {
  private let questionnaire: Questionnaire
  private let columns: [TableColumn]
  private let variables: [String: Variable]
  private let rosters: [String: RosterVariable]

  init(_ questionnaire: Questionnaire, rows: Int) {
    self.questionnaire = questionnaire
    columns = questionnaire.columns { _ in rows }
    variables = Dictionary(
      questionnaire.variables.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    rosters = Dictionary(
      questionnaire.rosterVariables.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var entries: [CodebookEntry] { columns.compactMap(entry) }

  private func entry(_ column: TableColumn) -> CodebookEntry? {
    let name = questionnaire.name(of: column)
    if case .rows = column.part { return rosters[column.address.name].map { rowsEntry(name, $0) } }
    guard let variable = variables[column.address.name] else { return nil }
    var entry =
      switch column.part {
      case .words(let code): words(name, code, variable)
      case .answer, .rows: answer(name, variable)
      }
    let row = variable.roster.flatMap { rosters[$0]?.rows }?.first { $0.name == column.address.row }
    entry.conditions = variable.conditions + [row?.condition].compactMap(\.self)
    entry.page = variable.page
    entry.part = variable.part
    entry.roster = variable.roster
    entry.identifies = variable.identifies
    entry.definition = variable.definition
    return entry
  }

  private func rowsEntry(_ name: String, _ roster: RosterVariable) -> CodebookEntry {
    var entry = CodebookEntry(name: name, group: .answer, label: roster.ask ?? roster.title, kind: .rows)
    entry.codes = [.init(code: "none", label: "nobody, or nothing")]
    entry.low = 1
    entry.high = roster.atMost.map { Fraction($0) }
    entry.decimals = 0
    entry.page = roster.title
    entry.conditions = roster.conditions
    entry.roster = roster.id
    return entry
  }

  private func words(_ name: String, _ code: String, _ variable: Variable) -> CodebookEntry {
    let label = variable.kind.choices.first { $0.code == code }?.label ?? code
    return CodebookEntry(
      name: name, group: .answer, label: "\(variable.ask) (in words: \(label))", kind: .words)
  }

  private func answer(_ name: String, _ variable: Variable) -> CodebookEntry {
    var entry = CodebookEntry(name: name, group: .answer, label: variable.ask, kind: variable.kind.word)
    switch variable.kind {
    case .yesNo:
      entry.codes = [.init(code: "yes", label: "Yes", points: 1), .init(code: "no", label: "No", points: 0)]
    case .one(let choices): entry.codes = choices.map(CodebookEntry.Code.init)
    case .many(let choices, _, _):
      entry.codes = choices.map(CodebookEntry.Code.init) + [.init(code: "none", label: "none of these")]
    case .oneRow(let roster): entry.codes = rowCodes(roster)
    case .manyRows(let roster, _, _):
      entry.codes = rowCodes(roster) + [.init(code: "none", label: "none of these")]
    case .scale(let low, let high, let labels):
      (entry.low, entry.high, entry.decimals) = (Fraction(low), Fraction(high), 0)
      entry.codes = labels.sorted { $0.key < $1.key }.map {
        .init(code: String($0.key), label: $0.value, points: Fraction($0.key))
      }
    case .number(let limits):
      (entry.low, entry.high) = (limits.least, limits.most)
      (entry.unit, entry.decimals) = (limits.unit, limits.decimals)
    case .date(let precision): entry.unit = precision.inWords
    case .text(let limits): entry.high = limits.longest.map { Fraction($0) }
    }
    if let words = variable.doesNotApply {
      entry.codes.append(.init(code: "does-not-apply", label: words, isMissing: true))
    }
    entry.isRequired = variable.isRequired
    entry.permits = variable.permits
    return entry
  }

  /// The rows of a roster, where they can be known beforehand.
  private func rowCodes(_ roster: String) -> [CodebookEntry.Code] {
    rosters[roster]?.rows?.map { .init(code: $0.name, label: $0.label) } ?? []
  }
}

extension CodebookEntry.Code {
  fileprivate init(_ choice: Variable.Choice) {
    self.init(
      code: choice.code, label: choice.label, points: choice.points, isExclusive: choice.isExclusive,
      takesWords: choice.takesWords)
  }
}

extension Variable.Kind {
  var choices: [Variable.Choice] {
    switch self {
    case .one(let choices), .many(let choices, _, _): choices
    default: []
    }
  }

  fileprivate var word: CodebookEntry.Kind {
    switch self {
    case .yesNo: .yesNo
    case .one: .one
    case .many: .many
    case .oneRow: .row
    case .manyRows: .rows
    case .scale: .scale
    case .number(let limits): limits.decimals == 0 ? .wholeNumber : .number
    case .date: .date
    case .text: .text
    }
  }
}

extension PartialDate.Precision {
  fileprivate var inWords: String {
    switch self {
    case .year: "year"
    case .month: "month, or year alone"
    case .day: "day, or coarser"
    }
  }
}
