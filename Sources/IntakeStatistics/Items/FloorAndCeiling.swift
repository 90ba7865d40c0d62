/// How many people stand at the ends of a score, where it can tell no one apart.
public struct FloorAndCeiling: Equatable, Sendable {
  /// The share above which an end is marked: 15 % (Terwee et al. 2007).
  public static let markedAbove = 0.15

  /// From 0 to 1.
  public let lowestShare: Double
  /// From 0 to 1.
  public let highestShare: Double

  public var isFloorMarked: Bool { lowestShare > Self.markedAbove }
  public var isCeilingMarked: Bool { highestShare > Self.markedAbove }

  /// - Parameters:
  ///   - scores: those of complete rows.
  ///   - lowest: the lowest attainable, which nobody may have.
  ///   - highest: the highest attainable.
  public init(of scores: some Collection<Double>, lowest: Double, highest: Double) throws(Refusal) {
    guard !scores.isEmpty else { throw .tooFewRows(0, least: 1) }
    let count = Double(scores.count)
    lowestShare = Double(scores.count { $0 <= lowest }) / count
    highestShare = Double(scores.count { $0 >= highest }) / count
  }
}
