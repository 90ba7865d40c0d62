/// How many questions wait for an answer, and how many may still come to; kept up to date place by place.
///
/// Counts stand at the steps outside of rosters; what is in a roster counts at the roster's own step.
struct QuestionCount: Equatable, Sendable {
  /// Questions that are asked and neither answered nor skipped.
  private var open: PrefixSums
  /// Questions of which it is not decided whether they are asked.
  private var undecided: PrefixSums
  /// Rosters that can still grow without a known end.
  private var growing: PrefixSums
  /// Those of `undecided` that have a place already, in no roster or in a row that is there.
  private var undecidedPlaces: PlaceSet
  /// By the roster's step: how many questions the rows have that are not there yet but may come; no entry for none.
  private var toCome: [Int: RowsToCome] = [:]

  init(_ machine: Machine) {
    let none = PrefixSums(count: machine.steps.count)
    (open, undecided, growing) = (none, none, none)
    undecidedPlaces = PlaceSet(machine)
  }

  mutating func setOpen(_ place: Place, from wasOpen: Bool, to isOpen: Bool, _ machine: Machine) {
    guard wasOpen != isOpen else { return }
    open.add(isOpen ? 1 : -1, at: machine.stepOutsideRosters(of: place).index)
  }

  mutating func setUndecided(_ place: Place, to isUndecided: Bool, _ machine: Machine) {
    guard undecidedPlaces.contains(place, machine) != isUndecided else { return }
    undecidedPlaces.set(place, to: isUndecided, machine)
    undecided.add(isUndecided ? 1 : -1, at: machine.stepOutsideRosters(of: place).index)
  }

  /// - Parameter step: The roster's own.
  mutating func setToCome(_ new: RowsToCome, at step: Ordinal<Step>) {
    let old = toCome[step.index] ?? .none
    guard new != old else { return }
    undecided.add(new.questions - old.questions, at: step.index)
    growing.add((new == .unbounded ? 1 : 0) - (old == .unbounded ? 1 : 0), at: step.index)
    toCome[step.index] = new == .none ? nil : new
  }

  /// - Parameters:
  ///   - first: The first open question; what is undecided before it is not asked.
  ///   - end: The step before which to count.
  func left(from first: Place, before end: Int, _ machine: Machine) -> QuestionsLeft {
    let start = machine.stepOutsideRosters(of: first)
    let least = open.sum(from: start.index, below: end)
    guard growing.sum(from: start.index, below: end) == 0 else {
      return QuestionsLeft(least: least, most: nil)
    }
    var mayCome = undecided.sum(from: start.index, below: end)
    // Of the roster at hand, what stands in rows and places before has been passed.
    var passed = undecidedPlaces.previous(before: first, machine)
    while let place = passed, mayCome > 0, machine.stepOutsideRosters(of: place) == start {
      mayCome -= 1
      passed = undecidedPlaces.previous(before: place, machine)
    }
    return QuestionsLeft(least: least, most: least + mayCome)
  }
}

/// What rows that are not there yet may still bring.
enum RowsToCome: Equatable, Sendable {
  /// At most so many questions.
  case atMost(Int)
  case unbounded

  static let none = RowsToCome.atMost(0)

  fileprivate var questions: Int {
    switch self {
    case .atMost(let count): count
    case .unbounded: 0
    }
  }
}

extension Machine {
  /// The step itself, or the one of the roster in whose body it stands.
  fileprivate func stepOutsideRosters(of place: Place) -> Ordinal<Step> {
    steps[place.step].roster.map { rosters[$0].step } ?? place.step
  }
}

extension Evaluator {
  /// Whether it is not decided if a question is asked, and it would want an answer. A row that is itself undecided
  /// counts with its roster.
  func isUndecided(_ question: Ordinal<Question>, row: Int, _ relevance: Truth) -> Bool {
    guard relevance == .unknown, relevantAnswer(to: question, row: row) == nil else { return false }
    return machine.questions[question].roster.map { rows(of: $0).contains(row) } ?? true
  }

  /// What the rows of a roster that are not there yet may bring.
  ///
  /// - Parameter relevance: Of the roster itself.
  func rowsToCome(in ordinal: Ordinal<Roster>, _ relevance: Truth) -> RowsToCome {
    guard relevance != .no else { return .none }
    let roster = machine.rosters[ordinal]
    let responses = responses.rosters[ordinal.index]
    func unanswered(inRows rows: [Int]) -> RowsToCome {
      .atMost(
        rows.map { row in responses.answers[row]?.count { $0 == nil } ?? roster.questions.count }.reduce(0, +)
      )
    }
    switch roster.rows {
    case .added(_, _, _, let most):
      if responses.state == .open, responses.added.count < most { return .unbounded }
      return relevance == .yes ? .none : unanswered(inRows: responses.added)
    case .given(let rows):
      return unanswered(
        inRows: rows.indices.map { $0 + 1 }.filter { number in
          (rows[number - 1].condition.map { truth(of: $0, row: 0) } ?? relevance) == .unknown
        })
    case .chosen(let source):
      let question = Place(step: machine.questions[source.question].step, row: 0)
      if self.relevance(of: question) == .no { return .none }
      guard let chosen = answer(to: source.question, row: 0) else {
        return machine.mostRows(in: ordinal).map { .atMost($0 * roster.questions.count) } ?? .unbounded
      }
      if relevance == .yes { return .none }
      switch chosen.value {
      case .options(let options, _):
        return unanswered(inRows: named(options, in: source.question).map { $0 + 1 })
      case .rows(let rows): return unanswered(inRows: rows)
      default: return .none
      }
    }
  }
}

extension Machine {
  /// The most rows that a roster can have; `nil` where the respondent adds them.
  fileprivate func mostRows(in ordinal: Ordinal<Roster>) -> Int? {
    switch rosters[ordinal].rows {
    case .added: return nil
    case .given(let rows): return rows.count
    case .chosen(let source):
      guard case .many(let choices, _, let atMost) = questions[source.question].answer else { return nil }
      let there: Int? =
        switch choices {
        case .options(let options): options.count { !$0.isExclusive }
        case .rows(let origin): mostRows(in: origin)
        }
      return there.map { min($0, atMost ?? $0) }
    }
  }
}
