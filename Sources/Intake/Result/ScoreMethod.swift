/// How a score is worked out from the answers, so that a reader can do it again by hand.
///
/// Work goes in the order of the members: reverse, fill, weigh, combine, times, round.
public struct ScoreMethod: Hashable, Sendable {
  public enum Rule: String, Sendable, CaseIterable {
    case sum, mean
    /// How many yes.
    case count
    case max
    /// By an expression of the author's, which stands in the definition.
    case value
  }

  public enum Weight: Hashable, Sendable {
    case number(Fraction)
    /// The points of an answer.
    case answer(Address)
  }

  /// What an item that was decidedly not asked stands for.
  public enum NotAsked: Hashable, Sendable {
    case missing
    case number(Fraction)
    case leftOut
  }

  public var rule: Rule
  /// The questions that it reads, in order; for a `value` also those behind other scores, and rosters by their own id.
  public var reads: [Address]
  /// Those of them that count as their own lowest and highest together, less their points.
  public var reversed: [Address]
  /// How many items may be missing: they stand at the mean of the others, by `fillSource`, `nil` for the clinic's own.
  public var mayBeMissing: Int
  public var fillSource: String?
  public var notAsked: NotAsked
  /// One for each of `reads`; empty where all weigh the same.
  public var weights: [Weight]
  public var times: Fraction
  /// Rounded to so many decimals, halves away from zero; `nil` where it is not rounded.
  public var decimals: Int?

  public init(
    rule: Rule, reads: [Address], reversed: [Address] = [], mayBeMissing: Int = 0, fillSource: String? = nil,
    notAsked: NotAsked = .missing, weights: [Weight] = [], times: Fraction = 1, decimals: Int? = nil
  ) {
    self.rule = rule
    self.reads = reads
    self.reversed = reversed
    self.mayBeMissing = mayBeMissing
    self.fillSource = fillSource
    self.notAsked = notAsked
    self.weights = weights
    self.times = times
    self.decimals = decimals
  }
}
