import LocatedYAML
import TestSupport
import Testing

/// A scalar written at random, character by character, so that it is known where each came from: the slow and
/// obvious other way round.
struct WrittenScalar {
  struct Piece {
    let scalar: Unicode.Scalar
    let start: Position
    var end: Position
  }

  /// The file; the scalar is the value of its only innermost key.
  private(set) var text = ""
  private(set) var pieces: [Piece] = []
  private var line = 1
  private var column = 1

  var decoded: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: pieces.map(\.scalar))
    return String(view)
  }

  var place: Position { Position(line: line, column: column) }

  mutating func write(_ written: String) {
    for scalar in written.unicodeScalars {
      text.unicodeScalars.append(scalar)
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
  }

  mutating func write(_ written: String, as scalar: Unicode.Scalar) {
    let start = place
    write(written)
    pieces.append(Piece(scalar: scalar, start: start, end: place))
  }

  static let letters: [Unicode.Scalar] = ["a", "B", "7", "é", "ß", "漢", "🙂", "\u{301}", "_", "."]

  // MARK: - Plain and quoted

  init(flow style: YAMLScalar.Style, using random: inout SeededGenerator) {
    let indent = String(repeating: " ", count: Int.random(in: 1...4, using: &random))
    write(Bool.random(using: &random) ? "key: " : "- é: ")
    let quote = style == .singleQuoted ? "'" : style == .doubleQuoted ? "\"" : ""
    let words = Int.random(in: 1...6, using: &random)
    write(quote)
    for word in 0..<words {
      if word > 0 { writeGap(style, indent: "   " + indent, using: &random) }
      for _ in 0..<Int.random(in: 1...4, using: &random) { writeLetter(style, using: &random) }
    }
    write(quote)
    write("\n")
  }

  private mutating func writeLetter(_ style: YAMLScalar.Style, using random: inout SeededGenerator) {
    switch (style, Int.random(in: 0..<6, using: &random)) {
    case (.singleQuoted, 0): write("''", as: "'")
    case (.doubleQuoted, 0): write("\\\"", as: "\"")
    case (.doubleQuoted, 1): write("\\u00E9", as: "é")
    case (.doubleQuoted, 2): write("\\U0001F642", as: "🙂")
    case (.doubleQuoted, 3): write("\\x41", as: "A")
    case (.doubleQuoted, 4): write("\\\\", as: "\\")
    default:
      let letter = WrittenScalar.letters.randomElement(using: &random) ?? "a"
      write(String(letter), as: letter)
    }
  }

  private mutating func writeGap(
    _ style: YAMLScalar.Style, indent: String, using random: inout SeededGenerator
  ) {
    let blanks = String(repeating: " ", count: Int.random(in: 0...2, using: &random))
    switch Int.random(in: 0..<5, using: &random) {
    case 0, 1:
      for _ in 0...blanks.count { write(" ", as: " ") }
    case 2:
      write(blanks + "\n" + indent, as: " ")
    case 3:
      write(blanks + "\n")
      for _ in 0...blanks.count {
        write(blanks)
        write("\n", as: "\n")
      }
      write(indent)
    default:
      if style == .doubleQuoted {
        for _ in 0..<blanks.count { write(" ", as: " ") }
        write("\\\n" + indent)
      } else {
        write(" ", as: " ")
      }
    }
  }

  // MARK: - Blocks

  /// Lines of a block scalar: their own blanks, then their words; both empty for an empty line.
  init(block style: YAMLScalar.Style, using random: inout SeededGenerator) {
    let outer = String(repeating: " ", count: Int.random(in: 0...2, using: &random))
    if !outer.isEmpty { write("outer:\n") }
    let deeper = Int.random(in: 1...4, using: &random)
    let isExplicit = Bool.random(using: &random)
    let chomping = ["", "-", "+"].randomElement(using: &random) ?? ""
    let indicator = (style == .literal ? "|" : ">") + (isExplicit ? "\(deeper)" : "") + chomping
    write("\(outer)key: \(indicator)\(Bool.random(using: &random) ? " # why" : "")\n")

    var lines: [(blanks: Int, letters: [Unicode.Scalar])] = []
    for index in 0..<Int.random(in: 1...6, using: &random) {
      let isEmpty = Int.random(in: 0..<3, using: &random) == 0
      // Without an indicator the first line with text says how deep all are indented.
      let mayBeginBlank = isExplicit || lines.contains { !$0.letters.isEmpty }
      let blanks = !isEmpty && mayBeginBlank && Bool.random(using: &random) ? 2 : 0
      let letters =
        isEmpty ? [] : (0...index).map { _ in WrittenScalar.letters.randomElement(using: &random) ?? "a" }
      lines.append((blanks, letters))
    }
    let content = outer + String(repeating: " ", count: deeper)
    var breaks: [Piece] = []
    var previous: (blanks: Int, letters: [Unicode.Scalar])?
    for line in lines {
      if line.letters.isEmpty {
        let start = place
        write("\n")
        breaks.append(Piece(scalar: "\n", start: start, end: place))
        continue
      }
      write(content)
      let joins = style == .folded && previous?.blanks == 0 && line.blanks == 0
      if joins, breaks.count == 1, let first = breaks.first {
        pieces.append(Piece(scalar: " ", start: first.start, end: place))
      } else {
        pieces += joins ? Array(breaks.dropFirst()) : breaks
      }
      for _ in 0..<line.blanks { write(" ", as: " ") }
      for letter in line.letters { write(String(letter), as: letter) }
      let start = place
      write("\n")
      breaks = [Piece(scalar: "\n", start: start, end: place)]
      previous = line
    }
    let kept = chomping == "+" ? breaks.count : chomping == "-" || previous == nil ? 0 : 1
    pieces += breaks.prefix(kept)
  }

  /// The place of a range of UTF-8 offsets, found by looking at every piece.
  func range(ofUTF8 range: Range<Int>) -> SourceRange? {
    var start: Position?
    var end: Position?
    var offset = 0
    for piece in pieces {
      let bytes = offset..<(offset + UTF8.width(piece.scalar))
      if bytes.overlaps(range) {
        if start == nil { start = piece.start }
        end = piece.end
      }
      offset = bytes.upperBound
    }
    guard let start, let end else { return nil }
    return SourceRange(start: start, end: end)
  }
}

@Suite struct ScalarPlaceTests {
  private func scalar(in text: String) throws -> YAMLScalar {
    var node = try #require(parse(text).root)
    while node.scalar == nil {
      node = try #require(node.mapping?.first?.value ?? node.sequence?.first)
    }
    return try #require(node.scalar)
  }

  private func check(_ written: WrittenScalar, _ style: YAMLScalar.Style, using random: inout SeededGenerator)
    throws
  {
    let scalar = try scalar(in: written.text)
    try #require(scalar.text.unicodeScalars.elementsEqual(written.decoded.unicodeScalars), "\(written.text)")
    #expect(scalar.style == style)
    let count = scalar.text.utf8.count
    for _ in 0..<12 where count > 0 {
      let lower = Int.random(in: 0..<count, using: &random)
      let upper = Int.random(in: (lower + 1)...count, using: &random)
      let found = scalar.location(ofUTF8: lower..<upper).range
      #expect(found == written.range(ofUTF8: lower..<upper), "\(lower)..<\(upper) of:\n\(written.text)")
    }
  }

  @Test(arguments: [YAMLScalar.Style.plain, .singleQuoted, .doubleQuoted])
  func `every part of a plain or quoted text is found where it was written`(_ style: YAMLScalar.Style) throws
  {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<400 {
      try check(WrittenScalar(flow: style, using: &random), style, using: &random)
    }
  }

  @Test(arguments: [YAMLScalar.Style.literal, .folded])
  func `every part of a block text is found where it was written`(_ style: YAMLScalar.Style) throws {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<400 {
      try check(WrittenScalar(block: style, using: &random), style, using: &random)
    }
  }

  @Test func `offsets beyond the text are its end`() throws {
    for text in ["a: bcd\n", "a: 'b''d'\n", "a: >-\n  bcd\n"] {
      let scalar = try scalar(in: text)
      let beyond = scalar.location(ofUTF8: 100..<200).range
      #expect(beyond == scalar.location(ofUTF8: 3..<3).range)
      #expect(beyond.start == beyond.end)
      #expect(scalar.location(ofUTF8: (-5)..<2) == scalar.location(ofUTF8: 0..<2))
    }
  }

  @Test func `an empty range is the place before its character`() throws {
    let scalar = try scalar(in: "a: \"b\\tc\"\n")
    #expect(scalar.location(ofUTF8: 1..<1).range.dump == "@1:6-1:6")
    #expect(scalar.location(ofUTF8: 2..<2).range.dump == "@1:8-1:8")
  }

  @Test func `an escape is underlined whole`() throws {
    let scalar = try scalar(in: "a: \"b\\u00E9c\"\n")
    #expect(scalar.location(ofUTF8: 1..<2).range.dump == "@1:6-1:12")
  }
}
