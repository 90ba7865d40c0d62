/// Questions that are asked once for each row.
final class Roster: Sendable {
  let id: String
  let title: String
  /// What stands before the number of a row without a name: "Person" in "Person 2".
  let noun: String
  let rows: RowSource
  /// How later texts and choices name one of its rows.
  let called: Template
  /// The step that stands for the roster itself: its opening question, where rows are added.
  let step: Ordinal<Step>
  /// The steps asked for each row, just behind `step`.
  let body: Range<Int>
  /// The questions of the body, in order; a question's `slot` is its place here.
  let questions: [Ordinal<Question>]

  init(
    id: String, title: String, noun: String, rows: RowSource, called: Template, step: Ordinal<Step>,
    body: Range<Int>,
    questions: [Ordinal<Question>]
  ) {
    self.id = id
    self.title = title
    self.noun = noun
    self.rows = rows
    self.called = called
    self.step = step
    self.body = body
    self.questions = questions
  }
}

// Indirect, because it is handed on far more often than looked into.
indirect enum RowSource: Sendable {
  /// Rows that the respondent adds one by one. They are numbered from 1 and keep their number for good.
  case added(ask: Template, again: Template, help: Template?, atMost: Int)
  /// Rows that the author gives; their numbers are their places from 1.
  case given([GivenRow])
  /// A row for each option or row chosen in an earlier `many` question: an option's number is its place from 1,
  /// a row keeps its own.
  case chosen(QuestionReference)
}

struct GivenRow: Sendable {
  let code: String
  let label: Template
  /// Whether the row is there; `nil` for always.
  let condition: Ordinal<Guard>?
}
