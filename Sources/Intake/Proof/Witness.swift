/// Answers that make something happen; whatever else is asked is skipped.
public struct Witness: Hashable, Sendable {
  public struct Answer: Hashable, Sendable {
    public let address: Address
    public let value: AnswerValue
  }

  /// In the order in which they are asked.
  public let answers: [Answer]
  /// By roster whose rows are added, how many are.
  public let rows: [String: Int]
  /// Rosters that are left with the word that there are no more rows; the others are skipped.
  public let closed: Set<String>
  /// The day on which it is answered; `nil` where any will do.
  public let today: PartialDate?

  /// Answers, and rows that were added.
  public var size: Int { answers.count + rows.values.reduce(0, +) }
}

extension Translation {
  /// The answers behind the values that a solver found.
  func witness(_ values: inout TermValues, _ variables: [Term], before position: Int) -> Witness {
    var slots: Set<SlotName> = []
    var rosters: Set<Ordinal<Roster>> = []
    for variable in variables {
      switch owners[variable] {
      case .slot(let name): slots.insert(name)
      case .roster(let roster): rosters.insert(roster)
      case .today, nil: break
      }
    }
    // Required questions are answered without a variable that says so.
    for name in requiredSlots { slots.insert(name) }
    func place(_ name: SlotName) -> Int {
      positions[Place(step: machine.questions[name.question].step, row: name.row)]
    }
    let asked = slots.filter { place($0) < position }.sorted { place($0) < place($1) }
    var answers: [Witness.Answer] = []
    for name in asked {
      let slot = slot(name)
      let address = machine.address(of: name.question, row: name.row)
      if values.holds(slot.isWayOut) {
        answers.append(.init(address: address, value: .notApplicable))
      } else if values.holds(slot.isAnswered) {
        answers.append(.init(address: address, value: answer(slot, &values)))
      }
    }
    var rows: [String: Int] = [:]
    var closed: Set<String> = []
    for ordinal in rosters {
      let slot = rosterSlot(ordinal)
      let count = slot.isThere.enumerated().count {
        positions.opening(of: ordinal, before: $0.offset) < position && values.holds($0.element)
      }
      if count > 0 { rows[machine.rosters[ordinal].id] = count }
      if values.holds(slot.isClosed) { closed.insert(machine.rosters[ordinal].id) }
    }
    let needsDay = variables.contains { owners[$0] == .today }
    return Witness(
      answers: answers, rows: rows, closed: closed, today: needsDay ? date(today, &values) : nil)
  }

  /// Questions that cannot be skipped, in every row.
  var requiredSlots: [SlotName] {
    machine.questions.ordinals.filter { machine.questions[$0].isRequired }.flatMap { question in
      let rows = machine.questions[question].roster.map { machine.possibleRows(of: $0, limits) } ?? [0]
      return rows.map { SlotName(question: question, row: $0) }
    }
  }

  private func answer(_ slot: ProofSlot, _ values: inout TermValues) -> AnswerValue {
    let question = machine.questions[slot.name.question]
    let options = question.answer.options ?? []
    func choice(_ index: Int) -> AnswerValue.Choice {
      AnswerValue.Choice(options[index].code, words: options[index].takesWords ? "…" : nil)
    }
    switch slot.value {
    case .option(let chosen): return .one(choice(values.value(chosen)))
    case .options(let chosen):
      return .many(chosen.indices.filter { values.holds(chosen[$0]) }.map(choice))
    case .row(let row):
      return .one(AnswerValue.Choice(rowName(values.value(row), question)))
    case .rows(let rows):
      return .many(
        rows.filter { values.holds($0.isChosen) }
          .map { AnswerValue.Choice(rowName($0.number, question)) })
    case .number(let number):
      return .number(
        Fraction(Int64(values.value(number.top)), over: Int64(values.value(number.bottom))) ?? 0)
    case .date(let date): return self.date(date, &values).map(AnswerValue.date) ?? .notApplicable
    case .text:
      guard case .text(let limits) = question.answer, let shape = limits.shape else { return .text("…") }
      return .text(TextShape.example(of: shape))
    }
  }

  private func rowName(_ number: Int, _ question: Question) -> String {
    question.rosterOfChoices.map { machine.rowName(number, in: $0) } ?? String(number)
  }

  private func date(_ date: SymbolicDate, _ values: inout TermValues) -> PartialDate? {
    let (year, month) = values.value(date.month).quotientAndRemainder(dividingBy: 12)
    if values.holds(date.isYear) { return PartialDate(year: year) }
    if values.holds(date.isMonth) { return PartialDate(year: year, month: month + 1) }
    return PartialDate(year: year, month: month + 1, day: values.value(date.day))
  }
}

extension TextShape {
  /// A text of this shape.
  fileprivate static func example(of shape: String) -> String {
    var text = ""
    let characters = Array(shape)
    for (index, character) in characters.enumerated() where character != "?" {
      if index + 1 < characters.count, characters[index + 1] == "?" { continue }
      text.append(character == "#" ? "1" : character == "@" ? "a" : character)
    }
    return text
  }
}
