public import Intake
public import IntakeResults

/// One result in the course of a respondent.
public struct ProgressOccasion: Hashable, Sendable {
  /// The place of the result among those that were given, from 0.
  public let given: Int
  public let questionnaire: QuestionnaireReference
  /// The number of the session; `nil` where nobody said.
  public let session: Int?
  /// `nil` without a session, and for a session that no phase has.
  public let phase: TreatmentPhase?
  /// The day on which it was answered: as the result says, else that of its beginning in universal time.
  public let date: PartialDate?
  public let started: Timestamp?
  public let isMarkedBaseline: Bool
  /// `nil` where nobody said.
  public let administered: Administration?
  public let outcome: Outcome
  /// Alerts that fired, also those whose answer was changed afterwards, urgent ones first. They were told when they
  /// fired and wait for nothing here.
  public let fired: [AlertRecord]
  /// Alerts of which an answer is missing, urgent ones first: not known, which is no "no".
  public let undecided: [AlertRecord]

  init(_ record: ResultRecord, given: Int) {
    self.given = given
    questionnaire = record.result.questionnaire
    session = record.occasion.session
    phase = record.occasion.session.flatMap(TreatmentPhase.init)
    date = record.result.today ?? record.result.started?.day
    started = record.result.started
    isMarkedBaseline = record.occasion.isBaseline
    administered = record.administered
    outcome = record.result.outcome
    func alerts(_ states: Set<AlertRecord.State>) -> [AlertRecord] {
      let those = record.result.alerts.filter { states.contains($0.state) }
      return those.filter { $0.level == .urgent } + those.filter { $0.level == .notice }
    }
    fired = alerts([.fired, .firedLaterChanged])
    undecided = alerts([.undecided])
  }
}
