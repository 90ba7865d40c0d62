internal import LocatedYAML

/// Takes an expression apart into tokens.
///
/// What another language would write (`==`, `&&`, quotation marks) is reported with what to write here, and
/// read as that, so that the rest of the expression is still looked at.
struct ExpressionLexer {
  private let source: LocatedText
  private let bytes: [UInt8]
  private var position = 0
  private var tokens: [ExpressionToken] = []
  private var problems: [Diagnostic] = []
  private var isBroken = false

  /// What became of a text.
  struct Result {
    /// An `end` is the last of them.
    let tokens: [ExpressionToken]
    let problems: [Diagnostic]
    /// Whether there was a character that no expression has; the tokens end before it.
    let isBroken: Bool
  }

  static func tokens(of source: LocatedText) -> Result {
    var lexer = ExpressionLexer(source)
    lexer.run()
    return Result(tokens: lexer.tokens, problems: lexer.problems, isBroken: lexer.isBroken)
  }

  private init(_ source: LocatedText) {
    self.source = source
    bytes = Array(source.text.utf8)
  }

  private mutating func run() {
    var hasSpace = false
    while let byte = peek(), !isBroken {
      if byte.isSpace {
        position += 1
        hasSpace = true
        continue
      }
      let start = position
      if let kind = byte.isDigit ? number() : byte.isLetter ? word() : sign() {
        let text = text(start..<position)
        tokens.append(
          ExpressionToken(kind: kind, text: text, range: start..<position, hasSpaceBefore: hasSpace))
        hasSpace = false
      }
    }
    tokens.append(
      ExpressionToken(kind: .end, text: "", range: position..<position, hasSpaceBefore: hasSpace))
  }

  /// A number, or a code that begins with a digit.
  private mutating func number() -> ExpressionToken.Kind? {
    let start = position
    skip(while: \.isDigit)
    if continuesWord {
      skipWord()
      return .word(text(start..<position))
    }
    if peek() == UInt8(ascii: "."), peek(1)?.isDigit == true {
      position += 1
      skip(while: \.isDigit)
    }
    if let number = Fraction(decimal: text(start..<position)) { return .number(number) }
    report(.numberTooLong, start..<position)
    return .number(.zero)
  }

  private mutating func word() -> ExpressionToken.Kind? {
    let start = position
    skipWord()
    return .word(text(start..<position))
  }

  /// A hyphen belongs to a word only where the word goes on behind it.
  private var continuesWord: Bool {
    guard let byte = peek() else { return false }
    return byte.isWord || byte == UInt8(ascii: "-") && peek(1)?.isWord == true
  }

  private mutating func skipWord() {
    while continuesWord { position += 1 }
  }

  private mutating func sign() -> ExpressionToken.Kind? {
    let start = position
    if let sign = ownSign() {
      position = start + sign.rawValue.utf8.count
      return .sign(sign)
    }
    for foreign in ForeignSign.all where starts(with: foreign.text) {
      position += foreign.text.utf8.count
      report(foreign.problem, start..<position)
      return foreign.replacement.map { .sign($0) } ?? foreign.word.map { .word($0) }
    }
    if starts(with: "!") {
      position += 1
      report(.foreign("!", instead: "not"), start..<position)
      return .word("not")
    }
    return quotation() ?? strayCharacter()
  }

  /// The sign of this language that stands here; `nil` also where it is only the beginning of a foreign one.
  private func ownSign() -> ExpressionToken.Sign? {
    switch (bytes[position], peek(1), peek(2)) {
    case (UInt8(ascii: "("), _, _): .open
    case (UInt8(ascii: ")"), _, _): .close
    case (UInt8(ascii: "["), _, _): .openBracket
    case (UInt8(ascii: "]"), _, _): .closeBracket
    case (UInt8(ascii: ","), _, _): .comma
    case (UInt8(ascii: ":"), _, _): .colon
    case (UInt8(ascii: "+"), _, _): .plus
    case (UInt8(ascii: "-"), _, _): .minus
    case (UInt8(ascii: "*"), _, _): .times
    case (UInt8(ascii: "/"), _, _): .over
    case (UInt8(ascii: "."), UInt8(ascii: "."), let next): next == UInt8(ascii: ".") ? nil : .dots
    case (UInt8(ascii: "="), let next, _): next.map { "=<>".utf8.contains($0) } == true ? nil : .equal
    case (UInt8(ascii: "!"), UInt8(ascii: "="), let next): next == UInt8(ascii: "=") ? nil : .notEqual
    case (UInt8(ascii: "<"), UInt8(ascii: "="), _): .lessOrEqual
    case (UInt8(ascii: "<"), let next, _): next == UInt8(ascii: ">") ? nil : .less
    case (UInt8(ascii: ">"), UInt8(ascii: "="), _): .greaterOrEqual
    case (UInt8(ascii: ">"), _, _): .greater
    default: nil
    }
  }

