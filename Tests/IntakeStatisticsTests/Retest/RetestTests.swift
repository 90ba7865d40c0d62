import Testing

@testable import IntakeStatistics

@Suite struct RetestTests {
  /// Six targets rated by four judges: Shrout & Fleiss 1979, table 2; ICC(2,1) = .29 in their table 4. The interval
  /// is .02 to .76 in McGraw & Wong's correction.
  private static let ratings = ItemMatrix(
    rows: [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]], itemCount: 4)

  @Test func `the ratings of Shrout and Fleiss agree as they print`() throws {
    let icc = try IntraclassCorrelation(of: Self.ratings)
    #expect((icc.value * 100).rounded() == 29)
    // Their table 3: mean squares 11.24, 32.49 and 1.02.
    let squares = try TwoWayVariance(Self.ratings)
    #expect((squares.betweenPeople * 100).rounded() == 1124)
    #expect((squares.betweenOccasions * 100).rounded() == 3249)
    #expect((squares.residual * 100).rounded() == 102)
  }

  @Test func `ICC and interval are those of psych`() throws {
    let ratings = try IntraclassCorrelation(of: Self.ratings)
    let interval = try ratings.interval.get()
    #expect(areClose([ratings.value, interval.low, interval.high], try Reference.numbers("ratings icc")))
    let retest = try retest()
    let icc = try retest.intraclassCorrelation.get()
    let own = try icc.interval.get()
    #expect(areClose([icc.value, own.low, own.high], try Reference.numbers("retest icc")))
  }

  @Test func `bias and limits are those of R's own formulas`() throws {
    let limits = try retest().limitsOfAgreement
    #expect(
      areClose(
        [limits.bias, limits.biasInterval.low, limits.biasInterval.high],
        try Reference.numbers("retest bias")))
    #expect(
      areClose(
        [
          limits.limits.low, limits.limits.high, limits.lowInterval.low, limits.lowInterval.high,
          limits.highInterval.low, limits.highInterval.high,
        ], try Reference.numbers("retest limits")))
  }

  /// Peak flow (l/min) of 17 people by two meters, first readings: Bland & Altman 1986, table 1. They print a mean
  /// difference (Wright − mini) of −2.1 and a standard deviation of 38.8; with 2 standard deviations limits of −79.7
  /// and 75.5, and standard errors of 9.4 and 16.3.
  @Test func `the peak flows of Bland and Altman agree as they print`() throws {
    let wright: [Double] = [
      494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427,
    ]
    let mini: [Double] = [
      512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451,
    ]
    let limits = try Retest(zip(mini, wright).map { (first: $0, second: $1) }).limitsOfAgreement
    #expect((limits.bias * 10).rounded() == -21)
    #expect((limits.standardDeviation * 10).rounded() == 388)
    // Student's t of 16 degrees is 2.12 in their text.
    #expect(abs((limits.biasInterval.high - limits.bias) - 2.12 * 9.4) < 0.05)
    #expect(abs((limits.highInterval.high - limits.limits.high) - 2.12 * 16.3) < 0.05)
  }

  @Test func `a change of everybody counts against agreement, and is no smaller error`() throws {
    func retest(movedBy change: Double) throws -> Retest {
      try Retest(
        (0..<40).map { person -> (first: Double, second: Double) in
          (Double(person % 9), Double((person + person % 2) % 9) + change)
        })
    }
    let (same, moved) = (try retest(movedBy: 0), try retest(movedBy: 5))
    #expect(try moved.intraclassCorrelation.get().value < same.intraclassCorrelation.get().value)
    #expect(moved.standardErrorOfMeasurement > same.standardErrorOfMeasurement)
    #expect(isClose(moved.limitsOfAgreement.standardDeviation, same.limitsOfAgreement.standardDeviation))
  }

  @Test func `the smallest detectable change is that of the formula`() throws {
    let retest = try retest()
    #expect(
      isClose(
        retest.smallestDetectableChange,
        1.959963984540054 * 2.0.squareRoot() * retest.standardErrorOfMeasurement))
    // Two occasions: variance of the difference / 2, and that between occasions, as the analysis of variance has it.
    let squares = try TwoWayVariance(try Reference.answers("retest"))
    let deviation = retest.limitsOfAgreement.standardDeviation
    #expect(isClose(squares.residual, deviation * deviation / 2))
    let between = retest.limitsOfAgreement.bias * retest.limitsOfAgreement.bias / 2 - squares.residual / 60
    #expect(
      isClose(retest.standardErrorOfMeasurement, (between + squares.residual).squareRoot()))
  }

  @Test func `perfect agreement has an ICC of 1 and no interval, and two people are too few`() throws {
    let retest = try Retest([(1, 1), (2, 2), (5, 5)])
    let icc = try retest.intraclassCorrelation.get()
    #expect(icc.value == 1)
    #expect(icc.interval == .failure(.noVariance))
    #expect(retest.smallestDetectableChange == 0)
    #expect(throws: Refusal.tooFewRows(2, least: 3)) { try Retest([(1, 1), (2, 2)]) }
  }

  @Test func `people who are all the same at all times have no ICC`() throws {
    let retest = try Retest([(4, 4), (4, 4), (4, 4)])
    #expect(retest.intraclassCorrelation == .failure(.noVariance))
  }

  private func retest() throws -> Retest {
    let answers = try Reference.answers("retest")
    return try Retest(
      (0..<answers.rowCount).compactMap { row in
        guard let first = answers[row: row, item: 0], let second = answers[row: row, item: 1] else {
          return nil
        }
        return (first: first, second: second)
      })
  }
}
