/// How ids, names and codes are spelled.
enum Spelling: Sendable {
  /// `[a-z][a-z0-9_]*`: ids of questions, rosters and scores, and names under `let`.
  case id
  /// `[a-z][a-z0-9_-]*`: questionnaires, pages, alerts, areas, symptoms, stops, named answers, lists of contacts.
  case name
  /// `[A-Za-z0-9][A-Za-z0-9_-]*`: codes of options and names of given rows.
  case code

  func allows(_ text: String) -> Bool {
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

  /// The rule in words, to follow "is spelled with" in a message.
  var rule: String {
    switch self {
    case .id: "small letters a-z, digits and _, a letter first"
    case .name: "small letters a-z, digits, - and _, a letter first"
    case .code: "letters a-z, digits, - and _, a letter or digit first"
    }
  }

  /// The nearest text that is spelled so: `PHQ 9` becomes `phq_9`; `nil` where too little is left of it.
  func mended(_ text: String) -> String? {
    let joint: UInt8 = self == .id ? .underscore : .hyphen
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      let small = self != .code && byte.isLetter ? byte | 0x20 : byte
      if small.isLetter || small.isDigit || small == .underscore || small == .hyphen && self != .id {
        bytes.append(small)
      } else if let last = bytes.last, last != joint {
        bytes.append(joint)
      }
    }
    while let last = bytes.last, last == joint { bytes.removeLast() }
    let mended = String(decoding: bytes, as: UTF8.self)
    return bytes.count * 2 >= text.utf8.count && allows(mended) ? mended : nil
  }

  /// Words that a new name of this kind cannot be, because a condition already means something else by them.
  var reserved: Set<String> {
    switch self {
    case .id: Spelling.keywords.union(["it", "today", "yes", "no"])
    case .code: Spelling.keywords
    case .name: []
    }
  }

  /// The words that join the parts of an expression.
  static let keywords: Set<String> = ["or", "and", "not", "in", "where", "within"]
}

extension UInt8 {
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
  var isLowercase: Bool { self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") }
  /// Of the Latin alphabet without accents.
  var isLetter: Bool { isLowercase || self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") }

  static let underscore = UInt8(ascii: "_")
  static let hyphen = UInt8(ascii: "-")
}
