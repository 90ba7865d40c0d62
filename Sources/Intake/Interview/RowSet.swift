/// The rows of a roster as far as they are decided: what an aggregate goes through.
struct RowSet: Equatable, Sendable {
  /// Rows that are there, ascending.
  let there: [Int]
  /// Given rows whose condition is unknown.
  let undecided: [Int]
  /// How many more may still be added.
  let further: Int

  /// Each row that is or may be there, with whether it is.
  var all: [(number: Int, isThere: Bool)] { there.map { ($0, true) } + undecided.map { ($0, false) } }
}

extension Evaluator {
  /// `nil` where nothing is known of the rows: the roster is not asked, it was skipped or not reached without a row
  /// named, or the question that its rows are chosen in has no answer.
  func rowSet(of ordinal: Ordinal<Roster>) -> RowSet? {
    let roster = machine.rosters[ordinal]
    guard relevance(of: Place(step: roster.step, row: 0)) == .yes else { return nil }
    let there = rows(of: ordinal)
    switch roster.rows {
    case .added(_, _, _, let most):
      let isDecided = responses.rosters[ordinal.index].state == .closed || there.count >= most
      if there.isEmpty && !isDecided { return nil }
      return RowSet(there: there, undecided: [], further: isDecided ? 0 : most - there.count)
    case .given(let given):
      let undecided = given.indices.map { $0 + 1 }.filter { number in
        given[number - 1].condition.map { evaluation.guards[$0.index][0] == .unknown } ?? false
      }
      return RowSet(there: there, undecided: undecided, further: 0)
    case .chosen(let question):
      return value(of: question, .none) == nil ? nil : RowSet(there: there, undecided: [], further: 0)
    }
  }
}
