import LocatedYAML
import TestSupport
import Testing

@Suite struct DecodingTests {
  private func rendered(_ bytes: [UInt8]) -> String {
    let (source, diagnostics) = Source.decode(name: "x.yaml", bytes: bytes, file: FileID(0))
    return DiagnosticRenderer(sources: [source]).render(diagnostics)
  }

  private func check(_ name: String, _ bytes: [UInt8]) {
    #expect(Snapshot("bytes-\(name)").difference(from: rendered(bytes)) == nil)
  }

  @Test func `what is not UTF-8 is told with its byte and a guess`() {
    check("latin-1", Array("a: b\nask: caf".utf8) + [0xE9] + Array(" au lait\n".utf8))
    check("damaged", Array("a: ".utf8) + [0x80, 0xBF, 0xC3] + Array("\n".utf8))
    check("overlong", Array("a: ".utf8) + [0xC0, 0xAF] + Array("\n".utf8))
    check("surrogate", Array("a: ".utf8) + [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80] + Array("\n".utf8))
    check("broken-off", Array("a: b\nc: caf".utf8) + [0xE2, 0x82])
    check("utf-16-mark", [0xFF, 0xFE] + "a: b\n".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
    check("utf-16", "pages: b\n".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] })
  }

  @Test func `a file that is too large is not decoded`() {
    let (source, diagnostics) = Source.decode(
      name: "x", bytes: [UInt8](repeating: 97, count: Source.largestSize + 1), file: FileID(0))
    #expect(source.text == "")
    #expect(diagnostics.map(\.code) == ["too-large"])
  }

  @Test func `UTF-8 is read as it is`() {
    for text in ["", "a", "a: b\r\n", "é漢🙂\u{10FFFF}\u{7FF}\u{800}\u{FFFF}\u{10000}", "\u{FEFF}a: b\n"] {
      let (source, diagnostics) = Source.decode(name: "x", bytes: Array(text.utf8), file: FileID(0))
      #expect(diagnostics == [])
      #expect(source == Source(name: "x", text: text))
    }
  }

  @Test func `random bytes are refused exactly where the standard library refuses them`() {
    var random = SeededGenerator(seed: 3)
    let leads: [UInt8] = [
      0x41, 0x41, 0x80, 0xBF, 0xC1, 0xC3, 0xE0, 0xE2, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0x9F, 0xA0,
    ]
    for _ in 0..<5000 {
      let bytes = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        leads.randomElement(using: &random) ?? 0
      }
      let (_, diagnostics) = Source.decode(name: "x", bytes: bytes, file: FileID(0))
      #expect(diagnostics.isEmpty == (String(validating: bytes, as: UTF8.self) != nil))
    }
  }
}
