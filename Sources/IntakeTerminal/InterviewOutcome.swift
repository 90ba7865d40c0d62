public import Intake

/// How an interview ended, whichever way it was asked.
public enum InterviewOutcome: Sendable {
  /// After the review, or after a stop of the questionnaire's own.
  case finished(Interview)
  /// Ended before its end, at the respondent's wish: for the therapist as far as it got.
  case keptUnfinished(Interview)
  /// Left in order to go on later.
  case paused(Interview)
  /// Ended, and nothing is to be kept.
  case erased
  /// Nothing more could be read before the end.
  case endOfInput(Interview)
  /// Ended by a signal, or by Ctrl-C.
  case interrupted(Interview, signal: Int32)
}
