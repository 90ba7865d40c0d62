internal import Glibc

/// A positive definite matrix as the product of a lower triangle and its mirror image (Golub & Van Loan 2013,
/// algorithm 4.2.1).
struct Cholesky: Sendable {
  private let order: Int
  /// Row by row; what is above the diagonal is not used.
  private var lower: [Double]

  /// `nil` where the matrix is not positive definite, or so nearly not that rounding decides.
  /// - Complexity: O(*order*³).
  init?(_ matrix: SymmetricMatrix) {
    order = matrix.order
    lower = Array(repeating: 0, count: order * order)
    for row in 0..<order {
      for column in 0...row {
        var rest = matrix[row, column]
        for inner in 0..<column { rest -= lower[row * order + inner] * lower[column * order + inner] }
        if row == column {
          guard rest > matrix[row, row] * 0x1p-46 else { return nil }
          lower[row * order + row] = rest.squareRoot()
        } else {
          lower[row * order + column] = rest / lower[column * order + column]
        }
      }
    }
  }

  var logDeterminant: Double {
    (0..<order).reduce(0) { $0 + 2 * log(lower[$1 * order + $1]) }
  }

  /// What the matrix takes to `vector`.
  func solve(_ vector: [Double]) -> [Double] {
    var solution = vector
    for row in 0..<order {
      for inner in 0..<row { solution[row] -= lower[row * order + inner] * solution[inner] }
      solution[row] /= lower[row * order + row]
    }
    for row in (0..<order).reversed() {
      for inner in (row + 1)..<max(order, row + 1) {
        solution[row] -= lower[inner * order + row] * solution[inner]
      }
      solution[row] /= lower[row * order + row]
    }
    return solution
  }

  var inverse: SymmetricMatrix {
    var inverse = SymmetricMatrix(order: order)
    for column in 0..<order {
      let solution = solve((0..<order).map { $0 == column ? 1 : 0 })
      for row in column..<order { inverse[row, column] = solution[row] }
    }
    return inverse
  }
}
