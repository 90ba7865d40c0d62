/// ICC(A,1): two-way, absolute agreement, one measurement (McGraw & Wong 1996, table 4). The same number as
/// ICC(2,1) of Shrout & Fleiss (1979).
public struct IntraclassCorrelation: Equatable, Sendable {
  public let value: Double
  /// 95 %, by the F distribution (McGraw & Wong 1996, table 7).
  public let interval: Result<ConfidenceInterval, Refusal>
}

extension IntraclassCorrelation {
  /// From complete rows: a row for each person, an item for each occasion.
  public init(of occasions: ItemMatrix) throws(Refusal) {
    try self.init(TwoWayVariance(occasions))
  }

  init(_ squares: TwoWayVariance) throws(Refusal) {
    let (n, k) = (squares.people, squares.occasions)
    let between = squares.betweenPeople
    let occasions = squares.betweenOccasions
    let error = squares.residual
    let whole = between + (k - 1) * error + k / n * (occasions - error)
    guard whole > 0 else { throw .noVariance }
    value = (between - error) / whole
    interval = Self.interval(value, squares)
  }

  private static func interval(
    _ value: Double, _ squares: TwoWayVariance
  ) -> Result<ConfidenceInterval, Refusal> {
    let (n, k) = (squares.people, squares.occasions)
    let between = squares.betweenPeople
    let occasions = squares.betweenOccasions
    let error = squares.residual
    guard occasions > 0 || error > 0, value < 1 else { return .failure(.noVariance) }
    let a = k * value / (n * (1 - value))
    let b = 1 + k * value * (n - 1) / (n * (1 - value))
    let whole = a * occasions + b * error
    let parts =
      (a * occasions) * (a * occasions) / (k - 1) + (b * error) * (b * error) / ((n - 1) * (k - 1))
    guard parts > 0, whole != 0 else { return .failure(.noVariance) }
    let df = whole * whole / parts
    let low = FDistribution(numerator: n - 1, denominator: df).quantile(Tails(upper: 0.025))
    let high = FDistribution(numerator: df, denominator: n - 1).quantile(Tails(upper: 0.025))
    let noise = k * occasions + (k * n - k - n) * error
    // Both over the quantile, which may be infinite.
    let interval = ConfidenceInterval(
      low: n * (between / low - error) / (noise + n * between / low),
      high: n * (between - error / high) / (noise / high + n * between))
    guard interval.low.isFinite, interval.high.isFinite else { return .failure(.noVariance) }
    return .success(interval)
  }
}
