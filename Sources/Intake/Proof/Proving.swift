internal import LocatedYAML

extension CheckedDefinition {
  /// What can and cannot happen in a sound questionnaire; `nil` for one with errors.
  ///
  /// - Parameters:
  ///   - rows: The most rows that are looked at in a roster whose rows are added, 1 or more.
  ///   - today: The day that is looked at first, where the day on which it is answered matters.
  ///   - solver: Z3, or what understands SMT-LIB 2 as it does.
  ///   - progress: Told how many things are looked at, and how many are done.
  public func prove(
    rows: Int = 2, today: PartialDate? = nil, solver: @escaping Solver,
    progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws -> ProofReport? {
    guard let questionnaire, let places else { return nil }
    let limits = Translation.Limits(rows: max(1, rows))
    var prover = try Prover(questionnaire, limits: limits, today: today, solver: solver)
    let machine = questionnaire.machine
    var report = ProofReport(questionnaire: questionnaire.id)
    if machine.rosters.ordinals.contains(where: { machine.isCut($0, limits) }) { report.rows = limits.rows }
    let words = ProofWords(machine: machine, places: places)
    let subjects = prover.translation.subjects
    let further = machine.guards.count + machine.questions.count + machine.alerts.count
    var never: Set<ClaimSubject> = []
    for (done, subject) in subjects.enumerated() {
      progress(done, subjects.count + further)
      let outcome = try prover.outcome(of: subject)
      if case .never = outcome { never.insert(subject) }
      report.entries.append(words.entry(subject, outcome))
      if let diagnostic = words.diagnostic(subject, outcome) { report.diagnostics.append(diagnostic) }
    }
    for (done, ordinal) in machine.guards.ordinals.enumerated() {
      progress(subjects.count + done, subjects.count + further)
      if let term = prover.translation.exception(to: ordinal), try prover.canHold(term) == .impossible {
        report.diagnostics.append(words.alwaysTrue(ordinal))
      }
    }
    for (done, ordinal) in machine.questions.ordinals.enumerated() {
      progress(subjects.count + machine.guards.count + done, subjects.count + further)
      guard machine.questions[ordinal].roster == nil else { continue }
      if try prover.isAskedOfAll(ordinal) { report.askedOfAll.append(machine.questions[ordinal].id) }
    }
    for ordinal in machine.alerts.ordinals where !never.contains(.alert(ordinal)) {
      let skipped = try prover.silencing(ordinal)
      if !skipped.isEmpty {
        report.silenced.append(
          (
            machine.alerts[ordinal].id,
            skipped.map { machine.address(of: $0.question, row: $0.row).description }
          ))
      }
    }
    report.diagnostics = report.diagnostics.inOrderOfPlace()
    return report
  }
}

extension Translation {
  /// That a `when` does not hold where it is asked; `nil` where it is never asked.
  func exception(to ordinal: Ordinal<Guard>) -> Term? {
    let condition = machine.guards[ordinal]
    let rows = condition.roster.map { machine.possibleRows(of: $0, limits) } ?? [0]
    let outer = condition.roster.map { machine.rosters[$0].step } ?? condition.step
    var asked: [Term] = []
    var exceptions: [Term] = []
    for row in rows {
      let isThere = condition.roster.map { self.isThere(row, in: $0) } ?? bank.yes
      let isCome = bank.all(truth(of: condition.parent, row: row).yes, isThere, isReached(outer))
      asked.append(isCome)
      exceptions.append(bank.all(isCome, bank.not(ownTruth(of: ordinal, row: row).yes)))
    }
    return bank.any(asked) == bank.no ? nil : bank.any(exceptions)
  }
}

extension Prover {
  /// Whether nobody can come past a question without being asked; but by a stop.
  mutating func isAskedOfAll(_ ordinal: Ordinal<Question>) throws -> Bool {
    let place = Place(step: questionnaire.machine.questions[ordinal].step, row: 0)
    let bank = translation.bank
    let isPassed = bank.all(
      translation.isReached(place.step), bank.not(translation.relevance(of: place).yes))
    return try canHold(isPassed) == .impossible
  }

  /// The questions of which one can be skipped so that a question of the alert is not asked, by somebody for whom it
  /// would fire otherwise.
  mutating func silencing(_ ordinal: Ordinal<Alert>) throws -> [SlotName] {
    let machine = questionnaire.machine
    let bank = translation.bank
    guard let way = translation.ways(of: .alert(ordinal)).first else { return [] }
    let alert = machine.alerts[ordinal]
    let rows = alert.each.map { RowsAtHand($0, way.row) } ?? .none
    var found: [SlotName] = []
    for mention in alert.condition.mentionList {
      guard case .question(let reference) = mention, let slot = translation.slot(reference, rows),
        let place = translation.place(reference, rows)
      else { continue }
      let isAsked = translation.relevance(of: place).yes
      for name in translation.slotsBehind(isAsked) where name != slot.name && !found.contains(name) {
        let other = translation.slot(name)
        guard !machine.questions[name.question].isRequired, !other.flags.isEmpty else { continue }
        let skipped = Dictionary(other.flags.map { ($0, bank.no) }, uniquingKeysWith: { first, _ in first })
        let isStillAsked = bank.replacing(skipped, in: isAsked)
        if isStillAsked == isAsked { continue }
        let isSilenced = bank.all(way.term, isAsked, bank.not(isStillAsked))
        if try canHold(isSilenced) == .possible { found.append(name) }
      }
    }
    return found
  }
}
