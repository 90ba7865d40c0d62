public import Intake

/// Where an interview is kept while it goes on.
public protocol InterviewKeeper {
  /// What the respondent goes on with later; `nil` where nothing can be kept for later.
  var code: String? { get }
  /// Puts everything that happened since the last call on the disk. Called after every event, before anything that
  /// follows it is shown. What could not be kept is tried again with the next call.
  mutating func keep(_ interview: Interview) -> Keeping
  /// Takes away everything that was kept, as far as this can reach. Called once, before the respondent is told.
  mutating func erase() -> Erasing
}

extension InterviewKeeper {
  /// For one that has nothing to take away. One with a code takes away what it opens, or does not say that it did.
  public mutating func erase() -> Erasing {
    code == nil ? .erased : .notErased(why: EnglishWording().notErasedHere)
  }
}

/// Whether what was kept is gone.
public enum Erasing: Hashable, Sendable {
  case erased
  /// `why` is a sentence for the respondent.
  case notErased(why: String)
}

/// Keeps nothing for later: the answers are in memory alone until the interview ends.
public struct KeepsNothing: InterviewKeeper {
  public init() {}

  public var code: String? { nil }
  public mutating func keep(_ interview: Interview) -> Keeping {
    .notKept(why: interview.questionnaire.spokenLanguage.wording.onlyInMemory)
  }
}
