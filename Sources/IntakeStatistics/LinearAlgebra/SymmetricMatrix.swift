/// A small symmetric matrix, kept whole.
///
/// There is no more to it than a few dozen rows, and it is to be there wherever the command is: hence no LAPACK,
/// which would have to be installed beside it. The tests hold it against that of R.
struct SymmetricMatrix: Equatable, Sendable {
  let order: Int
  private var entries: [Double]

  /// All zero.
  init(order: Int) {
    self.order = order
    entries = Array(repeating: 0, count: order * order)
  }

  /// - Parameter entry: called for each place on and below the diagonal, row by row.
  init(order: Int, _ entry: (Int, Int) -> Double) {
    self.init(order: order)
    for row in 0..<order {
      for column in 0...row { self[row, column] = entry(row, column) }
    }
  }

  /// An entry; setting it sets its mirror image too.
  subscript(row: Int, column: Int) -> Double {
    get { entries[row * order + column] }
    set {
      entries[row * order + column] = newValue
      entries[column * order + row] = newValue
    }
  }

  var indices: Range<Int> { 0..<order }
  var diagonal: [Double] { indices.map { self[$0, $0] } }
  var trace: Double { diagonal.reduce(0, +) }
  /// The sum of all entries.
  var total: Double { entries.reduce(0, +) }

  func rowSum(_ row: Int) -> Double {
    indices.reduce(0) { $0 + self[row, $1] }
  }

  func times(_ vector: [Double]) -> [Double] {
    indices.map { row in indices.reduce(0) { $0 + self[row, $1] * vector[$1] } }
  }

  /// `self` × `middle` × `self`.
  func sandwiching(_ middle: SymmetricMatrix) -> SymmetricMatrix {
    let columns = indices.map { column in middle.times(indices.map { self[$0, column] }) }
    return SymmetricMatrix(order: order) { row, column in
      indices.reduce(0) { $0 + self[row, $1] * columns[column][$1] }
    }
  }

  /// Each entry over the roots of its row's and its column's diagonal entry, which are above zero.
  var correlations: SymmetricMatrix {
    SymmetricMatrix(order: order) { row, column in
      row == column
        ? 1 : self[row, column] / (self[row, row].squareRoot() * self[column, column].squareRoot())
    }
  }
}
