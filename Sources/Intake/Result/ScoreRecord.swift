/// A score with its completeness and the rules that made it.
public struct ScoreRecord: Hashable, Sendable {
  /// `phq9`, or `fit[1]` for a row.
  public var id: Address
  public var title: String
  /// What the row is called, for a score of a row.
  public var called: String?
  public var method: ScoreMethod
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

    public init(
      low: Fraction? = nil, high: Fraction? = nil, bands: [String]
    ) {
      self.low = low
      self.high = high
      self.bands = bands
    }
  }

  public struct Band: Hashable, Sendable {
    public var from: Fraction
    public var name: String

    public init(
      from: Fraction, name: String
    ) {
      self.from = from
      self.name = name
    }
  }

  public struct FillRecord: Hashable, Sendable {
    /// Always `mean`.
    public var rule: String
    public var count: Int
    public var source: String?

    public init(
      rule: String, count: Int, source: String? = nil
    ) {
      self.rule = rule
      self.count = count
      self.source = source
    }
  }

  public init(
    id: Address, title: String, called: String? = nil, method: ScoreMethod, value: Fraction? = nil,
    missing: MissingScore? = nil,
    low: Fraction? = nil, high: Fraction? = nil, band: String? = nil, bandsSource: String? = nil,
    couldBe: CouldBe? = nil, items: ItemCounts, filled: FillRecord? = nil, better: Direction? = nil,
    bands: [Band], change: ChangeRules, isShownToClient: Bool, source: SourceNote? = nil, definition: Int
  ) {
    self.id = id
    self.title = title
    self.called = called
    self.method = method
    self.value = value
    self.missing = missing
    self.low = low
    self.high = high
    self.band = band
    self.bandsSource = bandsSource
    self.couldBe = couldBe
    self.items = items
    self.filled = filled
    self.better = better
    self.bands = bands
    self.change = change
    self.isShownToClient = isShownToClient
    self.source = source
    self.definition = definition
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

  public init(
    of: Int = 0, answered: Int = 0, skipped: Int = 0, notAsked: Int = 0, notApplicable: Int = 0,
    notReached: Int = 0
  ) {
    self.of = of
    self.answered = answered
    self.skipped = skipped
    self.notAsked = notAsked
    self.notApplicable = notApplicable
    self.notReached = notReached
  }
}
