internal import Glibc

/// Short stretches of output that are rendered once and copied often: a score with its band, an alert's state.
public struct RenderedPieces: ~Copyable {
  /// One of them.
  public struct Piece: Hashable, Sendable {
    let start: UInt32
    /// In bytes.
    public let length: UInt32
  }

  /// The memory of all pieces, which holds until one is added.
  public struct Bytes {
    let base: UnsafePointer<UInt8>
  }

  public var bytes: Bytes { Bytes(base: UnsafePointer(base)) }

  /// One piece behind the other; `ByteBuffer.slack` bytes more can be read.
  private var base: UnsafeMutablePointer<UInt8>
  /// Of their bytes.
  private(set) var count = 0
  private var capacity = 1024

  public init() {
    base = .allocate(capacity: capacity + ByteBuffer.slack)
    base.initialize(repeating: 0, count: capacity + ByteBuffer.slack)
  }

  deinit { base.deallocate() }

  /// Takes one in. Together they have 4 GB at most.
  public mutating func add(_ bytes: some Collection<UInt8>) -> Piece {
    let bytes = Array(bytes)
    if count + bytes.count > capacity {
      let wanted = max(capacity * 2, count + bytes.count)
      let new = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted + ByteBuffer.slack)
      new.initialize(repeating: 0, count: wanted + ByteBuffer.slack)
      memcpy(new, base, count)
      base.deallocate()
      (base, capacity) = (new, wanted)
    }
    precondition(count + bytes.count <= Int(UInt32.max), "all pieces have less than 4 GB")
    (base + count).update(from: bytes, count: bytes.count)
    defer { count += bytes.count }
    return Piece(start: UInt32(count), length: UInt32(bytes.count))
  }

  public mutating func add(_ text: String) -> Piece { add(text.utf8) }

  /// Lets go of all of them, and keeps the memory.
  public mutating func removeAll() { count = 0 }
}
