public import Intake

/// How the score on one occasion stands to the baseline: each judgement only where the definition has its rule, and
/// `nil` where it has not.
///
/// A score of which only the ends are known is judged at both ends; where they disagree the judgement is `cannotSay`.
/// What is judged on an occasion rests on it and on those before it: a later result never changes it.
public struct ChangeVerdict: Hashable, Sendable {
  /// The place in `Progress.occasions`.
  public let occasion: Int
  /// The value less that of the baseline, as scored; `nil` where either has none.
  public let difference: Fraction?
  /// Every difference that is possible, whatever the answers that are missing.
  public let possible: PossibleValues
  public let reliable: ReliableChange?
  /// By the `case` rule: was a case at the baseline, is one now.
  public let caseness: Passage?
  /// By the `crossing` rule: stood on the clinical side at the baseline, stands there now.
  public let crossing: Passage?
  public let response: GatedChange?
  public let remission: GatedChange?
  public let category: ChangeCategory?
}

/// On which side of the limit of measurement error a difference is.
public enum Shift: Int, Hashable, Sendable, CaseIterable, Comparable {
  case lower = -1, within, higher

  public static func < (left: Shift, right: Shift) -> Bool { left.rawValue < right.rawValue }
}

/// A difference from the baseline beside measurement error.
public enum ReliableChange: Hashable, Sendable {
  /// Not more than measurement error.
  case within
  case improved
  /// Worse, on this occasion for the first time or again after one on which it was not. Once is too often chance:
  /// see `UnchangedClients`.
  case worseOnce
  /// Worse on two judged occasions running, the one before this at `after`. Called reliable.
  case worseAgain(after: Int)
  /// More than measurement error, of a score for which nothing says what is better.
  case lower, higher
  /// What is missing leaves these open, in ascending order.
  case cannotSay([Shift])
}

/// Whether somebody was on the clinical side of a limit at the baseline, and is now.
public struct Passage: Hashable, Sendable {
  public let before: Judgement
  public let now: Judgement

  public init(before: Judgement, now: Judgement) {
    self.before = before
    self.now = now
  }

  /// Left the clinical side.
  public var hasLeft: Judgement { before.and(now.negated) }
  /// Came to the clinical side.
  public var hasEntered: Judgement { before.negated.and(now) }
}

/// A judgement that is made only of those who began badly enough.
public enum GatedChange: Hashable, Sendable {
  case met, notMet
  /// The baseline does not reach the gate: the word is not for this course, whatever its values.
  case gateClosed
  case cannotSay
}

/// The categories of Jacobson and Truax (1991), as implementations name them; only for a score with rules for both
/// reliable change and crossing.
public enum ChangeCategory: Hashable, Sendable, CaseIterable {
  /// Reliably better, and crossed from the clinical side to the other; where there is a rule for cases too, was a
  /// case and is none now.
  case recovered
  /// Reliably better, without all of that.
  case improved
  case unchanged
  /// Reliably worse: on two occasions running.
  case deteriorated
  /// Reliably worse, and crossed the wrong way.
  case deterioratedAndCrossed
}
