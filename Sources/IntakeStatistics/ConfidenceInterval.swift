/// The ends between which a value lies, with the level of confidence that the place of use names.
public struct ConfidenceInterval: Equatable, Sendable {
  public let low: Double
  public let high: Double

  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }
}
