/// What an interview, or a row of a table, comes to: answers and their states, scores, alerts and the formulation,
/// each with its why. It holds all that a report needs.
public struct InterviewResult: Hashable, Sendable {
  public var questionnaire: QuestionnaireReference
  /// The moments of the opening event and of the end; `nil` where a table does not say.
  public var started: Timestamp?
  public var finished: Timestamp?
  public var today: PartialDate?
  public var outcome: Outcome
  /// Every question in document order, a roster's row by row.
  public var answers: [AnswerRecord]
  public var rosters: [RosterRecord]
  public var scores: [ScoreRecord]
  /// Fired first, then fired and later changed, then undecided, then not fired; in the author's order within each.
  public var alerts: [AlertRecord]
  /// `nil` where the questionnaire plans none.
  public var formulation: FormulationRecord?
}

public struct QuestionnaireReference: Hashable, Sendable {
  public var id: String
  public var version: String
  public var title: String
  public var language: String
}

public enum Outcome: Hashable, Sendable {
  case finished
  /// An early end, by its name.
  case stopped(String)
  case unfinished
}

public enum ResponseState: String, Sendable, CaseIterable {
  case answered
  case skipped
  case notAsked = "not-asked"
  /// Answered with the way out for whom it does not apply.
  case notApplicable = "not-applicable"
  case notReached = "not-reached"
}

public struct AnswerRecord: Hashable, Sendable {
  public var id: Address
  /// The question as it was put, answers piped in.
  public var ask: String
  public var state: ResponseState
  /// `nil` unless answered.
  public var value: AnswerValue?
  /// The answer as a person would say it.
  public var label: String?
  /// The title of its page, and where a report puts it.
  public var page: String
  public var part: String?
  public var isInSummary: Bool
  public var identifies: Bool
  public var at: Timestamp?
}

public struct RosterRecord: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    /// The row's number, or its name where rows are given.
    public var row: String
    public var called: String
  }

  public var id: String
  public var title: String
  /// For rows that are added; `nil` for rows that are given or chosen.
  public var state: ResponseState?
  public var rows: [Row]
}

public struct ScoreRecord: Hashable, Sendable {
  /// `phq9`, or `fit[1]` for a row.
  public var id: Address
  public var title: String
  /// What the row is called, for a score of a row.
  public var called: String?
  /// `nil` where there is none; then `missing` says why.
  public var value: Fraction?
  public var missing: MissingScore?
  /// The attainable values of this result; an end is `nil` where nothing bounds it.
  public var low: Fraction?
  public var high: Fraction?
  public var band: String?
  public var bandsSource: String?
  /// The lowest and highest total that what is unanswered still allows, with the bands between in order.
  public var couldBe: CouldBe?
  public var items: ItemCounts
  /// How missing items were filled; `nil` where none was.
  public var filled: FillRecord?
  public var better: Direction?
  /// The bands that were read, ascending.
  public var bands: [Band]
  public var change: ChangeRules
  public var isShownToClient: Bool
  public var source: SourceNote?
  /// The place in the questionnaire's `definitions` of the file that the score was written in.
  public var definition: Int

  public struct CouldBe: Hashable, Sendable {
    public var low: Fraction?
    public var high: Fraction?
    public var bands: [String]
  }

  public struct Band: Hashable, Sendable {
    public var from: Fraction
    public var name: String
  }

  public struct FillRecord: Hashable, Sendable {
    /// Always `mean`.
    public var rule: String
    public var count: Int
    public var source: String?
  }
}

/// Why a score has no value.
public enum MissingScore: Hashable, Sendable {
  /// An item was not reached.
  case notFinished
  /// More items are missing than the rule allows; `allowed` is 0 where nothing may be missing.
  case itemsMissing(Int, allowed: Int)
  /// No item is left to score.
  case nothingToScore
  case divisionByZero
  case overflow
}

/// How many items there are of each kind; the last five add up to `of`.
public struct ItemCounts: Hashable, Sendable {
  public var of = 0
  public var answered = 0
  public var skipped = 0
  public var notAsked = 0
  public var notApplicable = 0
  public var notReached = 0
}

