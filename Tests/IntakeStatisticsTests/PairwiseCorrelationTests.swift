import TestSupport
import Testing

@testable import IntakeStatistics

@Suite struct `Correlations of pairs with rows of their own` {
  @Test func `have no value where together they are what no rows have`() throws {
    var random = SeededGenerator(seed: 11)
    var refused = 0
    for _ in 0..<400 {
      let columns = (0..<4).map { _ in
        (0..<9).map { _ -> Double in
          Int.random(in: 0..<3, using: &random) == 0 ? .nan : Double(Int.random(in: 0...3, using: &random))
        }
      }
      let reliability = Reliability(of: ItemMatrix(columns: columns), rows: .pairwise)
      switch reliability.meanInterItemCorrelation {
      case .success(let mean): #expect(mean.magnitude <= 1)
      case .failure(.notPositiveDefinite): refused += 1
      case .failure: break
      }
      for item in reliability.items {
        if case .success(let correlation) = item.itemRestCorrelation {
          #expect(correlation.magnitude <= 1 + 1e-9)
        }
      }
    }
    #expect(refused > 0)
  }
}
