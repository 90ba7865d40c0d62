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
  private let evaluator: Evaluator

  init(_ condition: Condition, _ rows: RowsAtHand, _ evaluator: Evaluator) {
    self.evaluator = evaluator
    condition.mentions { note($0, rows) }
  }

  /// The questions, then rosters. Each once.
  var places: [Place] {
    let read = Set(questions.compactMap { evaluator.machine.questions[$0.question].roster })
    return questions.map { Place.question($0.question, row: $0.row) }
      + rosters.filter { !read.contains($0) || evaluator.rowSet(of: $0)?.further != 0 }.map(Place.roster)
  }

  var addresses: [Address] { places.map { evaluator.machine.address(of: $0) } }

  private mutating func note(_ mention: Mention, _ rows: RowsAtHand) {
    switch mention {
    case .roster(let roster):
      if !rosters.contains(roster) { rosters.append(roster) }
    case .question(let reference):
      for row in rowsRead(reference.row, in: evaluator.machine.questions[reference.question].roster, rows) {
        if !questions.contains(where: { $0 == (reference.question, row) }) {
          questions.append((reference.question, row))
        }
      }
    case .score(let reference):
      let score = evaluator.machine.scores[reference.score]
      for row in rowsRead(reference.row, in: score.each, rows) {
        let inside = score.each.map { RowsAtHand($0, row) } ?? .none
        score.mentions { note($0, inside) }
      }
    }
  }

  /// The row that is meant; where none is at hand, the condition goes through the roster, and all are.
  private func rowsRead(_ row: QuestionReference.Row, in roster: Ordinal<Roster>?, _ rows: RowsAtHand)
    -> [Int]
  {
    if let row = evaluator.row(row, in: roster, rows) { return [row] }
    return roster.flatMap { evaluator.rowSet(of: $0) }?.all.map(\.number) ?? []
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
