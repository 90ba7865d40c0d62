/// Builds the tree from libyaml's events, with a stack of its own instead of recursion.
struct TreeBuilder {
  /// A collection that is still open.
  struct Frame {
    let isMapping: Bool
    let isFlow: Bool
    /// Where the collection begins: its bracket, first key or first dash.
    let start: Position
    let startByte: Int
    var entries: [YAMLNode] = []
    var pairs: [YAMLPair] = []
    /// The key that waits for its value.
    var key: YAMLScalar?
    /// The byte behind that key.
    var keyEnd = 0
    /// The first place of each key.
    var places: [String: Location] = [:]
    /// The pairs, by index, whose key has no colon behind it.
    var bareKeys: [Int] = []
    /// Where a collection stands as a key, or a key behind `?`.
    var complexKeys: [Location] = []
    /// Whether a key had a `?` before it, which allows it to have no colon.
    var hasQuestionMark = false
  }

  private let text: SourceText
  private let file: FileID
  private var cursor = ByteCursor()
  private var frames: [Frame] = []
  private var root: YAMLNode?
  private var lastScalar: YAMLScalar?
  private var documents = 0
  private var isExplicit = false
  private var nodes = 0
  private var limit: Diagnostic?
  private var subset = StrictSubset()
  private var diagnostics = DiagnosticList()

  /// - Parameter directives: the numbers of the lines that are directives, which libyaml does not see.
  init(_ text: SourceText, directives: [Int], file: FileID) {
    self.text = text
    self.file = file
    for number in directives { subset.noteDirective(onLine: number, of: text, file: file) }
  }

  /// - Returns: false where reading on is of no use.
  mutating func take(_ event: ParserEvent, from start: Mark, to end: Mark) -> Bool {
    switch event {
    case .documentStart(let isExplicit):
      startDocument(isExplicit: isExplicit, at: start)
    case .documentEnd:
      break
    case .alias(let name):
      let location = location(start, end)
      subset.noteAlias(named: name, at: location)
      let scalar = YAMLScalar(text: "", style: .plain, location: location, written: nil)
      let first = cursor.offset(of: start, in: text)
      add(scalar, from: first, to: cursor.offset(of: end, in: text), isAlias: true)
    case .scalar(let text, let style, let properties):
      check(properties, at: start)
      let first = cursor.offset(of: start, in: self.text)
      let last = cursor.offset(of: end, in: self.text)
      let scalar = scalar(text, style, from: start, to: end, bytes: first..<max(first, last))
      lastScalar = scalar
      add(scalar, from: first, to: last, isAlias: false)
    case .sequenceStart(let isFlow, let properties):
      check(properties, at: start)
      open(isMapping: false, isFlow: isFlow, at: start)
    case .mappingStart(let isFlow, let properties):
      check(properties, at: start)
      open(isMapping: true, isFlow: isFlow, at: start)
    case .sequenceEnd, .mappingEnd:
      close(at: end)
    }
    if nodes > ReadingLimits.nodes { limit = ReadingLimits.tooMany(at: location(start, start)) }
    return limit == nil && documents <= 1
  }

