internal import Intake
internal import IntakeResults

/// What the keys of a line stand for.
struct NDJSONKeys: Sendable {
  /// What kind of answer a column has: it decides what JSON can stand for it.
  enum Kind: Sendable {
    case yesNo, one, many, number, date, text, rows
  }

  struct Roster: Sendable {
    let id: String
    /// The column that says which rows there are, where they are added.
    let column: Int?
    /// The rows that have columns, with the columns of their questions by id.
    let rows: [String: [String: Int]]
    /// The ids of its questions.
    let questions: Set<String>
  }

  /// By key, the column of the layout: a question's id, or the name of a column as CSV has it.
  let columns: [String: Int]
  let rosters: [String: Roster]
  /// By key, the place of what is the table's own.
  let own: [String: Int]
  /// By column of the layout.
  let kinds: [Kind]
  /// By what it answers, the column of the layout.
  let answers: [Address: Int]
  /// By roster, its own column.
  let rowColumns: [String: Int]
  /// What stored results have to be of.
  let definition: DefinitionReference?

  init(_ layout: TableLayout, _ questionnaire: Questionnaire) {
    columns = Dictionary(
      zip(layout.names, layout.names.indices), uniquingKeysWith: { first, _ in first })
    let variables = Dictionary(
      questionnaire.variables.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    kinds = layout.columns.map { column in
      switch column.part {
      case .words: .text
      case .rows: .rows
      case .answer: variables[column.address.name].map(Kind.init) ?? .text
      }
    }
    var (answers, rowColumns): ([Address: Int], [String: Int]) = ([:], [:])
    for (index, column) in layout.columns.enumerated() {
      switch column.part {
      case .answer: answers[column.address] = index
      case .rows: rowColumns[column.address.name] = index
      case .words: break
      }
    }
    (self.answers, self.rowColumns) = (answers, rowColumns)
    let questions = Dictionary(grouping: questionnaire.variables.filter { $0.roster != nil }) {
      $0.roster ?? ""
    }
    rosters = Dictionary(
      questionnaire.rosterVariables.map { roster in
        var rows: [String: [String: Int]] = [:]
        let ids = (questions[roster.id] ?? []).map(\.id)
        for (address, column) in answers {
          if let row = address.row, ids.contains(address.name) {
            rows[row, default: [:]][address.name] = column
          }
        }
        return (
          roster.id, Roster(id: roster.id, column: rowColumns[roster.id], rows: rows, questions: Set(ids))
        )
      }, uniquingKeysWith: { first, _ in first })
    var own: [String: Int] = [:]
    if let place = layout.idPlace, let name = layout.idName { own[name] = place }
    for (place, name) in zip(layout.carriedPlaces, layout.carried) { own[name] = place }
    if case .column(let place, let name) = layout.today { own[name] = place }
    self.own = own
    definition = DefinitionReference.all(of: questionnaire.definitions).first
  }
}

extension NDJSONKeys.Kind {
  fileprivate init(_ kind: Variable.Kind) {
    self =
      switch kind {
      case .yesNo: .yesNo
      case .one, .oneRow: .one
      case .many, .manyRows: .many
      case .scale, .number: .number
      case .date: .date
      case .text: .text
      }
  }
}
