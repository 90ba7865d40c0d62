import TestSupport
import Testing

@testable import IntakeStatistics

@Suite struct OmegaTests {
  @Test(arguments: ["skewed", "units", "three"])
  func `omega, its model and its error are those of lavaan`(_ name: String) throws {
    let reliability = Reliability(of: try Reference.answers(name))
    let model = try reliability.oneFactorModel.get()
    #expect(areClose(model.loadings, try Reference.numbers("\(name) loadings"), 1e-5))
    #expect(areClose(model.uniquenesses, try Reference.numbers("\(name) uniquenesses"), 1e-5))
    let omega = try reliability.omega.get()
    #expect(areClose([omega.value], try Reference.numbers("\(name) omega"), 1e-5))
    let error = try Reference.numbers("\(name) omega error")[0]
    #expect(isClose(omega.interval.low, omega.value - 1.959963984540054 * error, 1e-5))
    #expect(isClose(omega.interval.high, min(1, omega.value + 1.959963984540054 * error), 1e-5))
  }

  @Test(arguments: ["skewed", "units", "heywood"])
  func `the fit of one factor is that of lavaan`(_ name: String) throws {
    let fit = try Reliability(of: try Reference.answers(name)).oneFactorModel.get().fit.get()
    let numbers = [
      fit.chiSquare, Double(fit.degreesOfFreedom), fit.pValue, fit.cfi, fit.tli, fit.rmsea,
      fit.rmseaInterval.low, fit.rmseaInterval.high, fit.srmr,
    ]
    let expected = try Reference.numbers("\(name) fit")
    #expect(areClose(numbers, expected, 1e-5), "\(numbers), not \(expected)")
  }

  @Test func `three items have a model but no fit`() throws {
    let reliability = Reliability(of: try Reference.answers("three"))
    #expect(try reliability.oneFactorModel.get().fit == .failure(.noDegreesOfFreedom))
  }

  /// With three items the loadings follow from the covariances: λ₁² = s₁₂ s₁₃ / s₂₃.
  @Test func `three items have the loadings that their covariances give`() throws {
    let answers = try Reference.answers("three")
    let matrix = Covariances(complete: answers).matrix
    let model = try Reliability(of: answers).oneFactorModel.get()
    let square = matrix[0, 1] * matrix[0, 2] / matrix[1, 2]
    #expect(isClose(model.loadings[0] * model.loadings[0], square, 1e-9))
    #expect(isClose(model.uniquenesses[0], matrix[0, 0] - square, 1e-9))
  }

  @Test func `an item with less than no variance of its own is shown, and there is no omega`() throws {
    let reliability = Reliability(of: try Reference.answers("heywood"))
    let model = try reliability.oneFactorModel.get()
    #expect(model.heywoodItems == [0])
    #expect(areClose(model.uniquenesses, try Reference.numbers("heywood uniquenesses"), 1e-5))
    #expect(reliability.omega == .failure(.heywood([0])))
  }

  @Test func `the model does not change with the units of the items`() throws {
    let answers = try Reference.answers("units")
    let scaled = ItemMatrix(
      rows: (0..<answers.rowCount).map { row in
        (0..<answers.itemCount).map { item in
          answers[row: row, item: item].map { $0 * [1e-3, 1, 7, 1e4, 1, 2][item] }
        }
      }, itemCount: answers.itemCount)
    let one = try Reliability(of: answers).oneFactorModel.get()
    let other = try Reliability(of: scaled).oneFactorModel.get()
    #expect(areClose(one.standardizedLoadings, other.standardizedLoadings, 1e-8))
    #expect(try isClose(one.fit.get().chiSquare, other.fit.get().chiSquare, 1e-8))
  }

  /// Derivatives by small differences against those that are written out.
  @Test func `the search knows its slopes and bends`() throws {
    let correlations = Covariances(complete: try Reference.answers("units")).matrix.correlations
    let at = [0.9, 0.5, 0.6, 0.4, 0.45, -0.3, 0.3, 0.8, 0.6, 0.9, 0.7, 0.95]
    func point(_ values: [Double]) throws -> OneFactorPoint {
      try #require(
        OneFactorPoint(loadings: Array(values[..<6]), uniquenesses: Array(values[6...]), correlations))
    }
    let here = try point(at)
    for index in at.indices {
      var (low, high) = (at, at)
      low[index] -= 1e-5
      high[index] += 1e-5
      let (below, above) = (try point(low), try point(high))
      #expect(isClose(here.gradient[index], (above.objective - below.objective) / 2e-5, 1e-7))
      for other in at.indices {
        let slope = (above.gradient[other] - below.gradient[other]) / 2e-5
        #expect(isClose(here.hessian[other, index], slope, 1e-6), "\(other) \(index)")
      }
    }
  }

  /// Answers of many people who follow the model exactly in the long run.
  @Test func `omega of many made-up answers is near that of the model behind them`() throws {
    var generator = SeededGenerator(seed: 11)
    func normal() -> Double { Normal.quantile(Double.random(in: 0x1p-53..<1, using: &generator)) }
    let loadings = [0.9, 0.7, 0.5, 0.6]
    var answers = ItemMatrix(itemCount: 4)
    for _ in 0..<4000 {
      let factor = normal()
      answers.append(loadings.map { Optional($0 * factor + 0.8 * normal()) })
    }
    let omega = try Reliability(of: answers).omega.get()
    let truth = 2.7 * 2.7 / (2.7 * 2.7 + 4 * 0.64)
    #expect(abs(omega.value - truth) < 0.02)
    #expect(omega.interval.low < truth && truth < omega.interval.high)
  }
}
