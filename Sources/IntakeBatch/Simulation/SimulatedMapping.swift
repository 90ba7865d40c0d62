internal import Intake
internal import IntakeResults

/// Writes the cells of a row as one mapping of answers, in JSON: what is empty is left out.
struct SimulatedMapping: Sendable {
  private struct Member: Sendable {
    let id: String
    let column: Int
    /// Columns of typed words, by the code that they were typed for.
    var words: [(code: String, column: Int)] = []
  }

  private enum Part: Sendable {
    case question(Member)
    /// Rows by name; `column` has which there are, where they are added.
    case roster(id: String, column: Int?, rows: [(name: String, members: [Member])])
  }

  private let parts: [Part]

  /// - Parameter columns: In the order of the document: a roster's own before its rows, and words behind their answer.
  init(_ questionnaire: Questionnaire, _ columns: [TableColumn]) {
    var parts: [Part] = []
    var open: (id: String, column: Int?, rows: [(name: String, members: [Member])])?
    func close() {
      if let roster = open { parts.append(.roster(id: roster.id, column: roster.column, rows: roster.rows)) }
      open = nil
    }
    for (index, column) in columns.enumerated() {
      let id = column.address.name
      if column.part == .rows {
        close()
        open = (id, index, [])
      } else if let row = column.address.row, case .question(let roster?) = questionnaire.place(named: id) {
        if open?.id != roster { close() }
        var roster = open ?? (roster, nil, [])
        if roster.rows.last?.name != row { roster.rows.append((row, [])) }
        SimulatedMapping.add(column, at: index, to: &roster.rows[roster.rows.count - 1].members)
        open = roster
      } else {
        close()
        var members: [Member] = []
        if case .words = column.part, case .question(let member) = parts.last {
          parts.removeLast()
          members = [member]
        }
        SimulatedMapping.add(column, at: index, to: &members)
        parts += members.map(Part.question)
      }
    }
    close()
    self.parts = parts
  }

  private static func add(_ column: TableColumn, at index: Int, to members: inout [Member]) {
    if case .words(let code) = column.part, !members.isEmpty {
      members[members.count - 1].words.append((code, index))
    } else {
      members.append(Member(id: column.address.name, column: index))
    }
  }

  func append(_ cells: [TableCell], id: (key: String, value: String)?, to output: inout ByteBuffer) {
    var json = JSONWriter()
    json.object { json in
      if let id {
        json.key(id.key)
        json.string(id.value)
      }
      for part in parts { append(part, cells, to: &json) }
    }
    output.append(json.bytes)
  }

  private func append(_ part: Part, _ cells: [TableCell], to json: inout JSONWriter) {
    switch part {
    case .question(let member): append(member, cells, to: &json)
    case .roster(let id, let column?, let rows):
      guard case .rows(let there) = cells[column] else { return }
      json.key(id)
      json.array { json in
        for row in rows where there.contains(row.name) { append(row.members, cells, to: &json) }
      }
    case .roster(let id, nil, let rows):
      let filled = rows.filter { $0.members.contains { cells[$0.column] != .empty } }
      guard !filled.isEmpty else { return }
      json.key(id)
      json.object { json in
        for row in filled {
          json.key(row.name)
          append(row.members, cells, to: &json)
        }
      }
    }
  }

  private func append(_ members: [Member], _ cells: [TableCell], to json: inout JSONWriter) {
    json.object { json in for member in members { append(member, cells, to: &json) } }
  }

  private func append(_ member: Member, _ cells: [TableCell], to json: inout JSONWriter) {
    guard case .answer(let value) = cells[member.column] else { return }
    json.key(member.id)
    switch value {
    case .one(let choice): append(choice, member, cells, to: &json)
    case .many(let choices):
      json.array { json in for choice in choices { append(choice, member, cells, to: &json) } }
    case .number(let number): json.verbatim(number.description)
    case .date(let date): json.string(date.description)
    case .text(let text): json.string(text)
    case .notApplicable: json.string("does-not-apply")
    }
  }

  private func append(
    _ choice: AnswerValue.Choice, _ member: Member, _ cells: [TableCell], to json: inout JSONWriter
  ) {
    if let column = member.words.first(where: { $0.code == choice.code })?.column,
      case .answer(.text(let words)) = cells[column]
    {
      json.object { json in
        json.key(choice.code)
        json.string(words)
      }
    } else if let number = Int(choice.code), String(number) == choice.code {
      // A code that is a whole number is a number, as it is in a definition.
      json.verbatim(choice.code)
    } else {
      json.string(choice.code)
    }
  }
}
