extension Evaluator {
  /// A score as conditions read it, from the answers alone.
  func reading(of ordinal: Ordinal<Score>, row: Int) -> ScoreReading {
    let score = machine.scores[ordinal]
    let rows = score.each.map { RowsAtHand($0, row) } ?? .none
    switch score.rule {
    case .items(let items):
      let total = total(of: items, in: score, rows, nil)
      if let value = total.value { return ScoreReading(range: .exactly(value), hasValue: true) }
      return ScoreReading(range: total.couldBe, hasValue: false)
    case .value(let expression):
      let value = value(of: expression, rows).rounded(score.rounding)
      if value.exact != nil, !hasOpen(expression, rows) { return ScoreReading(range: value, hasValue: true) }
      return ScoreReading(range: number(of: expression, rows).rounded(score.rounding), hasValue: false)
    }
  }

  /// The number that is the value of a `value` score: of the scores that it reads, only values count.
  func value(of expression: NumberExpression, _ rows: RowsAtHand) -> NumberRange {
    var evaluator = self
    evaluator.wantsScoresWithValue = true
    return evaluator.number(of: expression, rows)
  }

  /// Whether a question that the expression itself reads still waits for an answer.
  private func hasOpen(_ expression: NumberExpression, _ rows: RowsAtHand) -> Bool {
    var isOpen = false
    expression.mentions { mention in
      if !isOpen { isOpen = places(of: mention, rows).contains(where: self.isOpen) }
    }
    return isOpen
  }

  /// The places that something named by an expression stands for: of a roster's question, the row at hand where
  /// there is one, else every row that is there. None for scores.
  func places(of mention: Mention, _ rows: RowsAtHand) -> [Place] {
    switch mention {
    case .score: return []
    case .roster(let roster): return [Place(step: machine.rosters[roster].step, row: 0)]
    case .question(let reference):
      if let place = place(of: reference, rows) { return [place] }
      let question = machine.questions[reference.question]
      return question.roster.map { self.rows(of: $0).map { Place(step: question.step, row: $0) } } ?? []
    }
  }
}
