/// How ids, names and codes are spelled.
package enum Spelling: Sendable {
  /// `[a-z][a-z0-9_]*`: ids of questions, rosters and scores, and names under `let`.
  case id
  /// `[a-z][a-z0-9_-]*`: questionnaires, pages, alerts, areas, symptoms, stops, named answers, lists of
  /// contacts.
  case name
  /// `[A-Za-z0-9][A-Za-z0-9_-]*`: codes of options and names of given rows.
  case code

  package func allows(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    switch self {
    case .id:
      return first.isLowercase && text.utf8.allSatisfy { $0.isLowercase || $0.isDigit || $0 == .underscore }
    case .name:
      return first.isLowercase
        && text.utf8.allSatisfy { $0.isLowercase || $0.isDigit || $0 == .underscore || $0 == .hyphen }
    case .code:
      return (first.isLetter || first.isDigit)
        && text.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == .underscore || $0 == .hyphen }
    }
  }

  /// What is spelled so, with its article.
  var noun: String {
    switch self {
    case .id: "an id"
    case .name: "a name"
    case .code: "a code"
    }
  }

  /// The rule in words, to follow "which has".
  var rule: String {
    switch self {
    case .id: "small letters a-z, digits and _, a letter first"
    case .name: "small letters a-z, digits, - and _, a letter first"
    case .code: "letters a-z, digits, - and _, a letter or digit first"
    }
  }

  /// The text spelled so, where only capitals and what stands between words differ: `PHQ 9` becomes `phq_9`.
  func mended(_ text: String) -> String? {
    let joint: UInt8 = self == .id ? .underscore : .hyphen
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where self != .code: bytes.append(byte | 0x20)
      case .underscore: bytes.append(byte)
      case .hyphen, UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "/"): bytes.append(joint)
      default: bytes.append(byte)
      }
    }
    let mended = String(decoding: bytes, as: UTF8.self)
    return allows(mended) && mended != text ? mended : nil
  }

  /// Whether a new name cannot be this word, because a condition already means something else by it.
  package func reserves(_ word: String) -> Bool {
    switch self {
    case .id: Spelling.isKeyword(word) || ["it", "today", "yes", "no"].contains(word)
    case .code: Spelling.isKeyword(word)
    case .name: false
    }
  }

  /// Whether the word joins the parts of an expression.
  static func isKeyword(_ word: String) -> Bool {
    switch word {
    case "or", "and", "not", "in", "where", "within": true
    default: false
    }
  }
}

extension UInt8 {
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
  var isLowercase: Bool { self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") }
  /// Of the Latin alphabet without accents.
  var isLetter: Bool { isLowercase || self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") }

  static let underscore = UInt8(ascii: "_")
  static let hyphen = UInt8(ascii: "-")
}
