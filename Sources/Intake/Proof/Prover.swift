/// What was found of one thing that could happen.
enum ClaimOutcome {
  /// It can, and the engine bore it out. `isSmallest` where nothing smaller gets there.
  case possible(Witness, isSmallest: Bool)
  /// It cannot, because these exclude each other; empty where they were not found in time.
  case never([Translation.NamedCondition])
  /// Not with as many rows as were looked at; with more, that is not known.
  case notWithinRows
  /// Not decided in time.
  case undecided
  case notLookedAt(ProofGap)
  /// Answers were found that the engine does not bear out: our own fault.
  case contradicted(Witness)
}

/// Asks a solver what can happen in a questionnaire.
struct Prover {
  let questionnaire: Questionnaire
  let translation: Translation
  private var session: SolverSession
  private var brokenOff: (translation: Translation, session: SolverSession)?
  private var anyRows: (translation: Translation, session: SolverSession)?
  private var relaxed: (translation: Translation, session: SolverSession)?
  private let solver: Solver
  private let limits: Translation.Limits
  private let today: PartialDate?
  private var known: [Question: Found] = [:]

  private var machine: Machine { questionnaire.machine }
  private var bank: TermBank { translation.bank }

  /// - Parameter today: The day that is looked at first, where a day matters.
  init(
    _ questionnaire: Questionnaire, limits: Translation.Limits, today: PartialDate?,
    solver: @escaping Solver
  ) throws {
    self.questionnaire = questionnaire
    self.limits = limits
    self.today = today
    self.solver = solver
    translation = Translation(questionnaire.machine, limits: limits)
    _ = try solver("(reset)\n(set-option :produce-unsat-cores true)\n(set-option :smt.phase_selection 0)\n")
    session = SolverSession(translation.bank, prefix: "a", solver)
  }

  var questionsAsked: Int {
    session.questions + (brokenOff?.session.questions ?? 0) + (relaxed?.session.questions ?? 0)
      + (anyRows?.session.questions ?? 0)
  }

  /// Whether it can ever happen, by the fewest answers, or why not.
  mutating func outcome(of subject: ClaimSubject) throws -> ClaimOutcome {
    var isAlert = false
    if case .alert = subject { isAlert = true }
    // At once means also before the next question that cannot be skipped.
    if isAlert, !translation.requiredSlots.isEmpty { return try outcomeAtOnce(of: subject) }
    let ways = translation.ways(of: subject)
    let found = try find(ways)
    if case .none = found { return isAlert ? try outcomeAtOnce(of: subject) : try never(subject) }
    return outcome(of: subject, ways, found, translation)
  }

  private mutating func outcomeAtOnce(of subject: ClaimSubject) throws -> ClaimOutcome {
    var other =
      brokenOff
      ?? {
        let translation = Translation(machine, limits: limits, reach: .brokenOff)
        return (translation, SolverSession(translation.bank, prefix: "b", solver))
      }()
    let ways = other.translation.ways(of: subject)
    let found = try Prover.find(ways, other.translation, &other.session, today)
    brokenOff = other
    if case .none = found { return try never(subject) }
    return outcome(of: subject, ways, found, other.translation)
  }

  /// Of what cannot happen with the rows that were looked at: whether it cannot with more.
  private mutating func never(_ subject: ClaimSubject) throws -> ClaimOutcome {
    try never({ $0.ways(of: subject) }) { try $0.conflict(of: subject) }
  }

  private mutating func never(
    _ ways: (Translation) -> [ClaimWay],
    explaining conflict: (inout Prover) throws -> [Translation.NamedCondition]
  ) throws -> ClaimOutcome {
    if machine.rosters.ordinals.contains(where: { machine.isCut($0, limits) }) {
      var other =
        anyRows
        ?? {
          let translation = Translation(machine, limits: limits, reach: .anyRows)
          return (translation, SolverSession(translation.bank, prefix: "m", solver))
        }()
      defer { anyRows = other }
      let claim = other.translation.bank.any(ways(other.translation).map(\.term))
      switch try Prover.canHold(claim, other.translation, &other.session) {
      case .impossible: break
      case .possible: return .notWithinRows
      case .undecided: return .undecided
      }
    }
    return .never(try conflict(&self))
  }

