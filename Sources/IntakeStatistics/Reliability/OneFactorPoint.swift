/// A one-factor model of items with a variance of 1, and how it stands to their correlations.
///
/// The objective is log |Σ| + tr(S Σ⁻¹), with Σ = loadings × loadingsᵀ + diagonal of uniquenesses.
struct OneFactorPoint: Sendable {
  let loadings: [Double]
  let uniquenesses: [Double]
  let objective: Double
  /// Σ⁻¹.
  let inverse: SymmetricMatrix
  /// Σ⁻¹ S Σ⁻¹.
  let weighted: SymmetricMatrix

  /// `nil` where Σ is not positive definite. Uniquenesses may be below zero.
  init?(loadings: [Double], uniquenesses: [Double], _ correlations: SymmetricMatrix) {
    self.loadings = loadings
    self.uniquenesses = uniquenesses
    let implied = SymmetricMatrix(order: correlations.order) {
      loadings[$0] * loadings[$1] + ($0 == $1 ? uniquenesses[$0] : 0)
    }
    guard let cholesky = Cholesky(implied) else { return nil }
    inverse = cholesky.inverse
    weighted = inverse.sandwiching(correlations)
    var fit = 0.0
    for row in correlations.indices {
      for column in correlations.indices { fit += correlations[row, column] * inverse[row, column] }
    }
    objective = cholesky.logDeterminant + fit
  }

  private init(mirroring other: OneFactorPoint) {
    loadings = other.loadings.map { -$0 }
    uniquenesses = other.uniquenesses
    objective = other.objective
    inverse = other.inverse
    weighted = other.weighted
  }

  /// The same model with its factor turned round.
  var mirrored: OneFactorPoint { OneFactorPoint(mirroring: self) }

  private var order: Int { loadings.count }

  /// First derivatives of the objective: by loadings, then by uniquenesses.
  var gradient: [Double] {
    let (own, data) = (inverse.times(loadings), weighted.times(loadings))
    return (0..<order).map { 2 * (own[$0] - data[$0]) }
      + (0..<order).map { inverse[$0, $0] - weighted[$0, $0] }
  }

  /// Second derivatives of the objective: by loadings, then by uniquenesses.
  var hessian: SymmetricMatrix { secondDerivatives(weighted, withCurvature: true) }

  /// What the second derivatives would be if the model held: never below zero in any direction.
  var expectedHessian: SymmetricMatrix { secondDerivatives(inverse, withCurvature: false) }

  /// From d²(log |Σ| + tr(S Σ⁻¹)) = tr(dΣ (−W dΣ W + W dΣ B + B dΣ W)) + tr((W − B) d²Σ), with W = Σ⁻¹ and
  /// B = Σ⁻¹ S Σ⁻¹.
  private func secondDerivatives(_ data: SymmetricMatrix, withCurvature: Bool) -> SymmetricMatrix {
    let (w, b) = (inverse, data)
    let (wl, bl) = (w.times(loadings), b.times(loadings))
    let wll = zip(wl, loadings).reduce(0) { $0 + $1.0 * $1.1 }
    let bll = zip(bl, loadings).reduce(0) { $0 + $1.0 * $1.1 }
    let k = order
    return SymmetricMatrix(order: 2 * k) { row, column in
      let (i, j) = (row % k, column % k)
      let (wij, bij) = (w[i, j], b[i, j])
      switch (row < k, column < k) {
      case (true, true):
        let byBoth =
          2
          * (wl[j] * bl[i] + wll * bij + bl[j] * wl[i] + bll * wij - wl[i] * wl[j] - wll * wij)
        return byBoth + (withCurvature ? 2 * (wij - bij) : 0)
      case (false, true):
        // Uniqueness i, loading j.
        return 2 * (wij * bl[i] + wl[i] * bij - wij * wl[i])
      default:
        return wij * (2 * bij - wij)
      }
    }
  }
}
