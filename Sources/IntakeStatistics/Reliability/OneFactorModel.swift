/// One factor behind all items, fitted by maximum likelihood to their covariances (Jöreskog 1967).
public struct OneFactorModel: Equatable, Sendable {
  /// One entry for each item, in points for each standard deviation of the factor. The sign is such that their sum is
  /// not negative.
  public let loadings: [Double]
  /// The variance that an item has of its own, in points squared. Not held above zero: see ``heywoodItems``.
  public let uniquenesses: [Double]
  /// Loadings of items with a variance of 1.
  public let standardizedLoadings: [Double]
  public let fit: Result<OneFactorFit, Refusal>

  /// Items with no variance of their own, or less than none, which no true item can have: the model does not hold,
  /// or there are too few rows.
  public var heywoodItems: [Int] { uniquenesses.indices.filter { uniquenesses[$0] <= 0 } }
}

extension OneFactorModel {
  init(_ solution: OneFactorSolution) {
    let deviations = solution.standardDeviations
    loadings = zip(solution.point.loadings, deviations).map { $0 * $1 }
    uniquenesses = zip(solution.point.uniquenesses, deviations).map { $0 * $1 * $1 }
    standardizedLoadings = solution.point.loadings
    fit = Result { () throws(Refusal) in try OneFactorFit(solution) }
  }
}
