/// The slip of an author behind a text that libyaml cannot read.
///
/// libyaml says what it expected at the place where it gave up, in the words of its own grammar, and that place is
/// often lines behind the slip. This looks at the text around both of its marks for the slips that
/// people make, and says that one; what it does not recognise is told without jargon.
struct SyntaxSlip {
  let failure: ParserFailure
  let text: SourceText
  let file: FileID
  /// The last scalar before the failure, whose quotes may have been meant otherwise.
  let lastScalar: YAMLScalar?
  /// The innermost `[` or `{` that is open.
  let openBracket: Position?

  /// Where libyaml gave up, and the line there.
  let place: Position
  let line: BlockLine
  /// What libyaml was in the middle of began here; the same place where it says nothing.
  let contextPlace: Position

  init(
    _ failure: ParserFailure, in text: SourceText, file: FileID, lastScalar: YAMLScalar?,
    openBracket: Position?
  ) {
    self.failure = failure
    self.text = text
    self.file = file
    self.lastScalar = lastScalar
    self.openBracket = openBracket
    place = text.inside(failure.place.position)
    contextPlace = failure.contextPlace.map { text.inside($0.position) } ?? place
    line = BlockLine(text.line(place.line))
  }

  var diagnostic: Diagnostic {
    if let tab = tabInIndentation { return tab }
    let problem = failure.problem
    if problem.contains("unexpected end of stream") || problem.contains("unexpected document indicator") {
      return unclosedQuote(at: contextPlace)
    }
    if let context = failure.context {
      if context.contains("quoted scalar") { return badEscape }
      if context.contains("directive") { return directive }
      if context.contains("an anchor") || context.contains("an alias") || context.contains("a tag")
        || context.contains("a block scalar") || problem.contains("tag handle")
      {
        return textStart(at: contextPlace)
      }
    }
    if problem.contains("mapping values") { return misplacedColon }
    if problem.contains("expected ':'") {
      return lineWithoutKey(BlockLine(text.line(contextPlace.line)), at: contextPlace)
    }
    if problem.contains("cannot start any token") || problem.contains("sequence entries")
      || problem.contains("mapping keys")
    {
      return isFirstOfLine && problem.contains("sequence entries") ? indentation : textStart(at: place)
    }
    if problem.contains("',' or") { return brokenFlow }
    if problem.contains("node content") { return isInFlow ? emptyEntry : textStart(at: place) }
    if problem.contains("expected") { return isFirstOfLine ? misplacedLine : textAfterValue }
    return unknown
  }

  // MARK: - Places

  var isInFlow: Bool { openBracket != nil }

  /// Whether libyaml reached the end of the text.
  var isAtEnd: Bool { text.offset(of: place) >= text.bytes.count }

  func location(_ place: Position, length: Int = 1) -> Location {
    Location(file, place, length: length)
  }

  /// A part of a line; columns count from 0.
  func location(line: Int, _ columns: Range<Int>) -> Location {
    location(Position(line: line, column: columns.lowerBound + 1), length: columns.count)
  }

  func character(at place: Position) -> Unicode.Scalar? { text.character(at: place) }

  var isFirstOfLine: Bool { place.column - 1 <= line.indent }

  /// The nearest line before a line that holds more than a comment.
  func lineBefore(_ number: Int) -> (number: Int, line: BlockLine)? {
    var number = number - 1
    while number >= 1 {
      let line = BlockLine(text.line(number))
      if !line.isBlank && !line.hasOnlyComment { return (number, line) }
      number -= 1
    }
    return nil
  }

  /// From a place to the end of what is meant as one text: the line's, or that of an entry between brackets.
  func textMeant(from start: Position) -> String {
    let line = BlockLine(text.line(start.line))
    let first = start.column - 1
    guard isInFlow else { return line.text(first..<max(first, line.end)) }
    var depth = 0
    var index = first
    scan: while index < line.end {
      switch line.scalars[index] {
      case "[", "{": depth += 1
      case "]", "}":
        if depth == 0 { break scan }
        depth -= 1
      case ",": if depth == 0 { break scan }
      case ":": if depth == 0, index + 1 < line.end, line.scalars[index + 1].isBlank { break scan }
      default: break
      }
      index += 1
    }
    return line.text(first..<index)
  }

  // MARK: - Slips

  private var tabInIndentation: Diagnostic? {
    let isTab = character(at: place) == "\t"
    guard isTab || line.tabInIndentation != nil || failure.problem.contains("tab character") else {
      return nil
    }
    let column = line.tabInIndentation ?? place.column - 1
    return .error(
      .tabIndent, "a tab stands in the indentation, where only spaces may stand",
      at: location(line: place.line, column..<(column + 1)), hint: "put spaces in its place")
  }

  func unclosedQuote(at opening: Position, closedOnLine closing: Int? = nil) -> Diagnostic {
    let quote = character(at: opening).map(String.init) ?? "\""
    let message =
      if let closing {
        "this quote is closed only on line \(closing)"
      } else {
        "this quote is never closed"
      }
    let opened = BlockLine(text.line(opening.line))
    let begun = opened.text(opening.column..<max(opening.column, opened.end))
    let isApostrophe = quote == "'" && begun.unicodeScalars.first?.properties.isLowercase == true
    return .error(
      .unclosedQuote, message, at: location(opening),
      hint: isApostrophe
        ? "close it with '; if it is an apostrophe, put \" around the text" : "close it with \(quote)")
  }

  private var badEscape: Diagnostic {
    let scalars = line.scalars
    var column = min(place.column - 1, scalars.count - 1)
    while column > 0, scalars[column] != "\\" { column -= 1 }
    let letter = column + 1 < scalars.count ? scalars[column + 1] : " "
    let length = letter == "\\" || column + 1 >= scalars.count ? 1 : 2
    if failure.problem.contains("Unicode character") {
      return .error(
        .badEscape, "this escape is only half of a character",
        at: location(line: place.line, column..<(column + length)),
        hint: "write the character itself")
    }
    if DoubleQuoteEscape.hexDigits[letter] != nil {
      return .error(
        .badEscape,
        "'\\\(letter)' needs \(DoubleQuoteEscape.hexDigits[letter] ?? 2) hexadecimal digits behind it",
        at: location(line: place.line, column..<(column + length)),
        hint: "write \\\\\(letter) for a backslash")
    }
    return .error(
      .badEscape, "'\\\(letter)' means nothing between double quotes",
      at: location(line: place.line, column..<(column + length)),
      hint: "write \\\\\(letter), or use single quotes, which keep a backslash as it is")
  }

  /// A line that begins with `%` behind the first line with content.
  private var directive: Diagnostic {
    var subset = StrictSubset()
    subset.noteDirective(onLine: contextPlace.line, of: text, file: file)
    return subset.diagnostics.first ?? unknown
  }

  /// A text that begins with a character that means something to YAML.
  func textStart(at start: Position) -> Diagnostic {
    let first = character(at: start).map { String($0) } ?? ""
    if first == "-" && start.column - 1 == line.valueStart && !isInFlow {
      return .error(
        .textStart, "a text cannot begin with '- ', which begins an entry of a list", at: location(start),
        hint: "begin a list on the next line; for a text, \(QuotedText.hint(textMeant(from: start)))")
    }
    return .error(
      .textStart, "a text cannot begin with '\(first)' unless it stands in quotes", at: location(start),
      hint: QuotedText.hint(textMeant(from: start)))
  }

  var unknown: Diagnostic {
    .error(
      .syntax, "from here on the text cannot be read as YAML", at: location(place),
      hint: "compare the indentation, quotes and brackets with the lines above")
  }
}
