/// What the cells of a column of a table of responses answer.
public struct TableColumn: Hashable, Sendable {
  /// A table has no columns for a row with a higher number, nor rows of its own beyond it.
  static let mostRows = 1000

  public enum Part: Hashable, Sendable {
    /// The answer itself.
    case answer
    /// The words that were typed for this option.
    case words(code: String)
    /// Which rows of a roster there are, where rows are added.
    case rows
  }

  /// The question, with its row in a roster; for `rows` the roster.
  public let address: Address
  public let part: Part

  public init(address: Address, part: Part) {
    self.address = address
    self.part = part
  }
}

extension Questionnaire {
  /// The column of this name; `nil` where the questionnaire has no such thing to answer.
  ///
  /// | name | cells |
  /// | --- | --- |
  /// | `phq9_1`, `event_kind[2]`, `since[low-mood]` | answers to a question, in a row of its roster |
  /// | `event_kind[2].text` | the words typed for the option that takes them |
  /// | `event_kind[2].text.other` | the same, where several options of a question take words |
  /// | `event` | which rows of a roster there are |
  public func column(named name: String) -> TableColumn? {
    let (base, words) = TableColumn.split(name)
    let address = Address(base)
    switch machine.names[address.name] {
    case nil: return nil
    case .roster(let roster):
      guard words == nil, address.row == nil, case .added = machine.rosters[roster].rows else { return nil }
      return TableColumn(address: address, part: .rows)
    case .question(let ordinal):
      let question = machine.questions[ordinal]
      guard (address.row == nil) == (question.roster == nil) else { return nil }
      if let row = address.row, let roster = question.roster {
        guard let number = machine.rowNumber(row, in: roster), number <= TableColumn.mostRows else {
          return nil
        }
      }
      guard let words else { return TableColumn(address: address, part: .answer) }
      let codes = (question.answer.options ?? []).filter(\.takesWords).map(\.code)
      guard
        let code = words.isEmpty ? (codes.count == 1 ? codes[0] : nil) : codes.first(where: { $0 == words })
      else { return nil }
      return TableColumn(address: address, part: .words(code: code))
    }
  }

  /// Every column that a table can have, in the order of the document: a roster's own, then its rows one by one.
  ///
  /// - Parameter rows: How many rows of a roster whose rows are added, or chosen among such, to make columns for.
  public func columns(rows: (_ roster: String) -> Int) -> [TableColumn] {
    machine.steps.ordinals.flatMap { step -> [TableColumn] in
      switch machine.steps[step].kind {
      case .say, .stop: return []
      case .question(let question):
        return machine.steps[step].roster == nil ? columns(of: question, row: 0) : []
      case .roster(let ordinal):
        let roster = machine.rosters[ordinal]
        let numbers =
          machine.possibleRows(of: ordinal) ?? (rows(roster.id) > 0 ? Array(1...rows(roster.id)) : [])
        let isAdded = if case .added = roster.rows { true } else { false }
        return (isAdded ? [TableColumn(address: Address(roster.id), part: .rows)] : [])
          + numbers.flatMap { row in roster.questions.flatMap { columns(of: $0, row: row) } }
      }
    }
  }

  private func columns(of ordinal: Ordinal<Question>, row: Int) -> [TableColumn] {
    let address = machine.address(of: ordinal, row: row)
    let worded = (machine.questions[ordinal].answer.options ?? []).filter(\.takesWords)
    return [TableColumn(address: address, part: .answer)]
      + worded.map { TableColumn(address: address, part: .words(code: $0.code)) }
  }

  /// How the column is named in the head of a table.
  public func name(of column: TableColumn) -> String {
    guard case .words(let code) = column.part,
      case .question(let question) = machine.names[column.address.name]
    else { return column.address.description }
    let isOnly = (machine.questions[question].answer.options ?? []).count(where: \.takesWords) == 1
    return column.address.description + (isOnly ? ".text" : ".text." + code)
  }
}

extension TableColumn {
  /// `a[1].text.other` as `a[1]` and `other`; no words where the name has no `.text`, empty ones where no code follows.
  fileprivate static func split(_ name: String) -> (base: String, words: String?) {
    let parts = name.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count > 1, parts[1] == "text" else { return (name, nil) }
    return (String(parts[0]), parts.count > 2 ? String(parts[2]) : "")
  }
}

extension Machine {
  /// The numbers of all rows that a roster can have; `nil` where the respondent adds them.
  func possibleRows(of ordinal: Ordinal<Roster>) -> [Int]? {
    switch rosters[ordinal].rows {
    case .added: return nil
    case .given(let rows): return rows.indices.map { $0 + 1 }
    case .chosen(let source):
      let answer = questions[source.question].answer
      if let origin = answer.rosterOfChoices { return possibleRows(of: origin) }
      return answer.options.map { $0.indices.map { $0 + 1 } }
    }
  }
}
