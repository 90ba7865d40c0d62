/// The name under which a respondent's result is kept. It can never be a path.
public struct Respondent: Hashable, Sendable {
  public let name: String

  /// - Throws: `wrongRespondent` unless it is 1 to 64 of `A-Z a-z 0-9 . _ -`, and not only dots.
  public init(_ name: String) throws(RecordError) {
    guard (1...64).contains(name.utf8.count), name.utf8.allSatisfy(FileName.isPlain),
      name.contains(where: { $0 != "." })
    else { throw .wrongRespondent(name) }
    self.name = name
  }

  /// Eight random characters, for a respondent whom nobody named.
  public static func unnamed() -> String { RandomName.eight() }
}

/// What the names of record files are made of.
enum FileName {
  /// Of a file that has no name of its own yet.
  static func temporary() -> String { ".intake-\(RandomName.eight()).tmp" }

  static func isTemporary(_ name: String) -> Bool { name.hasPrefix(".intake-") && name.hasSuffix(".tmp") }

  static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// The text with a hyphen for each character that no name of a file has; 64 characters at most, none of them first
  /// a dot.
  static func plain(_ text: String) -> String {
    let bytes = text.utf8.prefix(64).map { isPlain($0) ? $0 : UInt8(ascii: "-") }
    let name = String(decoding: bytes, as: UTF8.self)
    return name.hasPrefix(".") ? "-" + name.dropFirst() : name
  }
}
