import TestSupport
import Testing

@testable import LocatedYAML

/// Whatever the text, reading it ends, says why it fails, and says so at places that exist.
@Suite struct FuzzTests {
  private static let pieces: [String] = [
    "\n", "\n  ", "\r\n", " ", "\t", "- ", ": ", ":", "#", " #1", "[", "]", "{", "}", ",", "\"", "'", "|",
    ">-", "&a ",
    "*a", "!x ", "<<: ", "? ", "---\n", "...\n", "%YAML 1.2\n", "\\", "\\u12", "é", "漢", "🙂", "\0",
    "\u{2028}", "\u{1B}",
    "a: b\n", "@", "`", "%", "\u{FEFF}", "|2\n", ">+\n", "''", "\"\"", "- - - ", "key", "    x",
  ]

  private static func mutated(_ text: String, using random: inout SeededGenerator) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0...scalars.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0:
        scalars.insert(contentsOf: (pieces.randomElement(using: &random) ?? "").unicodeScalars, at: place)
      case 1:
        scalars.removeSubrange(place..<min(scalars.count, place + Int.random(in: 1...3, using: &random)))
      case 2: scalars.removeSubrange(place...)
      default:
        let other = Int.random(in: 0...scalars.count, using: &random)
        let part = scalars[min(place, other)..<min(max(place, other), min(place, other) + 20)]
        scalars.insert(contentsOf: part, at: Int.random(in: 0...scalars.count, using: &random))
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private func check(_ text: String) {
    let source = Source(name: "x.yaml", text: text)
    let document = YAMLDocument.parse(source, file: FileID(0))
    #expect((document.root == nil) == document.diagnostics.hasErrors, "\(text.debugDescription)")
    let lines = SourceText(source.text)
    for diagnostic in document.diagnostics {
      for location in [diagnostic.location] + diagnostic.notes.map(\.location) {
        guard let range = location?.range else { continue }
        let isInside =
          range.start <= range.end && (1...lines.lineCount).contains(range.start.line)
          && range.start.column >= 1
          && range.start.column <= lines.line(range.start.line).count + 1
          && range.end.line <= lines.lineCount
          && range.end.column <= lines.line(range.end.line).count + 2
        #expect(isInside, "\(diagnostic.code) \(range.dump) in \(text.debugDescription)")
      }
    }
    let drawn = DiagnosticRenderer(sources: [source]).render(document.diagnostics)
    #expect(!drawn.unicodeScalars.contains { $0 != "\n" && ForbiddenCharacter.name(of: $0) != nil })
    if let root = document.root { checkScalars(of: root, lines) }
  }

  /// The walk over what was written has to read the same text as libyaml.
  private func checkScalars(of node: YAMLNode, _ lines: SourceText) {
    switch node.content {
    case .scalar(let scalar): checkWalk(scalar, lines)
    case .sequence(let entries): for entry in entries { checkScalars(of: entry, lines) }
    case .mapping(let pairs):
      for pair in pairs {
        checkWalk(pair.key, lines)
        checkScalars(of: pair.value, lines)
      }
    }
  }

  private func checkWalk(_ scalar: YAMLScalar, _ lines: SourceText) {
    if let written = scalar.written {
      let walk = ScalarWalk(written, style: scalar.style, start: scalar.location.range.start)
      #expect(walk.text.utf8.elementsEqual(scalar.text.utf8), "\(written.text.debugDescription)")
    } else {
      #expect(lines.text(scalar.location(ofUTF8: 0..<scalar.text.utf8.count).range) == scalar.text)
    }
  }

  @Test(arguments: FuzzRounds.all)
  func `a mutated file is read or refused, and never breaks the reader`(_ round: UInt64) {
    var random = SeededGenerator(seed: 3 * round)
    for _ in 0..<1500 { check(FuzzTests.mutated(TreeTests.everyShape, using: &random)) }
  }

  @Test(arguments: FuzzRounds.all)
  func `a mutated slip is read or refused, and never breaks the reader`(_ round: UInt64) {
    var random = SeededGenerator(seed: 3 * round + 1)
    for slip in Slip.all {
      for _ in 0..<20 { check(FuzzTests.mutated(slip.text, using: &random)) }
    }
  }

  @Test(arguments: FuzzRounds.all)
  func `a heap of pieces is read or refused, and never breaks the reader`(_ round: UInt64) {
    var random = SeededGenerator(seed: 3 * round + 2)
    for _ in 0..<3000 {
      let count = Int.random(in: 0...25, using: &random)
      check((0..<count).map { _ in FuzzTests.pieces.randomElement(using: &random) ?? "" }.joined())
    }
  }
}
