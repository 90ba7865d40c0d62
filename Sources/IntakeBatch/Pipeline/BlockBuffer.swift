internal import Glibc

/// The memory of one block: it grows where a record needs it, and is used again.
///
/// A line feed stands before the first byte, so that a loop that asks for the byte before finds the end of a line, and
/// `RecordBlock.padding` bytes can be read behind the last. A class, because it owns memory that workers hand on.
final class BlockBuffer {
  private static let lead = 64

  private(set) var capacity: Int
  private var memory: UnsafeMutablePointer<UInt8>
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 1)
    memory = BlockBuffer.memory(self.capacity)
  }

  deinit { memory.deallocate() }

  private static func memory(_ capacity: Int) -> UnsafeMutablePointer<UInt8> {
    let whole = lead + capacity + 1 + RecordBlock.padding
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: whole)
    memory.initialize(repeating: Ascii.lineFeed, count: lead)
    (memory + lead + capacity).initialize(repeating: 0, count: whole - lead - capacity)
    return memory
  }

  var base: UnsafeMutablePointer<UInt8> { memory + BlockBuffer.lead }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  /// What is not used yet.
  var room: UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(start: base + count, count: capacity - count)
  }

  func use(_ bytes: Int) {
    precondition(bytes >= 0 && bytes <= capacity - count, "what is used was room")
    count += bytes
  }

  func removeAll() { count = 0 }

  func truncate(to count: Int) {
    precondition(count >= 0 && count <= self.count, "what is left was there")
    self.count = count
  }

  /// Makes room for so many bytes in all, or gives back what is not needed for them; what is in it stays.
  func resize(to capacity: Int) {
    let capacity = max(capacity, count, 1)
    guard capacity != self.capacity else { return }
    let new = BlockBuffer.memory(capacity)
    memcpy(new + BlockBuffer.lead, base, count)
    memory.deallocate()
    (memory, self.capacity) = (new, capacity)
  }

  func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if bytes.count > capacity - count { resize(to: count + bytes.count) }
    guard let source = bytes.baseAddress else { return }
    memcpy(base + count, source, bytes.count)
    count += bytes.count
  }

  /// Ends the last line, where its end is missing; there is always a byte for it.
  func endLine() {
    guard count > 0, base[count - 1] != Ascii.lineFeed else { return }
    base[count] = Ascii.lineFeed
    count += 1
  }

  /// Leaves out the first bytes.
  func removeFirst(_ bytes: Int) {
    precondition(bytes >= 0 && bytes <= count, "what is left out was there")
    memmove(base, base + bytes, count - bytes)
    count -= bytes
  }
}
