/// Complete rows some at a time, each item less its mean, so that a block stays in the fast memory.
struct CentredBlocks: Sequence, IteratorProtocol {
  /// Some rows of all items.
  struct Block {
    /// One entry for each item, with one for each row.
    fileprivate(set) var columns: [[Double]]
    fileprivate(set) var rowCount: Int

    /// The sum over rows of the product of two items.
    func sumOfProducts(_ one: Int, _ other: Int) -> Double {
      let (one, other) = (columns[one], columns[other])
      // Several sums at a time, since each addition has to wait for the one before.
      var sums = SIMD4<Double>.zero
      var row = 0
      while row + 4 <= rowCount {
        let left = SIMD4<Double>(one[row], one[row + 1], one[row + 2], one[row + 3])
        let right = SIMD4<Double>(other[row], other[row + 1], other[row + 2], other[row + 3])
        sums += left * right
        row += 4
      }
      while row < rowCount {
        sums[0] += one[row] * other[row]
        row += 1
      }
      return sums.sum()
    }

    /// For each row the sum over pairs of items of their product, weighted by `form`.
    func quadraticForm(_ form: SymmetricMatrix) -> [Double] {
      var values = Array(repeating: 0.0, count: rowCount)
      for (one, column) in columns.enumerated() {
        for (other, beside) in columns[...one].enumerated() {
          let weight = one == other ? form[one, one] : 2 * form[one, other]
          for row in values.indices { values[row] += weight * column[row] * beside[row] }
        }
      }
      return values
    }
  }

  private static let mostRows = 1024

  private let items: ItemMatrix
  private let means: [Double]
  private var nextRow = 0

  init(_ complete: ItemMatrix, means: [Double]) {
    items = complete
    self.means = means
  }

  mutating func next() -> Block? {
    guard nextRow < items.rowCount else { return nil }
    let rows = nextRow..<Swift.min(nextRow + Self.mostRows, items.rowCount)
    nextRow = rows.upperBound
    return Block(
      columns: zip(items.columns, means).map { column, mean in column[rows].map { $0 - mean } },
      rowCount: rows.count)
  }
}
