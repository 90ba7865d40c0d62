/// What the cells of one column were found to say, by their bytes: a column has many cells and few that differ.
struct CellMemo: Sendable {
  /// Longer cells, and further ones than these, are read each time.
  private static let longest = 48
  private static let most = 1024
  private static let fewest = 32

  private(set) var cells: [TableCell] = []
  /// Apart from the cells, because they alone are needed where nothing is wrong.
  private(set) var entries: [Responses.Entry?] = []
  private(set) var codes: [UInt8?] = []
  /// By hash, the place of a cell; -1 for none. No more than half are taken.
  private var slots: [Int16] = []
  private var keys: [Key] = []
  private var bytes: [UInt8] = []

  /// Up to eight bytes are a number; of longer ones it is a hash, and they stand in `bytes`.
  private struct Key {
    let number: UInt64
    let start: Int
    let count: Int
  }

  private static let longestNumber = 8

  /// The place of the cell with these bytes; `nil` where none is known.
  func place(of cell: UnsafeBufferPointer<UInt8>) -> Int? {
    if slots.isEmpty || cell.count > CellMemo.longest { return nil }
    let place = slots[slot(of: cell, CellMemo.number(of: cell))]
    return place < 0 ? nil : Int(place)
  }

  /// Keeps a cell for bytes that have none; `nil` where there is no room for it.
  mutating func insert(_ cell: ReadCell, for bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard bytes.count <= CellMemo.longest, cells.count < CellMemo.most else { return nil }
    let place = cells.count
    cells.append(cell.cell)
    entries.append(cell.entry)
    codes.append(cell.code)
    let number = CellMemo.number(of: bytes)
    keys.append(Key(number: number, start: self.bytes.count, count: bytes.count))
    if bytes.count > CellMemo.longestNumber { self.bytes += bytes }
    if 2 * cells.count > slots.count {
      grow()
    } else {
      slots[slot(of: bytes, number)] = Int16(place)
    }
    return place
  }

  private mutating func grow() {
    var count = CellMemo.fewest
    while count < 4 * cells.count { count *= 2 }
    slots = [Int16](repeating: -1, count: count)
    for (place, key) in keys.enumerated() {
      var slot = CellMemo.slot(of: key.number, among: slots.count)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int16(place)
    }
  }

  /// Where these bytes are, or the free slot that they are to have.
  private func slot(of cell: UnsafeBufferPointer<UInt8>, _ number: UInt64) -> Int {
    var slot = CellMemo.slot(of: number, among: slots.count)
    while slots[slot] >= 0, !isEqual(keys[Int(slots[slot])], cell, number) {
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return slot
  }

  private func isEqual(_ key: Key, _ cell: UnsafeBufferPointer<UInt8>, _ number: UInt64) -> Bool {
    guard key.number == number, key.count == cell.count else { return false }
    guard cell.count > CellMemo.longestNumber else { return true }
    for index in cell.indices where bytes[key.start &+ index] != cell[index] { return false }
    return true
  }

  /// Fibonacci hashing, after Knuth, The Art of Computer Programming 3, 6.4.
  private static func slot(of number: UInt64, among count: Int) -> Int {
    Int(truncatingIfNeeded: (number &* 0x9E37_79B9_7F4A_7C15) >> 32) & (count &- 1)
  }

  /// The bytes themselves where they fit, else the hash of Fowler, Noll and Vo.
  private static func number(of cell: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var number: UInt64 = 0
    if cell.count <= CellMemo.longestNumber {
      for byte in cell { number = number << 8 | UInt64(byte) }
      return number
    }
    number = 0xCBF2_9CE4_8422_2325
    for byte in cell { number = (number ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return number
  }
}
