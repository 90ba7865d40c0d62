/// Which rows of a table have no id, and which have one that an earlier row has too: whoever joins by it has to know.
///
/// Shared by all workers; unchecked, because a lock guards what changes. Ids are compared by 46 bits of a hash: of a thousand
/// tables with as many rows as are compared, less than one has two ids that are taken for one.
final class IDTally: @unchecked Sendable {
  /// Beyond this row ids are not compared any more, so that memory and time have an end: 4 MB, and a few milliseconds.
  static let mostRows = 250_000

  private let lock = Monitor()
  /// Each a hash, with the first row that has it in place of its last bits; 0 for none. At most half are taken.
  private var slots: UnsafeMutableBufferPointer<UInt64>
  private var count = 0
  private var tally = ScoreSummary.IDs()
  private static let fewest = 4096

  init() {
    slots = .allocate(capacity: IDTally.fewest)
    slots.initialize(repeating: 0)
  }

  deinit { slots.deallocate() }

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
    while 2 * (count + batch.rows.count) > slots.count { grow() }
    let slots = slots
    for (row, hash) in batch.rows {
      let slot = IDTally.slot(of: hash, among: slots)
      let known = slots[slot]
      let entry = hash & ~IDTally.rowBits | UInt64(row)
      if known == 0 {
        slots[slot] = entry
        count += 1
      } else {
        tally.repeated.add(row: Int(max(known, entry) & IDTally.rowBits))
        slots[slot] = min(known, entry)
      }
    }
  }

  /// Enough for `mostRows`.
  private static let widthOfRow: UInt64 = 18
  private static let rowBits: UInt64 = 1 << widthOfRow - 1

  /// Where a hash is, or the free slot that it is to have.
  @inline(__always)
  private static func slot(of hash: UInt64, among slots: UnsafeMutableBufferPointer<UInt64>) -> Int {
    let mask = slots.count &- 1
    var slot = place(of: hash, mask)
    while slots[slot] != 0, (slots[slot] ^ hash) & ~rowBits != 0 { slot = (slot &+ 1) & mask }
    return slot
  }

  /// By what is kept of a hash alone, so that a larger table finds it a new place.
  @inline(__always)
  private static func place(of hash: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: hash &>> widthOfRow) & mask
  }

  private func grow() {
    let old = slots
    slots = .allocate(capacity: 4 * old.count)
    slots.initialize(repeating: 0)
    for entry in old where entry != 0 { slots[IDTally.slot(of: entry, among: slots)] = entry }
    old.deallocate()
  }
}
