/// What an interview asks for next, with every text ready to be shown.
public enum InterviewStep: Hashable, Sendable {
  case question(QuestionView)
  /// The opening question of a roster, or whether there is another row.
  case roster(RosterView)
  case say(SayView)
  /// An alert that has fired and was not yet read.
  case alert(AlertView)
  /// An early end: nothing more is asked, unless an answer is changed.
  case stop(StopView)
  /// Everything is answered or skipped: check your answers.
  case review
  case finished
}

/// Where a step stands.
public struct PlaceView: Hashable, Sendable {
  public let address: Address
  public let pageTitle: String
  /// The place of the page's part among the parts that are not decidedly left out, from 1; and how many those are.
  /// Pages in a row that name the same part are one.
  public let part: Int
  public let parts: Int
  /// The roster's row at hand, where there is one.
  public let row: RowView?
}

public struct RowView: Hashable, Sendable {
  public let rosterTitle: String
  /// The row's place among those that are there, from 1.
  public let position: Int
  /// What it is called by now; "Person 2" as long as that is empty.
  public let called: String
}

public struct QuestionView: Hashable, Sendable {
  public let place: PlaceView
  /// The text that stands over each question of its page.
  public let stem: String?
  public let ask: String
  public let help: String?
  public let form: AnswerForm
  public let isRequired: Bool
  /// The label of the way out for whom it does not apply; `nil` where there is none.
  public let doesNotApply: String?
  /// What was answered before, where the respondent has come back to it.
  public let answered: AnswerState?
}

public enum AnswerState: Hashable, Sendable {
  /// `spoken` is the answer as a person would say it.
  case answered(AnswerValue, spoken: String)
  case skipped
}

/// What can be answered, with labels ready to be shown.
public enum AnswerForm: Hashable, Sendable {
  /// Codes are `yes` and `no`.
  case yesNo
  case one([OptionView])
  case many([OptionView], atLeast: Int?, atMost: Int?)
  /// `labels` has at least the two ends.
  case scale(ClosedRange<Int>, labels: [Int: String])
  case number(NumberLimits)
  /// Limits that are not known are `nil`.
  case date(PartialDate.Precision, notBefore: PartialDate?, notAfter: PartialDate?)
  case text(TextLimits)
}

public struct OptionView: Hashable, Sendable {
  public let code: String
  public let label: String
  public let isExclusive: Bool
  public let takesWords: Bool
}

public struct RosterView: Hashable, Sendable {
  public let place: PlaceView
  public let ask: String
  public let help: String?
  /// What the rows that are there are called, with their addresses.
  public let rows: [Row]
  /// Whether this asks for another row; else it is the opening question.
  public var isAgain: Bool { !rows.isEmpty }
  public let atMost: Int
  public let state: RosterState

  public struct Row: Hashable, Sendable {
    public let address: Address
    public let called: String
  }
}

public enum RosterState: String, Hashable, Sendable {
  /// Rows can still come: the opening question, or "is there another?", has no answer yet.
  case open
  /// Closed by a no, or full.
  case closed
  case skipped
}

public struct SayView: Hashable, Sendable {
  public let place: PlaceView
  public let text: String
  public let contacts: [Contact]
}

public struct AlertView: Hashable, Sendable {
  /// `alert.self-harm`, or `alert.hurt[2]`: what to `see`.
  public let address: Address
  public let level: AlertLevel
  public let text: String
  public let contacts: [Contact]
}

public struct StopView: Hashable, Sendable {
  /// `stop.declined`.
  public let address: Address
  public let text: String
}
