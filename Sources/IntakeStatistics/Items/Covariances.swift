/// How the items of a matrix vary, each and with each other.
struct Covariances: Sendable {
  /// The rows that each covariance is from: complete ones, or `nil` where each has its own.
  let rowCount: Int?
  /// One entry for each item.
  let means: [Double]
  /// Variances on the diagonal; all with *n* − 1.
  let matrix: SymmetricMatrix
  /// Items to which everybody who counts gave the same answer.
  let constantItems: [Int]

  /// Of complete rows: the means first, then what is about them, by blocks, so that sums stay short.
  /// - Parameter complete: two rows or more, with nothing missing.
  /// - Complexity: O(*n* *k*²).
  init(complete: ItemMatrix) {
    let n = Double(complete.rowCount)
    let means = complete.columns.map { $0.reduce(0, +) / n }
    var products = SymmetricMatrix(order: complete.itemCount)
    for block in CentredBlocks(complete, means: means) {
      for one in products.indices {
        for other in 0...one { products[one, other] += block.sumOfProducts(one, other) }
      }
    }
    rowCount = complete.rowCount
    self.means = means
    let isConstant = complete.columns.map(\.isConstant)
    matrix = SymmetricMatrix(order: complete.itemCount) { one, other in
      isConstant[one] || isConstant[other] ? 0 : products[one, other] / (n - 1)
    }
    constantItems = isConstant.indices.filter { isConstant[$0] }
  }

  /// Of each pair's own rows, about the means of these.
  init(pairwise items: ItemMatrix) throws(Refusal) {
    var matrix = SymmetricMatrix(order: items.itemCount)
    var means: [Double] = []
    var constant: [Int] = []
    for (one, column) in items.columns.enumerated() {
      for (other, beside) in items.columns[...one].enumerated() {
        let pair = ItemMatrix(columns: one == other ? [column] : [column, beside]).completeRows
        guard pair.rowCount >= 2 else { throw .pairWithoutRows(other, one) }
        let own = Covariances(complete: pair)
        matrix[one, other] = own.matrix[own.matrix.order - 1, 0]
        if one == other {
          means += own.means
          if !own.constantItems.isEmpty { constant.append(one) }
        }
      }
    }
    rowCount = nil
    self.means = means
    self.matrix = matrix
    constantItems = constant
  }
}

extension [Double] {
  /// Whether nothing varies. Rounding makes variances of constants that are not zero.
  fileprivate var isConstant: Bool { allSatisfy { $0 == first } }
}
