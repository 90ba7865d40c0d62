/// What one block gives: written in the order of the blocks.
public struct BlockOutput: ~Copyable {
  /// The table of results.
  public var table = ByteBuffer(capacity: 1 << 16)
  /// The table of problems.
  public var problems = ByteBuffer(capacity: 1 << 12)

  mutating func removeAll() {
    table.removeAll()
    problems.removeAll()
  }
}