  /// Answers that make one of the ways come true, which the engine has not borne out yet.
  ///
  /// - Parameter ways: Asked of each translation that is looked at.
  mutating func sought(_ ways: (Translation) -> [ClaimWay]) throws -> Sought {
    let own = ways(translation)
    switch try find(own) {
    case .undecided: return .unknown
    case .none:
      guard case .never = try never(ways, explaining: { _ in [] }) else { return .unknown }
      return .never
    case .values(var values, let variables, _):
      guard let way = own.first(where: { values.holds($0.term) }) else { return .unknown }
      return .found(translation.witness(&values, variables, before: way.position))
    }
  }

  enum Sought {
    case found(Witness)
    /// Whatever is answered, with however many rows.
    case never
    case unknown
  }

  // MARK: Witnesses

  private enum Found {
    case values(TermValues, [Term], isSmallest: Bool)
    case none
    case undecided
  }

  private struct Question: Hashable {
    let terms: [Term]
    let positions: [Int]
  }

  private mutating func find(_ ways: [ClaimWay]) throws -> Found {
    let required = translation.requiredSlots.map {
      translation.positions[Place(step: machine.questions[$0.question].step, row: $0.row)]
    }
    // Ways that are the same but for their places, with the same required questions before them, are asked once.
    let question = Question(
      terms: ways.map(\.term), positions: ways.map { way in required.count { $0 < way.position } })
    if let found = known[question] { return found }
    let found = try Prover.find(ways, translation, &session, today)
    known[question] = found
    return found
  }

  private static func find(
    _ ways: [ClaimWay], _ translation: Translation, _ session: inout SolverSession, _ today: PartialDate?
  ) throws -> Found {
    let bank = translation.bank
    let claim = bank.any(ways.map(\.term))
    if claim == bank.no { return .none }
    let price = translation.price(of: claim, ways)
    let constraints =
      [claim, bank.isInCalendar(translation.today)] + price.slots.map { translation.slot($0).isTaken }
    let now = translation.isToday(today)
    try session.declare(constraints + [price.cost, now])
    try session.assume(constraints)
    defer { try? session.forget() }
    // A day that is not today is looked for only where today's does not do.
    let needsDay = price.variables.contains { translation.owners[$0] == .today }
    var verdict = SolverVerdict.impossible
    if needsDay {
      try session.assume([now])
      verdict = try session.check()
      if verdict != .possible { try session.forget() }
    }
    let isPushed = needsDay && verdict == .possible
    defer { if isPushed { try? session.forget() } }
    if verdict != .possible { verdict = try session.check() }
    guard verdict == .possible else { return verdict == .impossible ? .none : .undecided }
    var values = try session.values(of: price.variables)
    while true {
      let size = values.value(price.cost)
      if size == 0 { return .values(values, price.variables, isSmallest: true) }
      if bank.isAtMost(price.cost, bank.number(size - 1)) == bank.no {
        return .values(values, price.variables, isSmallest: true)
      }
      try session.also(price.cost, isAtMost: size - 1)
      switch try session.check() {
      case .impossible: return .values(values, price.variables, isSmallest: true)
      case .undecided: return .values(values, price.variables, isSmallest: false)
      case .possible: values = try session.values(of: price.variables)
      }
    }
  }

  private func outcome(
    of subject: ClaimSubject, _ ways: [ClaimWay], _ found: Found, _ translation: Translation
  ) -> ClaimOutcome {
    guard case .values(var values, let variables, let isSmallest) = found else { return .undecided }
    guard var way = ways.first(where: { values.holds($0.term) }) else { return .undecided }
    if let end = translation.end {
      way = ClaimWay(row: way.row, term: way.term, position: values.value(end))
    }
    let witness = translation.witness(&values, variables, before: way.position)
    if witness.bearsOut(subject, way, questionnaire, translation.positions) {
      let gap = variables.contains { translation.gaps[$0] != nil }
      return .possible(witness, isSmallest: isSmallest && !gap)
    }
    if let gap = variables.lazy.compactMap({ translation.gaps[$0] }).first { return .notLookedAt(gap) }
    if translation.bank.isTooLarge { return .notLookedAt(.tooLarge) }
    return .contradicted(witness)
  }

  // MARK: Conflicts