public struct AlertRecord: Hashable, Sendable {
  public enum State: String, Sendable, CaseIterable {
    case fired
    case firedLaterChanged = "fired, later changed"
    case notFired = "not-fired"
    case undecided
  }

  /// `self-harm`, or `hurt[2]` for a row.
  public var id: Address
  public var level: AlertLevel
  public var state: State
  /// The questions that it reads.
  public var because: [Reading]
  public var tell: String
  /// What the respondent was told when it fired.
  public var say: String?
  /// When it first fired.
  public var at: Timestamp?

  /// A question with its answer as a person would say it: now, and when the alert fired where that differs.
  public struct Reading: Hashable, Sendable {
    public var id: Address
    public var ask: String
    /// `nil` where it is not answered.
    public var now: String?
    public var then: String?
  }
}

public struct FormulationRecord: Hashable, Sendable {
  public var symptoms: [SymptomRecord]
  public var events: [EventRecord]
  public var people: [PersonRecord]
  public var links: [LinkRecord]
  /// The client's own choice of an area, as they said it; `nil` where not said.
  public var wish: String?
  /// In their order: standing ones first.
  public var areas: [AreaRecord]
  /// Evidence that is not answered, or a symptom that is undecided, could change which area stands first.
  public var couldChange: Bool

  public struct SymptomRecord: Hashable, Sendable {
    public enum State: String, Sendable, CaseIterable {
      case above = "above threshold"
      case below = "below threshold"
      case undecided
    }

    public var id: String
    public var title: String
    public var state: State
    /// The score or question that says how strong it is, and its value by now.
    public var severity: Address
    public var value: Fraction?
    public var above: Fraction
    /// The code of the course and how it is said.
    public var course: String?
    public var courseLabel: String?
    public var began: PartialDate?
  }

  public struct EventRecord: Hashable, Sendable {
    public var row: Int
    public var called: String
    public var kind: String?
    public var date: PartialDate?
    public var impact: Fraction?
    /// Row numbers of the people that were part of it.
    public var people: [Int]
  }

  public struct PersonRecord: Hashable, Sendable {
    public var row: Int
    public var called: String
    public var close: Fraction?
    public var wished: Fraction?
  }

  public struct LinkRecord: Hashable, Sendable {
    public enum Stated: String, Sendable, CaseIterable {
      case yes, no
      case notAsked = "not asked"
    }

    public enum Time: String, Sendable, CaseIterable {
      case sameMonth = "same month"
      case oneToThree = "1-3 months before"
      case fourToSix = "4-6 months before"
      case sevenToTwelve = "7-12 months before"
      case overTwelve = "over 12 months before"
      case after = "after the onset"
      case undated
    }

    public var symptom: String
    public var event: Int
    public var stated: Stated
    /// Every class that is possible; one where the dates are sharp enough.
    public var time: [Time]
  }

  public struct AreaRecord: Hashable, Sendable {
    public enum Standing: Hashable, Sendable {
      /// From 1; equal places are ties.
      case place(Int)
      case alsoConsider
      case notClear
    }

    public var id: String
    public var title: String
    public var standing: Standing
    /// The client wishes for help with this.
    public var isWished: Bool
    public var evidence: [EvidenceRecord]
    public var against: [EvidenceRecord]
  }

  public struct EvidenceRecord: Hashable, Sendable {
    public enum Tie: String, Sendable, CaseIterable {
      case statedAndNear = "stated and near"
      case stated
      case near
      case current
      case undated
      case farOrAfter = "farther or after"
    }

    /// Whether it holds, or is not answered.
    public var isAnswered: Bool
    public var because: String
    /// `nil` for evidence against.
    public var strength: Strength?
    /// Its best tie to a symptom above its threshold; `nil` where there is none, and it ranks nothing. `nil` too for
    /// evidence against.
    public var tie: Tie?
    /// The first symptom that it has this tie to; `nil` for `current`, which is to every symptom above its threshold.
    public var symptom: String?
    /// How hard its event was, as far as that was said.
    public var impact: Fraction?
    /// The questions that its rule reads; a roster's own id where its rows were not named, or none were.
    public var answers: [Address]
  }
}
