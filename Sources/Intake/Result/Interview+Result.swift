extension Interview {
  /// What the answers given so far come to; also of an interview that is not finished.
  ///
  /// It follows from the answers, the alerts that ever fired and the moments of start and end: never from what is
  /// looked at. Costs a walk over the whole questionnaire.
  public var result: InterviewResult {
    let finish = events.last { if case .finish = $0 { true } else { false } }
    return InterviewResult(
      questionnaire, evaluator, fired: firedAlerts, started: startedAt,
      finished: isFinished ? finish?.at : nil)
  }
}
