/// One word, number or sign of an expression.
struct ExpressionToken: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// `[A-Za-z][A-Za-z0-9_-]*`, or a code that begins with a digit: `2-4`.
    case word(String)
    case number(Fraction)
    case sign(Sign)
    case end
  }

  enum Sign: String, CaseIterable, Sendable {
    case open = "("
    case close = ")"
    case openBracket = "["
    case closeBracket = "]"
    case comma = ","
    case dots = ".."
    case colon = ":"
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
  }

  let kind: Kind
  /// As written; empty at the end.
  let text: String
  /// UTF-8 offsets into the expression.
  let range: Range<Int>
  let hasSpaceBefore: Bool

  func isWord(_ word: String) -> Bool { kind == .word(word) }
  func isSign(_ sign: Sign) -> Bool { kind == .sign(sign) }

  var comparison: Comparison? {
    if case .sign(let sign) = kind { Comparison(rawValue: sign.rawValue) } else { nil }
  }

  var arithmetic: Arithmetic? {
    if case .sign(let sign) = kind { Arithmetic(rawValue: sign.rawValue) } else { nil }
  }
}
