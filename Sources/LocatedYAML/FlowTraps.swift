/// What YAML reads without a word between `{ }` or `[ ]`, and no author means.
///
/// A comma ends a text there, a colon without a space does not end a key, and `{name}` is a mapping. Each leaves
/// a key without a colon behind it, by which it is found.
struct FlowTraps {
  private(set) var diagnostics: [Diagnostic] = []

  private let frame: TreeBuilder.Frame
  private let end: Position
  private let text: SourceText
  private let file: FileID

  /// - Parameter end: the place behind the closing bracket.
  init(_ frame: TreeBuilder.Frame, end: Position, text: SourceText, file: FileID) {
    self.frame = frame
    self.end = end
    self.text = text
    self.file = file
    if frame.isMapping { checkMapping() } else { checkSequence() }
  }

  private mutating func checkMapping() {
    var rest = frame.bareKeys[...]
    while diagnostics.count < DiagnosticList.longest, let first = rest.popFirst() {
      let key = frame.pairs[first].key
      let previous = first > 0 ? frame.pairs[first - 1].value.scalar : nil
      if let colon = colonWithoutSpace(in: key) {
        diagnostics.append(colon)
      } else if let previous, previous.style == .plain, !previous.isAbsent {
        var last = first
        while rest.first == last + 1 { last = rest.removeFirst() }
        diagnostics.append(comma(after: previous, to: frame.pairs[last].key))
      } else if frame.pairs.count == 1 {
        diagnostics.append(braces())
      } else {
        while let next = rest.first, colonWithoutSpace(in: frame.pairs[next].key) == nil,
          frame.pairs[next - 1].value.scalar?.isAbsent == true
        {
          rest.removeFirst()
        }
        diagnostics.append(missingValue(of: key))
      }
    }
  }

  /// `[count(a, b)]`: a comma inside parentheses that made two entries of one.
  private mutating func checkSequence() {
    let parentheses = frame.entries.map { $0.scalar?.openParentheses ?? 0 }
    guard let first = parentheses.firstIndex(where: { $0 > 0 }),
      let last = parentheses[first...].firstIndex(where: { $0 < 0 }),
      let opening = frame.entries[first].scalar, let closing = frame.entries[last].scalar
    else { return }
    diagnostics.append(comma(after: opening, to: closing))
  }

  private func colonWithoutSpace(in key: YAMLScalar) -> Diagnostic? {
    guard key.style == .plain else { return nil }
    let line = BlockLine(Array(key.text.unicodeScalars))
    guard let colon = line.colonWithoutSpace else { return nil }
    let isTimeOfDay = line.scalars.allSatisfy { ("0"..."9").contains($0) || $0 == ":" }
    if isTimeOfDay { return nil }
    let bytes = line.text(0..<colon).utf8.count
    let mended = line.text(0..<colon) + ": " + line.text((colon + 1)..<line.end)
    return .error(
      .colonWithoutSpace, "this colon needs a space behind it",
      at: key.location(ofUTF8: bytes..<(bytes + 1)),
      hint: "write \(QuotedText.shortened(mended))")
  }

  private func comma(after text: YAMLScalar, to last: YAMLScalar) -> Diagnostic {
    let location = Location(file, text.location.range.start, last.location.range.end)
    return .error(
      .commaInText,
      "between brackets a comma ends a text, so this one stops after '\(QuotedText.shortened(text.text))'",
      at: location, hint: QuotedText.hint(self.text.text(location.range)))
  }

  private func braces() -> Diagnostic {
    let location = Location(file, frame.start, end)
    return .error(
      .bracketInText, "a text that begins with '{' has to stand in quotes", at: location,
      hint: QuotedText.hint(text.text(location.range)))
  }

  private func missingValue(of key: YAMLScalar) -> Diagnostic {
    let isList = frame.bareKeys.count == frame.pairs.count
    return .error(
      .missingValue,
      "between braces every entry is 'key: value', and '\(QuotedText.shortened(key.text))' has no value",
      at: key.location, hint: isList ? "write a list between [ and ], a text between quotes" : "give it one")
  }
}

extension YAMLScalar {
  /// Opening parentheses less closing ones, in a plain text; 0 in a quoted one, where they split nothing.
  fileprivate var openParentheses: Int {
    guard style == .plain else { return 0 }
    return text.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "(") ? 1 : $1 == UInt8(ascii: ")") ? -1 : 0) }
  }
}
