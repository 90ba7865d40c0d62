/// A question as an expression names it: which row of its roster is meant, where it stands in one.
struct QuestionReference: Hashable, Sendable {
  enum Row: Hashable, Sendable {
    /// The question stands in no roster.
    case none
    /// The row at hand of the question's own roster.
    case current
    /// One row for good, by its permanent number: `since[low-mood]`.
    case numbered(Int)
  }

  let question: Ordinal<Question>
  let row: Row
}

/// A score as an expression names it.
struct ScoreReference: Hashable, Sendable {
  let score: Ordinal<Score>
  let row: QuestionReference.Row
}

enum Comparison: String, Hashable, CaseIterable, Sendable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

/// A checked condition: every name resolved, every type right, `let` names and `it` replaced by what they stand for.
enum Condition: Hashable, Sendable {
  case constant(Bool)
  indirect case not(Condition)
  indirect case and(Condition, Condition)
  indirect case or(Condition, Condition)
  indirect case compare(NumberExpression, Comparison, NumberExpression)
  /// `a in low..high`, both ends taken in.
  indirect case within(NumberExpression, low: NumberExpression, high: NumberExpression)
  /// The chosen option of a `one` or `yes-no` question is one of these, by ordinals among its options.
  case isOption(QuestionReference, [Int])
  /// Two questions with the same choices have the same answer.
  case isSameOption(QuestionReference, QuestionReference)
  /// The chosen row of a `one` question over a roster is the row at hand of that roster, or the numbered one.
  case isRow(QuestionReference, Ordinal<Roster>, QuestionReference.Row)
  /// A `many` question has this option among its answers, by ordinal.
  case hasOption(QuestionReference, Int)
  /// A `many` question over a roster has the row at hand of that roster, or the numbered one, among its answers.
  case hasRow(QuestionReference, Ordinal<Roster>, QuestionReference.Row)
  case isAnswered(QuestionReference)
  case isSkipped(QuestionReference)
  case isAsked(QuestionReference)
  /// The score has a value.
  case hasValue(ScoreReference)
  /// The roster's opening question: answered (rows named, or none), skipped, asked.
  case isRosterAnswered(Ordinal<Roster>)
  case isRosterSkipped(Ordinal<Roster>)
  case isRosterAsked(Ordinal<Roster>)
  /// `before(a, b, within:)`, or `after` with its sides changed.
  case before(DateExpression, DateExpression, within: CalendarPeriod?)
  case any(ConditionList)
  case all(ConditionList)
}

/// What `any` and `all` go through.
enum ConditionList: Hashable, Sendable {
  case conditions([Condition])
  /// The condition for each row of the roster; inside, the row at hand is that row.
  indirect case rows(Ordinal<Roster>, Condition)
}

/// A checked expression with a number for its value.
enum NumberExpression: Hashable, Sendable {
  case constant(Fraction)
  /// A question's points, or the number answered.
  case question(QuestionReference)
  case score(ScoreReference)
  indirect case negated(NumberExpression)
  indirect case arithmetic(NumberExpression, Arithmetic, NumberExpression)
  /// b's calendar month minus a's.
  case monthsBetween(DateExpression, DateExpression)
  case daysBetween(DateExpression, DateExpression)
  /// How many of these hold; without a condition, every row counts.
  case count(ConditionList)
  /// How many options or rows were chosen in a `many` question.
  case countChosen(QuestionReference)
  case aggregate(Aggregate, NumberList)
}

enum Arithmetic: String, Hashable, CaseIterable, Sendable {
  case plus = "+"
  case minus = "-"
  case times = "*"
  case over = "/"
}

enum Aggregate: String, Hashable, Sendable { case sum, mean, min, max }

/// What `sum`, `mean`, `min` and `max` go through: numbers, each counted only where its condition holds.
enum NumberList: Hashable, Sendable {
  case numbers([NumberExpression], where: [Condition]?)
  /// The number for each row of the roster; inside, the row at hand is that row.
  indirect case rows(Ordinal<Roster>, NumberExpression, where: Condition?)
}

/// A checked expression with a date for its value.
enum DateExpression: Hashable, Sendable {
  case question(QuestionReference)
  case constant(PartialDate)
  case today
}
