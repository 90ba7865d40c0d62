internal import LocatedYAML

extension ExpressionSyntax {
  /// The longest text that is read, in UTF-8 bytes.
  static let longest = 2_000

  /// Reads an expression; `nil` where something is wrong with it, which is reported.
  static func parse(_ text: LocatedText, reporting diagnostics: inout [Diagnostic]) -> ExpressionSyntax? {
    ExpressionParser.run(text, reporting: &diagnostics) { parser throws(LocatedProblem) in
      if parser.token.kind == .end { throw parser.problem(.empty) }
      let whole = try parser.disjunction()
      try parser.refuseManyValues(whole)
      return whole.syntax
    }
  }
}

/// A problem with the part of the expression that has it, in UTF-8 offsets.
struct LocatedProblem: Error {
  let problem: ExpressionProblem
  let range: Range<Int>
}

/// Reads tokens by recursive descent, loosest first: or, and, not, comparisons and `in`, + -, * /, a sign, a
/// name.
///
/// It stops at the first thing it cannot make sense of, and passes over the mistakes that have an obvious
/// mend.
struct ExpressionParser {
  /// A piece of syntax and the text it covers, parentheses too.
  struct Part {
    let syntax: ExpressionSyntax
    let range: Range<Int>
  }

  let source: LocatedText
  private let tokens: [ExpressionToken]
  private var index = 0
  private var nesting = 0
  private(set) var problems: [Diagnostic]
  /// Whether the text could not be taken apart to its end.
  private let isBroken: Bool

  /// Runs `read` over the whole of `text`, which has to end where `read` ends.
  static func run<Result>(
    _ text: LocatedText, reporting diagnostics: inout [Diagnostic],
    _ read: (inout ExpressionParser) throws(LocatedProblem) -> Result
  ) -> Result? {
    guard text.text.utf8.count <= ExpressionSyntax.longest else {
      let problem = ExpressionProblem.tooLong(limit: ExpressionSyntax.longest)
      diagnostics.append(problem.diagnostic(at: text.location))
      return nil
    }
    var parser = ExpressionParser(text)
    guard !parser.isBroken else {
      diagnostics += parser.problems
      return nil
    }
    var result: Result?
    do throws(LocatedProblem) {
      result = try read(&parser)
      try parser.expectEnd()
    } catch {
      parser.report(error)
    }
    diagnostics += parser.problems
    return parser.problems.isEmpty ? result : nil
  }

  private init(_ source: LocatedText) {
    self.source = source
    let lexed = ExpressionLexer.tokens(of: source)
    (tokens, problems, isBroken) = (lexed.tokens, lexed.problems, lexed.isBroken)
  }

  // MARK: Logic

  mutating func disjunction() throws(LocatedProblem) -> Part {
    try chain(of: "or", make: ExpressionSyntax.Kind.or) {
      (parser: inout ExpressionParser) throws(LocatedProblem) in
      try parser.chain(of: "and", make: ExpressionSyntax.Kind.and) {
        (parser: inout ExpressionParser) throws(LocatedProblem) in try parser.negation()
      }
    }
  }

  private mutating func chain(
    of word: String, make: ([ExpressionSyntax]) -> ExpressionSyntax.Kind,
    part: (inout ExpressionParser) throws(LocatedProblem) -> Part
  ) throws(LocatedProblem) -> Part {
    let first = try part(&self)
    var parts = [first]
    while isOperator(word) {
      advance()
      if parts.count == 1 { try refuseManyValues(first) }
      let next = try part(&self)
      try refuseManyValues(next)
      parts.append(next)
    }
    guard parts.count > 1 else { return first }
    return try made(make(parts.map(\.syntax)), from: parts)
  }

  /// Whether `word` stands here; in capitals it is reported and taken for it.
  private mutating func isOperator(_ word: String) -> Bool {
    if token.isWord(word) { return true }
    guard case .word(let found) = token.kind, found == word.uppercased() else { return false }
    report(problem(.equalsInWords(found, instead: word)))
    return true
  }

  private mutating func negation() throws(LocatedProblem) -> Part {
    guard token.isWord("not") else { return try comparison() }
    let start = token.range.lowerBound
    advance()
    let denied = try nested { (parser: inout ExpressionParser) throws(LocatedProblem) in try parser.negation()
    }
    try refuseManyValues(denied)
    return try made(.not(denied.syntax), range: start..<denied.range.upperBound)
  }

  // MARK: Comparisons

  private mutating func comparison() throws(LocatedProblem) -> Part {
    let left = try additive()
    if let comparison = comparisonHere() {
      advance()
      let right = try additive()
      try refuseManyValues(left)
      try refuseManyValues(right)
      if let second = comparisonHere() {
        throw try chained(left, comparison.value, right, second.value)
      }
      return try made(.comparison(comparison, left.syntax, right.syntax), from: [left, right])
    }
    if isOperator("in") {
      advance()
      let right = try additive()
      try refuseManyValues(left)
      return try made(.membership(left.syntax, in: right.syntax), from: [left, right])
    }
    if token.isWord("not"), next.isWord("in") { throw problem(.membershipNegated(left: text(left.range))) }
    return left
  }

  /// The comparison that stands here; a word of another language for it is reported and taken for it.
  private mutating func comparisonHere() -> Located<Comparison>? {
    if let comparison = token.comparison {
      return Located(value: comparison, location: location(token.range))
    }
    guard case .word(let word) = token.kind, let meant = Self.comparisonsInWords[word] else { return nil }
    report(problem(.equalsInWords(word, instead: meant.rawValue)))
    return Located(value: meant, location: location(token.range))
  }

