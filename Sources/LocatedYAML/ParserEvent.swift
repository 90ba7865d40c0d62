internal import CLibYAML

// The only file that knows libyaml. Each of its events is turned once into a Swift value; no C type and no
// pointer leaves.

/// A place in the parsed text; all three count Unicode scalars from 0.
struct Mark: Hashable {
  let index: Int
  let line: Int
  let column: Int

  var position: Position { Position(line: line + 1, column: column + 1) }
}

/// What libyaml found, in the order of the text.
enum ParserEvent {
  case documentStart(isExplicit: Bool)
  case documentEnd
  case alias(name: String)
  case scalar(text: String, style: YAMLScalar.Style, NodeProperties)
  case sequenceStart(isFlow: Bool, NodeProperties)
  case sequenceEnd
  case mappingStart(isFlow: Bool, NodeProperties)
  case mappingEnd
}

/// What may stand before a value: `&anchor` and `!tag`.
struct NodeProperties {
  let anchor: String?
  let tag: String?
}

/// Where and why libyaml gave up, in its own words, which are never shown.
struct ParserFailure: Hashable {
  let problem: String
  let place: Mark
  /// What libyaml was in the middle of, and where that began; `nil` where it says nothing.
  let context: String?
  let contextPlace: Mark?
}

enum EventReader {
  /// Calls `visit` with each event of a text and the marks around it, until it returns false.
  ///
  /// The end mark of a block collection stands on whatever follows it, and so says nothing.
  ///
  /// - Returns: the failure that ended the reading early, if one did.
  static func read(
    utf8 text: [UInt8], _ visit: (_ event: ParserEvent, _ start: Mark, _ end: Mark) -> Bool
  ) -> ParserFailure? {
    text.withUnsafeBufferPointer { bytes in
      // libyaml keeps the address of its parser, which so must not move.
      let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
      defer { parser.deallocate() }
      guard yaml_parser_initialize(parser) == 1 else { return ParserFailure.outOfMemory }
      defer { yaml_parser_delete(parser) }
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)

      var event = yaml_event_t()
      while true {
        guard yaml_parser_parse(parser, &event) == 1 else { return ParserFailure(parser.pointee) }
        defer { yaml_event_delete(&event) }
        if event.type == YAML_STREAM_END_EVENT || event.type == YAML_NO_EVENT { return nil }
        guard let converted = ParserEvent(event) else { continue }
        if !visit(converted, Mark(event.start_mark), Mark(event.end_mark)) { return nil }
      }
    }
  }
}

extension Mark {
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(index: Int(mark.index), line: Int(mark.line), column: Int(mark.column))
  }
}

extension ParserFailure {
  fileprivate static var outOfMemory: ParserFailure {
    let start = Mark(index: 0, line: 0, column: 0)
    return ParserFailure(problem: "out of memory", place: start, context: nil, contextPlace: nil)
  }

  fileprivate init(_ parser: yaml_parser_t) {
    let context = parser.context.map { String(cString: $0) }
    self.init(
      problem: parser.problem.map { String(cString: $0) } ?? "",
      place: Mark(parser.problem_mark),
      context: context,
      contextPlace: context == nil ? nil : Mark(parser.context_mark))
  }
}

extension ParserEvent {
  /// `nil` for events that say nothing about the text.
  fileprivate init?(_ event: yaml_event_t) {
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      self = .documentStart(isExplicit: event.data.document_start.implicit == 0)
    case YAML_DOCUMENT_END_EVENT:
      self = .documentEnd
    case YAML_ALIAS_EVENT:
      self = .alias(name: String(yaml: event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      self = .scalar(
        text: String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self),
        style: YAMLScalar.Style(scalar.style),
        NodeProperties(anchor: String(yaml: scalar.anchor), tag: String(yaml: scalar.tag)))
    case YAML_SEQUENCE_START_EVENT:
      let sequence = event.data.sequence_start
      self = .sequenceStart(
        isFlow: sequence.style == YAML_FLOW_SEQUENCE_STYLE,
        NodeProperties(anchor: String(yaml: sequence.anchor), tag: String(yaml: sequence.tag)))
    case YAML_SEQUENCE_END_EVENT:
      self = .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      let mapping = event.data.mapping_start
      self = .mappingStart(
        isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE,
        NodeProperties(anchor: String(yaml: mapping.anchor), tag: String(yaml: mapping.tag)))
    case YAML_MAPPING_END_EVENT:
      self = .mappingEnd
    default:
      return nil
    }
  }
}

extension YAMLScalar.Style {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: self = .literal
    case YAML_FOLDED_SCALAR_STYLE: self = .folded
    default: self = .plain
    }
  }
}

extension String {
  /// A NUL-terminated name of libyaml; `nil` for a null pointer.
  fileprivate init?(yaml pointer: UnsafeMutablePointer<yaml_char_t>?) {
    guard let pointer else { return nil }
    self.init(cString: pointer)
  }
}
