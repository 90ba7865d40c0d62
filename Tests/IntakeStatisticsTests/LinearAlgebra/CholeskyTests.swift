import Testing

@testable import IntakeStatistics

@Suite struct CholeskyTests {
  @Test func `inverse and determinant are those of LAPACK beneath R`() throws {
    let matrix = Covariances(complete: try Reference.answers("units")).matrix
    let cholesky = try #require(Cholesky(matrix))
    let inverse = cholesky.inverse
    let entries = inverse.indices.flatMap { row in inverse.indices.map { inverse[row, $0] } }
    #expect(areClose(entries, try Reference.numbers("units inverse"), 1e-12))
    #expect(areClose([cholesky.logDeterminant], try Reference.numbers("units log determinant"), 1e-12))
  }

  @Test func `a solution solves`() throws {
    let matrix = SymmetricMatrix(order: 12) { 1 / Double($0 + $1 + 1) + ($0 == $1 ? 1 : 0) }
    let right = (0..<12).map { Double($0 * $0) - 3 }
    let solution = try #require(Cholesky(matrix)).solve(right)
    #expect(areClose(matrix.times(solution), right, 1e-12))
  }

  @Test func `what is not positive definite has no root`() {
    #expect(Cholesky(SymmetricMatrix(order: 2) { _, _ in 1 }) == nil)
    #expect(Cholesky(SymmetricMatrix(order: 2) { $0 == $1 ? 1 : 2 }) == nil)
    #expect(Cholesky(SymmetricMatrix(order: 1) { _, _ in .nan }) == nil)
    #expect(Cholesky(SymmetricMatrix(order: 0))?.logDeterminant == 0)
  }

  @Test func `a sandwich is two products`() {
    let outer = SymmetricMatrix(order: 3) { Double($0 * 2 + $1) }
    let inner = SymmetricMatrix(order: 3) { Double($0 - 3 * $1) }
    let product = outer.sandwiching(inner)
    for row in 0..<3 {
      for column in 0..<3 {
        var sum = 0.0
        for i in 0..<3 {
          for j in 0..<3 { sum += outer[row, i] * inner[i, j] * outer[j, column] }
        }
        #expect(product[row, column] == sum)
      }
    }
  }
}
