internal import Crypto
public import Intake

/// One file of a definition, so exactly that two results can be told to come from the same.
public struct DefinitionReference: Hashable, Sendable {
  public var id: String
  public var version: String
  /// `sha256:` and 64 hexadecimal digits; see `digest(of:from:)`.
  public var digest: String

  public init(id: String, version: String, digest: String) {
    self.id = id
    self.version = version
    self.digest = digest
  }

  /// A reference to each definition, in the same order, each with what itself includes.
  public static func all(of definitions: [Definition]) -> [DefinitionReference] {
    definitions.indices.map { index in
      DefinitionReference(
        id: definitions[index].id, version: definitions[index].version,
        digest: digest(of: definitions, from: index))
    }
  }

  /// The SHA-256 of a definition and all that it includes.
  ///
  /// What is hashed, file after file, depth first, a file before what it includes and those in the order in which it
  /// includes them:
  ///
  ///     id LF length LF text
  ///
  /// The id is the definition's own and not its file's name, so that a moved file stays the same definition. The text
  /// is UTF-8 without a byte order mark at its beginning and with LF for each CR LF; the length is the number of its
  /// bytes, in decimal digits. Nothing stands between two files. A file that is reached twice counts once.
  ///
  /// - Parameter start: the place of the definition in `definitions`, to which `includes` count as well.
  public static func digest(of definitions: [Definition], from start: Int = 0) -> String {
    var hash = SHA256()
    var waiting = [start]
    var seen: Set<Int> = []
    while let index = waiting.popLast() {
      guard definitions.indices.contains(index), seen.insert(index).inserted else { continue }
      let definition = definitions[index]
      hash.add(definition.id, definition.text)
      waiting += definition.includes.reversed()
    }
    return hash.inWords
  }
}

extension QuestionnaireTranslation {
  /// The SHA-256 of its files, one after the other as `DefinitionReference.digest(of:from:)` has them, each under the id of
  /// what it translates.
  public var digest: String {
    var hash = SHA256()
    for file in files { hash.add(file.id, file.text) }
    return hash.inWords
  }
}

extension SHA256 {
  fileprivate mutating func add(_ id: String, _ text: String) {
    let text = SHA256.normalized(text)
    let bytes = Array(id.utf8) + [0x0A] + Array(String(text.count).utf8) + [0x0A] + text
    bytes.withUnsafeBytes { update(bufferPointer: $0) }
  }

  fileprivate var inWords: String { "sha256:" + finalize().map { SHA256.hexadecimal($0) }.joined() }

  private static func normalized(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      let endsLine = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if !endsLine { kept.append(byte) }
    }
    return kept
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return byte < 16 ? "0" + digits : digits
  }
}
