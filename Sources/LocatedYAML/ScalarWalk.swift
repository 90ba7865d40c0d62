/// One walk over a scalar as written, which finds for every character of its text where it came from.
///
/// The rules are those of YAML 1.1 as libyaml reads it, restated here because libyaml tells only where a scalar
/// begins and ends. Lines end at LF.
struct ScalarWalk {
  /// A character of the decoded text and the characters of the file that made it.
  struct Piece: Hashable {
    let scalar: Unicode.Scalar
    let start: Position
    let end: Position
  }

  private(set) var pieces: [Piece] = []
  /// Where the text ends: before the closing quote, or after the last character.
  private(set) var end: Position

  private let written: [Unicode.Scalar]
  private var index = 0
  private var position: Position

  init(_ written: YAMLScalar.Written, style: YAMLScalar.Style, start: Position) {
    self.written = Array(written.text.unicodeScalars)
    position = start
    end = start
    switch style {
    case .plain: walkLines(quote: nil)
    case .singleQuoted: walkLines(quote: "'")
    case .doubleQuoted: walkLines(quote: "\"")
    case .literal: walkBlock(isFolded: false, parentIndent: written.parentIndent)
    case .folded: walkBlock(isFolded: true, parentIndent: written.parentIndent)
    }
    if style == .literal || style == .folded {
      end = pieces.last?.end ?? position
    } else {
      end = position
    }
  }

