/// What an interview, or a row of a table, comes to: answers and their states, scores, alerts and the formulation,
/// each with its why. It holds all that a report needs.
public struct InterviewResult: Hashable, Sendable {
  public var questionnaire: QuestionnaireReference
  /// The moments of the opening event and of the end; `nil` where a table does not say.
  public var started: Timestamp?
  public var finished: Timestamp?
  public var today: PartialDate?
  /// Where the interview was begun on an earlier version of the questionnaire: each move to a later one, oldest first,
  /// with the answers that counted then and did not come along. `nil` where it was not.
  public var carried: [Carried.Move]?
  public var outcome: Outcome
  /// Every question in document order, a roster's row by row.
  public var answers: [AnswerRecord]
  public var rosters: [RosterRecord]
  /// By where the last that each reads stands in the questionnaire; in the author's order at one place.
  public var scores: [ScoreRecord]
  /// Fired first, then fired and later changed, then undecided, then not fired; in the author's order within each.
  public var alerts: [AlertRecord]
  /// `nil` where the questionnaire plans none.
  public var formulation: FormulationRecord?

  public init(
    questionnaire: QuestionnaireReference, started: Timestamp? = nil, finished: Timestamp? = nil,
    today: PartialDate? = nil, carried: [Carried.Move]? = nil, outcome: Outcome, answers: [AnswerRecord],
    rosters: [RosterRecord],
    scores: [ScoreRecord], alerts: [AlertRecord], formulation: FormulationRecord? = nil
  ) {
    self.questionnaire = questionnaire
    self.started = started
    self.finished = finished
    self.today = today
    self.carried = carried
    self.outcome = outcome
    self.answers = answers
    self.rosters = rosters
    self.scores = scores
    self.alerts = alerts
    self.formulation = formulation
  }
}

public struct QuestionnaireReference: Hashable, Sendable {
  public var id: String
  public var version: String
  public var title: String
  public var language: String

  public init(
    id: String, version: String, title: String, language: String
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.language = language
  }
}

public enum Outcome: Hashable, Sendable {
  case finished
  /// An early end, by its name.
  case stopped(String)
  case unfinished
}
