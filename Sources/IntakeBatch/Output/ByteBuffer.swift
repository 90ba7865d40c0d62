internal import Glibc

/// Bytes that are written to its end: what the innermost loop of writing appends to.
///
/// `reserve` once for all that a row can need; what follows is then neither tested nor allocated. Appending more than was
/// reserved is a caller's bug, which debug builds stop at.
public struct ByteBuffer: ~Copyable {
  /// How many bytes beyond its end an append may write, which mean nothing.
  static let slack = 64

  public private(set) var count = 0
  private var capacity: Int
  private var base: UnsafeMutablePointer<UInt8>

  public init(capacity: Int = 1 << 16) {
    self.capacity = max(capacity, ByteBuffer.slack)
    base = .allocate(capacity: self.capacity + ByteBuffer.slack)
  }

  deinit { base.deallocate() }

  /// The bytes; they hold until the next change.
  public var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  /// Leaves nothing in it, and keeps the memory.
  public mutating func removeAll() { count = 0 }

  /// Leaves only the first bytes in it.
  public mutating func truncate(to count: Int) {
    precondition(count >= 0 && count <= self.count, "what is left was there")
    self.count = count
  }

  /// Makes room for so many bytes more.
  @inline(__always)
  public mutating func reserve(_ bytes: Int) {
    if capacity &- count < bytes { grow(by: bytes) }
  }

  @inline(never)
  private mutating func grow(by bytes: Int) {
    let wanted = max(capacity * 2, count + bytes)
    let new = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted + ByteBuffer.slack)
    memcpy(new, base, count)
    base.deallocate()
    (base, capacity) = (new, wanted)
  }

  /// Appends a byte, for which there must be room.
  @inline(__always)
  public mutating func appendReserved(_ byte: UInt8) {
    assert(count < capacity, "room was reserved")
    base[count] = byte
    count &+= 1
  }

  /// Appends a piece, for which there must be room.
  @inline(__always)
  public mutating func appendReserved(_ piece: RenderedPieces.Piece, of pieces: RenderedPieces.Bytes) {
    appendReserved(UnsafeRawPointer(pieces.base + Int(piece.start)), count: Int(piece.length))
  }

  /// Appends bytes, for which there must be room, and of which `slack` more can be read behind their end.
  ///
  /// Copies sixteen at a time, however few there are, because that costs less than to ask.
  @inline(__always)
  mutating func appendReserved(_ bytes: UnsafeRawPointer, count length: Int) {
    assert(count + length <= capacity, "room was reserved")
    let target = UnsafeMutableRawPointer(base + count)
    var copied = 0
    repeat {
      target.storeBytes(
        of: bytes.loadUnaligned(fromByteOffset: copied, as: SIMD16<UInt8>.self), toByteOffset: copied,
        as: SIMD16<UInt8>.self)
      copied &+= 16
    } while copied < length
    count &+= length
  }

  /// Appends a piece, however long it is.
  @inline(__always)
  mutating func append(_ piece: RenderedPieces.Piece, of pieces: RenderedPieces.Bytes) {
    append(UnsafeBufferPointer(start: pieces.base + Int(piece.start), count: Int(piece.length)))
  }

  /// Appends a byte.
  @inline(__always)
  public mutating func append(_ byte: UInt8) {
    reserve(1)
    appendReserved(byte)
  }

  /// Appends bytes of anywhere.
  @inline(__always)
  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    reserve(bytes.count)
    guard let source = bytes.baseAddress else { return }
    memcpy(base + count, source, bytes.count)
    count &+= bytes.count
  }

  public mutating func append(_ bytes: some Collection<UInt8>) {
    let appended: Void? = bytes.withContiguousStorageIfAvailable { append($0) }
    if appended == nil { for byte in bytes { append(byte) } }
  }

  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Appends a whole number in decimal digits. A literal is taken for a byte.
  @_disfavoredOverload
  public mutating func append(_ number: Int) {
    reserve(20)
    if number < 0 { appendReserved(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let first = count
    repeat {
      appendReserved(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    var digits = UnsafeMutableBufferPointer(start: base + first, count: count - first)
    digits.reverse()
  }
}
