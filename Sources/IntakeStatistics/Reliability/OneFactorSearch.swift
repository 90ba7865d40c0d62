/// The search for the one-factor model that fits best, by Newton's method with steps that are shortened until they
/// help. Where second derivatives show no way down, those that the model expects do.
struct OneFactorSearch {
  private static let mostSteps = 500
  /// What a full step may still promise at the end.
  private static let tolerance = 1e-20

  private let correlations: SymmetricMatrix

  init(_ correlations: SymmetricMatrix) {
    self.correlations = correlations
  }

  /// `nil` where there is no end: the best fit lies at infinity, or on a ridge.
  /// - Complexity: O(*k*³) a step; some ten steps where the model is anywhere near.
  func best() -> OneFactorPoint? {
    guard var point = start() else { return nil }
    for _ in 0..<Self.mostSteps {
      let gradient = point.gradient
      let newton = Cholesky(point.hessian)
      guard let metric = newton ?? Cholesky(point.expectedHessian) else { return nil }
      let step = metric.solve(gradient)
      let promise = zip(step, gradient).reduce(0) { $0 + $1.0 * $1.1 }
      // Only where the second derivatives say so is it the least, and no saddle.
      if promise < Self.tolerance, newton != nil { return point }
      guard let next = shortened(step, from: point, promise) else {
        return promise < 1e-13 && newton != nil ? point : nil
      }
      point = next
    }
    return nil
  }

  /// The first point on the way of the step, halved again and again, that is better.
  private func shortened(_ step: [Double], from point: OneFactorPoint, _ promise: Double) -> OneFactorPoint? {
    let k = correlations.order
    var length = 1.0
    while length > 1e-10 {
      let next = OneFactorPoint(
        loadings: (0..<k).map { point.loadings[$0] - length * step[$0] },
        uniquenesses: (0..<k).map { point.uniquenesses[$0] - length * step[k + $0] }, correlations)
      // Near the end, what is won is less than rounding.
      if let next, next.objective <= point.objective - 1e-4 * length * promise + 1e-14 * Double(k) {
        return next
      }
      length /= 2
    }
    return nil
  }

  /// The first principal component, found by repeated multiplication, somewhat shrunk.
  private func start() -> OneFactorPoint? {
    let k = correlations.order
    let first = correlations.indices.max { squares($0) < squares($1) } ?? 0
    var vector = correlations.indices.map { correlations[$0, first] }
    var size = 0.0
    for _ in 0..<100 {
      vector = correlations.times(vector)
      size = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
      vector = vector.map { $0 / size }
    }
    // What is left of the first component when each item's own share is taken off.
    let strength = max(0.1 * Double(k), size - 1) / size
    let loadings = vector.map { max(-0.95, min(0.95, $0 * (strength * size).squareRoot())) }
    return OneFactorPoint(
      loadings: loadings, uniquenesses: loadings.map { 1 - $0 * $0 }, correlations)
  }

  private func squares(_ column: Int) -> Double {
    correlations.indices.reduce(0) { $0 + correlations[$1, column] * correlations[$1, column] }
  }
}
