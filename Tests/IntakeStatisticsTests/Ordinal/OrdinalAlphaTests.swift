import Testing

@testable import IntakeStatistics

@Suite struct OrdinalAlphaTests {
  @Test func `polychoric correlations and their alpha are those of lavaan and psych`() throws {
    let alpha = try OrdinalAlpha(of: try Reference.answers("ordinal"))
    let correlations = alpha.correlations.flatMap { $0 }
    #expect(areClose(correlations, try Reference.numbers("ordinal correlations"), 1e-5))
    #expect(areClose([alpha.value], try Reference.numbers("ordinal alpha"), 1e-5))
    // Its search ends earlier.
    #expect(areClose(correlations, try Reference.numbers("ordinal correlations by psych"), 2e-4))
    #expect(alpha.rowCount == 900)
  }

  /// With two options each and half of the people below, r = sin(2π (p − 1/4)), where p are below in both (Sheppard
  /// 1899).
  @Test(arguments: [3, 10, 25, 40, 47])
  func `a table of two by two at the median has the correlation that is known`(_ both: Int) throws {
    let table = CrossTable(counts: [[both, 50 - both], [50 - both, both]])
    let correlation = try PolychoricCorrelation.value(of: table)
    let chance = BivariateNormal(correlation: correlation).cumulative(0, 0)
    #expect(isClose(chance, Double(both) / 100, 1e-12))
  }

  @Test func `the correlation that is found is where the likelihood is highest`() throws {
    let table = CrossTable(counts: [[30, 12, 5], [14, 25, 11], [3, 15, 40]])
    let correlation = try PolychoricCorrelation.value(of: table)
    let highest = likelihood(table, correlation)
    for beside in [-0.5, 0, correlation - 1e-3, correlation + 1e-3, 0.9] {
      #expect(likelihood(table, beside) < highest)
    }
  }

  @Test func `options turned round turn the correlation round`() throws {
    let counts = [[30, 12, 5], [14, 25, 11], [3, 15, 40]]
    let one = try PolychoricCorrelation.value(of: CrossTable(counts: counts))
    let other = try PolychoricCorrelation.value(of: CrossTable(counts: counts.reversed()))
    #expect(isClose(one, -other, 1e-10))
  }

  @Test func `points count by their order alone`() throws {
    let answers = try Reference.answers("ordinal")
    let stretched = ItemMatrix(
      rows: (0..<answers.rowCount).map { row in
        (0..<answers.itemCount).map { item in answers[row: row, item: item].map { $0 * $0 * 10 - 3 } }
      }, itemCount: answers.itemCount)
    #expect(try OrdinalAlpha(of: answers) == OrdinalAlpha(of: stretched))
  }

  @Test func `a pair of options that nobody gave together is a refusal that names its items`() throws {
    let rows: [[Double?]] = (0..<10).flatMap { _ in [[0, 0, 0], [1, 0, 1], [0, 1, 0], [1, 1, 1]] }
    #expect(throws: Refusal.emptyCells(first: 0, second: 2, pairs: 1)) {
      try OrdinalAlpha(of: ItemMatrix(rows: rows, itemCount: 3))
    }
  }

  @Test func `eight options are too many, and one is none`() {
    let many = (0..<64).map { row -> [Double?] in [Double(row % 8), Double(row / 8 % 2)] }
    #expect(throws: Refusal.tooManyOptions(item: 0, options: 8, most: 7)) {
      try OrdinalAlpha(of: ItemMatrix(rows: many, itemCount: 2))
    }
    let one = (0..<64).map { row -> [Double?] in [Double(row % 3), 5] }
    #expect(throws: Refusal.constantItems([1])) {
      try OrdinalAlpha(of: ItemMatrix(rows: one, itemCount: 2))
    }
  }

  @Test func `correlations that no people can have are a refusal`() {
    // Each correlation is from its own table; psych, asked not to smooth, finds a least eigenvalue of −0.11.
    let people =
      "10110 11001 11111 00000 11011 00011 00000 01000 01000 01111 10100 11101 00000 11100 01100 00000"
    let rows = people.split(separator: " ").map { $0.map { $0 == "1" ? Optional(1.0) : 0 } }
    #expect(throws: Refusal.notPositiveDefinite) {
      try OrdinalAlpha(of: ItemMatrix(rows: rows, itemCount: 5))
    }
  }

  private func likelihood(_ table: CrossTable, _ correlation: Double) -> Double {
    let normal = BivariateNormal(correlation: correlation)
    let (one, other) = table.thresholds
    var product = 1.0
    for (row, counts) in table.counts.enumerated() {
      for (column, count) in counts.enumerated() {
        let chance =
          normal.cumulative(one[row + 1], other[column + 1]) - normal.cumulative(one[row], other[column + 1])
          - normal.cumulative(one[row + 1], other[column]) + normal.cumulative(one[row], other[column])
        for _ in 0..<count { product *= 9 * chance }
      }
    }
    return product
  }
}
