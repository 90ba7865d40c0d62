/// Puts into texts what is known before anything is answered.
struct PaperSpeech {
  let machine: Machine
  let clinic: Clinic
  let numbering: PaperNumbering
  /// What stands for an answer inside a text.
  let answer: (PaperNumber) -> String

  func text(_ template: Template, _ rows: RowsAtHand = .none) -> String {
    template.segments.map { segment in
      switch segment {
      case .text(let text): text
      case .clinic(let name): clinic.placeholders[name] ?? ""
      case .answer(let reference, _):
        answer(numbering.number(of: reference.question, row: row(reference, rows)))
      case .row(let roster, let otherwise):
        rows.number(in: roster).map { name(of: $0, in: roster) } ?? otherwise ?? ""
      }
    }.joined()
  }

  /// What a row is called as long as nothing is known of it: `Person 2`, or the label that it is given.
  func name(of row: Int, in ordinal: Ordinal<Roster>) -> String {
    let roster = machine.rosters[ordinal]
    switch roster.rows {
    case .added: break
    case .given(let rows):
      if rows.indices.contains(row - 1) { return text(rows[row - 1].label) }
    case .chosen(let source):
      let answer = machine.questions[source.question].answer
      if let origin = answer.rosterOfChoices { return name(of: row, in: origin) }
      if let options = answer.options, options.indices.contains(row - 1) {
        return text(options[row - 1].called ?? options[row - 1].label)
      }
    }
    return roster.unnamed(row)
  }

  /// `nil` for no row.
  func row(_ reference: QuestionReference, _ rows: RowsAtHand) -> Int? {
    switch reference.row {
    case .none: nil
    case .current: machine.questions[reference.question].roster.flatMap { rows.number(in: $0) }
    case .numbered(let row): row
    }
  }

  func options(of question: Question, _ chosen: [Int], _ rows: RowsAtHand) -> PaperOptions {
    func option(_ option: Option) -> PaperOptions.Option {
      .init(code: option.code, label: text(option.label, rows))
    }
    let all = question.answer.options ?? []
    let isMany = if case .many = question.answer { true } else { false }
    return PaperOptions(
      these: all.indices.filter(chosen.contains).map { option(all[$0]) },
      others: all.indices.filter { !chosen.contains($0) }.map { option(all[$0]) }, isMany: isMany,
      hasWayOut: question.doesNotApply != nil)
  }
}

extension Roster {
  /// What a row without a name of its own is called, by its place among the rows that are there: `Life event 2`.
  func unnamed(_ position: Int) -> String { "\(noun) \(position)" }

  /// The word for one row that an id makes: `Life event` of `life_event`.
  static func noun(of id: String) -> String {
    let spaced = String(id.map { $0 == "_" ? " " : $0 })
    return "\(spaced.prefix(1).uppercased())\(spaced.dropFirst())"
  }
}
