public import Intake

/// How an interview on the whole screen ended.
public enum ScreenOutcome: Sendable {
  case ended(InterviewOutcome)
  /// The window is too small for it: it goes on line by line, from where it is.
  case lineByLine(Interview)
}
