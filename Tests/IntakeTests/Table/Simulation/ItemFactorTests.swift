import Foundation
import TestSupport
import Testing

@testable import Intake

@Suite struct `Simulated items of one factor` {
  /// Four items with four answers each, the last one reversed.
  static func questionnaire() throws -> Questionnaire {
    let items = (1...4).map {
      "- id: i\($0)\n  ask: Item \($0)?\n  answer: one\n  choices: {0: a, 1: b, 2: c, 3: d}"
    }
    return try Questionnaire.page(
      items.joined(separator: "\n"),
      more: """
        scores:
          - score: total
            title: Total
            sum: [i1, i2, i3, i4]
            reverse: [i4]
        """)
  }

  /// The items' points by row, as counted.
  static func points(_ count: Int, _ model: ResponseModel) throws -> [[Double]] {
    var simulation = RowSimulation(try questionnaire(), model)
    var random = SeededGenerator(seed: 1)
    return (0..<count).map { _ in
      simulation.row(using: &random).enumerated().map { place, cell in
        let points = Double(cell.text) ?? .nan
        return place == 3 ? 3 - points : points
      }
    }
  }

  static func covariance(_ rows: [[Double]], _ a: Int, _ b: Int) -> Double {
    let count = Double(rows.count)
    let (meanA, meanB) = (rows.reduce(0) { $0 + $1[a] } / count, rows.reduce(0) { $0 + $1[b] } / count)
    return rows.reduce(0) { $0 + ($1[a] - meanA) * ($1[b] - meanB) } / (count - 1)
  }

  /// Cronbach's alpha (1951), by its definition.
  static func alpha(_ rows: [[Double]]) -> Double {
    let items = rows[0].indices
    let own = items.reduce(0) { $0 + covariance(rows, $1, $1) }
    let all = items.reduce(0) { sum, a in items.reduce(sum) { $0 + covariance(rows, a, $1) } }
    return Double(items.count) / Double(items.count - 1) * (1 - own / all)
  }

  /// The chance that both of two standard normal values that correlate by r are above a and b, by summing over the
  /// factor behind them.
  static func bothAbove(_ a: Double, _ b: Double, _ r: Double) -> Double {
    let (root, rest) = (r.squareRoot(), (1 - r).squareRoot())
    func above(_ x: Double) -> Double { 0.5 * erfc(x / 2.0.squareRoot()) }
    let step = 0.01
    return stride(from: -8.0, through: 8, by: step).reduce(0) { sum, factor in
      sum + step * exp(-factor * factor / 2) / (2 * Double.pi).squareRoot()
        * above((a - root * factor) / rest) * above((b - root * factor) / rest)
    }
  }

  /// The alpha that four items of points 0, 1, 2, 3 come to, with their answers cut at `thresholds`.
  static func expected(_ thresholds: [Double], loading: Double) -> Double {
    func above(_ x: Double) -> Double { 0.5 * erfc(x / 2.0.squareRoot()) }
    let mean = thresholds.reduce(0) { $0 + above($1) }
    let square = thresholds.enumerated().reduce(0) { $0 + Double(2 * $1.offset + 1) * above($1.element) }
    let variance = square - mean * mean
    let product = thresholds.reduce(0) { sum, a in
      thresholds.reduce(sum) { $0 + bothAbove(a, $1, loading * loading) }
    }
    let covariance = product - mean * mean
    return 4.0 / 3 * (1 - 4 * variance / (4 * variance + 12 * covariance))
  }

  @Test(arguments: [0.5, 0.7, 0.9])
  func `have the alpha that follows from their loading`(_ loading: Double) throws {
    let rows = try Self.points(6000, ResponseModel(factor: .one(loading: loading)))
    let expected = Self.expected([-0.6744897501960817, 0, 0.6744897501960817], loading: loading)
    // Four standard errors of about (1 - alpha) √(2k / ((k - 1) n)).
    #expect(abs(Self.alpha(rows) - expected) < 4 * (1 - expected) * (8.0 / 3 / 6000).squareRoot())
    // Behind the answers it is higher.
    #expect(expected < 4 * loading * loading / (1 + 3 * loading * loading))
  }

  @Test func `have none where each answer stands for itself`() throws {
    let rows = try Self.points(3000, ResponseModel())
    for a in 0..<4 { for b in 0..<a { #expect(abs(Self.covariance(rows, a, b)) < 0.12) } }
  }

  @Test(arguments: [ResponseModel.Factor.none, .one(loading: 0.7)])
  func `have the shares that are said, counted from the lowest points`(_ factor: ResponseModel.Factor) throws
  {
    let rows = try Self.points(4000, ResponseModel(factor: factor, shares: [5, 3, 1, 1]))
    for item in 0..<4 {
      for (points, share) in [0.5, 0.3, 0.1, 0.1].enumerated() {
        let seen = Double(rows.count { $0[item] == Double(points) }) / 4000
        #expect(abs(seen - share) < 0.035, "item \(item), \(points)")
      }
    }
    if factor == .one(loading: 0.7) {
      let expected = Self.expected([0, 0.8416212335729143, 1.2815515655446004], loading: 0.7)
      #expect(abs(Self.alpha(rows) - expected) < 0.03)
    }
  }

  @Test func `hang together the same with a loading below zero`() throws {
    // Two items correlate by the product of their loadings.
    let rows = try Self.points(2000, ResponseModel(factor: .one(loading: -0.7)))
    #expect(Self.alpha(rows) > 0.7)
  }

  @Test func `have the normal quantiles that invert the distribution function`() {
    for probability in [1e-300, 1e-40, 1e-12, 1e-4, 0.02425, 0.07499, 0.075, 0.3, 0.5] {
      let x = NormalQuantile.of(probability)
      #expect(abs(0.5 * erfc(-x / 2.0.squareRoot()) / probability - 1) < 1e-12, "\(probability)")
    }
    for probability in [0.55, 0.9, 0.975, 0.999] {
      #expect(abs(NormalQuantile.of(probability) + NormalQuantile.of(1 - probability)) < 1e-12)
    }
    // Published: the quantile of 0.975.
    #expect(abs(NormalQuantile.of(0.975) - 1.959963984540054) < 1e-14)
  }

  @Test func `have logarithms like the system's`() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      let x = exp(Double(random.number(-700...700))) * random.unit()
      guard x > 0, x.isNormal else { continue }
      #expect(abs(NormalQuantile.logarithm(x) - log(x)) <= 4e-16 * max(1, abs(log(x))), "\(x)")
    }
  }
}
