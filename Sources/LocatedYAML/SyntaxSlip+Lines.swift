internal import PlainText

extension SyntaxSlip {
  /// A colon where no key can end: in a text, or behind a key on a line that is indented wrongly.
  var misplacedColon: Diagnostic {
    guard line.colon == place.column - 1, let before = lineBefore(place.line) else { return colonInText }
    let above = before.line
    if above.colon == nil && above.indent == line.indent {
      return lineWithoutKey(above, at: Position(line: before.number, column: above.contentStart + 1))
    }
    guard line.hasWordAsKey else { return colonInText }
    return .error(
      .indentation,
      "this line is indented more than the one above it, which already has a value",
      at: keyLocation, hint: "begin it in column \(above.contentStart + 1)",
      notes: [
        Diagnostic.Note(
          "this is the line above", at: location(line: before.number, above.contentStart..<above.end))
      ])
  }

  var colonInText: Diagnostic {
    // Where the colon ends the line's first word group, the text began on a line above.
    let isInValue = line.colon.map { $0 < place.column - 1 } ?? false
    let meant = isInValue ? line.text(line.valueStart..<max(line.valueStart, line.end)) : ""
    return .error(
      .colonInText, "a text with a colon and a space in it has to stand in quotes", at: location(place),
      hint: QuotedText.hint(meant))
  }

  /// A line among keys that has none.
  func lineWithoutKey(_ line: BlockLine, at place: Position) -> Diagnostic {
    if let colon = line.colonWithoutSpace {
      let mended = line.text(line.contentStart..<colon) + ": " + line.text((colon + 1)..<line.end)
      return .error(
        .colonWithoutSpace, "this colon needs a space behind it",
        at: location(line: place.line, colon..<(colon + 1)), hint: "write \(QuotedText.shortened(mended))")
    }
    if let comment = commentBefore(place.line) ?? comment(in: line, number: place.line) { return comment }
    return .error(
      .missingColon, "this line has no 'key:' before its text, as the lines around it have",
      at: location(line: place.line, line.contentStart..<line.end),
      hint: "give it a key, or indent it to go on with the text above")
  }

  /// Something follows a value on the same line.
  var textAfterValue: Diagnostic {
    if let scalar = lastScalar, scalar.style == .singleQuoted || scalar.style == .doubleQuoted,
      let slip = textAfterQuote(scalar)
    {
      return slip
    }
    let start = Position(line: place.line, column: line.valueStart + 1)
    guard start <= place, let first = character(at: start) else { return unknown }
    if let here = character(at: place), "]}".unicodeScalars.contains(here), start != place {
      return .error(
        .unopenedBracket, "this '\(here)' closes nothing", at: location(place), hint: "delete it")
    }
    if "[{".unicodeScalars.contains(first) { return bracketAtStart(start) }
    if "&*!|>@`%,]}".unicodeScalars.contains(first) { return textStart(at: start) }
    return unknown
  }

  /// A line that fits nowhere among the lines above it.
  var misplacedLine: Diagnostic {
    if character(at: place) == ":" {
      return .error(.missingKey, "this colon has no key before it", at: location(place))
    }
    guard let before = lineBefore(place.line) else { return unknown }
    let above = before.line
    if above.text(0..<above.end) == "..." {
      var subset = StrictSubset()
      subset.note(.secondDocument, "...", at: location(line: before.number, 0..<3))
      return subset.diagnostics.first ?? unknown
    }
    if let scalar = lastScalar, scalar.style == .literal || scalar.style == .folded,
      scalar.text.allSatisfy({ $0 == "\n" }),
      line.indent > BlockLine(text.line(scalar.location.range.start.line)).indent
    {
      return spacesInEmptyLine(below: scalar.location.range.start.line)
    }
    if line.indent > above.contentStart, above.colon != nil {
      if let comment = commentBefore(place.line) { return comment }
      if above.valueStart < above.end, let first = above.scalars[above.valueStart...].first,
        "\"'".unicodeScalars.contains(first)
      {
        return .error(
          .textAfterQuote, "the text above ended at its closing quote and cannot go on here",
          at: location(line: place.line, line.indent..<line.end),
          hint: "put the closing quote at the end of the text")
      }
      if above.end < above.scalars.count, above.valueStart < above.end {
        return .error(
          .commentInText, "a comment ended the text above, so it cannot go on here",
          at: location(line: place.line, line.indent..<line.end),
          hint: "move the comment to a line of its own")
      }
    }
    return indentation
  }

  /// An empty line that decides, by its spaces, how deep the lines below it have to be indented.
  private func spacesInEmptyLine(below header: Int) -> Diagnostic {
    let deepest = ((header + 1)..<max(place.line, header + 2)).max {
      text.line($0).count < text.line($1).count
    }
    let number = deepest ?? place.line
    return .error(
      .indentation, "this empty line has more spaces than the text below it",
      at: location(line: number, 0..<text.line(number).count), hint: "take the spaces out")
  }

  /// A line whose indentation agrees with no line above.
  var indentation: Diagnostic {
    let columns = openColumns
    let here = line.indent
    if line.contentStart > here, columns.contains(here) {
      return .error(
        .indentation, "this list entry stands where a key is expected", at: location(place),
        hint: "indent it more than the key it belongs to")
    }
    if let dash = failure.contextPlace, failure.problem.contains("'-'"), dash.column == here {
      let inner = BlockLine(text.line(dash.line + 1)).contentStart
      return .error(
        .indentation, "this line stands in the column of the dashes, and has none", at: keyLocation,
        hint: "begin it in column \(inner + 1) to belong to the entry above")
    }
    let named = columns.map { String($0 + 1) }
    guard !named.isEmpty else { return unknown }
    return .error(
      .indentation,
      "this line begins in column \(here + 1), and the lines above it in column \(named.joined(last: "or"))",
      at: keyLocation, hint: "indent it like the lines it belongs to")
  }

  /// The columns, from 0, in which the collections around the line begin their lines; rising.
  private var openColumns: [Int] {
    var columns: [Int] = []
    var number = place.line
    var lowest = Int.max
    while let before = lineBefore(number), lowest > 0 {
      number = before.number
      if before.line.colon != nil, before.line.contentStart < lowest,
        before.line.contentStart > before.line.indent
      {
        columns.append(before.line.contentStart)
      }
      if before.line.indent < lowest {
        columns.append(before.line.indent)
        lowest = before.line.indent
      }
    }
    return Array(Set(columns)).sorted()
  }

  /// The line's key, or all of it where it has none.
  private var keyLocation: Location {
    location(line: place.line, line.indent..<(line.colon ?? max(line.end, line.indent + 1)))
  }

  /// The comment that cut short the text on the line before.
  private func commentBefore(_ number: Int) -> Diagnostic? {
    guard let before = lineBefore(number) else { return nil }
    return comment(in: before.line, number: before.number)
  }

  func comment(in line: BlockLine, number: Int) -> Diagnostic? {
    guard let column = line.commentInText else { return nil }
    var end = line.scalars.count
    while end > column, line.scalars[end - 1].isBlank { end -= 1 }
    return .error(
      .commentInText, "the ' #' begins a comment, so the text ends before it",
      at: location(line: number, column..<end),
      hint: CommentInText.hint)
  }
}
