internal import Crypto

/// The frames of a draft, one behind the other.
///
/// | bytes | what |
/// | --- | --- |
/// | 4 | the length of what is encrypted, high byte first: one of `classes` |
/// | 12 | a random nonce |
/// | length | encrypted: the length of the content in 4 bytes, the content, zeros up to the class |
/// | 16 | the tag |
///
/// A frame is bound to the header, to its number and to the tag of the frame before it: one that was changed, left out,
/// moved or brought in from another file is found.
struct DraftCipher {
  private let key: SymmetricKey
  private let headerDigest: [UInt8]
  private var number: UInt64 = 0
  private var lastTag = [UInt8](repeating: 0, count: tagCount)

  init(_ key: DraftKey, _ header: DraftHeader) {
    self.key = key.recordKey(salt: header.salt)
    headerDigest = header.digest
  }

  /// The next frame.
  ///
  /// - Throws: `cannotEncrypt` where it is larger than the largest, or the library fails.
  mutating func seal(_ content: [UInt8]) throws(RecordError) -> [UInt8] {
    guard let size = DraftCipher.size(holding: content.count) else { throw .cannotEncrypt }
    let padding = [UInt8](repeating: 0, count: size - DraftCipher.lengthCount - content.count)
    do {
      let sealed = try ChaChaPoly.seal(
        DraftCipher.bytes(of: content.count) + content + padding, using: key, authenticating: bound)
      goOn(behind: Array(sealed.tag))
      return DraftCipher.bytes(of: size) + Array(sealed.nonce) + Array(sealed.ciphertext) + lastTag
    } catch {
      throw .cannotEncrypt
    }
  }

  /// The content of the frame that begins the bytes, and how many of them it has; `nil` where no whole and sound frame
  /// does.
  mutating func open(_ bytes: ArraySlice<UInt8>) -> (content: [UInt8], count: Int)? {
    guard let size = DraftCipher.number(in: bytes), DraftCipher.isClass(size),
      bytes.count >= DraftCipher.overhead + size
    else { return nil }
    let rest = bytes.dropFirst(DraftCipher.lengthCount)
    let tag = rest.dropFirst(DraftCipher.nonceCount + size).prefix(DraftCipher.tagCount)
    guard
      let nonce = try? ChaChaPoly.Nonce(data: rest.prefix(DraftCipher.nonceCount)),
      let sealed = try? ChaChaPoly.SealedBox(
        nonce: nonce, ciphertext: rest.dropFirst(DraftCipher.nonceCount).prefix(size), tag: tag),
      let padded = try? ChaChaPoly.open(sealed, using: key, authenticating: bound),
      let count = DraftCipher.number(in: Array(padded)[...]), count <= size - DraftCipher.lengthCount
    else { return nil }
    goOn(behind: Array(tag))
    return (Array(padded.dropFirst(DraftCipher.lengthCount).prefix(count)), DraftCipher.overhead + size)
  }

  /// Whether the bytes are one frame that breaks off.
  static func isTorn(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let size = number(in: bytes) else { return true }
    return isClass(size) && bytes.count < overhead + size
  }

  private static func isClass(_ size: Int) -> Bool { self.size(holding: size - lengthCount) == size }

  private mutating func goOn(behind tag: [UInt8]) {
    number += 1
    lastTag = tag
  }

  private var bound: [UInt8] {
    headerDigest + (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) } + lastTag
  }

  /// What every frame has beside its content and padding.
  static let overhead = lengthCount + nonceCount + tagCount
  /// The smallest frame.
  static let smallest = overhead + 256
  private static let lengthCount = 4
  private static let nonceCount = 12
  private static let tagCount = 16
  private static let largestSize = 1 << 26

  /// The size that content is padded to, so that the length of a frame hardly tells how much was written: 256 bytes,
  /// doubled up to 64 KiB, then multiples of that. `nil` above 64 MiB.
  private static func size(holding count: Int) -> Int? {
    guard count >= 0, count <= largestSize - lengthCount else { return nil }
    let needed = count + lengthCount
    let step = 1 << 16
    if needed > step { return (needed + step - 1) / step * step }
    var size = 256
    while size < needed { size *= 2 }
    return size
  }

  private static func bytes(of number: Int) -> [UInt8] {
    (0..<lengthCount).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
  }

  private static func number(in bytes: ArraySlice<UInt8>) -> Int? {
    let start = bytes.prefix(lengthCount)
    return start.count == lengthCount ? start.reduce(0) { $0 << 8 | Int($1) } : nil
  }
}
