internal import LocatedYAML

extension ItemSyntax {
  /// Reads `phq9_1` or `phq9_1 .. phq9_9`; `nil` where it is neither, which is reported.
  static func parse(_ text: LocatedText, reporting diagnostics: inout [Diagnostic]) -> ItemSyntax? {
    ExpressionParser.run(text, reporting: &diagnostics) { parser throws(LocatedProblem) in
      let start = parser.token
      let first = try parser.itemName()
      guard parser.token.isSign(.dots) else {
        if parser.token.isSign(.comma) { throw parser.problem(.commaInItems) }
        if parser.token.arithmetic != nil { throw parser.problem(.calculationInItems) }
        return .one(first)
      }
      parser.advance()
      let end = parser.token
      let last = try parser.itemName()
      let range = start.range.lowerBound..<end.range.upperBound
      return .span(first: first, last: last, parser.location(range))
    }
  }
}

extension WeightsDraft.Weight {
  /// Reads a number, or what `ItemSyntax` reads.
  static func parse(_ text: LocatedText, reporting diagnostics: inout [Diagnostic]) -> Self? {
    if let number = Fraction(decimal: text.text) {
      return .number(Located(value: number, location: text.location))
    }
    return ItemSyntax.parse(text, reporting: &diagnostics).map { .question($0) }
  }
}

extension ReferenceDraft {
  /// Reads `phq9` or `since[low-mood]`; `nil` where it is neither, which is reported.
  static func parse(_ text: LocatedText, reporting diagnostics: inout [Diagnostic]) -> ReferenceDraft? {
    ExpressionParser.run(text, reporting: &diagnostics) { parser throws(LocatedProblem) in
      let start = parser.token
      guard case .word(let word) = start.kind, Spelling.id.allows(word) else {
        throw parser.problem(.badReference(start.text))
      }
      let part = try parser.primary()
      if parser.token.kind != .end { throw parser.problem(.badReference(parser.token.text)) }
      switch part.syntax.kind {
      case .name:
        return ReferenceDraft(name: parser.located(start), row: nil, location: part.syntax.location)
      case .row(let name, let row):
        return ReferenceDraft(name: name, row: row, location: part.syntax.location)
      default:
        throw LocatedProblem(problem: .badReference(""), range: part.range)
      }
    }
  }
}

extension ExpressionParser {
  fileprivate mutating func itemName() throws(LocatedProblem) -> Located<String> {
    let here = token
    guard case .word(let word) = here.kind, Spelling.id.allows(word) else {
      throw problem(.badItem(here.text))
    }
    advance()
    return located(here)
  }
}