  /// The decoded text, equal to what libyaml decodes.
  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: pieces.lazy.map(\.scalar))
    return String(view)
  }

  /// The place of a part of the text; a character that the range cuts in two is taken whole.
  func range(ofUTF8 range: Range<Int>) -> SourceRange {
    var start: Position?
    var offset = 0
    for piece in pieces {
      let next = offset + UTF8.width(piece.scalar)
      if start == nil && range.lowerBound < next { start = piece.start }
      if let start, range.upperBound <= next {
        return SourceRange(start: start, end: range.isEmpty ? start : piece.end)
      }
      offset = next
    }
    return SourceRange(start: start ?? end, end: end)
  }

  // MARK: - Reading

  private var next: Unicode.Scalar? {
    index < written.count ? written[index] : nil
  }

  private func peek(_ distance: Int) -> Unicode.Scalar? {
    index + distance < written.count ? written[index + distance] : nil
  }

  private mutating func advance(by count: Int = 1) {
    for _ in 0..<count {
      guard let scalar = next else { return }
      position =
        scalar == "\n" ? Position(line: position.line + 1, column: 1) : position.moved(by: 1)
      index += 1
    }
  }

  /// Takes `count` characters of the file as one character of the text.
  private mutating func take(_ count: Int, as scalar: Unicode.Scalar) {
    let start = position
    advance(by: count)
    pieces.append(Piece(scalar: scalar, start: start, end: position))
  }

  // MARK: - Plain and quoted

  /// Plain and quoted scalars: a line break between two lines is a space, further ones are kept.
  private mutating func walkLines(quote: Unicode.Scalar?) {
    if quote != nil { advance() }
    while next != nil {
      let escapedBreak = walkWord(quote: quote)
      if next == nil || next == quote { return }
      walkBlanks(afterEscapedBreak: escapedBreak)
    }
  }

  /// Characters up to a blank, a line break or the closing quote.
  ///
  /// - Returns: whether the word ended at a backslash before a line break, which joins two lines without a
  ///   space.
  private mutating func walkWord(quote: Unicode.Scalar?) -> Bool {
    while let scalar = next, !scalar.isBlankOrBreak {
      switch (quote, scalar) {
      case ("'", "'"):
        if peek(1) != "'" { return false }
        take(2, as: "'")
      case ("\"", "\""):
        return false
      case ("\"", "\\"):
        if peek(1) == "\n" {
          advance(by: 2)
          return true
        }
        takeEscape()
      default:
        take(1, as: scalar)
      }
    }
    return false
  }

  private mutating func takeEscape() {
    guard let letter = peek(1) else { return advance() }
    if let digits = DoubleQuoteEscape.hexDigits[letter] {
      var value: UInt32 = 0
      for distance in 2..<(2 + digits) {
        guard let digit = peek(distance)?.hexValue else { return advance(by: 2) }
        value = value << 4 | digit
      }
      take(2 + digits, as: Unicode.Scalar(value) ?? "\u{FFFD}")
    } else {
      take(2, as: DoubleQuoteEscape.meanings[letter] ?? letter)
    }
  }

  private mutating func walkBlanks(afterEscapedBreak: Bool) {
    let start = position
    var isAtLineStart = afterEscapedBreak
    var hasFirstBreak = false
    var laterBreaks: [Piece] = []
    var blanks: [Piece] = []
    while let scalar = next, scalar.isBlankOrBreak {
      let before = position
      advance()
      if scalar != "\n" {
        if !isAtLineStart { blanks.append(Piece(scalar: scalar, start: before, end: position)) }
      } else if isAtLineStart {
        laterBreaks.append(Piece(scalar: "\n", start: before, end: position))
      } else {
        blanks = []
        isAtLineStart = true
        hasFirstBreak = true
      }
    }
    if !isAtLineStart {
      pieces += blanks
    } else if hasFirstBreak && laterBreaks.isEmpty {
      pieces.append(Piece(scalar: " ", start: start, end: position))
    } else {
      pieces += laterBreaks
    }
  }

  // MARK: - Literal and folded

  private enum Chomping { case strip, clip, keep }

  private mutating func walkBlock(isFolded: Bool, parentIndent: Int) {
    advance()
    var chomping = Chomping.clip
    var indent: Int?
    while let scalar = next, scalar == "+" || scalar == "-" || ("1"..."9").contains(scalar) {
      switch scalar {
      case "+": chomping = .keep
      case "-": chomping = .strip
      default: indent = max(parentIndent, 0) + Int(scalar.value - 48)
      }
      advance()
    }
    while let scalar = next, scalar != "\n" {
      _ = scalar
      advance()
    }
    advance()

    var breaks: [Piece] = []
    let contentIndent = indent ?? detectIndent(parentIndent: parentIndent)
    var firstBreak: Piece?
    var lastBeganBlank = false
    takeBreaks(indent: contentIndent, into: &breaks)
    while next != nil && position.column - 1 == contentIndent {
      let beginsBlank = next?.isBlank ?? false
      if let line = firstBreak {
        if !isFolded || lastBeganBlank || beginsBlank {
          pieces.append(line)
        } else if breaks.isEmpty {
          pieces.append(Piece(scalar: " ", start: line.start, end: position))
        }
      }
      pieces += breaks
      breaks = []
      lastBeganBlank = beginsBlank
      while let scalar = next, scalar != "\n" { take(1, as: scalar) }
      firstBreak = takeBreak()
      takeBreaks(indent: contentIndent, into: &breaks)
    }
    if chomping != .strip, let firstBreak { pieces.append(firstBreak) }
    if chomping == .keep { pieces += breaks }
  }

  private mutating func takeBreak() -> Piece? {
    guard next == "\n" else { return nil }
    let start = position
    advance()
    return Piece(scalar: "\n", start: start, end: position)
  }

  /// Passes over indentation and over lines with nothing but indentation.
  private mutating func takeBreaks(indent: Int, into breaks: inout [Piece]) {
    while true {
      while next == " " && position.column - 1 < indent { advance() }
      guard let line = takeBreak() else { return }
      breaks.append(line)
    }
  }

  /// The indentation of the first line with content, or of a longer empty line before it.
  private func detectIndent(parentIndent: Int) -> Int {
    var deepest = 0
    var column = 0
    for scalar in written[index...] {
      if scalar == " " {
        column += 1
        deepest = max(deepest, column)
      } else if scalar == "\n" {
        column = 0
      } else {
        break
      }
    }
    return max(deepest, parentIndent + 1, 1)
  }
}
