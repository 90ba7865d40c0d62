internal import Crypto

/// The first bytes of a draft, which are not encrypted: its format, a random salt, and a tag of the respondent.
///
/// The tag of a respondent whom somebody named is an HMAC of that name under the salt, so that all drafts of one
/// respondent can be erased without their codes. The price: whoever has the file and guesses the name can see that the
/// guess is right. Where that is too much, the clinic names nobody: the tag is random then.
struct DraftHeader: Hashable {
  let salt: [UInt8]
  let respondentTag: [UInt8]

  /// Of a new file.
  ///
  /// - Parameter respondent: `nil` for one whom nobody named.
  init(respondent: String?) {
    salt = DraftHeader.random()
    respondentTag = respondent.map { [salt] in DraftHeader.tag(of: $0, salt: salt) } ?? DraftHeader.random()
  }

  var bytes: [UInt8] { DraftHeader.magic + salt + respondentTag }

  /// What every frame is bound to.
  var digest: [UInt8] { Array(SHA256.hash(data: bytes)) }

  func isOf(respondent: String) -> Bool { respondentTag == DraftHeader.tag(of: respondent, salt: salt) }

  static let magic = Array("intake-draft/1\n".utf8)
  static let count = magic.count + 64

  enum Reading: Hashable {
    case header(DraftHeader)
    /// `intake-draft/2`: a newer version of intake wrote it.
    case newer(String)
    case none
  }

  /// Reads the first bytes of a file.
  static func read(_ bytes: some Collection<UInt8>) -> Reading {
    let start = Array(bytes.prefix(count))
    if start.count == count, start.starts(with: magic) {
      return .header(
        DraftHeader(
          salt: Array(start[magic.count..<magic.count + 32]), respondentTag: Array(start.suffix(32))))
    }
    let line = start.prefix { $0 != 0x0A }.prefix(24)
    let name = Array("intake-draft/".utf8)
    let number = line.dropFirst(name.count)
    guard line.count < start.count, line.starts(with: name), !number.isEmpty,
      number.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }), !start.starts(with: magic)
    else { return .none }
    return .newer(String(decoding: line, as: UTF8.self))
  }

  private init(salt: [UInt8], respondentTag: [UInt8]) {
    self.salt = salt
    self.respondentTag = respondentTag
  }

  private static func tag(of respondent: String, salt: [UInt8]) -> [UInt8] {
    Array(
      HMAC<SHA256>.authenticationCode(for: Array(respondent.utf8), using: SymmetricKey(data: salt)))
  }

  private static func random() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }
}
