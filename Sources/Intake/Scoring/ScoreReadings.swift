extension Evaluator {
  /// A score as conditions read it, from the answers alone.
  func reading(of ordinal: Ordinal<Score>, row: Int) -> ScoreReading {
    let score = machine.scores[ordinal]
    let rows = score.each.map { RowsAtHand($0, row) } ?? .none
    switch score.rule {
    case .items(let items):
      let total = total(of: items, in: score, rows, nil)
      let range = total.value.map(NumberRange.exactly) ?? total.couldBe
      return ScoreReading(range: range, couldBe: total.couldBe, hasValue: total.value != nil)
    case .value(let expression):
      let total = total(of: expression, in: score, rows)
      let hasValue = total.value.exact != nil && !hasOpen(score, rows)
      let range =
        hasValue ? total.value : forExpression(of: score).number(of: expression, rows).rounded(score.rounding)
      return ScoreReading(range: range, couldBe: total.couldBe, hasValue: hasValue)
    }
  }

  /// Whether a question that the expression itself reads still waits for an answer.
  private func hasOpen(_ score: Score, _ rows: RowsAtHand) -> Bool {
    for mention in score.mentionList {
      for place in places(of: mention, rows) where isOpen(place) { return true }
    }
    return false
  }
}
