import TestSupport
import Testing

@testable import IntakeStatistics

@Suite struct ItemMatrixTests {
  @Test func `complete rows keep their order, and what is not finite is missing`() {
    let matrix = ItemMatrix(rows: [[1, 2], [nil, 3], [4, 5], [6, .infinity], [7, .nan]], itemCount: 2)
    #expect(matrix.rowCount == 5)
    #expect(matrix.completeRows == ItemMatrix(rows: [[1, 2], [4, 5]], itemCount: 2))
    #expect(matrix[row: 3, item: 1] == nil)
    #expect(matrix.sums == [3, nil, 9, nil, nil])
  }

  @Test func `columns and rows make the same matrix`() {
    #expect(
      ItemMatrix(columns: [[1, 3, 5], [2, 4, 6]])
        == ItemMatrix(rows: [[1, 2], [3, 4], [5, 6]], itemCount: 2))
  }

  /// Against whole numbers, which do not round; across the borders of blocks.
  @Test(arguments: [2, 3, 1023, 1024, 1025, 2050])
  func `covariances are those of whole numbers`(_ count: Int) {
    var generator = SeededGenerator(seed: UInt64(count))
    let rows = (0..<count).map { _ in (0..<3).map { _ in Int.random(in: 0...9, using: &generator) } }
    let matrix = Covariances(
      complete: ItemMatrix(rows: rows.map { $0.map { Double($0) + 1e7 } }, itemCount: 3)
    ).matrix
    for one in 0..<3 {
      for other in 0..<3 {
        let products = rows.reduce(0) { $0 + $1[one] * $1[other] }
        let sums = rows.reduce(0) { $0 + $1[one] } * rows.reduce(0) { $0 + $1[other] }
        let exact = Double(products * count - sums) / Double(count * (count - 1))
        #expect(isClose(matrix[one, other], exact, 1e-11), "\(count)")
      }
    }
  }
}
