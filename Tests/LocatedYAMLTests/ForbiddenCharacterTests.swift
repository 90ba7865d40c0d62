import LocatedYAML
import TestSupport
import Testing

@Suite struct ForbiddenCharacterTests {
  static let refused: [UInt32] =
    Array(0x00...0x08) + [0x0B, 0x0C] + Array(0x0E...0x1F) + Array(0x7F...0x9F) + [
      0x2028, 0x2029, 0xFEFF, 0xFFFE,
    ]
    + Array(0x202A...0x202E) + Array(0x2066...0x2069)

  private func character(_ value: UInt32) throws -> String {
    String(Character(try #require(Unicode.Scalar(value))))
  }

  @Test(arguments: refused) func `what cannot be seen is refused where it stands`(_ value: UInt32) throws {
    let marked = MarkedYAML("é: x\nb: \"ü«1»" + (try character(value)) + "\"\n")
    let diagnostics = YAMLDocument.parse(marked.source, file: FileID(0)).diagnostics
    #expect(marked.disagreements(with: diagnostics, expecting: [1: "control-character"]) == [])
  }

  @Test(arguments: refused) func `it is refused as an escape too`(_ value: UInt32) {
    let digits = String(value, radix: 16)
    let escape = "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    let marked = MarkedYAML("b: \"ü«1»\(escape)\"\n")
    let diagnostics = YAMLDocument.parse(marked.source, file: FileID(0)).diagnostics
    #expect(marked.disagreements(with: diagnostics, expecting: [1: "control-character"]) == [])
  }

  @Test(arguments: [
    "\t", "\u{A0}", "\u{AD}", "\u{200D}", "\u{200F}", "\u{2027}", "\u{FFFD}", "🙂", "\u{10FFFF}",
  ])
  func `other characters are part of the text`(_ character: String) {
    #expect(parse("a: 'x\(character)y'\n").root?.mapping?.first?.value.scalar?.text == "x\(character)y")
  }

  @Test func `places after a hidden line break are right`() {
    let marked = MarkedYAML("a: «1»\u{2028}b\nc: «2»\u{85}\n")
    let diagnostics = YAMLDocument.parse(marked.source, file: FileID(0)).diagnostics
    let codes = [1: "control-character", 2: "control-character"]
    #expect(marked.disagreements(with: diagnostics, expecting: codes) == [])
  }
}
