/// Builds the tree from libyaml's events, with a stack of its own instead of recursion.
struct TreeBuilder {
  /// A collection that is still open.
  struct Frame {
    let isMapping: Bool
    let isFlow: Bool
    /// Where the collection begins: its bracket, first key or first dash.
    let start: Position
    var entries: [YAMLNode] = []
    var pairs: [YAMLPair] = []
    /// The key that waits for its value.
    var key: YAMLScalar?
    /// The first place of each key.
    var places: [String: Location] = [:]
    /// The pairs, by index, whose key has no colon behind it.
    var bareKeys: [Int] = []
  }

  private let text: SourceText
  private let file: FileID
  private var cursor = ByteCursor()
  private var frames: [Frame] = []
  private var root: YAMLNode?
  private var documents = 0
  private var isExplicit = false
  private var nodes = 0
  private var limit: Diagnostic?
  private var subset = StrictSubset()
  private var diagnostics = DiagnosticList()

  init(_ text: SourceText, file: FileID) {
    self.text = text
    self.file = file
  }

  /// - Returns: false where reading on is of no use.
  mutating func take(_ event: ParserEvent, from start: Mark, to end: Mark) -> Bool {
    switch event {
    case .documentStart(let isExplicit, let hasDirectives):
      startDocument(isExplicit: isExplicit, hasDirectives: hasDirectives, at: start)
    case .documentEnd:
      break
    case .alias(let name):
      let location = location(start, end)
      subset.noteAlias(named: name, at: location)
      add(YAMLScalar(text: "", style: .plain, location: location, written: nil), writtenAsText: false)
    case .scalar(let text, let style, let properties):
      check(properties, at: start)
      add(scalar(text, style, start, end), writtenAsText: true)
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

  // MARK: - Documents

  private mutating func startDocument(isExplicit: Bool, hasDirectives: Bool, at start: Mark) {
    documents += 1
    if documents == 1 { self.isExplicit = isExplicit }
    if hasDirectives {
      for number in 1...text.lineCount {
        let line = text.line(number)
        guard line.first == "%" else { continue }
        let place = Location(file, Position(line: number, column: 1), length: line.count)
        subset.note(.directive, word(at: place.range.start), at: place)
        break
      }
    }
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
    let holds =
      if isExplicit {
        "nothing but '---'"
      } else if text.bytes.contains(UInt8(ascii: "#")) {
        "nothing but comments"
      } else {
        "nothing"
      }
    return .error(
      "empty-file", "this file is empty: it holds \(holds)",
      at: Location(file, Position(line: 1, column: 1), length: 0))
  }

  // MARK: - Values

  private mutating func open(isMapping: Bool, isFlow: Bool, at start: Mark) {
    nodes += 1
    if frames.count >= ReadingLimits.depth {
      limit = ReadingLimits.tooDeep(at: Location(file, start.position, length: 1))
      return
    }
    frames.append(Frame(isMapping: isMapping, isFlow: isFlow, start: start.position))
  }

  private mutating func close(at end: Mark) {
    guard let frame = frames.popLast() else { return }
    let content: YAMLNode.Content
    var place = Location(file, frame.start, length: 1)
    if frame.isMapping {
      content = .mapping(frame.pairs)
      if text.character(at: frame.start) != "{", let first = frame.pairs.first { place = first.key.location }
    } else {
      content = .sequence(frame.entries)
    }
    if frame.isFlow {
      let traps = FlowTraps(frame, end: end.position, text: text, file: file)
      for diagnostic in traps.diagnostics { diagnostics.append(diagnostic) }
    }
    add(YAMLNode(content, at: place))
  }

  private mutating func add(_ node: YAMLNode) {
    guard var frame = frames.popLast() else {
      if documents <= 1 { root = node }
      return
    }
    defer { frames.append(frame) }
    if !frame.isMapping {
      frame.entries.append(node)
    } else if let key = frame.key {
      frame.pairs.append(YAMLPair(key: key, value: node))
      frame.key = nil
    } else {
      subset.note(.complexKey, "", at: node.location)
      frame.key = YAMLScalar(text: "", style: .plain, location: node.location, written: nil)
    }
  }

  /// - Parameter writtenAsText: false for an alias, which stands where a scalar would.
  private mutating func add(_ scalar: YAMLScalar, writtenAsText: Bool) {
    nodes += 1
    guard var frame = frames.last, frame.isMapping, frame.key == nil else {
      if writtenAsText { checkValue(scalar) }
      add(YAMLNode(.scalar(scalar), at: scalar.location))
      return
    }
    frames.removeLast()
    defer { frames.append(frame) }
    frame.key = scalar
    guard writtenAsText else { return }
    if scalar.style == .plain && scalar.text == "<<" {
      subset.note(.mergeKey, "<<", at: scalar.location)
    } else if scalar.isAbsent {
      diagnostics.append(
        .error(
          "missing-key", "this colon has no key before it",
          at: Location(file, scalar.location.range.start, length: 1)))
    } else if let first = frame.places[scalar.text] {
      diagnostics.append(
        .error(
          "duplicate-key", "'\(scalar.text)' stands twice among these keys", at: scalar.location,
          hint: "keep one of them", notes: [Diagnostic.Note("first used here", at: first)]))
    } else {
      frame.places[scalar.text] = scalar.location
    }
  }

  private mutating func checkValue(_ scalar: YAMLScalar) {
    if let frame = frames.last, frame.isMapping, let key = frame.key, scalar.isAbsent,
      !text.hasColon(after: key.location.range.end)
    {
      if frame.isFlow {
        frames[frames.count - 1].bareKeys.append(frame.pairs.count)
      } else {
        subset.note(.complexKey, "?", at: key.location)
      }
    }
    if let comment = CommentInText.find(after: scalar, key: frames.last?.key, in: text, file: file) {
      diagnostics.append(comment)
    }
  }

  private mutating func scalar(_ decoded: String, _ style: YAMLScalar.Style, _ start: Mark, _ end: Mark)
    -> YAMLScalar
  {
    let first = cursor.offset(of: start, in: text)
    let last = cursor.offset(of: end, in: text)
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

  /// An escape can bring in what may not stand in the file itself.
  private mutating func checkEscapes(_ scalar: YAMLScalar) {
    var offset = 0
    for character in scalar.text.unicodeScalars {
      let next = offset + UTF8.width(character)
      if let name = ForbiddenCharacter.name(of: character) {
        diagnostics.append(
          ForbiddenCharacter.diagnostic(character, name, at: scalar.location(ofUTF8: offset..<next)))
      }
      offset = next
    }
  }

  // MARK: - Properties

  private mutating func check(_ properties: NodeProperties, at start: Mark) {
    let place = start.position
    if let anchor = properties.anchor {
      subset.noteAnchor(
        named: anchor, at: Location(file, place, length: word(at: place).unicodeScalars.count))
    }
    if let tag = properties.tag {
      _ = tag
      let word = word(at: place)
      subset.note(.tag, word, at: Location(file, place, length: word.unicodeScalars.count))
    }
  }

  /// The characters from a place up to the next blank.
  private func word(at place: Position) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text.line(place.line).dropFirst(place.column - 1).prefix { !$0.isBlank })
    return String(view)
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
