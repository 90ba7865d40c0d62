import IntakeStatistics
import Testing

@Suite struct AlphaTests {
  @Test(arguments: ["skewed", "units", "three"])
  func `alpha and what stands beside it are those of psych`(_ name: String) throws {
    let reliability = Reliability(of: try Reference.answers(name).completeRows)
    try expectAlpha(reliability, "\(name) complete")

    let alpha = try reliability.alpha.get()
    let error = try Reference.numbers("\(name) alpha error")[0]
    let interval = try alpha.interval.get()
    #expect(isClose(interval.low, alpha.value - 1.959963984540054 * error, 1e-8))
    #expect(isClose(interval.high, min(1, alpha.value + 1.959963984540054 * error), 1e-8))
    let feldt = try alpha.feldtInterval.get()
    #expect(areClose([feldt.low, feldt.high], try Reference.numbers("\(name) alpha feldt")))
    let deviation = try #require(reliability.standardDeviation)
    #expect(
      areClose(
        [alpha.standardErrorOfMeasurement(standardDeviation: deviation)],
        try Reference.numbers("\(name) error of measurement")))
  }

  @Test func `alpha of pairwise rows is that of psych, and has no interval and no omega`() throws {
    let reliability = Reliability(of: try Reference.answers("skewed"), rows: .pairwise)
    try expectAlpha(reliability, "skewed pairwise")
    let alpha = try reliability.alpha.get()
    #expect(alpha.interval == .failure(.needsCompleteRows))
    #expect(alpha.feldtInterval == .failure(.needsCompleteRows))
    #expect(reliability.omega == .failure(.needsCompleteRows))
  }

  @Test func `rows with something missing are left out, and only there`() throws {
    let answers = try Reference.answers("skewed")
    let all = Reliability(of: answers)
    let complete = Reliability(of: answers.completeRows)
    #expect(all.alpha == complete.alpha)
    #expect(all.omega == complete.omega)
    #expect(all.allRowCount == 200)
    #expect(all.completeRowCount == 170)
    #expect(
      all.items.map(\.answered) == (try Reference.numbers("skewed pairwise item counts").map { Int($0) }))
    #expect(
      areClose(all.items.compactMap(\.mean), try Reference.numbers("skewed pairwise item means")))
  }

  /// Half of the people answer 0 0, the others 1 1, or all four pairs as often: by hand.
  @Test func `two items that are the same have an alpha of 1, two that know nothing of each other of 0`()
    throws
  {
    let same = Reliability(of: ItemMatrix(rows: [[0, 0], [1, 1], [0, 0], [1, 1]], itemCount: 2))
    #expect(try same.alpha.get().value == 1)
    let apart = Reliability(of: ItemMatrix(rows: [[0, 0], [1, 1], [0, 1], [1, 0]], itemCount: 2))
    #expect(try isClose(apart.alpha.get().value, 0, 1e-15))
  }

  @Test func `alpha does not change with the place of zero or the unit of all items`() throws {
    let answers = try Reference.answers("skewed").completeRows
    let moved = ItemMatrix(
      rows: (0..<answers.rowCount).map { row in
        (0..<answers.itemCount).map { item in answers[row: row, item: item].map { 1e6 + 0.1 * $0 } }
      }, itemCount: answers.itemCount)
    let (one, other) = (Reliability(of: answers), Reliability(of: moved))
    #expect(try isClose(one.alpha.get().value, other.alpha.get().value, 1e-9))
    #expect(
      try isClose(one.alpha.get().interval.get().low, other.alpha.get().interval.get().low, 1e-8))
    #expect(try isClose(one.omega.get().value, other.omega.get().value, 1e-8))
  }

  @Test func `alpha is that of the formula written out`() throws {
    let answers = try Reference.answers("units")
    let columns = (0..<answers.itemCount).map { item in
      (0..<answers.rowCount).compactMap { answers[row: $0, item: item] }
    }
    let sums = (0..<answers.rowCount).map { row in columns.reduce(0) { $0 + $1[row] } }
    let k = Double(columns.count)
    let alpha = k / (k - 1) * (1 - columns.map(variance).reduce(0, +) / variance(sums))
    let reliability = Reliability(of: answers)
    #expect(try isClose(reliability.alpha.get().value, alpha, 1e-12))
    #expect(isClose(try #require(reliability.standardDeviation), variance(sums).squareRoot(), 1e-12))
    #expect(isClose(try #require(reliability.mean), sums.reduce(0, +) / Double(sums.count), 1e-12))
  }

  private func variance(_ numbers: [Double]) -> Double {
    let mean = numbers.reduce(0, +) / Double(numbers.count)
    return numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(numbers.count - 1)
  }

  private func expectAlpha(_ reliability: Reliability, _ name: String) throws {
    func expect(_ numbers: [Double], _ what: String) throws {
      let expected = try Reference.numbers("\(name) \(what)")
      #expect(areClose(numbers, expected), "\(name) \(what): \(numbers), not \(expected)")
    }
    try expect([reliability.alpha.get().value], "alpha")
    try expect([reliability.meanInterItemCorrelation.get()], "mean inter-item correlation")
    try expect(reliability.items.map { try $0.itemRestCorrelation.get() }, "item-rest correlations")
    try expect(reliability.items.map { try $0.alphaWithout.get() }, "alpha without")
    try expect(reliability.items.map { Double($0.answered) }, "item counts")
    try expect(reliability.items.compactMap(\.mean), "item means")
    try expect(reliability.items.compactMap(\.standardDeviation), "item deviations")
  }
}
