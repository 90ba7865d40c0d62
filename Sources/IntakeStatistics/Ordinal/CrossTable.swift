/// How many people gave each pair of options of two items.
struct CrossTable: Equatable, Sendable {
  /// One entry for each option of the one item, with one for each of the other.
  let counts: [[Int]]

  /// - Parameters:
  ///   - one: an option of the one item for each person, counted from 0 in ascending order.
  ///   - other: the same people's options of the other.
  init(_ one: [UInt8], _ oneOptions: Int, _ other: [UInt8], _ otherOptions: Int) {
    var counts = Array(repeating: 0, count: oneOptions * otherOptions)
    for (row, option) in one.enumerated() { counts[Int(option) * otherOptions + Int(other[row])] += 1 }
    self.counts = (0..<oneOptions).map { Array(counts[$0 * otherOptions..<($0 + 1) * otherOptions]) }
  }

  init(counts: [[Int]]) {
    self.counts = counts
  }

  var hasEmptyCells: Bool { counts.contains { $0.contains(0) } }

  /// The bounds of the options of the one item and of the other, on the scale of a normal variable behind each: the
  /// first minus, the last plus infinity.
  var thresholds: (one: [Double], other: [Double]) {
    let other = counts.dropFirst().reduce(counts.first ?? []) { zip($0, $1).map(+) }
    return (Self.thresholds(counts.map { $0.reduce(0, +) }), Self.thresholds(other))
  }

  private static func thresholds(_ counts: [Int]) -> [Double] {
    let total = counts.reduce(0, +)
    var below = 0
    return [-.infinity]
      + counts.map { count in
        below += count
        return below == total ? .infinity : Normal.quantile(Double(below) / Double(total))
      }
  }
}
