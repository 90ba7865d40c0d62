/// What would change a result: for each thing that stands in it, the fewest answers that would have to be otherwise.
///
/// It is arithmetic of the rules. Every change is replayed in the engine before it is said; whether a client could have
/// answered so is not looked at. A row that is added or taken out of a roster counts as an answer. What a changed answer opens
/// is left out, unless answering it is one of the changes. A change after which the interview would end otherwise (at a stop,
/// or before a question that has to be answered) is none.
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
    /// Proved: nothing that could be answered does it, with the rows as they are.
    public internal(set) var isImpossible = false
    /// All changes of so many answers, or fewer, were tried and do not do it; beyond two with the rows as they are.
    public internal(set) var triedUpTo = 0
    /// Of the changes of one answer more, only some were tried.
    public internal(set) var wasBounded = false
  }

  public struct Found: Sendable {
    public let then: String
    public let changes: [Change]
    /// Nothing with fewer answers does it: all of those were tried, or the arithmetic of a plain total says so.
    public internal(set) var isSmallest: Bool
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

  /// An answer in the place of another, or a row more or less.
  public struct Change: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
      case answer
      case addsRow = "adds-row"
      case removesRow = "removes-row"
    }

    public let kind: Kind
    /// Of the question; of the row, which has its number where it is new.
    public let address: Address
    /// What is asked; of a row, the title of its roster.
    public let ask: String
    /// As a person would say it: the answer, or how the row that is taken out is called. `nil` where the question was left out
    /// or was not asked, and for a new row.
    public let from: String?
    public let wasAsked: Bool
    /// How the row is called in which it is asked, where what is asked does not say so; empty for a row that is new.
    public let row: String?
    /// `nil` for leaving it out, and for rows.
    public let to: AnswerValue?
    public let toLabel: String?
    /// Where several could be chosen, and some were asked for: the options that are chosen only then, and only now.
    public let ticked: [String]
    public let unticked: [String]
  }

  /// Bands, alerts, symptoms, areas and links, each in the order of the result.
  public internal(set) var entries: [Entry] = []
  /// At a stop, or before a question that was not reached: what is asked behind it is not looked at.
  public internal(set) var endedEarly = false
  /// Numbers, dates or choices of several were tried only where a rule could turn, not all that there are.
  public internal(set) var triedOnlySome = false
  /// How often the engine was asked.
  public internal(set) var replays = 0

  /// The most answers that a solver looks at; of more, it says only whether any number does it.
  public static let mostAnswers = 5
  /// The most replays for one thing with changes of two answers or more.
  public static let mostReplays = 2_000

  init() {}

  /// - Parameters:
  ///   - about: Only things of this name: `phq9`; `low-mood` for a symptom and its links; `nil` for all.
  ///   - mostReplays: As `Why.mostReplays`.
  ///   - solver: Z3, or what understands SMT-LIB 2 as it does, for what takes more than two answers; `nil` for none. One
  ///     that fails finds nothing.
  /// - Throws: Where the answers do not lead to what the result says, as those of another version.
  public init(
    _ result: InterviewResult, of questionnaire: Questionnaire, about: String? = nil,
    mostReplays: Int = Why.mostReplays, solver: Solver? = nil
  ) throws(WhyProblem) {
    let base = try WhyReplay(result, of: questionnaire)
    var search = WhySearch(base, mostReplays: mostReplays)
    self = search.run(WhyPlan(base, result, about: about), solver)
    endedEarly = base.base.outcome != .finished
  }
}

/// Why nothing can be said about a result.
public enum WhyProblem: Error, Hashable, Sendable {
  /// An answer that the questionnaire does not take.
  case refused(Address, Rejection)
  /// The answers come to something else in this questionnaire than the result says.
  case comesToSomethingElse(String)
}
