/// A questionnaire as formulas over its answers: which answers there can be, and what follows from them, for all of them
/// at once. It says what `Evaluator` says for some, and is held against it by tests.
///
/// It stands for one walk from the first question to the last, or to a stop that holds: whatever is asked is answered,
/// skipped where it may be, or said not to apply. A class, because everything that is translated is kept.
final class Translation {
  /// How far is looked where a questionnaire sets no end.
  struct Limits: Hashable, Sendable {
    /// The most rows of a roster whose rows are added.
    var rows = 2
    /// The greatest number, and the least with a minus, of a question without such a limit.
    static let greatestNumber = 1_000_000
    static let years = 1900...2100
  }

  enum Reach {
    /// Everything is answered or skipped.
    case whole
    /// The walk may break off anywhere: alerts fire at once.
    case brokenOff
    /// As `whole`, and rosters may have more rows than are looked at, of which everything may hold: what cannot
    /// happen then cannot happen with any number of rows.
    case anyRows
  }

  let machine: Machine
  let bank: TermBank
  let limits: Limits
  /// Whether named conditions can be left out, to see which of them exclude each other.
  let isRelaxed: Bool
  /// Where a walk breaks off: nothing at or behind this position is reached. `nil` where it does not.
  let end: Term?
  let hasMoreRows: Bool
  let today: SymbolicDate

  var relevances: [Place: SymbolicTruth] = [:]
  var truths: [PlacedGuard: SymbolicTruth] = [:]
  var slots: [SlotName: ProofSlot] = [:]
  var rosterSlots: [Ordinal<Roster>: RosterSlot] = [:]
  var readings: [ScorePlace: SymbolicReading] = [:]
  /// What a variable belongs to.
  var owners: [Term: Owner] = [:]
  /// Variables that stand for what is not translated, and why.
  var gaps: [Term: ProofGap] = [:]
  /// By named condition, the flag that says it is to hold.
  var uses: [NamedCondition: Term] = [:]
  var moreRows: [Ordinal<Roster>: Term] = [:]
  let positions: WalkPositions

  struct PlacedGuard: Hashable {
    let condition: Ordinal<Guard>
    let row: Int
  }

  struct ScorePlace: Hashable {
    let score: Ordinal<Score>
    let row: Int
  }

  enum Owner: Hashable {
    case slot(SlotName)
    case roster(Ordinal<Roster>)
    case today
  }

  init(
    _ machine: Machine, _ bank: TermBank = TermBank(), limits: Limits, reach: Reach = .whole,
    isRelaxed: Bool = false
  ) {
    self.machine = machine
    self.bank = bank
    self.limits = limits
    self.isRelaxed = isRelaxed
    positions = WalkPositions(machine, limits)
    end = reach == .brokenOff ? bank.variable(in: 0...positions.count) : nil
    hasMoreRows = reach == .anyRows
    today = SymbolicDate.day(bank)
    for variable in bank.variables(in: [today.month, today.day]) { owners[variable] = .today }
  }

  /// A name for something that can be left out to see whether it matters.
  enum NamedCondition: Hashable {
    /// A part of a `when` that is joined to others by `and`, from 0.
    case part(Ordinal<Guard>, Int)
    case score(Ordinal<Score>)
    case stop(Ordinal<Step>)
    /// A part of what is claimed itself.
    case claimed(Int)
    /// A piece of evidence, by the places of its area and in it.
    case evidence(area: Int, Int)
    /// That an area is moved where another stands.
    case onlyWithout(area: Int, other: Int)
  }

  /// The flag of a named condition.
  func use(_ name: NamedCondition) -> Term {
    if let flag = uses[name] { return flag }
    let flag = bank.flag()
    uses[name] = flag
    return flag
  }

  /// The truth, or any where the condition is left out.
  func relaxed(_ truth: SymbolicTruth, _ name: NamedCondition) -> SymbolicTruth {
    guard isRelaxed else { return truth }
    let use = use(name)
    let (isYes, isNo) = (bank.flag(), bank.flag())
    return SymbolicTruth(
      yes: bank.either(use, truth.yes, isYes), no: bank.either(use, truth.no, bank.all(isNo, bank.not(isYes)))
    )
  }

  /// Any number: what stands for something that is not translated, or that is left out.
  func anyNumber(_ gap: ProofGap? = nil) -> SymbolicRange {
    let variables = [bank.variable(in: nil), bank.variable(in: nil)]
    let flags = (0..<3).map { _ in bank.flag() }
    if let gap { for term in variables + flags { gaps[term] = gap } }
    return SymbolicRange(
      missing: flags[0], low: .init(isOpen: flags[1], number: bank.whole(variables[0])),
      high: .init(isOpen: flags[2], number: bank.whole(variables[1])))
  }
}

/// Why something cannot be looked at.
public enum ProofGap: String, Hashable, Sendable, CaseIterable {
  case meanOfUncertain = "a mean is taken of items of which it is not known whether they count"
  case weights = "items are weighed by answers that may be missing"
  case openProduct = "it multiplies or divides by a number without limits"
  case rounding = "it rounds what is divided by a number with too many values"
  case tooLarge = "its numbers become too large"
}

/// Where each thing that can be answered stands in a walk: steps in order, and in a roster row by row.
struct WalkPositions {
  private(set) var count = 0
  private var places: [Place: Int] = [:]
  /// By roster, the opening question before each of its rows, and behind the last.
  private var openings: [Ordinal<Roster>: [Int]] = [:]

  init(_ machine: Machine, _ limits: Translation.Limits) {
    for step in machine.steps.ordinals where machine.steps[step].roster == nil {
      guard case .roster(let ordinal) = machine.steps[step].kind else {
        places[Place(step: step, row: 0)] = next()
        continue
      }
      places[Place(step: step, row: 0)] = count
      for row in machine.possibleRows(of: ordinal, limits) {
        openings[ordinal, default: []].append(next())
        for inner in machine.rosters[ordinal].body { places[Place(step: Ordinal(inner), row: row)] = next() }
      }
      openings[ordinal, default: []].append(next())
    }
  }

  private mutating func next() -> Int {
    count += 1
    return count - 1
  }

  subscript(place: Place) -> Int { places[place] ?? count }

  /// Of the opening question before the row of this index from 0; behind the last row for the end of them.
  func opening(of roster: Ordinal<Roster>, before index: Int) -> Int {
    openings[roster].map { $0[min(index, $0.count - 1)] } ?? count
  }
}

extension Machine {
  /// Whether a roster can have more rows than are looked at.
  func isCut(_ ordinal: Ordinal<Roster>, _ limits: Translation.Limits) -> Bool {
    switch rosters[ordinal].rows {
    case .added(_, _, _, let most): most > limits.rows
    case .given: false
    case .chosen(let source):
      questions[source.question].rosterOfChoices.map { isCut($0, limits) } ?? false
    }
  }

  /// The numbers of the rows that a roster can have, as far as is looked.
  func possibleRows(of ordinal: Ordinal<Roster>, _ limits: Translation.Limits) -> [Int] {
    switch rosters[ordinal].rows {
    case .added(_, _, _, let most): return Array(1...max(1, min(limits.rows, most)))
    case .given(let rows): return rows.indices.map { $0 + 1 }
    case .chosen(let source):
      let answer = questions[source.question].answer
      if let origin = answer.rosterOfChoices { return possibleRows(of: origin, limits) }
      return (answer.options ?? []).enumerated().filter { !$0.element.isExclusive }.map { $0.offset + 1 }
    }
  }
}
