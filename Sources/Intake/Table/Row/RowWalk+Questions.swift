extension RowWalk {
  mutating func read(_ ordinal: Ordinal<Question>, row: Int, _ cells: RowCells) {
    let relevance = evaluator.relevance(of: Place(step: machine.places[ordinal.index].step, row: row))
    read(ordinal, row: row, replay.columnsOf[ordinal.index][row], relevance, cells)
  }

  /// - Parameters:
  ///   - column: Where its cell is; `nil` where it has none.
  ///   - relevance: Whether it is asked.
  mutating func read(
    _ ordinal: Ordinal<Question>, row: Int, _ column: Int?, _ relevance: Truth, _ cells: RowCells
  ) {
    guard relevance == .yes else {
      note(relevance == .no ? AnswerCode.notAsked : AnswerCode.perhapsAsked, for: ordinal, row: row)
      guard let column, !cells.isEmpty(column) else { return }
      switch cells[column] {
      case .answer(let value) where !isStandIn(value, for: ordinal): report(.notAsked, in: column)
      case .unreadable(let why): report(.unreadable(why), in: column)
      default: break
      }
      return
    }
    let words =
      replay.takesWords[ordinal.index]
      ? replay.wordsOf[Place(step: machine.places[ordinal.index].step, row: row)] ?? [] : []
    let isPlain = words.allSatisfy { cells.isEmpty($0.column) }
    if isPlain, isUnread(ordinal), let code = cells.code(ofAny: column) {
      return note(code, for: ordinal, row: row)
    }
    if isPlain, let entry = cells.entry(ofAny: column) {
      return keep(entry, for: ordinal, row: row)
    }
    let question = machine.questions[ordinal]
    switch column.map({ cells[$0] }) ?? .empty {
    case .empty, .rows: keep(.skipped, for: ordinal, row: row)
    case .unreadable(let why):
      if let column { report(.unreadable(why), in: column) }
      keep(.skipped, for: ordinal, row: row)
    case .missing(let kind):
      keep(.init(kind, offersWayOut: question.doesNotApply != nil), for: ordinal, row: row)
    case .answer(let given):
      let answer = replay.takesWords[ordinal.index] ? worded(given, words, question, cells) : given
      do throws(Rejection) {
        let reading = evaluator.answerReading(of: ordinal, row: row, machine.address(of: ordinal, row: row))
        keep(.init(value: try reading.value(of: answer), at: nil), for: ordinal, row: row)
      } catch {
        if let column { report(.rejected(error), in: column) }
        keep(.skipped, for: ordinal, row: row)
      }
    }
  }

  /// Whether nothing but keys read the answer, so that it need not be stored.
  private func isUnread(_ ordinal: Ordinal<Question>) -> Bool {
    hasMemory && !memory.keyed.isAnswerRead[ordinal.index]
  }

  private mutating func keep(_ entry: Responses.Entry, for ordinal: Ordinal<Question>, row: Int) {
    // Keys read nothing in rosters.
    if hasMemory, row == 0 {
      note(memory.keyed.codings[ordinal.index].code(of: entry), for: ordinal, row: row)
    }
    evaluator.responses.store(entry, at: machine.places[ordinal.index], row: row)
  }

  /// The answer with the words that stand in columns of their own; the option's label where the table has none.
  private mutating func worded(
    _ answer: AnswerValue, _ columns: [(code: String, column: Int)], _ question: Question,
    _ cells: RowCells
  ) -> AnswerValue {
    guard let options = question.answer.options, options.contains(where: \.takesWords) else {
      return answer
    }
    var given: [String: String] = [:]
    for (code, column) in columns {
      if case .answer(.text(let words)) = cells[column] { given[code] = words }
    }
    var used: Set<String> = []
    func worded(_ choice: AnswerValue.Choice) -> AnswerValue.Choice {
      guard let option = options.first(where: { $0.code == choice.code }), option.takesWords else {
        return choice
      }
      used.insert(choice.code)
      return .init(choice.code, words: choice.words ?? given[choice.code] ?? option.label.source)
    }
    let answer: AnswerValue =
      switch answer {
      case .one(let choice): .one(worded(choice))
      case .many(let choices): .many(choices.map(worded))
      default: answer
      }
    for (code, column) in columns where given[code] != nil && !used.contains(code) {
      report(.wordsWithoutChoice(code: code), in: column)
    }
    return answer
  }

  private func isStandIn(_ value: AnswerValue, for ordinal: Ordinal<Question>) -> Bool {
    guard let numbers = replay.standIns[ordinal],
      let read = try? AnswerReading(question: machine.questions[ordinal], address: Address("")).value(
        of: value)
    else { return false }
    return machine.questions[ordinal].answer.points(of: read).map(numbers.contains) ?? false
  }
}
