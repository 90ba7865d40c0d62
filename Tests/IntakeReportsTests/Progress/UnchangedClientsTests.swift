import Foundation
import Intake
import IntakeResults
import TestSupport
import Testing

@testable import IntakeReports

/// Clients whose true score stays, measured again and again with the error of the rule: SD 6.1 and a retest
/// reliability of .84 (clinical facts 8.2), so a standard error of measurement of 2.44 points.
struct UnchangedClientsTests {
  private static let clients = 100_000
  private static let deviation = 6.1
  private static let reliability = 0.84

  /// By Box and Muller (1958), one of the two.
  private static func normal(_ random: inout SeededGenerator) -> Double {
    let uniform = Double.random(in: Double.leastNonzeroMagnitude..<1, using: &random)
    let angle = 2 * Double.pi * Double.random(in: 0..<1, using: &random)
    return (-2 * log(uniform)).squareRoot() * cos(angle)
  }

  /// For each number of later occasions from 1: how many clients were worse at least once, and twice running.
  private static func simulate(upTo occasions: Int, isWhole: Bool, limit: (Double) -> Bool) -> [(
    once: Int, twice: Int
  )] {
    var random = SeededGenerator(seed: 20_261_123)
    let error = deviation * (1 - reliability).squareRoot()
    var counts = [(once: Int, twice: Int)](repeating: (0, 0), count: occasions)
    for _ in 0..<clients {
      func observed() -> Double {
        let score = 14 + error * normal(&random)
        return isWhole ? score.rounded() : score
      }
      let baseline = observed()
      var (hasBeenOnce, hasBeenTwice, wasWorse) = (false, false, false)
      for occasion in 0..<occasions {
        let isWorse = limit(observed() - baseline)
        hasBeenOnce = hasBeenOnce || isWorse
        hasBeenTwice = hasBeenTwice || isWorse && wasWorse
        wasWorse = isWorse
        if hasBeenOnce { counts[occasion].once += 1 }
        if hasBeenTwice { counts[occasion].twice += 1 }
      }
    }
    return counts
  }

  @Test func `of a hundred thousand unchanged clients as many are worse once as is said`() throws {
    let limit = 1.96 * (2.0).squareRoot() * Self.deviation * (1 - Self.reliability).squareRoot()
    let counts = Self.simulate(upTo: 20, isWhole: false) { $0 > limit }
    let rates = counts.map { (once: Double($0.once) / 100_000, twice: Double($0.twice) / 100_000) }
    print("Of 100,000 unchanged clients, worse beyond measurement error (%) by number of later occasions:")
    for (index, rate) in rates.enumerated() {
      print("  \(index + 1): once \(rate.once * 100), twice running \(rate.twice * 100)")
      let computed = UnchangedClients.chanceOfOneWorse(among: index + 1)
      // Four standard errors of a share among so many.
      #expect(
        abs(rate.once - computed) < 4 * (computed * (1 - computed) / 100_000).squareRoot(), "\(index + 1)")
    }
    // One in five is a matter of 18 later occasions; over the 15 of a whole course it is one in 5.5.
    let oneInFive = try #require((1...40).first { UnchangedClients.chanceOfOneWorse(among: $0) > 0.195 })
    #expect((16...18).contains(oneInFive))
    #expect(abs(rates[17].once - 0.2) < 0.006)
    #expect(abs(rates[14].once - 0.181) < 0.006)
    // Why it is called reliable only at two running.
    #expect(rates[14].twice < rates[14].once / 4)
  }

  /// Totals are whole, so that a limit of 6.76 is one of 7, and rounded errors are larger: judged by the engine's own
  /// rule, and printed beside the other for whoever asks.
  @Test func `whole points make it a little more`() throws {
    let rule = try #require(try ChangeRules.index(sd: "6.1", reliability: "0.84").reliable?.rule)
    let limit = try #require(ReliableLimit(rule))
    let isReached = (-60...60).map { limit.isReached(by: Fraction($0)) == true }
    let counts = Self.simulate(upTo: 15, isWhole: true) { $0 > 0 && isReached[Int($0) + 60] }
    let rate = Double(counts[14].once) / Double(Self.clients)
    print("With whole points, over 15 later occasions: once \(rate * 100)")
    #expect(rate > UnchangedClients.chanceOfOneWorse(among: 15))
    #expect(rate < UnchangedClients.chanceOfOneWorse(among: 15) + 0.05)
  }

  /// The same integral with the error function of the system.
  @Test(arguments: [1, 2, 5, 15, 18, 40])
  func `the chance is the integral that it is said to be`(comparisons: Int) {
    let none = (-1000...1000).reduce(0.0) { sum, index in
      let z = Double(index) / 100
      let isNotWorse = erfc(-(1.96 * 2.0.squareRoot() + z) / 2.0.squareRoot()) / 2
      let density = exp(-z * z / 2) / (2 * .pi).squareRoot()
      return sum + density * pow(isNotWorse, Double(comparisons)) / 100
    }
    #expect(abs(UnchangedClients.chanceOfOneWorse(among: comparisons) - (1 - none)) < 1e-9)
  }

  @Test func `more comparisons are more chances`() {
    let chances = (0...60).map { UnchangedClients.chanceOfOneWorse(among: $0) }
    #expect(chances == chances.sorted())
    #expect(chances[0] == 0)
    #expect(abs(chances[1] - 0.025) < 0.0001)
    #expect(chances[60] < 0.4)
  }
}
