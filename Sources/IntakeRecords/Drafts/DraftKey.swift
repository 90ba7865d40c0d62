internal import Crypto
internal import CryptoExtras

/// What a code comes to: the name of its draft, and the keys that its draft is encrypted with.
///
/// Making one takes some 25 ms and 16 MB, on purpose: whoever has the disk and not the code would have to do so for
/// each of 31 to the power of 11 codes.
public struct DraftKey: Sendable {
  /// 26 letters and digits, from which nobody comes back to the code.
  let name: String
  private let master: SymmetricKey

  /// - Throws: `cannotEncrypt` where there is not the memory for it.
  public init(_ code: DraftCode) throws(RecordError) {
    do {
      // The same salt for every code. Salts are there because people choose passwords, and choose the same ones: a
      // code is random and belongs to one draft, so there is no table to be made of the likely ones. With a salt of
      // its own in its file, a draft could not be found by its code without trying all files.
      master = try KDF.Scrypt.deriveKey(
        from: Array(code.characters.utf8), salt: Array("intake draft code 1".utf8), outputByteCount: 32,
        rounds: 1 << 14, blockSize: 8, parallelism: 1)
    } catch {
      throw .cannotEncrypt
    }
    let bytes = DraftKey.derive(from: master, salt: [], "file name", count: 26)
    name = String(bytes.map { RandomName.characters[Int($0) % RandomName.characters.count] })
  }

  /// The key of one file, whose salt is random.
  func recordKey(salt: [UInt8]) -> SymmetricKey {
    SymmetricKey(data: DraftKey.derive(from: master, salt: salt, "records", count: 32))
  }

  private static func derive(
    from master: SymmetricKey, salt: [UInt8], _ purpose: String, count: Int
  ) -> [UInt8] {
    let key = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: master, salt: salt, info: Array("intake draft 1 \(purpose)".utf8),
      outputByteCount: count)
    return key.withUnsafeBytes { Array($0) }
  }
}