  /// The tree and everything that was found on the way. A limit that was passed is reported alone.
  mutating func finish() -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
    if let limit { return (nil, [limit]) }
    if isEmpty { diagnostics.append(emptyFile) }
    return (root, diagnostics.all + subset.diagnostics)
  }

  /// What the author did where libyaml gave up.
  func slip(behind failure: ParserFailure) -> Diagnostic {
    let bracket = frames.last.flatMap { $0.isFlow ? $0.start : nil }
    return SyntaxSlip(failure, in: text, file: file, lastScalar: lastScalar, openBracket: bracket).diagnostic
  }

  // MARK: - Documents

  private mutating func startDocument(isExplicit: Bool, at start: Mark) {
    documents += 1
    if documents == 1 { self.isExplicit = isExplicit }
    if documents == 2 {
      subset.note(.secondDocument, "---", at: Location(file, start.position, length: isExplicit ? 3 : 1))
    }
  }

  private var isEmpty: Bool {
    guard let scalar = root?.scalar else { return root == nil && documents <= 1 }
    return scalar.style == .plain && scalar.text.isEmpty && !diagnostics.all.hasErrors
      && subset.diagnostics.isEmpty
  }

  private var emptyFile: Diagnostic {
    let message =
      if isExplicit {
        "this file is empty but for '---'"
      } else if text.bytes.contains(UInt8(ascii: "#")) {
        "this file is empty but for comments"
      } else {
        "this file is empty"
      }
    return .error(.emptyFile, message, at: Location(file, Position(line: 1, column: 1), length: 0))
  }

  // MARK: - Values

  /// Whether the next value is a key.
  private var expectsKey: Bool {
    let top = frames.count - 1
    return top >= 0 && frames[top].isMapping && frames[top].key == nil
  }

  private mutating func open(isMapping: Bool, isFlow: Bool, at start: Mark) {
    nodes += 1
    if frames.count >= ReadingLimits.depth {
      limit = ReadingLimits.tooDeep(at: Location(file, start.position, length: 1))
      return
    }
    frames.append(
      Frame(
        isMapping: isMapping, isFlow: isFlow, start: start.position,
        startByte: cursor.offset(of: start, in: text)))
  }

  private mutating func close(at end: Mark) {
    guard let frame = frames.popLast() else { return }
    let content: YAMLNode.Content
    var place = Location(file, frame.start, length: 1)
    if frame.isMapping {
      content = .mapping(frame.pairs)
      if text.character(atByte: frame.startByte) != "{", let first = frame.pairs.first {
        place = first.key.location
      }
    } else {
      content = .sequence(frame.entries)
    }
    let isKey = expectsKey
    // `{{name}}` is one slip, told as that of the outer braces.
    let isDoubleBrace = frame.isFlow && frame.bareKeys == [0] && frame.pairs.count == 1
    if !isDoubleBrace { for key in frame.complexKeys { subset.note(.complexKey, "", at: key) } }
    if frame.isFlow && !isKey && !diagnostics.isFull {
      let traps = FlowTraps(frame, end: end.position, text: text, file: file)
      for diagnostic in traps.diagnostics { diagnostics.append(diagnostic) }
    }
    add(YAMLNode(content, at: place), endingAt: cursor.offset(of: end, in: text))
  }

  /// - Parameter end: the byte behind the value; that of a block collection is never asked for.
  private mutating func add(_ node: YAMLNode, endingAt end: Int) {
    let top = frames.count - 1
    guard top >= 0 else {
      if documents <= 1 { root = node }
      return
    }
    if !frames[top].isMapping {
      frames[top].entries.append(node)
    } else if let key = frames[top].key {
      frames[top].pairs.append(YAMLPair(key: key, value: node))
      frames[top].key = nil
    } else {
      frames[top].complexKeys.append(node.location)
      frames[top].key = YAMLScalar(text: "", style: .plain, location: node.location, written: nil)
      frames[top].keyEnd = end
    }
  }

  private mutating func add(_ scalar: YAMLScalar, from start: Int, to end: Int, isAlias: Bool) {
    nodes += 1
    guard expectsKey else {
      if !isAlias { checkValue(scalar, endingAt: end) }
      add(YAMLNode(.scalar(scalar), at: scalar.location), endingAt: end)
      return
    }
    let top = frames.count - 1
    frames[top].key = scalar
    frames[top].keyEnd = end
    if isAlias { return }
    if text.hasQuestionMark(beforeByte: start) {
      frames[top].complexKeys.append(scalar.location)
      frames[top].hasQuestionMark = true
    }
    if scalar.style == .plain && scalar.text == "<<" {
      subset.note(.mergeKey, "<<", at: scalar.location)
    } else if scalar.isAbsent {
      let colon = Location(file, scalar.location.range.start, length: 1)
      diagnostics.append(.error(.missingKey, "this colon has no key before it", at: colon))
    } else if let first = frames[top].places[scalar.text] {
      diagnostics.append(
        .error(
          .duplicateKey, "'\(QuotedText.shortened(scalar.text))' stands twice among these keys",
          at: scalar.location,
          hint: "keep one of them", notes: [Diagnostic.Note("first used here", at: first)]))
    } else {
      frames[top].places[scalar.text] = scalar.location
    }
  }

  /// Looks for a text that is not the one that was meant.
  private mutating func checkValue(_ scalar: YAMLScalar, endingAt end: Int) {
    guard scalar.style == .plain else { return }
    if let dash = DashInText.find(in: scalar, file: file) { diagnostics.append(dash) }
    var end = end
    var place = scalar.location.range.end
    if scalar.isAbsent {
      guard let key = frames.last?.key, let keyEnd = frames.last?.keyEnd else { return }
      end = keyEnd
      place = key.location.range.end
      if !text.hasColon(afterByte: end) { return noteBareKey(key) }
    }
    if let comment = CommentInText.find(
      behind: end, at: place, isAbsent: scalar.isAbsent, in: text, file: file)
    {
      diagnostics.append(comment)
    }
  }

  /// A key without a colon: part of a text that a comma or brace cut up, or a key behind a question mark.
  private mutating func noteBareKey(_ key: YAMLScalar) {
    let last = frames.count - 1
    if frames[last].isFlow {
      frames[last].bareKeys.append(frames[last].pairs.count)
    } else if !frames[last].hasQuestionMark {
      frames[last].complexKeys.append(key.location)
    }
  }

  private mutating func scalar(
    _ decoded: String, _ style: YAMLScalar.Style, from start: Mark, to end: Mark, bytes: Range<Int>
  ) -> YAMLScalar {
    let (first, last) = (bytes.lowerBound, bytes.upperBound)
    let isBlock = style == .literal || style == .folded
    let location = isBlock ? text.trimmed(from: start.position, first..<last, file) : location(start, end)
    let inset = style == .plain ? 0 : 1
    let isVerbatim =
      !isBlock && last - first >= 2 * inset
      && decoded.utf8.elementsEqual(text.bytes[(first + inset)..<(last - inset)])
    let scalar = YAMLScalar(
      text: decoded, style: style, location: location,
      written: isVerbatim
        ? nil
        : YAMLScalar.Written(
          text: text.text(first..<last), parentIndent: frames.last.map { $0.start.column - 1 } ?? -1))
    if style == .doubleQuoted && !isVerbatim { checkEscapes(scalar) }
    return scalar
  }

  /// An escape can bring in what may not stand in the file itself. One of them tells of all.
  private mutating func checkEscapes(_ scalar: YAMLScalar) {
    var offset = 0
    for character in scalar.text.unicodeScalars {
      let next = offset + UTF8.width(character)
      if let name = ForbiddenCharacter.name(of: character) {
        let place = scalar.location(ofUTF8: offset..<next)
        diagnostics.append(ForbiddenCharacter.diagnostic(character, name, at: place))
        return
      }
      offset = next
    }
  }

  // MARK: - Properties

  private mutating func check(_ properties: NodeProperties, at start: Mark) {
    guard properties.anchor != nil || properties.tag != nil else { return }
    let word = text.word(atByte: cursor.offset(of: start, in: text))
    let place = Location(file, start.position, length: word.unicodeScalars.count)
    if let anchor = properties.anchor { subset.noteAnchor(named: anchor, at: place) }
    if properties.tag != nil { subset.note(.tag, word, at: place) }
  }

  private func location(_ start: Mark, _ end: Mark) -> Location {
    Location(file, start.position, end.position)
  }
}

extension YAMLScalar {
  /// Whether nothing was written: `key:` with nothing behind it.
  var isAbsent: Bool {
    style == .plain && location.range.start == location.range.end
  }
}
