internal import Intake

/// Appends JSON to a buffer of bytes, on one line, without spaces.
///
/// Whoever writes has to keep the grammar: keys only in objects, one value behind each.
package struct JSONWriter {
  /// UTF-8. Give a writer a buffer that has been used before, and it grows no more.
  package var bytes: [UInt8]
  /// A value stands before, in the same object or array.
  private var needsComma = false
  /// Where the parts stand in the bytes, in the order in which they begin; `nil` where nobody asks.
  private(set) var parts: [Range<Int>]?

  package init(into bytes: [UInt8] = []) { self.bytes = bytes }

  /// A writer that notes where parts stand.
  static var notingParts: JSONWriter {
    var writer = JSONWriter()
    writer.parts = []
    return writer
  }

  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    members(&self)
    close(UInt8(ascii: "}"))
  }

  package mutating func array(_ elements: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "["))
    elements(&self)
    close(UInt8(ascii: "]"))
  }

  /// A member's key; its value has to follow.
  package mutating func key(_ text: String) {
    string(text)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  mutating func member(_ key: String, _ value: some JSONCoded) {
    self.key(key)
    value.write(to: &self)
  }

  /// A member that is left out where there is nothing.
  mutating func optional(_ key: String, _ value: (some JSONCoded)?) {
    if let value { member(key, value) }
  }

  /// A value that is a part of its own: without the comma before it.
  mutating func part(_ value: (inout JSONWriter) -> Void) {
    guard let place = parts?.count else { return value(&self) }
    separate()
    needsComma = false
    let start = bytes.count
    parts?.append(start..<start)
    value(&self)
    parts?[place] = start..<bytes.count
  }

  /// A member that is a list of parts.
  mutating func parts<Element>(
    _ key: String, _ elements: [Element], _ write: (Element, inout JSONWriter) -> Void
  ) {
    self.key(key)
    array { json in
      for element in elements { json.part { write(element, &$0) } }
    }
  }

  package mutating func null() { verbatim("null") }

  /// A number, `true` or `false`, as it stands.
  package mutating func verbatim(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  /// A text in quotes.
  ///
  /// Escaped are quotes and backslashes, control characters (also DEL and those above it, which terminals obey), and
  /// the separators U+2028 and U+2029, at which some programs break lines.
  package mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { appendEscaped($0) }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < text.count {
      guard let (value, length) = escapedScalar(in: text, at: index) else {
        index += 1
        continue
      }
      bytes.append(contentsOf: text[start..<index])
      escape(value)
      index += length
      start = index
    }
    bytes.append(contentsOf: text[start...])
  }

  /// The scalar that begins at `index` and how many bytes it has, where it has to be escaped.
  private func escapedScalar(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int)? {
    switch text[index] {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F:
      return (UInt32(text[index]), 1)
    case 0xC2 where index + 1 < text.count && text[index + 1] < 0xA0:
      return (UInt32(text[index + 1]), 2)
    case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8:
      return (0x2000 + UInt32(text[index + 2] - 0x80), 3)
    default:
      return nil
    }
  }

  private mutating func escape(_ value: UInt32) {
    bytes.append(UInt8(ascii: "\\"))
    switch value {
    case 0x22, 0x5C: bytes.append(UInt8(value))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    default:
      bytes.append(UInt8(ascii: "u"))
      let digits = String(value, radix: 16)
      bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: max(0, 4 - digits.utf8.count)))
      bytes.append(contentsOf: digits.utf8)
    }
  }
}
