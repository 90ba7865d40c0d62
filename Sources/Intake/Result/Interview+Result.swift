extension Interview {
  /// What the answers given so far come to; also of an interview that is not finished.
  ///
  /// It follows from the answers, the alerts that ever fired and the moments of start and end: never from what is
  /// looked at. Costs a walk over the whole questionnaire.
  public var result: InterviewResult {
    let finish = events.last { if case .finish = $0 { true } else { false } }
    var result = InterviewResult(
      questionnaire, evaluator, fired: firedAlerts, started: startedAt,
      finished: isFinished ? finish?.at : nil)
    result.carried = carriedOver?.moves.map { $0.counting(in: result.outcome) }
    return result
  }
}

extension Carried.Move {
  /// Without what did not count when it was carried: a result has no answer that was set aside. Whoever ends early has
  /// not answered what stands behind the end, and where these stood is no longer known: then there are none.
  fileprivate func counting(in outcome: Outcome) -> Carried.Move {
    var move = self
    if case .stopped = outcome { (move.askedAgain, move.gone) = ([], []) }
    move.askedAgain.removeAll { !$0.counted }
    move.gone.removeAll { !$0.counted }
    return move
  }
}
