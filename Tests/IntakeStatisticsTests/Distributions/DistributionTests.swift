import Testing

@testable import IntakeStatistics

/// Chances are compared in their digits, also where they are small.
@Suite struct DistributionTests {
  @Test func `normal chances are those of R, in both tails`() throws {
    for line in try Reference.lines("normal", 3) {
      #expect(isCloseInDigits(Normal.cumulative(line[0]), line[1], 1e-12), "\(line)")
      #expect(isCloseInDigits(Normal.cumulative(-line[0]), line[2], 1e-12), "\(line)")
    }
  }

  @Test func `normal quantiles are those of R`() throws {
    for line in try Reference.lines("normal quantile", 2) {
      #expect(isClose(Normal.quantile(line[0]), line[1], 1e-13), "\(line)")
    }
  }

  @Test func `a normal quantile has the ends and the symmetry of its distribution`() {
    #expect(Normal.quantile(0) == -.infinity)
    #expect(Normal.quantile(1) == .infinity)
    #expect(Normal.quantile(0.5) == 0)
    #expect(Normal.quantile(0.75) == -Normal.quantile(0.25))
  }

  @Test func `chi-square chances are those of R, in both tails`() throws {
    for line in try Reference.lines("chi-square", 4) {
      let tails = ChiSquare(degreesOfFreedom: line[0]).tails(line[1])
      #expect(isCloseInDigits(tails.lower, line[2], 1e-11), "\(line) \(tails)")
      #expect(isCloseInDigits(tails.upper, line[3], 1e-11), "\(line) \(tails)")
    }
  }

  @Test func `chi-square quantiles are those of R`() throws {
    for line in try Reference.lines("chi-square quantile", 3) {
      let quantile = ChiSquare(degreesOfFreedom: line[0]).quantile(Tails(lower: line[1]))
      #expect(isCloseInDigits(quantile, line[2], 1e-10), "\(line) \(quantile)")
    }
  }

  @Test func `F chances are those of R, in both tails`() throws {
    for line in try Reference.lines("f", 5) {
      let tails = FDistribution(numerator: line[0], denominator: line[1]).tails(line[2])
      #expect(isCloseInDigits(tails.lower, line[3], 1e-11), "\(line) \(tails)")
      #expect(isCloseInDigits(tails.upper, line[4], 1e-11), "\(line) \(tails)")
    }
  }

  @Test func `F quantiles are those of R`() throws {
    for line in try Reference.lines("f quantile", 4) {
      let quantile = FDistribution(numerator: line[0], denominator: line[1]).quantile(Tails(lower: line[2]))
      #expect(isCloseInDigits(quantile, line[3], 1e-10), "\(line) \(quantile)")
    }
  }

  @Test func `t chances are those of R, in both tails`() throws {
    for line in try Reference.lines("t", 4) {
      let tails = StudentT(degreesOfFreedom: line[0]).tails(line[1])
      #expect(isCloseInDigits(tails.lower, line[2], 1e-11), "\(line) \(tails)")
      #expect(isCloseInDigits(tails.upper, line[3], 1e-11), "\(line) \(tails)")
    }
  }

  @Test func `t quantiles are those of R`() throws {
    for line in try Reference.lines("t quantile", 3) {
      let quantile = StudentT(degreesOfFreedom: line[0]).quantile(Tails(lower: line[1]))
      #expect(isCloseInDigits(quantile, line[2], 1e-10), "\(line) \(quantile)")
    }
  }

  @Test func `a quantile has the chances that it was asked for`() {
    for (one, other) in [(0.7, 0.9), (1, 1), (3, 400), (1e5, 2), (2e6, 4e6)] {
      let distribution = FDistribution(numerator: one, denominator: other)
      for chance in [1e-9, 0.01, 0.4, 0.8] {
        let low = distribution.tails(distribution.quantile(Tails(lower: chance))).lower
        let high = distribution.tails(distribution.quantile(Tails(upper: chance))).upper
        #expect(isCloseInDigits(low, chance, 1e-8), "\(one) \(other) \(chance)")
        #expect(isCloseInDigits(high, chance, 1e-8), "\(one) \(other) \(chance)")
      }
    }
  }

  @Test func `noncentral chi-square chances are those of R`() throws {
    for line in try Reference.lines("noncentral", 4) {
      let chance = NoncentralChiSquare(degreesOfFreedom: line[0], noncentrality: line[1]).cumulative(line[2])
      #expect(isClose(chance, line[3], 1e-11), "\(line) \(chance)")
    }
  }

  @Test func `a noncentrality is found from its chance, also where it is very large`() {
    for noncentrality in [0.5, 20, 3000, 1e6] {
      for df in [1.0, 27] {
        let x = df + noncentrality
        let chance = NoncentralChiSquare(degreesOfFreedom: df, noncentrality: noncentrality).cumulative(x)
        let found = NoncentralChiSquare.noncentrality(ofChance: chance, below: x, degreesOfFreedom: df)
        #expect(isCloseInDigits(found, noncentrality, 1e-8), "\(noncentrality) \(df) \(found)")
      }
    }
    #expect(NoncentralChiSquare.noncentrality(ofChance: 0.95, below: 1, degreesOfFreedom: 27) == 0)
  }
}