  private static let comparisonsInWords: [String: Comparison] = [
    "is": .equal, "equals": .equal, "eq": .equal, "ne": .notEqual, "lt": .less, "le": .lessOrEqual,
    "gt": .greater, "ge": .greaterOrEqual,
  ]

  /// `a <= b <= c` is said as `b in a..c`, other chains by two comparisons.
  private mutating func chained(
    _ left: Part, _ first: Comparison, _ middle: Part, _ second: Comparison
  ) throws(LocatedProblem) -> LocatedProblem {
    advance()
    let right = try additive()
    let (a, b, c) = (text(left.range), text(middle.range), text(right.range))
    var mend: String?
    switch (first, second) {
    case (.lessOrEqual, .lessOrEqual): mend = "\(b) in \(a)..\(c)"
    case (.greaterOrEqual, .greaterOrEqual): mend = "\(b) in \(c)..\(a)"
    default: mend = "\(a) \(first.rawValue) \(b) and \(b) \(second.rawValue) \(c)"
    }
    if mend.map({ $0.utf8.count > 60 }) == true { mend = nil }
    return LocatedProblem(
      problem: .chained(mend: mend), range: left.range.lowerBound..<right.range.upperBound)
  }

  // MARK: Tokens

  /// The token that is looked at; the end once all are used up.
  var token: ExpressionToken { tokens[min(index, tokens.count - 1)] }
  var next: ExpressionToken { tokens[min(index + 1, tokens.count - 1)] }

  mutating func advance() { index += 1 }

  mutating func close(_ open: ExpressionToken) throws(LocatedProblem) {
    if token.isSign(.close) { return advance() }
    if token.kind == .end { throw LocatedProblem(problem: .unclosed(open.text), range: open.range) }
    throw unexpected
  }

  private func expectEnd() throws(LocatedProblem) {
    if token.kind != .end { throw unexpected }
  }

  /// Something stands where the expression could have ended.
  var unexpected: LocatedProblem {
    let left = before?.text ?? ""
    switch token.kind {
    case .sign(.close), .sign(.closeBracket): return problem(.unopened(token.text))
    case .sign(.comma): return problem(.strayComma)
    case .sign(.dots): return problem(.badSpanEnd)
    case .word("where"): return problem(.strayWhere)
    case .word("contains"), .word("includes"), .word("has"):
      return problem(.containsInWords(token.text, left: left, right: next.text))
    case .word, .number, .sign(.open), .sign(.openBracket):
      guard left != "NOT", let before else { return negationInCapitals }
      return LocatedProblem(
        problem: .noOperator(left: left, right: token.text),
        range: before.range.lowerBound..<token.range.upperBound)
    default: return problem(.unfitting(token.text, after: left))
    }
  }

  private var negationInCapitals: LocatedProblem {
    LocatedProblem(problem: .equalsInWords("NOT", instead: "not"), range: before?.range ?? token.range)
  }

  func expected(_ what: String) -> LocatedProblem {
    problem(.expected(what, found: token.text, after: before?.text ?? ""))
  }

  private var before: ExpressionToken? { index > 0 ? tokens[min(index, tokens.count) - 1] : nil }

  /// A problem with the token that is looked at; at the end of the text, with the last one.
  func problem(_ problem: ExpressionProblem) -> LocatedProblem {
    let place = token.kind == .end ? before ?? token : token
    return LocatedProblem(problem: problem, range: place.range)
  }

  mutating func report(_ located: LocatedProblem) {
    problems.append(located.problem.diagnostic(at: location(located.range)))
  }

  // MARK: Parts

  /// Goes one level deeper, no further than the tallest tree allows.
  mutating func nested<Result>(
    _ read: (inout ExpressionParser) throws(LocatedProblem) -> Result
  ) throws(LocatedProblem) -> Result {
    guard nesting < ExpressionSyntax.tallest else { throw problem(.tooDeep) }
    nesting += 1
    defer { nesting -= 1 }
    return try read(&self)
  }

  /// Refuses a list or a range where one value belongs.
  func refuseManyValues(_ part: Part) throws(LocatedProblem) {
    switch part.syntax.kind {
    case .span: throw LocatedProblem(problem: .misplacedSpan, range: part.range)
    case .list: throw LocatedProblem(problem: .misplacedList, range: part.range)
    default: return
    }
  }

  func made(_ kind: ExpressionSyntax.Kind, from parts: [Part]) throws(LocatedProblem) -> Part {
    let start = parts.first?.range.lowerBound ?? 0
    return try made(kind, range: start..<max(start, parts.last?.range.upperBound ?? 0))
  }

  func made(_ kind: ExpressionSyntax.Kind, range: Range<Int>) throws(LocatedProblem) -> Part {
    let syntax = ExpressionSyntax(kind, at: location(range))
    guard syntax.height <= ExpressionSyntax.tallest else {
      throw LocatedProblem(problem: .tooDeep, range: range)
    }
    return Part(syntax: syntax, range: range)
  }

  func located(_ token: ExpressionToken) -> Located<String> {
    Located(value: token.text, location: location(token.range))
  }

  func location(_ range: Range<Int>) -> Location { source.location(ofUTF8: range) }

  func text(_ range: Range<Int>) -> String {
    String(decoding: Array(source.text.utf8)[range], as: UTF8.self)
  }
}
