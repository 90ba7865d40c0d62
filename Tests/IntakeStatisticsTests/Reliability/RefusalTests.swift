import IntakeStatistics
import Testing

/// What cannot be told is said, and nothing is dropped or turned round so that it can.
@Suite struct RefusalTests {
  @Test func `one item has no alpha`() {
    let reliability = Reliability(of: ItemMatrix(columns: [[1, 2, 3, 4]]))
    #expect(reliability.alpha == .failure(.tooFewItems(1, least: 2)))
    #expect(reliability.items[0].mean == 2.5)
  }

  @Test func `no item and no row are no crash`() {
    let nothing = Reliability(of: ItemMatrix(itemCount: 0))
    #expect(nothing.alpha == .failure(.tooFewItems(0, least: 2)))
    let nobody = Reliability(of: ItemMatrix(itemCount: 3))
    #expect(nobody.alpha == .failure(.tooFewRows(0, least: 3)))
    #expect(nobody.mean == nil)
    #expect(nobody.items.map(\.standardDeviation) == [nil, nil, nil])
    #expect(
      Reliability(of: ItemMatrix(itemCount: 3), rows: .pairwise).alpha == .failure(.tooFewRows(0, least: 3)))
  }

  @Test func `two rows are too few`() {
    let reliability = Reliability(of: ItemMatrix(rows: [[1, 2], [2, 3]], itemCount: 2))
    #expect(reliability.alpha == .failure(.tooFewRows(2, least: 3)))
    #expect(reliability.notes == [.fewRows(2)])
  }

  @Test func `alpha has no interval by fourth moments from fewer rows than the items and one`() throws {
    let rows: [[Double?]] = [[1, 2, 2], [2, 3, 1], [4, 3, 3], [0, 1, 2], [3, 3, 2]]
    for count in 3...5 {
      let alpha = try Reliability(of: ItemMatrix(rows: Array(rows[..<count]), itemCount: 3)).alpha.get()
      if count < 4 {
        #expect(alpha.interval == .failure(.tooFewRows(count, least: 4)))
      } else {
        #expect(try alpha.interval.get().low < alpha.value)
      }
      #expect(try alpha.feldtInterval.get().low < alpha.value)
    }
  }

  @Test func `two items have an alpha, but no omega and none without one of them`() throws {
    let reliability = Reliability(of: ItemMatrix(rows: [[1, 2], [2, 3], [4, 3], [0, 1]], itemCount: 2))
    #expect(try reliability.alpha.get().value > 0)
    #expect(reliability.omega == .failure(.tooFewItems(2, least: 3)))
    #expect(reliability.items[0].alphaWithout == .failure(.tooFewItems(1, least: 2)))
  }

  @Test func `an item that never varies counts in alpha, and is said`() throws {
    let rows: [[Double?]] = [[1, 0.1, 2], [2, 0.1, 3], [4, 0.1, 3], [0, 0.1, 1]]
    let reliability = Reliability(of: ItemMatrix(rows: rows, itemCount: 3))
    // 3/2 × (1 − variances / variance of the sums 3, 5, 7, 1), the one that never varies among the three items.
    #expect(
      try isClose(reliability.alpha.get().value, 1.5 * (1 - (35.0 / 12 + 11.0 / 12) / (20.0 / 3)), 1e-12))
    #expect(reliability.notes.contains(.constantItems([1])))
    #expect(reliability.items[1].itemRestCorrelation == .failure(.constantItems([1])))
    #expect(reliability.meanInterItemCorrelation == .failure(.constantItems([1])))
    #expect(reliability.omega == .failure(.constantItems([1])))
    #expect(reliability.items[1].standardDeviation == 0)
  }

  @Test func `a scale that never varies has no alpha`() {
    let constant = Reliability(of: ItemMatrix(rows: [[1, 2], [1, 2], [1, 2]], itemCount: 2))
    #expect(constant.alpha == .failure(.noVariance))
    // Each takes what the other gives, in numbers that rounding touches.
    let opposed = Reliability(
      of: ItemMatrix(
        rows: (1...9).map { row -> [Double?] in [0.1 * Double(row), 0.7 - 0.1 * Double(row)] }, itemCount: 2))
    #expect(opposed.alpha == .failure(.noVariance))
  }

  @Test func `a negative alpha is told as it is`() throws {
    let rows: [[Double?]] = [[0, 3, 1], [1, 2, 0], [2, 1, 1], [3, 1, 0], [3, 0, 2]]
    let reliability = Reliability(of: ItemMatrix(rows: rows, itemCount: 3))
    #expect(try reliability.alpha.get().value < 0)
    #expect(reliability.notes.contains(.negativeAlpha))
    #expect(reliability.notes.contains { if case .negativeItemRest = $0 { true } else { false } })
  }

  @Test func `an item that goes against the others is told, and not turned round`() throws {
    let reliability = Reliability(of: try Reference.answers("units"))
    #expect(reliability.notes == [.negativeItemRest([5]), .negativeLoadings([5])])
    #expect(try reliability.oneFactorModel.get().loadings[5] < 0)
  }

  @Test func `thirty rows are enough to say nothing of them`() {
    func notes(_ count: Int) -> [Note] {
      Reliability(
        of: ItemMatrix(
          rows: (0..<count).map { row -> [Double?] in [Double(row), Double(row % 7)] }, itemCount: 2)
      ).notes
    }
    #expect(notes(29).contains(.fewRows(29)))
    #expect(!notes(30).contains { if case .fewRows = $0 { true } else { false } })
  }

  @Test func `as many items as rows, or an item that is the sum of others, have no omega`() {
    let few = ItemMatrix(rows: [[1, 2, 3], [2, 1, 4], [5, 3, 1]], itemCount: 3)
    #expect(Reliability(of: few).omega == .failure(.tooFewRows(3, least: 4)))
    let sum = ItemMatrix(
      rows: (0..<40).map { row -> [Double?] in
        let (one, other) = (Double(row % 3), Double(row % 7))
        return [one, other, one + other]
      }, itemCount: 3)
    #expect(Reliability(of: sum).omega == .failure(.notPositiveDefinite))
  }

  @Test func `items that no factor can be behind have no omega`() {
    // Covariances of three items whose product is negative: no loadings have it.
    let rows: [[Double?]] = [
      [1, 1, -1], [-1, -1, 1], [1, 1, 1], [-1, -1, -1], [1, -1, -1], [-1, 1, 1], [1, 1, -1], [-1, -1, 1],
      [1, -1, 1], [-1, 1, -1], [1, 1, 1], [-1, -1, -1], [1, -1, 1], [-1, 1, -1], [1, 1, -1], [-1, -1, 1],
      [-1, 1, -1], [1, -1, 1],
    ]
    let reliability = Reliability(of: ItemMatrix(rows: rows, itemCount: 3))
    #expect(reliability.omega == .failure(.didNotConverge))
  }

  @Test func `two items that nobody answered both are named`() {
    let rows: [[Double?]] = [[1, nil, 2], [2, nil, 4], [nil, 3, 1], [nil, 1, 2], [nil, 2, 2]]
    let reliability = Reliability(of: ItemMatrix(rows: rows, itemCount: 3), rows: .pairwise)
    #expect(reliability.alpha == .failure(.pairWithoutRows(0, 1)))
  }
}
