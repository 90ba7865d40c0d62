public import Intake
internal import IntakeResults

/// A score on the line of its attainable values.
public struct ScoreBar: Hashable, Sendable {
  public let title: String
  /// `16 of 27, Moderately severe; 9 of 9 answered`.
  public let words: String
  public let low: Fraction
  public let high: Fraction
  /// `nil` where there is no value.
  public let value: Fraction?
  /// Whether missing items stand in it at the mean of the others.
  public let isFilled: Bool
  /// What it could be, where answers are missing.
  public let couldBe: ClosedRange<Fraction>?
  /// Where bands begin, ascending, with their names.
  public let bands: [ScoreRecord.Band]

  /// `nil` for a score whose values are not bounded, or that was not reached.
  init?(_ score: ScoreRecord) {
    guard let low = score.low, let high = score.high, low < high, !score.isUnreached else { return nil }
    title = score.title
    words = [score.levelInWords, score.completeness, score.couldBeInWords].compactMap { $0 }
      .joined(separator: "; ")
    (self.low, self.high) = (low, high)
    value = score.value
    isFilled = score.filled != nil
    bands = score.bands.filter { low <= $0.from && $0.from <= high }
    couldBe = score.couldBe.flatMap { couldBe in
      guard let least = couldBe.low, let most = couldBe.high, least <= most,
        (least, most) != (score.value, score.value)
      else { return nil }
      return least...most
    }
  }
}