  /// A name in quotation marks is reported, and read as the name.
  private mutating func quotation() -> ExpressionToken.Kind? {
    let start = position
    for (open, close) in [("\"", "\""), ("'", "'"), ("“", "”"), ("‘", "’"), ("„", "“"), ("`", "`")]
    where starts(with: open) {
      position += open.utf8.count
      let inside = position
      while position < bytes.count, !starts(with: close) { position += 1 }
      let name = text(inside..<position)
      if position < bytes.count { position += close.utf8.count }
      report(.quoted(name), start..<position)
      return .word(name)
    }
    return nil
  }

  /// Reports a character that no expression has, and ends the reading.
  private mutating func strayCharacter() -> ExpressionToken.Kind? {
    isBroken = true
    var start = position
    position += 1
    switch bytes[start] {
    case UInt8(ascii: "."):
      report(.strayPoint, start..<position)
    case UInt8(ascii: "{"), UInt8(ascii: "}"):
      while let byte = peek(), byte != UInt8(ascii: "}") { position += 1 }
      position = min(position + 1, bytes.count)
      report(.braces, start..<position)
    case let byte where byte >= 0x80:
      while let next = peek(), next >= 0x80 || next.isWord { position += 1 }
      if let last = tokens.last, last.range.upperBound == start { start = last.range.lowerBound }
      report(.foreignLetters(text(start..<position)), start..<position)
    default:
      report(.strayCharacter(text(start..<position)), start..<position)
    }
    return nil
  }

  // MARK: Bytes

  private func peek(_ ahead: Int = 0) -> UInt8? {
    position + ahead < bytes.count ? bytes[position + ahead] : nil
  }

  private mutating func skip(while belongs: (UInt8) -> Bool) {
    while let byte = peek(), belongs(byte) { position += 1 }
  }

  private func starts(with text: String) -> Bool {
    bytes[position...].starts(with: text.utf8)
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private mutating func report(_ problem: ExpressionProblem, _ range: Range<Int>) {
    problems.append(problem.diagnostic(at: source.location(ofUTF8: range)))
  }
}

/// A sign of other languages, and what is meant by it here.
private struct ForeignSign {
  let text: String
  var replacement: ExpressionToken.Sign?
  var word: String?

  var problem: ExpressionProblem {
    .foreign(text, instead: replacement?.rawValue ?? word ?? "")
  }

  /// Longer signs before their own beginnings.
  static let all: [ForeignSign] = [
    ForeignSign(text: "===", replacement: .equal),
    ForeignSign(text: "!==", replacement: .notEqual),
    ForeignSign(text: "==", replacement: .equal),
    ForeignSign(text: "<>", replacement: .notEqual),
    ForeignSign(text: "=<", replacement: .lessOrEqual),
    ForeignSign(text: "=>", replacement: .greaterOrEqual),
    ForeignSign(text: "&&", word: "and"),
    ForeignSign(text: "&", word: "and"),
    ForeignSign(text: "||", word: "or"),
    ForeignSign(text: "|", word: "or"),
    ForeignSign(text: "...", replacement: .dots),
    ForeignSign(text: "…", replacement: .dots),
    ForeignSign(text: "≤", replacement: .lessOrEqual),
    ForeignSign(text: "≥", replacement: .greaterOrEqual),
    ForeignSign(text: "≠", replacement: .notEqual),
    ForeignSign(text: "×", replacement: .times),
    ForeignSign(text: "÷", replacement: .over),
    ForeignSign(text: "−", replacement: .minus),
    ForeignSign(text: "–", replacement: .minus),
  ]
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
  fileprivate var isWord: Bool { isLetter || isDigit || self == UInt8(ascii: "_") }
}
