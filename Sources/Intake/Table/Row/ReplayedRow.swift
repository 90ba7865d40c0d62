/// What a row of a table comes to.
public struct ReplayedRow: Sendable {
  /// What is wrong with its cells, by column.
  public let problems: [CellProblem]
  let questionnaire: Questionnaire
  let evaluator: Evaluator
  let progress: Progress

  init(_ questionnaire: Questionnaire, _ evaluator: Evaluator, _ progress: Progress, problems: [CellProblem])
  {
    self.questionnaire = questionnaire
    self.evaluator = evaluator
    self.progress = progress
    self.problems = problems
  }

  /// The whole result, without moments. Costs a walk over the whole questionnaire.
  public var result: InterviewResult { InterviewResult(questionnaire, evaluator) }
}

/// An item of a score as one respondent answered it.
public struct ItemReading: Hashable, Sendable {
  public let address: Address
  /// As answered and, for a reversed item, turned round; never filled, never weighed. `nil` where it is missing.
  public let points: Fraction?
  public let state: ResponseState
}

extension ReplayedRow {
  /// The items of a score in its order, as answered and reversed, never filled; empty for a score by an expression.
  ///
  /// - Parameter id: `phq9`, or `fit[2]` for a score of a row.
  public func items(ofScore id: Address) -> [ItemReading] {
    let machine = evaluator.machine
    guard let ordinal = machine.scores.ordinals.first(where: { machine.scores[$0].id == id.name }),
      case .items(let items) = machine.scores[ordinal].rule
    else { return [] }
    let score = machine.scores[ordinal]
    let row = score.each.flatMap { each in id.row.flatMap { machine.rowNumber($0, in: each) } }
    let rows = score.each.flatMap { each in row.map { RowsAtHand(each, $0) } } ?? .none
    let counting = evaluator.before(progress.stop)
    return items.items.map { counting.reading(of: $0, in: items, rows, progress) }
  }
}

extension Evaluator {
  /// An item of a score, among answers that count.
  func reading(of item: Score.Item, in items: Score.Items, _ rows: RowsAtHand, _ progress: Progress)
    -> ItemReading
  {
    let roster = machine.questions[item.question.question].roster
    let number = row(item.question.row, in: roster, rows) ?? 0
    let answer = answer(to: item.question.question, row: number)
    let points = answer?.value.flatMap { machine.questions[item.question.question].answer.points(of: $0) }
    return ItemReading(
      address: machine.address(of: item.question.question, row: number),
      points: points.flatMap { machine.counted(.exactly($0), of: item, in: items).exact },
      state: state(of: item.question.question, row: number, progress))
  }
}
