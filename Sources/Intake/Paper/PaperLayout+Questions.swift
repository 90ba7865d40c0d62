/// Questions, and the rows of rosters.
extension PaperLayout {
  // MARK: Rosters

  func roster(_ ordinal: Ordinal<Roster>) -> PaperRoster {
    let roster = machine.rosters[ordinal]
    var opening: PaperRoster.Opening?
    if case .added(let ask, let again, let help, let atMost) = roster.rows,
      let number = numbering.number(of: ordinal)
    {
      opening = .init(
        number: number, ask: speech.text(ask), again: speech.text(again), help: help.map { speech.text($0) },
        hasMore: atMost > rowCount)
    }
    let rows = rowNumbers(of: ordinal).map { row in
      let atHand = RowsAtHand(ordinal, row)
      let placed = roster.body.flatMap { self.placed($0, atHand) }
      return PaperRoster.Row(
        name: speech.name(of: row, in: ordinal), condition: condition(ofRow: row, in: roster),
        parts: nested(placed, under: 0, atHand))
    }
    var next: PaperNumber?
    for step in machine.steps.elements[roster.body.upperBound...] where next == nil && step.roster == nil {
      next = number(of: step, .none)
    }
    return PaperRoster(opening: opening, rows: rows, next: next)
  }

  /// The rows that stand on the form.
  private func rowNumbers(of ordinal: Ordinal<Roster>) -> [Int] {
    switch machine.rosters[ordinal].rows {
    case .added(_, _, _, let atMost): return Array(1...max(1, min(atMost, rowCount)))
    case .given(let rows): return rows.indices.map { $0 + 1 }
    case .chosen(let source):
      let answer = machine.questions[source.question].answer
      if let origin = answer.rosterOfChoices { return rowNumbers(of: origin) }
      let options = answer.options ?? []
      return options.indices.filter { !options[$0].isExclusive }.map { $0 + 1 }
    }
  }

  private func condition(ofRow row: Int, in roster: Roster) -> PaperCondition? {
    switch roster.rows {
    case .added: return nil
    case .given(let rows):
      let outer = machine.chain(to: machine.steps[roster.step].condition)
      let reader = PaperReader(speech: speech, rows: .none)
      let readings = machine.chain(to: rows[row - 1].condition).filter { !outer.contains($0) }
        .map { reader.reading(of: machine.guards[$0].condition) }
      return PaperReading.all(readings).condition
    case .chosen(let source):
      let question = machine.questions[source.question]
      let number = numbering.number(of: source.question, row: speech.row(source, .none))
      if let origin = question.answer.rosterOfChoices {
        return .ticked(
          number,
          PaperOptions(
            these: [.init(code: machine.rowName(row, in: origin), label: speech.name(of: row, in: origin))],
            others: [], isMany: true, hasWayOut: question.doesNotApply != nil))
      }
      return .ticked(number, speech.options(of: question, [row - 1], .none))
    }
  }

  // MARK: Questions

  func question(_ ordinal: Ordinal<Question>, _ rows: RowsAtHand) -> PaperQuestion {
    let question = machine.questions[ordinal]
    let row = question.roster.flatMap { rows.number(in: $0) }
    func text(_ template: Template?) -> String? { template.map { speech.text($0, rows) } }
    var hasFixedOptions = true
    func views(of choices: Choices) -> [OptionView] {
      switch choices {
      case .options(let options):
        return options.map {
          OptionView(
            code: $0.code, label: speech.text($0.label, rows), isExclusive: $0.isExclusive,
            takesWords: $0.takesWords)
        }
      case .rows(let roster):
        hasFixedOptions = isAlwaysWhole(roster)
        return rowNumbers(of: roster).map {
          OptionView(
            code: machine.rowName($0, in: roster), label: speech.name(of: $0, in: roster), isExclusive: false,
            takesWords: false)
        }
      }
    }
    let form: AnswerForm =
      switch question.answer {
      case .yesNo: .yesNo
      case .one(let choices): .one(views(of: choices))
      case .many(let choices, let atLeast, let atMost):
        .many(views(of: choices), atLeast: atLeast, atMost: atMost)
      case .scale(let scale):
        .scale(scale.low...scale.high, labels: scale.labels.mapValues { speech.text($0, rows) })
      case .number(let limits): .number(limits)
      case .date(let limits): .date(limits.precision, notBefore: nil, notAfter: nil)
      case .text(let limits): .text(limits)
      }
    return PaperQuestion(
      number: numbering.number(of: ordinal, row: row), address: machine.address(of: ordinal, row: row ?? 0),
      ask: speech.text(question.ask, rows), help: text(question.help), form: form,
      hasFixedOptions: hasFixedOptions, isRequired: question.isRequired,
      doesNotApply: text(question.doesNotApply))
  }

  /// Whether its rows stand in the same places however the interview went: added ones do, as they are numbered by place.
  private func isAlwaysWhole(_ roster: Ordinal<Roster>) -> Bool {
    switch machine.rosters[roster].rows {
    case .added: true
    case .given(let rows): rows.allSatisfy { $0.condition == nil }
    case .chosen: false
    }
  }
}
