import IntakeStatistics
import TestSupport
import Testing

/// Whatever the answers are: a finite number, or a refusal.
@Suite struct AnyAnswersTests {
  @Test(arguments: FuzzRounds.all)
  func `no answers make a number that is none, or an interval that leaves out its value`(_ round: UInt64) {
    var generator = SeededGenerator(seed: round)
    let units = [1.0, 0.1, 1e-60, 1e60, -3]
    for _ in 0..<150 {
      let items = Int.random(in: 0...6, using: &generator)
      let options = Int.random(in: 0...4, using: &generator)
      let missing = Bool.random(using: &generator) ? 0.0 : 0.2
      let scales = (0..<items).map { _ in units.randomElement(using: &generator) ?? 1 }
      let rows = (0..<Int.random(in: 0...14, using: &generator)).map { _ in
        scales.map { scale -> Double? in
          Double.random(in: 0..<1, using: &generator) < missing
            ? nil : scale * Double(Int.random(in: 0...options, using: &generator))
        }
      }
      let answers = ItemMatrix(rows: rows, itemCount: items)
      expectFinite(Reliability(of: answers), rows)
      expectFinite(Reliability(of: answers, rows: .pairwise), rows)
      if case .success(let alpha) = Result(catching: { () throws(Refusal) in try OrdinalAlpha(of: answers) })
      {
        #expect(alpha.value.isFinite, "\(rows)")
      }
      if case .success(let icc) = Result(catching: {
        () throws(Refusal) in try IntraclassCorrelation(of: answers)
      }) {
        #expect(icc.value.isFinite, "\(rows)")
        if case .success(let interval) = icc.interval {
          #expect(interval.low.isFinite && interval.high.isFinite, "\(rows) \(icc)")
          // Under zero the degrees of freedom that it is approximated with mean little.
          if icc.value >= 0 {
            #expect(interval.low <= icc.value + 1e-9 && icc.value <= interval.high + 1e-9, "\(rows) \(icc)")
          }
        }
      }
    }
  }

  private func expectFinite(_ reliability: Reliability, _ rows: [[Double?]]) {
    func expect(_ numbers: [Double]) {
      #expect(numbers.allSatisfy { $0.isFinite }, "\(rows)")
    }
    for item in reliability.items {
      expect([item.mean, item.standardDeviation].compactMap { $0 })
      expect([item.itemRestCorrelation, item.alphaWithout].compactMap { try? $0.get() })
    }
    expect([reliability.mean, reliability.standardDeviation].compactMap { $0 })
    expect([try? reliability.meanInterItemCorrelation.get()].compactMap { $0 })
    if case .success(let alpha) = reliability.alpha {
      expect([alpha.value])
      for case .success(let interval) in [alpha.interval, alpha.feldtInterval] {
        #expect(interval.low <= alpha.value && alpha.value <= interval.high, "\(rows)")
      }
    }
    if case .success(let model) = reliability.oneFactorModel {
      expect(model.loadings + model.uniquenesses + model.standardizedLoadings)
      if case .success(let fit) = model.fit {
        expect([fit.chiSquare, fit.pValue, fit.cfi, fit.tli, fit.rmsea, fit.srmr])
        #expect(
          fit.rmseaInterval.low <= fit.rmsea + 1e-9 && fit.rmsea <= fit.rmseaInterval.high + 1e-9,
          "\(rows) \(fit)")
      }
    }
    if case .success(let omega) = reliability.omega {
      #expect(0...1 ~= omega.value && omega.interval.low <= omega.value, "\(rows)")
    }
  }
}
