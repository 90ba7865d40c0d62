internal import Glibc

/// The correlation of two normal variables behind two items with ordered options: thresholds from each item for itself,
/// then the correlation by maximum likelihood (Olsson 1979, the two-step estimator).
struct PolychoricCorrelation {
  /// How near to −1 and 1 the search goes; a best fit beyond is none.
  private static let most = 1 - 1e-9

  private let table: CrossTable
  private let one: [Double]
  private let other: [Double]

  init(_ table: CrossTable) {
    self.table = table
    (one, other) = table.thresholds
  }

  /// - Parameter table: without empty cells, two options or more each.
  static func value(of table: CrossTable) throws(Refusal) -> Double {
    try PolychoricCorrelation(table).value()
  }

  /// Where the likelihood no longer rises: by Fisher scoring, held between bounds that each step draws in.
  private func value() throws(Refusal) -> Double {
    var (low, high) = (-Self.most, Self.most)
    var correlation = 0.0
    for _ in 0..<200 {
      let (slope, information) = score(at: correlation)
      if slope == 0 { return correlation }
      if slope > 0 { low = correlation } else { high = correlation }
      var next = correlation + slope / information
      if !(next > low && next < high) { next = low + (high - low) / 2 }
      if abs(next - correlation) < 1e-13 {
        if abs(next) > Self.most - 1e-6 { break }
        return next
      }
      correlation = next
    }
    throw .didNotConverge
  }

  /// The first derivative of the log-likelihood, and what its second is expected to be, turned round; for each person.
  private func score(at correlation: Double) -> (slope: Double, information: Double) {
    let normal = BivariateNormal(correlation: correlation)
    let chances = one.map { a in other.map { normal.cumulative(a, $0) } }
    let densities = one.map { a in other.map { normal.density(a, $0) } }
    let total = Double(table.counts.reduce(0) { $0 + $1.reduce(0, +) })
    var (slope, information) = (0.0, 0.0)
    for (row, counts) in table.counts.enumerated() {
      for (column, count) in counts.enumerated() {
        let chance = max(1e-300, Self.cell(row, column, chances))
        // The derivative of a chance by the correlation is the density (Plackett 1954).
        let change = Self.cell(row, column, densities)
        slope += Double(count) / total * change / chance
        information += change * change / chance
      }
    }
    return (slope, information)
  }

  private static func cell(_ row: Int, _ column: Int, _ corners: [[Double]]) -> Double {
    corners[row + 1][column + 1] - corners[row][column + 1] - corners[row + 1][column] + corners[row][column]
  }
}
