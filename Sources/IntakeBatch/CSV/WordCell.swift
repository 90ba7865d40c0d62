/// Cells that mean the same to everything that reads them: ids, mostly.
enum WordCell {
  /// Whether a cell is ASCII letters, digits, underscores, hyphens, points and slashes, with no hyphen in front: then no
  /// format quotes it, no spreadsheet runs it, and it is valid UTF-8 without a blank.
  ///
  /// Reads eight bytes at a time, up to seven behind its end: in a block they are there.
  @inline(__always)
  static func holds(_ cell: UnsafePointer<UInt8>, count: Int) -> Bool {
    guard count > 0, cell[0] != UInt8(ascii: "-") else { return false }
    var left = count
    var position = UnsafeRawPointer(cell)
    while left >= 8 {
      guard marks(UInt64(littleEndian: position.loadUnaligned(as: UInt64.self))) == tops else { return false }
      position += 8
      left &-= 8
    }
    if left == 0 { return true }
    let behind = UInt64.max &<< UInt64(8 &* left)
    return marks(UInt64(littleEndian: position.loadUnaligned(as: UInt64.self))) | behind | ~tops == .max
  }

  /// Sets the top bit of every byte that is one of these signs.
  @inline(__always)
  private static func marks(_ bytes: UInt64) -> UInt64 {
    let low = bytes & ~tops
    // Setting the bit of lower case makes no letter of anything but a letter.
    let letters = within(low | ones &* 0x20, "a", "z")
    let digits = within(low, "-", "9")
    let underscores = within(low, "_", "_")
    return (letters | digits | underscores) & ~bytes & tops
  }

  /// Sets the top bit of every byte between two, and leaves the other bits as they come. The bytes must be below 0x80, so
  /// that no sum runs over into the next.
  @inline(__always)
  private static func within(_ bytes: UInt64, _ low: Unicode.Scalar, _ high: Unicode.Scalar) -> UInt64 {
    (bytes &+ ones &* UInt64(0x80 - low.value)) & ~(bytes &+ ones &* UInt64(0x7F - high.value))
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080
}
