public import LocatedYAML

/// What can and cannot happen in a questionnaire.
public struct ProofReport: Sendable {
  public enum Verdict: String, Sendable, CaseIterable {
    /// It can; the engine itself was led there by the witness.
    case possible
    /// It cannot, whatever is answered.
    case never
    /// Not with as many rows as were looked at; with more, that is not known.
    case notWithinRows = "not-within-rows"
    /// Not decided in time.
    case undecided
    /// Something in it is not translated.
    case notLookedAt = "not-looked-at"
    /// Answers were found that the engine does not bear out: our own fault.
    case contradicted
  }

  /// One thing that could happen.
  public struct Entry: Sendable {
    /// `question`, `text`, `row`, `stop`, `alert`, `band`, `evidence`, `against`, `area`, `value`.
    public let kind: String
    public let name: String
    public let verdict: Verdict
    /// The answers that get there; `nil` where none were found.
    public let witness: Witness?
    /// Whether nothing with fewer answers gets there.
    public let isSmallest: Bool
    public let gap: ProofGap?
  }

  public let questionnaire: String
  public var entries: [Entry] = []
  /// Contradictions and other findings, in the order of their places.
  public var diagnostics: [Diagnostic] = []
  /// Questions that everybody is asked who is not stopped before.
  public var askedOfAll: [String] = []
  /// By alert, the questions that can be skipped so that it stays silent for somebody for whom it would fire.
  public var silenced: [(alert: String, skipped: [String])] = []
  /// How many rows were looked at in rosters whose rows are added; `nil` where there is no such roster, or none that
  /// can have more.
  public var rows: Int?
}

/// The codes of what a proof finds.
package enum ProofCode: String, CaseIterable, Sendable {
  /// A question, or a text, that nobody comes to.
  case neverAsked = "never-asked"
  /// A given row that is never there.
  case rowNeverThere = "row-never-there"
  case stopNeverReached = "stop-never-reached"
  case alertNeverFires = "alert-never-fires"
  case bandNeverReached = "band-never-reached"
  case evidenceNeverHolds = "evidence-never-holds"
  /// An area that never takes a place of its own.
  case areaNeverStands = "area-never-stands"
  /// A condition that always holds where it is asked.
  case alwaysTrue = "always-true"
  /// An end of a stated range that no answers that go together come to.
  case rangeNotReached = "range-not-reached"
}
