/// What follows from the responses: the truth of each condition that stands in the way of a step, and the scores
/// that such conditions read.
///
/// `Evaluation.onePass` is its specification: one walk in document order, from nothing but machine and responses.
/// `Interview` keeps one up to date, and only touches what depends on a changed answer; the two are always equal.
struct Evaluation: Equatable, Sendable {
  /// By guard, its parents taken into account. For a guard of a roster's body, by the number of each row.
  var guards: [PerRow<Truth>]
  /// By score, as conditions read it.
  var scores: [PerRow<ScoreReading>]
  /// By alert: whether its condition holds on what is answered; by row for one with `each`.
  var alerts: [PerRow<Truth>]
  /// By roster, the numbers of the rows that are there, ascending.
  var rows: [[Int]]
}

/// A score as conditions read it.
struct ScoreReading: Hashable, Sendable {
  /// Its value where it has one, filled or not; else the range that it can still take.
  let range: NumberRange
  /// What it could be with an answer to everything that has none: wider than `range` for a filled score.
  let couldBe: NumberRange
  /// Whether it has a value. A range of one point need not be one: where a missing item could not change the
  /// total, the score still lacks an answer.
  let hasValue: Bool

  static let none = ScoreReading(
    range: .missing(.unanswered), couldBe: .missing(.unanswered), hasValue: false)
}

/// A value, or one for each row of a roster by the row's number.
enum PerRow<Value: Equatable & Sendable>: Equatable, Sendable {
  case one(Value)
  case rows(ByRow<Value>)

  /// The value for a row, any for what does not stand in a roster; `nil` where there is no such row.
  subscript(row: Int) -> Value? {
    switch self {
    case .one(let value): value
    case .rows(let values): values[row]
    }
  }
}
