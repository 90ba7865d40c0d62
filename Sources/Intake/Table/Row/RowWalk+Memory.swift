/// What a walk with a memory does otherwise. Without one, these do nothing.
extension RowWalk {
  // MARK: On the way

  /// Evaluates a cell by its key; `false` where it has none.
  mutating func recall(_ cell: Cell) -> Bool {
    guard hasMemory else { return false }
    switch cell {
    case .rows: return false
    case .condition(let ordinal):
      guard let place = memory.keyed.guards[ordinal.index] else { return false }
      let above = evaluator.truth(of: machine.guards[ordinal].parent, row: 0)
      let truth = above.and(own(ordinal, place))
      evaluator.evaluation.guards[ordinal.index] = .one(truth)
      memory.note(truth, ofGuard: ordinal.index)
    case .score(let ordinal):
      guard memory.keyed.isScoreRead[ordinal.index] else { return true }
      guard let place = memory.keyed.scores[ordinal.index] else { return false }
      evaluator.evaluation.scores[ordinal.index] = .one(reading(of: ordinal, place))
    case .alert(let ordinal): return isLeftToTheEnd(ordinal)
    }
    return true
  }

  /// Whether an alert is evaluated only when it is asked for: by its key, or row by row.
  private func isLeftToTheEnd(_ alert: Ordinal<Alert>) -> Bool {
    memory.keyed.alerts[alert.index] != nil || machine.alerts[alert].each != nil
  }

  /// A condition without those that it stands under.
  private mutating func own(_ ordinal: Ordinal<Guard>, _ place: KeyPlace) -> Truth {
    if let known = memory.truth(ofGuard: ordinal.index, place) { return known }
    supply()
    let truth = evaluator.truth(of: machine.guards[ordinal].condition, .none)
    memory.keep(truth, ofGuard: ordinal.index, place)
    return truth
  }

  private mutating func reading(of ordinal: Ordinal<Score>, _ place: KeyPlace) -> ScoreReading {
    if let known = memory.reading(ofScore: ordinal.index, place) { return known }
    supply()
    let reading = evaluator.reading(of: ordinal, row: 0)
    memory.keep(reading, ofScore: ordinal.index, place)
    return reading
  }

  /// Takes questions whose answers only keys read.
  mutating func take(_ keyed: [KeyedQuestion], _ cells: RowCells) {
    guard evaluator.truth(of: keyed.first?.condition, row: 0) == .yes else {
      for question in keyed { take(question, cells) }
      return
    }
    // Most cells say all by their codes.
    var next = 0
    while true {
      next = memory.note(keyed, from: next, cells)
      if next == keyed.count { return }
      take(keyed[next], cells)
      next += 1
    }
  }

  private mutating func take(_ keyed: KeyedQuestion, _ cells: RowCells) {
    let truth = evaluator.truth(of: keyed.condition, row: 0)
    var code: UInt8?
    if truth == .yes {
      if let column = keyed.column { code = cells.code(column) } else { code = AnswerCode.empty }
    } else if keyed.isEmpty(in: cells) {
      code = truth == .no ? AnswerCode.notAsked : AnswerCode.perhapsAsked
    }
    guard let code else { return read(keyed.question, row: 0, cells) }
    memory.note(code, for: keyed.question.index)
  }

  /// Notes what an answer comes to for the keys that read it.
  mutating func note(_ code: UInt8, for question: Ordinal<Question>, row: Int) {
    if hasMemory, row == 0 { memory.note(code, for: question.index) }
  }

  mutating func noteTruth(of guardian: Ordinal<Guard>) {
    if hasMemory, case .one(let truth) = evaluator.evaluation.guards[guardian.index] {
      memory.note(truth, ofGuard: guardian.index)
    }
  }

  // MARK: What is not remembered

  /// Stores the answers that only keys read, and the scores that are made of them, for what has to be evaluated.
  private mutating func supply() {
    guard hasMemory else { return }
    for (index, code) in memory.codes.enumerated()
    where code != RowMemory.unknown && !memory.keyed.isAnswerRead[index] {
      let place = machine.places[index]
      let isAsked = code != AnswerCode.notAsked && code != AnswerCode.perhapsAsked
      evaluator.responses.answers[place.slot] = isAsked ? memory.keyed.codings[index].entry(of: code) : nil
    }
    for cell in machine.cellsInDocumentOrder {
      guard case .score(let score) = cell, !memory.keyed.isScoreRead[score.index] else { continue }
      _ = evaluator.recompute(cell)
    }
  }

  /// The same, and all that was left to the end.
  mutating func supplyAll() {
    guard hasMemory else { return }
    supply()
    for alert in machine.alerts.ordinals where isLeftToTheEnd(alert) {
      _ = evaluator.recompute(.alert(alert))
    }
  }

  // MARK: At the end

  /// The number of what a score comes to, where it has a key.
  mutating func number(of ordinal: Ordinal<Score>) -> Int? {
    guard hasMemory, let place = memory.keyed.scores[ordinal.index] else { return nil }
    if let known = memory.number(ofScore: ordinal.index, place) { return known }
    supply()
    let outcome = evaluator.outcome(of: ordinal, row: 0, Progress(open: nil, stop: nil))
    return memory.keep(outcome, ofScore: ordinal.index, place)
  }

  /// What became of an alert in a row without an early end.
  mutating func state(of ordinal: Ordinal<Alert>) -> AlertRecord.State {
    guard hasMemory, let place = memory.keyed.alerts[ordinal.index] else {
      return evaluator.state(of: ordinal)
    }
    if let known = memory.state(ofAlert: ordinal.index, place) { return known }
    supply()
    _ = evaluator.recompute(.alert(ordinal))
    let state = evaluator.state(of: ordinal)
    memory.keep(state, ofAlert: ordinal.index, place)
    return state
  }
}

extension KeyedQuestion {
  fileprivate func isEmpty(in cells: RowCells) -> Bool {
    if let column { cells.isEmpty(column) } else { true }
  }
}
