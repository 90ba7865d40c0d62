/// Reads a JSON text (RFC 8259) into located values; one problem, the first, ends it.
///
/// Stricter than the standard where it leaves room: no key twice, no more than 64 levels, 32 million bytes, no lone
/// surrogates. A byte order mark at the beginning is passed over. Whoever has something to say about keys that stand twice
/// can have them all.
package struct JSONParser {
  static let deepest = 64
  static let largest = 32_000_000

  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0
  private let keepsRepeats: Bool

  /// - Parameter keepsRepeats: Whether a key that stands twice is two members, and no problem.
  package static func parse(_ bytes: [UInt8], keepsRepeats: Bool = false) throws(JSONProblem) -> JSONNode {
    guard bytes.count <= largest else {
      throw JSONProblem("this has more than \(largest) bytes", at: largest)
    }
    if let offset = firstBrokenByte(of: bytes) { throw JSONProblem("this byte is not UTF-8", at: offset) }
    var parser = JSONParser(bytes: bytes, keepsRepeats: keepsRepeats)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.index = 3 }
    let node = try parser.value()
    parser.skipSpace()
    guard parser.index == bytes.count else {
      throw JSONProblem("the text goes on behind its end", at: parser.index)
    }
    return node
  }

  private init(bytes: [UInt8], keepsRepeats: Bool) {
    self.bytes = bytes
    self.keepsRepeats = keepsRepeats
  }

  private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  private func problem(_ message: String) -> JSONProblem {
    JSONProblem(byte == nil ? "the text ends too early: \(message)" : message, at: index)
  }

  private mutating func skipSpace() {
    while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  private mutating func take(_ expected: Character) -> Bool {
    guard byte == expected.asciiValue else { return false }
    index += 1
    return true
  }

  private mutating func value() throws(JSONProblem) -> JSONNode {
    skipSpace()
    let offset = index
    switch byte {
    case UInt8(ascii: "{"): return JSONNode(content: .object(try members()), offset: offset)
    case UInt8(ascii: "["): return JSONNode(content: .array(try elements()), offset: offset)
    case UInt8(ascii: "\""): return JSONNode(content: .text(try string()), offset: offset)
    case let byte? where byte == UInt8(ascii: "-") || isDigit(byte):
      return JSONNode(content: .number(try number()), offset: offset)
    default:
      for (word, content) in [
        ("null", JSONNode.Content.null), ("true", .bool(true)), ("false", .bool(false)),
      ]
      where bytes[index...].starts(with: word.utf8) {
        index += word.utf8.count
        return JSONNode(content: content, offset: offset)
      }
      throw problem(
        "a value belongs here: an object, a list, a text in double quotes, a number, true, false or null")
    }
  }

  private mutating func enter() throws(JSONProblem) {
    depth += 1
    guard depth <= JSONParser.deepest else {
      throw JSONProblem("this is nested more than \(JSONParser.deepest) levels deep", at: index)
    }
    index += 1
    skipSpace()
  }

  private mutating func members() throws(JSONProblem) -> [JSONNode.Member] {
    try enter()
    defer { depth -= 1 }
    var members: [JSONNode.Member] = []
    if take("}") { return members }
    var keys: Set<String> = []
    repeat {
      skipSpace()
      let offset = index
      guard byte == UInt8(ascii: "\"") else { throw problem("a key in double quotes belongs here") }
      let key = try string()
      guard keepsRepeats || keys.insert(key).inserted else {
        throw JSONProblem("the key '\(key)' stands here twice", at: offset)
      }
      skipSpace()
      guard take(":") else { throw problem("':' belongs between the key '\(key)' and its value") }
      members.append(JSONNode.Member(key: key, value: try value()))
      skipSpace()
    } while take(",")
    guard take("}") else { throw problem("',' or '}' belongs here") }
    return members
  }

  private mutating func elements() throws(JSONProblem) -> [JSONNode] {
    try enter()
    defer { depth -= 1 }
    var elements: [JSONNode] = []
    if take("]") { return elements }
    repeat {
      elements.append(try value())
      skipSpace()
    } while take(",")
    guard take("]") else { throw problem("',' or ']' belongs here") }
    return elements
  }

  private mutating func number() throws(JSONProblem) -> String {
    let start = index
    _ = take("-")
    if take("0") {
      if let byte, isDigit(byte) { throw problem("a number does not begin with a needless 0") }
    } else {
      try digits()
    }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("-") { _ = take("+") }
      try digits()
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func digits() throws(JSONProblem) {
    guard let byte, isDigit(byte) else { throw problem("a digit belongs here") }
    while let byte = self.byte, isDigit(byte) { index += 1 }
  }

  private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private mutating func string() throws(JSONProblem) -> String {
    index += 1
    var text: [UInt8] = []
    while true {
      let start = index
      while let byte, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { index += 1 }
      text += bytes[start..<index]
      if take("\"") { return String(decoding: text, as: UTF8.self) }
      guard take("\\") else {
        throw problem(
          byte == nil
            ? "a double quote belongs at the end of a text"
            : "a control character in a text is written \\u00…")
      }
      try escape(into: &text)
    }
  }

  /// What stands behind a backslash.
  private mutating func escape(into text: inout [UInt8]) throws(JSONProblem) {
    let simple: [Character: UInt8] = [
      "\"": 0x22, "\\": 0x5C, "/": 0x2F, "b": 0x08, "f": 0x0C, "n": 0x0A, "r": 0x0D, "t": 0x09,
    ]
    if let byte, let meant = simple[Character(Unicode.Scalar(byte))] {
      index += 1
      text.append(meant)
      return
    }
    let offset = index - 1
    guard take("u") else { throw problem("behind a backslash belongs one of \" \\ / b f n r t u") }
    var value = try hexDigits()
    if (0xD800...0xDBFF).contains(value), bytes[index...].starts(with: "\\u".utf8) {
      index += 2
      let low = try hexDigits()
      guard (0xDC00...0xDFFF).contains(low) else {
        throw JSONProblem("half of a surrogate pair is no character", at: offset)
      }
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw JSONProblem("half of a surrogate pair is no character", at: offset)
    }
    text += Array(String(scalar).utf8)
  }

  private mutating func hexDigits() throws(JSONProblem) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw problem("four hexadecimal digits belong behind \\u")
      }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }

  private static func firstBrokenByte(of bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var parser = UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded): offset += encoded.count
      case .error, .emptyInput: return offset
      }
    }
  }
}
