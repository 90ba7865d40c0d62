/// Omega total of a sum of raw points, from a one-factor model: (Σ loadings)² / ((Σ loadings)² + Σ uniquenesses)
/// (McDonald 1999, eq. 6.20b).
public struct Omega: Equatable, Sendable {
  public let value: Double
  /// 95 %, distribution-free: value ± 1.96 standard errors by the delta method, from fourth moments and the model's
  /// observed second derivatives, so that neither normal items nor a model that holds are assumed (Yuan & Bentler
  /// 2000). Cut off at 1.
  public let interval: ConfidenceInterval
}

extension Omega {
  /// Refused where the model leaves an item no variance of its own: its loading would then stand for more than the
  /// item can tell.
  init(from solution: OneFactorSolution, _ complete: ItemMatrix) throws(Refusal) {
    let model = OneFactorModel(solution)
    guard model.heywoodItems.isEmpty else { throw .heywood(model.heywoodItems) }
    let sum = model.loadings.reduce(0, +)
    let common = sum * sum
    let own = model.uniquenesses.reduce(0, +)
    value = common / (common + own)
    guard let derivatives = solution.derivatives(loadingSum: sum, uniquenessSum: own) else {
      throw .didNotConverge
    }
    let error = DistributionFreeError.standardError(
      complete, means: solution.covariances.means, derivatives: derivatives)
    interval = DistributionFreeError.interval(about: value, standardError: error)
  }
}

extension OneFactorSolution {
  /// The derivatives of omega by the covariances.
  ///
  /// At the best fit the gradient stays zero whichever way the covariances move, so that loadings and uniquenesses θ
  /// move by H⁻¹ tr(Σ⁻¹ dS Σ⁻¹ ∂Σ/∂θ). Omega then moves by tr(G dS), with G = Σ⁻¹ (Σ b ∂Σ/∂θ) Σ⁻¹ and b = H⁻¹ times
  /// omega's derivatives by θ. All in standardized items, and put back into points at the end.
  fileprivate func derivatives(loadingSum: Double, uniquenessSum: Double) -> SymmetricMatrix? {
    let (order, deviations) = (correlations.order, standardDeviations)
    let whole = loadingSum * loadingSum + uniquenessSum
    let byLoading = 2 * loadingSum * uniquenessSum / (whole * whole)
    let byUniqueness = -loadingSum * loadingSum / (whole * whole)
    guard let hessian = Cholesky(point.hessian) else { return nil }
    let moves = hessian.solve(deviations.map { byLoading * $0 } + deviations.map { byUniqueness * $0 * $0 })
    let middle = SymmetricMatrix(order: order) { one, other in
      moves[one] * point.loadings[other] + moves[other] * point.loadings[one]
        + (one == other ? moves[order + one] : 0)
    }
    let standardized = point.inverse.sandwiching(middle)
    return SymmetricMatrix(order: order) { standardized[$0, $1] / (deviations[$0] * deviations[$1]) }
  }
}
