/// What a condition reads in one row: what its "why" lists, and what has to be answered for it to be decided.
struct ReadPlaces: Sendable {
  enum Place: Hashable, Sendable {
    /// `row` is 0 outside of rosters.
    case question(Ordinal<Question>, row: Int)
    /// Which rows there are was read; listed where rows may still come, or no question in them is read.
    case roster(Ordinal<Roster>)
  }

  /// In the order in which they are named, through scores and in each row that is gone through. Each once.
  private(set) var questions: [(question: Ordinal<Question>, row: Int)] = []
  private var rosters: [Ordinal<Roster>] = []
  /// The questions, then rosters. Each once.
  private(set) var places: [Place] = []

  init(_ condition: Condition, _ rows: RowsAtHand, _ evaluator: borrowing Evaluator) {
    for mention in condition.mentionList { note(mention, rows, evaluator) }
    places = questions.map { Place.question($0.question, row: $0.row) }
    for roster in rosters {
      let isRead = questions.contains { evaluator.machine.questions[$0.question].roster == roster }
      if !isRead || evaluator.rowSet(of: roster)?.further != 0 { places.append(.roster(roster)) }
    }
  }

  private mutating func note(_ mention: Mention, _ rows: RowsAtHand, _ evaluator: borrowing Evaluator) {
    switch mention {
    case .roster(let roster):
      if !rosters.contains(roster) { rosters.append(roster) }
    case .question(let reference):
      let roster = evaluator.machine.questions[reference.question].roster
      for row in evaluator.rowsRead(reference.row, in: roster, rows) {
        if !questions.contains(where: { $0 == (reference.question, row) }) {
          questions.append((reference.question, row))
        }
      }
    case .score(let reference):
      let score = evaluator.machine.scores[reference.score]
      for row in evaluator.rowsRead(reference.row, in: score.each, rows) {
        let inside = score.each.map { RowsAtHand($0, row) } ?? .none
        for mention in score.mentionList { note(mention, inside, evaluator) }
      }
    }
  }
}

extension Evaluator {
  /// The row that is meant; where none is at hand, the condition goes through the roster, and all are.
  fileprivate func rowsRead(
    _ row: QuestionReference.Row, in roster: Ordinal<Roster>?, _ rows: RowsAtHand
  ) -> [Int] {
    if let row = self.row(row, in: roster, rows) { return [row] }
    return roster.flatMap { rowSet(of: $0) }?.all.map(\.number) ?? []
  }
}

extension Machine {
  func address(of place: ReadPlaces.Place) -> Address {
    switch place {
    case .question(let question, let row): address(of: question, row: row)
    case .roster(let roster): Address(rosters[roster].id)
    }
  }
}
