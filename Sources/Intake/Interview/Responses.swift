/// What was answered so far, by place: the part of an interview that scores and conditions read.
///
/// It holds set-aside answers too: whether an answer counts is decided by what is relevant, never by what is kept.
struct Responses: Equatable, Sendable {
  /// By the slots of questions outside of rosters; `nil` where nothing was answered or skipped.
  var answers: [Entry?]
  /// By roster.
  var rosters: [RosterResponses]
  /// The local date on which the interview was started; `nil` where a table does not say.
  var today: PartialDate?

  struct Entry: Equatable, Sendable {
    /// `nil` where there is none, for the reason that `missing` gives.
    let value: Value?
    /// Other than skipped only in a row of a table, whose missing codes tell more.
    var missing = MissingKind.skipped
    let at: Timestamp?
  }

  /// Nothing answered yet.
  init(_ machine: Machine, today: PartialDate?) {
    answers = Array(repeating: nil, count: machine.slotsOutsideRosters)
    rosters = machine.rosters.elements.map { RosterResponses(questions: $0.questions.count) }
    self.today = today
  }
}

/// The rows of one roster and what was answered in each.
struct RosterResponses: Equatable, Sendable {
  /// Numbers of the rows that were added and not removed, ascending. Empty for rows that are given or chosen.
  var added: [Int] = []
  /// Numbers of the rows that were removed; their answers are kept.
  var removed: Set<Int> = []
  /// Only for rows that are added.
  var state: RosterState = .open
  /// The state before its only row was taken out, as long as nothing else was done: putting that row back puts this
  /// back too.
  var stateBeforeEmptied: RosterState?
  /// When the last row was added or the roster closed or skipped.
  var at: Timestamp?
  /// By row number, each by slot.
  var answers = ByRow<[Responses.Entry?]>()
  /// How many questions each row has.
  let questions: Int

  /// Numbers are never used twice.
  var nextNumber: Int { max(added.last ?? 0, removed.max() ?? 0) + 1 }
}

/// An answer with its codes resolved: options by their place among the choices, rows by their permanent number.
enum Value: Hashable, Sendable {
  /// `words` where the option takes them.
  case option(Int, words: String?)
  /// Ascending; words by option.
  case options([Int], words: [Int: String])
  /// The chosen row of a `one`, the chosen rows (ascending) of a `many`.
  case row(Int)
  case rows([Int])
  case number(Fraction)
  case date(PartialDate)
  case text(String)
  case notApplicable
}

/// One place of an interview: a step, and for those in a roster's body the row.
struct Place: Hashable, Sendable {
  let step: Ordinal<Step>
  /// The row's permanent number; 0 outside of a roster's body.
  let row: Int
}

/// The rows at hand while something is evaluated: at most two, the one that it stands in and one that it goes
/// through, or one of each of two rosters that it goes through, the second for each row of the first.
struct RowsAtHand: Hashable, Sendable {
  private var outer: (roster: Ordinal<Roster>, number: Int)?
  private var inner: (roster: Ordinal<Roster>, number: Int)?

  static let none = RowsAtHand()

  private init() {}

  init(_ roster: Ordinal<Roster>, _ number: Int) { outer = (roster, number) }

  /// These rows, and inside them a row of another roster.
  func within(_ roster: Ordinal<Roster>, _ number: Int) -> RowsAtHand {
    var rows = self
    if outer == nil { rows.outer = (roster, number) } else { rows.inner = (roster, number) }
    return rows
  }

  /// The number of the row at hand; `nil` where none of this roster is.
  func number(in roster: Ordinal<Roster>) -> Int? {
    if let inner, inner.roster == roster { return inner.number }
    if let outer, outer.roster == roster { return outer.number }
    return nil
  }

  static func == (left: RowsAtHand, right: RowsAtHand) -> Bool {
    left.outer?.roster == right.outer?.roster && left.outer?.number == right.outer?.number
      && left.inner?.roster == right.inner?.roster && left.inner?.number == right.inner?.number
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(outer?.number)
    hasher.combine(inner?.number)
  }
}
