/// Asks a solver for the fewest answers to change, where trying one and two has not found them.
///
/// The answers that were given stand, and each that does not costs one. Rows stay as they are. What it finds counts only where
/// the engine bears it out.
struct WhySolving {
  enum Verdict {
    /// Nothing smaller does it where `isSmallest`.
    case found([WhyCandidate], isSmallest: Bool)
    /// Not by so many, whatever is answered.
    case impossible
    case undecided
  }

  private let replay: WhyReplay
  private let translation: Translation
  private var session: SolverSession

  private var machine: Machine { replay.machine }
  private var bank: TermBank { translation.bank }

  /// `nil` where it ended early, or its rows are not numbered as those that are looked at.
  init?(_ replay: WhyReplay, _ solver: @escaping Solver) throws {
    guard replay.base.outcome == .finished else { return nil }
    var rows = 1
    for roster in replay.machine.rosters.ordinals {
      guard case .added = replay.machine.rosters[roster].rows else { continue }
      let numbers = replay.base.evaluator.rows(of: roster)
      guard numbers == Array(1..<(numbers.count + 1)) else { return nil }
      rows = max(rows, numbers.count)
    }
    self.replay = replay
    translation = Translation(replay.machine, limits: .init(rows: rows))
    _ = try solver("(reset)\n(set-option :smt.phase_selection 0)\n")
    session = SolverSession(translation.bank, prefix: "w", solver)
  }

  /// - Parameters:
  ///   - least: So many at least: fewer were tried.
  ///   - most: So many at the most; `nil` for any number, of which the fewest are not looked for.
  ///   - mayLeaveOut: Whether what was answered may be left out.
  mutating func fewest(
    _ claim: WhyClaim, least: Int, most: Int?, mayLeaveOut: Bool
  ) throws -> Verdict {
    let term = translation.term(of: claim)
    if term == bank.no { return .impossible }
    let slots = slots(behind: term)
    var constraints = [term, translation.isToday(replay.base.today)] + slots.map(\.isTaken) + rowsStand
    constraints += machine.steps.ordinals.compactMap { step in
      guard case .stop = machine.steps[step].kind else { return nil }
      return bank.not(translation.relevance(of: Place(step: step, row: 0)).yes)
    }
    var changes: [(name: SlotName, isChanged: Term)] = []
    for slot in slots {
      guard let stands = stands(slot) else { return .undecided }
      changes.append((slot.name, bank.not(stands)))
      if !mayLeaveOut, answer(at: slot.name) != nil { constraints.append(bank.not(slot.isSkipped)) }
    }
    let cost = bank.sum(changes.map { (bank.count($0.isChanged), 1) })
    constraints.append(bank.isAtMost(bank.number(least), cost))
    if let most { constraints.append(bank.isAtMost(cost, bank.number(most))) }
    let variables = bank.variables(in: constraints + [cost])
    // What is not translated stands for any value, and an unknown day for any day.
    let needsDay = replay.base.today == nil && variables.contains { translation.owners[$0] == .today }
    if needsDay || bank.isTooLarge || variables.contains(where: { translation.gaps[$0] != nil }) {
      return .undecided
    }
    try session.declare(constraints + [cost])
    try session.assume(constraints)
    defer { try? session.forget() }
    var fewest: (values: TermValues, isSmallest: Bool)?
    search: while true {
      switch try session.check() {
      case .undecided: break search
      case .impossible:
        if fewest == nil { return .impossible }
        fewest?.isSmallest = true
        break search
      case .possible:
        var values = try session.values(of: variables)
        let size = values.value(cost)
        fewest = (values, size <= least)
        if size <= least || most == nil { break search }
        try session.also(cost, isAtMost: size - 1)
      }
    }
    guard let (found, isSmallest) = fewest else { return .undecided }
    var values = found
    let witness = translation.witness(&values, variables, before: translation.positions.count)
    let given = Dictionary(
      witness.answers.map { ($0.address, $0.value) }, uniquingKeysWith: { first, _ in first })
    var changed: [WhyCandidate] = []
    for (name, isChanged) in changes where values.holds(isChanged) {
      changed.append(
        WhyCandidate(
          spot: .init(question: name.question, row: name.row),
          value: given[machine.address(of: name.question, row: name.row)], movement: 0))
    }
    return .found(changed, isSmallest: isSmallest)
  }

  // MARK: What was given

