public import Intake

/// A score on one occasion, as far as it is known.
public struct CoursePoint: Hashable, Sendable {
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// Nothing that the value rests on was missing.
    case complete
    /// There is a value, and missing items stand in it at what its rule gives them.
    case filled
    /// No value; what was answered bounds it.
    case rangeOnly
    /// Neither a value nor anything that bounds it.
    case missing
  }

  /// The place in `Progress.occasions`.
  public let occasion: Int
  public let kind: Kind
  /// As it was scored; `nil` for `rangeOnly` and `missing`.
  public let value: Fraction?
  /// What it can be, whatever the answers that are missing; `nil` for `missing`.
  public let possible: PossibleValues?
  public let band: String?
  /// The bands between the ends of `possible`; empty for what is complete.
  public let possibleBands: [String]
  public let items: ItemCounts
  /// Why there is no value.
  public let reason: MissingScore?

  init(_ score: ScoreRecord, occasion: Int) {
    self.occasion = occasion
    value = score.value
    band = score.band
    items = score.items
    reason = score.missing
    possibleBands = score.couldBe?.bands ?? []
    let ends = score.couldBe.map { PossibleValues(low: $0.low, high: $0.high) }
    if let value = score.value {
      kind = ends.map { $0.only == value } ?? true ? .complete : .filled
      possible = ends ?? PossibleValues(value)
    } else {
      // Where nothing was answered the ends are those of the measure, and say nothing about this occasion.
      let isBounded = score.items.answered > 0 && ends.map { $0.low != nil || $0.high != nil } ?? false
      kind = isBounded ? .rangeOnly : .missing
      possible = isBounded ? ends : nil
    }
  }
}