  /// The fewest named conditions that exclude each other: none of them can be left out.
  private mutating func conflict(of subject: ClaimSubject) throws -> [Translation.NamedCondition] {
    var other =
      relaxed
      ?? {
        let translation = Translation(machine, limits: limits, reach: .anyRows, isRelaxed: true)
        return (translation, SolverSession(translation.bank, prefix: "r", solver))
      }()
    defer { relaxed = other }
    let translation = other.translation
    let claim = translation.bank.any(translation.ways(of: subject).map(\.term))
    let variables = translation.bank.variables(in: [claim])
    let names = Dictionary(uniqueKeysWithValues: translation.uses.map { ($0.value, $0.key) })
    var flags = variables.filter { names[$0] != nil }
    let slots = translation.slotsBehind(claim)
    try other.session.assume(
      [claim, translation.bank.isInCalendar(translation.today)]
        + slots.map { translation.slot($0).isTaken })
    defer { try? other.session.forget() }
    guard try other.session.check(assuming: flags) == .impossible else { return [] }
    if !flags.isEmpty { flags = try other.session.core(of: flags) }
    for flag in flags {
      let fewer = flags.filter { $0 != flag }
      if try other.session.check(assuming: fewer) == .impossible { flags = fewer }
    }
    return flags.compactMap { names[$0] }
  }

  // MARK: Other questions

  /// Whether a term can hold at all.
  mutating func canHold(_ term: Term) throws -> SolverVerdict {
    try Prover.canHold(term, translation, &session)
  }

  private static func canHold(
    _ term: Term, _ translation: Translation, _ session: inout SolverSession
  ) throws -> SolverVerdict {
    if term == translation.bank.no { return .impossible }
    try session.assume(
      [term, translation.bank.isInCalendar(translation.today)]
        + translation.slotsBehind(term).map { translation.slot($0).isTaken })
    defer { try? session.forget() }
    return try session.check()
  }
}

extension Translation {
  struct Price {
    let cost: Term
    let slots: [SlotName]
    let variables: [Term]
  }

  /// The slots that a term reads, through conditions and scores.
  func slotsBehind(_ term: Term) -> [SlotName] {
    var found: Set<SlotName> = []
    for variable in bank.variables(in: [term]) {
      if case .slot(let name) = owners[variable] { found.insert(name) }
    }
    return found.sorted { ($0.question, $0.row) < ($1.question, $1.row) }
  }

  /// How many answers and rows a claim takes: of what it reads, and of what cannot be skipped before it.
  func price(of claim: Term, _ ways: [ClaimWay]) -> Price {
    let last = ways.map(\.position).max() ?? 0
    func position(_ name: SlotName) -> Int {
      positions[Place(step: machine.questions[name.question].step, row: name.row)]
    }
    /// Behind the first way that comes true, nothing counts.
    func counts(_ term: Term, at position: Int) -> Term {
      let earlier = ways.filter { $0.position <= position }.map(\.term)
      return bank.count(bank.all(term, bank.not(bank.any(earlier))))
    }
    var slots: Set<SlotName> = Set(requiredSlots.filter { position($0) < last })
    var rosters: Set<Ordinal<Roster>> = []
    var terms = [claim]
    while true {
      let before = slots.count + rosters.count
      for variable in bank.variables(in: terms) {
        switch owners[variable] {
        case .slot(let name): slots.insert(name)
        case .roster(let roster): rosters.insert(roster)
        case .today, nil: break
        }
      }
      terms =
        [claim] + slots.flatMap { [slot($0).isAnswered, slot($0).isWayOut, slot($0).isTaken] }
        + rosters.flatMap { rosterSlot($0).isThere }
      if slots.count + rosters.count == before { break }
    }
    let ordered = slots.sorted { ($0.question, $0.row) < ($1.question, $1.row) }
    var costs = ordered.map { name in
      (counts(bank.any(slot(name).isAnswered, slot(name).isWayOut), at: position(name)), 1)
    }
    for roster in rosters.sorted() {
      for (index, isThere) in rosterSlot(roster).isThere.enumerated() {
        costs.append((counts(isThere, at: positions.opening(of: roster, before: index)), 1))
      }
    }
    let cost = bank.sum(costs.map { (term: $0.0, factor: $0.1) })
    return Price(
      cost: cost, slots: ordered, variables: bank.variables(in: terms + [cost] + (end.map { [$0] } ?? [])))
  }

  func isToday(_ date: PartialDate?) -> Term {
    guard let date else { return bank.yes }
    let known = SymbolicDate.known(bank, date)
    return bank.all(bank.isEqual(today.month, known.month), bank.isEqual(today.day, known.day))
  }
}
