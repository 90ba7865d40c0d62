/// Alpha of the normal responses that are thought to lie behind ordered options (Zumbo, Gadermann & Zeisser 2007):
/// coefficient alpha of polychoric correlations. It says nothing of the sum of points.
public struct OrdinalAlpha: Equatable, Sendable {
  /// The most options an item can have: 7.
  public static let mostOptions = 7

  public let value: Double
  /// How many rows it is from: the complete ones.
  public let rowCount: Int
  /// One entry for each item, with one for each item: polychoric correlations.
  public let correlations: [[Double]]
}

extension OrdinalAlpha {
  /// From complete rows. An item's options are the different points that are there, so that one which nobody chose
  /// does not count.
  ///
  /// Refused where an item has one option or over seven, where a pair of options of two items was given by nobody
  /// (the likelihood then hangs on what is taken for nothing), where a correlation has no best fit, and where the
  /// correlations are not positive definite.
  /// - Complexity: O(*n* *k*²), and some milliseconds for ten items.
  public init(of items: ItemMatrix) throws(Refusal) {
    let complete = items.completeRows
    guard complete.itemCount >= 2 else { throw .tooFewItems(complete.itemCount, least: 2) }
    guard complete.rowCount >= Reliability.leastRows else {
      throw .tooFewRows(complete.rowCount, least: Reliability.leastRows)
    }
    let answers = try OrderedAnswers.all(of: complete)
    let correlations = try answers.polychoricCorrelations
    guard Cholesky(correlations) != nil else { throw .notPositiveDefinite }
    value = try Alpha.value(of: correlations)
    rowCount = complete.rowCount
    self.correlations = correlations.indices.map { row in correlations.indices.map { correlations[row, $0] } }
  }
}

/// An item's answers as places in the order of its options.
private struct OrderedAnswers {
  /// One entry for each row, counted from 0.
  let options: [UInt8]
  let optionCount: Int

  static func all(of complete: ItemMatrix) throws(Refusal) -> [OrderedAnswers] {
    var all: [OrderedAnswers] = []
    var constant: [Int] = []
    for (item, column) in complete.columns.enumerated() {
      let points = Set(column).sorted()
      guard points.count <= OrdinalAlpha.mostOptions else {
        throw .tooManyOptions(item: item, options: points.count, most: OrdinalAlpha.mostOptions)
      }
      if points.count == 1 { constant.append(item) }
      all.append(
        OrderedAnswers(
          options: column.map { point in UInt8(points.count { $0 < point }) }, optionCount: points.count))
    }
    guard constant.isEmpty else { throw .constantItems(constant) }
    return all
  }
}

extension [OrderedAnswers] {
  fileprivate var polychoricCorrelations: SymmetricMatrix {
    get throws(Refusal) {
      var tables: [(one: Int, other: Int, table: CrossTable)] = []
      for one in indices {
        for other in 0..<one {
          let (first, second) = (self[other], self[one])
          let table = CrossTable(first.options, first.optionCount, second.options, second.optionCount)
          tables.append((one, other, table))
        }
      }
      let empty = tables.filter(\.table.hasEmptyCells)
      if let first = empty.first {
        throw .emptyCells(first: first.other, second: first.one, pairs: empty.count)
      }
      var correlations = SymmetricMatrix(order: count) { $0 == $1 ? 1 : 0 }
      for (one, other, table) in tables {
        correlations[one, other] = try PolychoricCorrelation.value(of: table)
      }
      return correlations
    }
  }
}
