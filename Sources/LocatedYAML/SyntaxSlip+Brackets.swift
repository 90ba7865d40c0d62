extension SyntaxSlip {
  /// A `[` or `{` whose entries do not go on as they should.
  var brokenFlow: Diagnostic {
    let opening = contextPlace
    let here = character(at: place)
    if let scalar = lastScalar, scalar.style == .singleQuoted || scalar.style == .doubleQuoted,
      let slip = textAfterQuote(scalar)
    {
      return slip
    }
    if place.line > opening.line {
      for number in opening.line...place.line {
        if let slip = comment(in: BlockLine(text.line(number)), number: number) { return slip }
      }
      let opened = BlockLine(text.line(opening.line))
      if isAtEnd || line.indent <= opened.indent || line.contentStart > line.indent {
        return unclosedBracket(opening)
      }
      return .error(
        .missingComma, "a comma is missing before this entry",
        at: location(line: place.line, line.indent..<max(line.indent + 1, place.column - 1)),
        notes: [Diagnostic.Note("the bracket was opened here", at: location(opening))])
    }
    switch here {
    case nil where isAtEnd: return unclosedBracket(opening)
    case "]", "}": return unclosedBracket(opening, closedBy: here)
    case "[", "{": return bracketInside
    case ":": return colonInEntry
    default: break
    }
    let closing = closingBracket(opening)
    return .error(
      .missingComma, "a comma or '\(closing)' is expected here", at: location(place),
      notes: [Diagnostic.Note("the bracket was opened here", at: location(opening))])
  }

  /// Two commas with nothing between them, or an entry that begins with a sign of YAML.
  var emptyEntry: Diagnostic {
    let opening = openBracket ?? contextPlace
    if isAtEnd { return unclosedBracket(opening) }
    return switch character(at: place) {
    case ",":
      .error(.emptyEntry, "nothing stands before this comma", at: location(place), hint: "delete it")
    case "]", "}":
      unclosedBracket(opening, closedBy: character(at: place))
    default: textStart(at: place)
    }
  }

  /// Text behind the closing quote of a scalar, or `nil` where the quote is not right before the failure.
  func textAfterQuote(_ scalar: YAMLScalar) -> Diagnostic? {
    let range = scalar.location.range
    guard range.end.line == place.line, range.end <= place,
      line.scalars[min(range.end.column - 1, line.scalars.count)..<min(place.column - 1, line.scalars.count)]
        .allSatisfy(\.isBlank)
    else { return nil }
    guard range.start.line == range.end.line else {
      return unclosedQuote(at: range.start, closedOnLine: range.end.line)
    }
    if scalar.style == .singleQuoted && range.end == place {
      let meant = textMeant(from: range.start)
      let inner =
        meant.dropFirst().hasSuffix("'") ? String(meant.dropFirst().dropLast()) : String(meant.dropFirst())
      return .error(
        .quoteInText, "this apostrophe ends the text, because the text began with one",
        at: location(Position(line: place.line, column: range.end.column - 1)), hint: QuotedText.hint(inner))
    }
    return .error(
      .textAfterQuote, "the text goes on after its closing quote", at: location(place),
      hint: QuotedText.hint(textMeant(from: range.start)))
  }

  /// A text that begins with a bracket and goes on behind it.
  func bracketAtStart(_ start: Position) -> Diagnostic {
    let first = character(at: start).map { String($0) } ?? ""
    return .error(
      .bracketInText, "a text that begins with '\(first)' has to stand in quotes", at: location(start),
      hint: QuotedText.hint(textMeant(from: start)))
  }

  /// `[copay[1]]`: a bracket inside an entry between brackets.
  private var bracketInside: Diagnostic {
    var start = place.column - 1
    let scalars = line.scalars
    while start > 0, !"[{,".unicodeScalars.contains(scalars[start - 1]) {
      if scalars[start - 1].isBlank, start > 1, scalars[start - 2] == ":" { break }
      start -= 1
    }
    while start < place.column - 1, scalars[start].isBlank { start += 1 }
    let bracket = character(at: place).map { String($0) } ?? ""
    let meant = textMeant(from: Position(line: place.line, column: start + 1))
    return .error(
      .bracketInText, "between brackets, a text with '\(bracket)' in it has to stand in quotes",
      at: location(line: place.line, start..<(start + max(1, meant.unicodeScalars.count))),
      hint: QuotedText.hint(meant))
  }

  private var colonInEntry: Diagnostic {
    .error(
      .colonInText, "a text with a colon and a space in it has to stand in quotes", at: location(place),
      hint: "put quotes around the whole text")
  }

  private func unclosedBracket(_ opening: Position, closedBy wrong: Unicode.Scalar? = nil) -> Diagnostic {
    let bracket = character(at: opening).map { String($0) } ?? "["
    guard let wrong else {
      return .error(
        .unclosedBracket, "this '\(bracket)' is never closed", at: location(opening),
        hint: "close it with '\(closingBracket(opening))'")
    }
    return .error(
      .unclosedBracket, "this '\(wrong)' does not close the '\(bracket)' before it", at: location(place),
      hint: "put '\(closingBracket(opening))' before it",
      notes: [Diagnostic.Note("opened here", at: location(opening))])
  }

  private func closingBracket(_ opening: Position) -> String {
    character(at: opening) == "{" ? "}" : "]"
  }
}
