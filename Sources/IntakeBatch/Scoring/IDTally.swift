/// Which rows of a table have no id, and which have one that an earlier row has too: whoever joins by it has to know.
///
/// Shared by all workers; unchecked, because a lock guards what changes. Ids are compared by a hash of 64 bits.
final class IDTally: @unchecked Sendable {
  /// Beyond this row ids are not compared any more, so that memory has an end: some 12 MB.
  static let mostRows = 500_000

  /// What is known of some rows.
  private let lock = Monitor()
  private var hashes: [UInt64]
  /// At each hash, the first row that has it; 0 for none.
  private var rows: [UInt32]
  private var count = 0
  private var tally = ScoreSummary.IDs()

  init() {
    hashes = Array(repeating: 0, count: 1024)
    rows = Array(repeating: 0, count: 1024)
  }

  var summary: ScoreSummary.IDs {
    lock.lock()
    defer { lock.unlock() }
    return tally
  }

  /// Takes the rows of a batch, in whichever order batches come.
  func take(_ batch: IDBatch) {
    lock.lock()
    defer { lock.unlock() }
    tally.missing.add(batch.missing)
    for (row, hash) in batch.rows { take(row, hash) }
  }

  private func take(_ row: UInt32, _ hash: UInt64) {
    if 2 * count >= rows.count { grow() }
    let slot = slot(of: hash)
    let known = rows[slot]
    if known == 0 {
      (rows[slot], hashes[slot]) = (row, hash)
      count += 1
    } else {
      tally.repeated.add(row: Int(max(row, known)))
      rows[slot] = min(row, known)
    }
  }

  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (rows.count - 1)
    while rows[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & (rows.count - 1) }
    return slot
  }

  private func grow() {
    let (oldRows, oldHashes) = (rows, hashes)
    rows = Array(repeating: 0, count: 2 * oldRows.count)
    hashes = Array(repeating: 0, count: rows.count)
    for (row, hash) in zip(oldRows, oldHashes) where row != 0 {
      let slot = slot(of: hash)
      (rows[slot], hashes[slot]) = (row, hash)
    }
  }
}

/// The ids of the rows that one worker has at hand.
struct IDBatch {
  private(set) var missing = ScoreSummary.IDs.Rows()
  private(set) var rows: [(row: UInt32, hash: UInt64)] = []

  /// - Parameter id: without outer blanks; empty where the row has none.
  mutating func add(_ id: UnsafeBufferPointer<UInt8>, row: Int) {
    if id.isEmpty { return missing.add(row: row) }
    guard row <= IDTally.mostRows else { return }
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(id))
    rows.append((UInt32(truncatingIfNeeded: row), UInt64(bitPattern: Int64(hasher.finalize()))))
  }

  /// Gives all rows away.
  mutating func flush(to tally: IDTally) {
    if missing.count > 0 || !rows.isEmpty { tally.take(self) }
    missing = ScoreSummary.IDs.Rows()
    rows.removeAll(keepingCapacity: true)
  }
}