  private func answer(at name: SlotName) -> AnswerValue? {
    replay.base.evaluator.answer(to: name.question, row: name.row)?.value
      .map { machine.answerValue(of: $0, to: name.question) }
  }

  /// That a place is answered as before, or not asked any more; `nil` where it cannot be said.
  private func stands(_ slot: ProofSlot) -> Term? {
    switch answer(at: slot.name) {
    case nil: return bank.not(bank.any(slot.isAnswered, slot.isWayOut))
    case .notApplicable: return bank.not(bank.any(slot.isAnswered, slot.isSkipped))
    case let value?:
      guard let isSame = isSame(slot, value), isSame != bank.no else { return nil }
      return bank.not(bank.any(slot.isWayOut, slot.isSkipped, bank.all(slot.isAnswered, bank.not(isSame))))
    }
  }

  private func isSame(_ slot: ProofSlot, _ value: AnswerValue) -> Term? {
    let question = machine.questions[slot.name.question]
    func rowNumber(_ choice: AnswerValue.Choice) -> Int? {
      question.rosterOfChoices.flatMap { roster in
        replay.base.evaluator.rows(of: roster).first { machine.rowName($0, in: roster) == choice.code }
      }
    }
    switch (slot.value, value) {
    case (.option(let chosen), .one(let choice)):
      return question.answer.options?.firstIndex { $0.code == choice.code }
        .map { bank.isEqual(chosen, bank.number($0)) }
    case (.options(let flags), .many(let choices)):
      let codes = Set(choices.map(\.code))
      return question.answer.options.map { options in
        bank.all(zip(options, flags).map { codes.contains($0.code) ? $1 : bank.not($1) })
      }
    case (.row(let chosen), .one(let choice)):
      return rowNumber(choice).map { bank.isEqual(chosen, bank.number($0)) }
    case (.rows(let rows), .many(let choices)):
      let numbers = Set(choices.compactMap(rowNumber))
      return bank.all(rows.map { numbers.contains($0.number) ? $0.isChosen : bank.not($0.isChosen) })
    case (.number(let number), .number(let given)): return bank.isEqual(number, bank.fraction(given))
    case (.date(let date), .date(let given)):
      let known = SymbolicDate.known(bank, given)
      func isAlike(_ left: Term, _ right: Term) -> Term { bank.either(left, right, bank.not(right)) }
      let isDay = given.precision == .day ? bank.isEqual(date.day, known.day) : bank.yes
      return bank.all(
        isAlike(date.isYear, known.isYear),
        isAlike(bank.any(date.isYear, date.isMonth), bank.any(known.isYear, known.isMonth)),
        given.precision == .year
          ? bank.isEqual(bank.year(date), bank.number(given.year)) : bank.isEqual(date.month, known.month),
        isDay)
    case (.text, .text): return bank.yes
    default: return nil
    }
  }

  /// Rosters whose rows are added have those that they have, and are left as they were.
  private var rowsStand: [Term] {
    machine.rosters.ordinals.flatMap { roster -> [Term] in
      guard case .added = machine.rosters[roster].rows else { return [] }
      let slot = translation.rosterSlot(roster)
      let responses = replay.base.evaluator.responses.rosters[roster.index]
      let (count, isSaid) = (slot.variables[0], slot.variables[1])
      return [
        bank.isEqual(count, bank.number(responses.added.count)),
        responses.state == .closed ? isSaid : bank.not(isSaid),
      ]
    }
  }

  /// Everything that can be answered and matters to a term, through conditions and scores, and what has to be answered.
  private func slots(behind term: Term) -> [ProofSlot] {
    var names = Set(translation.requiredSlots)
    var terms = [term] + rowsStand
    while true {
      let before = names.count
      for variable in bank.variables(in: terms) {
        if case .slot(let name) = translation.owners[variable] { names.insert(name) }
      }
      let slots = names.sorted { ($0.question, $0.row) < ($1.question, $1.row) }.map(translation.slot)
      if names.count == before { return slots }
      let rosters = Set(
        bank.variables(in: terms).compactMap { variable -> Ordinal<Roster>? in
          if case .roster(let roster) = translation.owners[variable] { roster } else { nil }
        })
      terms =
        [term] + slots.flatMap { [$0.isAnswered, $0.isWayOut, $0.isTaken] }
        + rosters.sorted().flatMap { translation.rosterSlot($0).isThere }
    }
  }
}
