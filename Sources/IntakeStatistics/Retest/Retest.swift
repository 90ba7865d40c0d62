/// The same people twice, with nothing meant to have changed between: how far a score agrees with itself.
public struct Retest: Equatable, Sendable {
  /// How many people have both.
  public let count: Int
  public let intraclassCorrelation: Result<IntraclassCorrelation, Refusal>
  /// The standard error of measurement for agreement: the root of the variance between occasions and of what is left,
  /// neither under zero (de Vet, Terwee, Knol & Bouter 2006).
  public let standardErrorOfMeasurement: Double
  /// The smallest difference of one person's two scores that is larger than error alone makes in 95 of 100:
  /// 1.96 × √2 × standard error of measurement.
  public let smallestDetectableChange: Double
  public let limitsOfAgreement: LimitsOfAgreement
}

extension Retest {
  /// - Parameter pairs: the first and the second score of each person who has both.
  public init(_ pairs: [(first: Double, second: Double)]) throws(Refusal) {
    guard pairs.count >= Reliability.leastRows else {
      throw .tooFewRows(pairs.count, least: Reliability.leastRows)
    }
    let squares = try TwoWayVariance(ItemMatrix(columns: [pairs.map(\.first), pairs.map(\.second)]))
    count = pairs.count
    intraclassCorrelation = Result { () throws(Refusal) in try IntraclassCorrelation(squares) }
    let occasions = max(0, (squares.betweenOccasions - squares.residual) / squares.people)
    standardErrorOfMeasurement = (occasions + squares.residual).squareRoot()
    smallestDetectableChange = Normal.quantile(0.975) * 2.0.squareRoot() * standardErrorOfMeasurement
    limitsOfAgreement = LimitsOfAgreement(differences: pairs.map { $0.second - $0.first })
  }
}
