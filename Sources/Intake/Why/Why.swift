/// What would change a result: for each thing that stands in it, the fewest answers that would have to be otherwise.
///
/// It is arithmetic of the rules. Every change is replayed in the engine before it is said; whether a client could have
/// answered so is not looked at. A question that a changed answer opens is left out, and the rows of rosters stay as they are.
/// A change after which the interview would end otherwise (at a stop, or before a question that has to be answered) is none.
public struct Why: Sendable {
  /// One thing that stands in the result.
  public struct Entry: Sendable {
    public enum Kind: String, Sendable, CaseIterable { case band, alert, symptom, area, link }

    public let kind: Kind
    /// `phq9`, `self-harm`, `hurt[2]`, `low-mood`, `grief`; `low-mood[1]` for the link of a symptom to event 1.
    public let name: String
    public let title: String
    /// How it stands by now: the band with its value, `fired`, `above threshold`, `first`.
    public let now: String
    /// What the result gives as its reason; empty where it gives none.
    public let because: [String]
    public internal(set) var answers: [Answer] = []
  }

  /// What it would take for one thing to stand otherwise.
  public struct Answer: Sendable {
    public let aim: Aim
    /// How it would stand then, and the answers to change, in document order; `nil` where none were found.
    public internal(set) var found: Found?
    /// All changes of so many answers, or fewer, were tried and do not do it.
    public internal(set) var triedUpTo = 0
    /// Of the changes of one answer more, only some were tried.
    public internal(set) var wasBounded = false
  }

  public struct Found: Sendable {
    public let then: String
    public let changes: [Change]
    /// Nothing with fewer answers does it: all of those were tried, or the arithmetic of a plain total says so.
    public let isSmallest: Bool
  }

  public enum Aim: String, Sendable, CaseIterable {
    case higherBand = "higher-band"
    case lowerBand = "lower-band"
    /// Any other state than the one that it has.
    case otherwise
    case fires
    case doesNotFire = "does-not-fire"
    case standsFirst = "stands-first"
    case doesNotStandFirst = "does-not-stand-first"
  }

  /// An answer in the place of another.
  public struct Change: Hashable, Sendable {
    public let address: Address
    public let ask: String
    /// As a person would say it; `nil` where the question was left out, or was not asked.
    public let from: String?
    public let wasAsked: Bool
    /// `nil` for leaving it out.
    public let to: AnswerValue?
    public let toLabel: String?
  }

  /// Bands, alerts, symptoms, areas and links, each in the order of the result.
  public internal(set) var entries: [Entry] = []
  /// Numbers, dates or choices of several were tried only where a rule could turn, not all that there are.
  public internal(set) var triedOnlySome = false
  /// How often the engine was asked.
  public internal(set) var replays = 0

  /// The most replays for one thing with changes of two answers or more.
  public static let mostReplays = 2_000

  init() {}

  /// - Parameter about: only things of this name: `phq9`; `low-mood` for a symptom and its links; `nil` for all.
  /// - Throws: Where the answers do not lead to what the result says, as those of another version.
  public init(
    _ result: InterviewResult, of questionnaire: Questionnaire, about: String? = nil,
    mostReplays: Int = Why.mostReplays
  ) throws(WhyProblem) {
    let base = try WhyReplay(result, of: questionnaire)
    var search = WhySearch(base, mostReplays: mostReplays)
    self = search.run(WhyPlan(base, result, about: about))
  }
}

/// Why nothing can be said about a result.
public enum WhyProblem: Error, Hashable, Sendable {
  /// An answer that the questionnaire does not take.
  case refused(Address, Rejection)
  /// The answers come to something else in this questionnaire than the result says.
  case comesToSomethingElse(String)
}
