/// Counts in a row, with the sum of the first so many of them at hand: a Fenwick tree. A change and a sum cost the
/// logarithm of how many counts there are.
struct PrefixSums: Equatable, Sendable {
  /// At `index`, the sum of the counts in `index & (index + 1)...index`.
  private var sums: [Int]

  init(count: Int) { sums = Array(repeating: 0, count: count) }

  mutating func add(_ amount: Int, at index: Int) {
    var index = index
    while index < sums.count {
      sums[index] += amount
      index |= index + 1
    }
  }

  /// The sum of all counts before `bound`.
  func sum(below bound: Int) -> Int {
    var sum = 0
    var index = min(bound, sums.count) - 1
    while index >= 0 {
      sum += sums[index]
      index = (index & (index + 1)) - 1
    }
    return sum
  }

  /// 0 for an empty range, also one whose ends are the wrong way round.
  func sum(from low: Int, below high: Int) -> Int { low < high ? sum(below: high) - sum(below: low) : 0 }
}
