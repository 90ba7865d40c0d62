/// The ids of the rows that one worker has at hand.
struct IDBatch {
  private(set) var missing = ScoreSummary.IDs.Rows()
  private(set) var rows: [(row: UInt32, hash: UInt64)] = []

  /// - Parameter id: without outer blanks; empty where the row has none.
  @inline(__always)
  mutating func add(_ id: UnsafeBufferPointer<UInt8>, row: Int) {
    if id.isEmpty { return missing.add(row: row) }
    guard row <= IDTally.mostRows else { return }
    rows.append((UInt32(truncatingIfNeeded: row), IDHash.hash(id)))
  }

  /// Gives all rows away.
  mutating func flush(to tally: IDTally) {
    if missing.count > 0 || !rows.isEmpty { tally.take(self) }
    missing = ScoreSummary.IDs.Rows()
    rows.removeAll(keepingCapacity: true)
  }
}

/// A hash of ids, by multiplying and folding eight bytes at a time.
///
/// Its key differs from process to process, so that nobody can write a table whose ids all fall together.
enum IDHash {
  private static let key = (UInt64.random(in: 1 ... .max), UInt64.random(in: 1 ... .max) | 1)

  @inline(__always)
  static func hash(_ id: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let key = key
    var hash = key.0 ^ UInt64(truncatingIfNeeded: id.count)
    var rest = UnsafeRawBufferPointer(id)
    while rest.count > 8 {
      hash = folded(hash ^ rest.loadUnaligned(as: UInt64.self), key.1)
      rest = UnsafeRawBufferPointer(rebasing: rest[8...])
    }
    var last: UInt64 = 0
    for byte in rest { last = last << 8 | UInt64(byte) }
    return folded(folded(hash ^ last, key.1) ^ key.0, key.1)
  }

  @inline(__always)
  private static func folded(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let product = one.multipliedFullWidth(by: other)
    return product.high ^ product.low
  }
}
