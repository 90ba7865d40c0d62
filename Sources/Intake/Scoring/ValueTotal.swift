/// Places, each once, in the order in which they came.
private struct PlacesInOrder {
  private(set) var all: [Place] = []
  private var seen: Set<Place> = []

  /// Few are looked through; of many, a set knows them.
  private static let few = 16

  mutating func insert(_ place: Place) {
    guard all.count >= PlacesInOrder.few else {
      if !all.contains(place) { all.append(place) }
      return
    }
    if seen.isEmpty { seen = Set(all) }
    if seen.insert(place).inserted { all.append(place) }
  }
}

/// What the expression of a `value` score comes to.
struct ValueTotal: Equatable, Sendable {
  /// With the values of the scores that it reads: exact where it has one of its own.
  let value: NumberRange
  /// With what those scores could be.
  let couldBe: NumberRange
}

extension Evaluator {
  /// As the expression of a score reads the answers.
  func forExpression(of score: Score) -> Evaluator {
    guard case .number(let number) = notAsked(in: score) else { return self }
    var evaluator = self
    evaluator.notAskedIs = number
    return evaluator
  }

  func total(of expression: NumberExpression, in score: Score, _ rows: RowsAtHand) -> ValueTotal {
    var evaluator = forExpression(of: score)
    evaluator.scoresAre = .value
    let value = evaluator.number(of: expression, rows).rounded(score.rounding)
    evaluator.scoresAre = .couldBe
    return ValueTotal(
      value: value, couldBe: evaluator.number(of: expression, rows).rounded(score.rounding))
  }

  /// Every place that a score is made of, also through other scores, each once, in the order in which they are named:
  /// questions, and the opening questions of rosters whose rows it goes through.
  func placesRead(by score: Score, _ rows: RowsAtHand) -> [Place] {
    var places = PlacesInOrder()
    read(score, rows, into: &places)
    return places.all
  }

  private func read(_ score: Score, _ rows: RowsAtHand, into places: inout PlacesInOrder) {
    for mention in score.mentionList {
      if case .score(let reference) = mention {
        for row in rowsMeant(by: reference, rows) {
          let score = machine.scores[reference.score]
          read(score, score.each.map { RowsAtHand($0, row) } ?? .none, into: &places)
        }
      } else {
        for place in self.places(of: mention, rows) { places.insert(place) }
      }
    }
  }

  /// How the scores that an expression reads were filled, together; `nil` where none was.
  func filled(through score: Score, _ rows: RowsAtHand) -> ScoreRecord.FillRecord? {
    var record: ScoreRecord.FillRecord?
    score.mentions { mention in
      guard case .score(let reference) = mention else { return }
      let read = machine.scores[reference.score]
      for row in rowsMeant(by: reference, rows) {
        let rows = read.each.map { RowsAtHand($0, row) } ?? .none
        guard let one = filled(read, rows) else { continue }
        record = .init(
          rule: one.rule, count: (record?.count ?? 0) + one.count, source: record?.source ?? one.source)
      }
    }
    return record
  }

  /// How a score was filled, or those that it reads.
  func filled(_ score: Score, _ rows: RowsAtHand) -> ScoreRecord.FillRecord? {
    guard case .items(let items) = score.rule else { return filled(through: score, rows) }
    let count = total(of: items, in: score, rows, nil).filled
    return count == 0 ? nil : .init(rule: "mean", count: count, source: items.fill?.source)
  }

  /// The places that something named by an expression stands for: of a roster's question, the row at hand where
  /// there is one, else every row that is there; of a roster, its opening question where rows are added, the question
  /// that they are chosen in where they are chosen. None for scores.
  func places(of mention: Mention, _ rows: RowsAtHand) -> [Place] {
    switch mention {
    case .score: return []
    case .roster(let ordinal):
      let roster = machine.rosters[ordinal]
      switch roster.rows {
      case .added: return [Place(step: roster.step, row: 0)]
      case .given: return []
      case .chosen(let question): return places(of: .question(question), .none)
      }
    case .question(let reference):
      if let place = place(of: reference, rows) { return [place] }
      let question = machine.questions[reference.question]
      return question.roster.map { self.rows(of: $0).map { Place(step: question.step, row: $0) } } ?? []
    }
  }

  /// The row at hand, where there is one, else every row that is there; 0 for a score outside of rosters.
  private func rowsMeant(by reference: ScoreReference, _ rows: RowsAtHand) -> [Int] {
    let each = machine.scores[reference.score].each
    return row(reference.row, in: each, rows).map { [$0] } ?? each.map { self.rows(of: $0) } ?? []
  }
}
