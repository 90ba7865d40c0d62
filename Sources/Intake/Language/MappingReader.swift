internal import LocatedYAML
internal import PlainText

/// Reads the keys of one mapping, and reports what does not fit.
///
/// Every key is asked for once, by what is expected of it; a key that nobody asked for is unknown. Reading
/// never stops: what cannot be read is reported and becomes `nil`.
struct MappingReader {
  /// What the mapping describes, with its article: "a question".
  let what: String
  /// The place of the mapping as a whole.
  let location: Location
  /// What was wrong so far, here and in everything below.
  var problems: [Diagnostic] = []

  private let pairs: [YAMLPair]
  /// The keys asked for, in that order: all that fit here.
  private(set) var keysAskedFor: [String] = []
  private var missing: [String] = []

  private init(_ pairs: [YAMLPair], of what: String, at location: Location) {
    self.pairs = pairs
    self.what = what
    self.location = location
  }

  /// Runs `body` on the mapping that `node` has to be; `nil` where it is none, which is reported.
  static func read<Result>(
    _ node: YAMLNode, as what: String, reporting problems: inout [Diagnostic],
    _ body: (inout MappingReader) -> Result
  ) -> Result? {
    guard let pairs = node.mapping else {
      problems.append(
        .wrongShape("\(what) has keys with values", at: node, hint: "write key: value, one a line"))
      return nil
    }
    var reader = MappingReader(pairs, of: what, at: node.location)
    let result = body(&reader)
    reader.reportMissingKeys()
    reader.reportUnknownKeys()
    problems += reader.problems
    return result
  }

  // MARK: Keys

  func has(_ key: String) -> Bool { pairs.contains { $0.key.text == key } }

  /// Whether the key is there, and nothing stands after it.
  func isEmptyValue(_ key: String) -> Bool { pairs.contains { $0.key.text == key && $0.value.isEmpty } }

  /// Counts `key` among those that fit here.
  mutating func allow(_ key: String) { keysAskedFor.append(key) }

  var keys: [YAMLScalar] { pairs.map(\.key) }

  /// The place of a key's name.
  func keyLocation(_ key: String) -> Location? { pairs.first { $0.key.text == key }?.key.location }

  /// What stands after `key`; `nil` where the key is not there or has nothing after it, which is reported.
  mutating func node(_ key: String, required: Bool = false) -> YAMLNode? {
    allow(key)
    guard let pair = pairs.first(where: { $0.key.text == key }) else {
      if required { reportMissing(key) }
      return nil
    }
    guard !pair.value.isEmpty else {
      problems.append(
        .language(
          .emptyValue, "'\(key)' has nothing after it", at: pair.key.location,
          hint: required ? "write its value" : "write its value, or leave '\(key)' out"))
      return nil
    }
    return pair.value
  }

  /// The text after `key`, whatever it looks like.
  mutating func scalar(_ key: String, required: Bool = false) -> YAMLScalar? {
    guard let node = node(key, required: required) else { return nil }
    return node.text(of: "'\(key)'", reporting: &problems)
  }

  /// Notes that `key` has to be here; all that are missing are reported together.
  mutating func reportMissing(_ key: String) { missing.append(key) }

  mutating func reportMisplaced(_ key: String, _ reason: String, hint: String? = nil) {
    guard let place = keyLocation(key) else { return }
    problems.append(.language(.misplacedKey, "'\(key)' \(reason)", at: place, hint: hint))
  }

  /// Reports that of several keys only one may stand.
  mutating func reportClash(of keys: [String], _ message: String, hint: String) {
    let places = keys.compactMap(keyLocation)
    guard let second = places.dropFirst().first, let first = places.first else { return }
    problems.append(
      .language(
        .clashingKeys, message, at: second, hint: hint, notes: [.init("the other one stands here", at: first)]
      ))
  }

  private mutating func reportMissingKeys() {
    guard !missing.isEmpty else { return }
    let keys = missing.map { "'\($0)'" }.joined(last: "and")
    problems.append(.language(.missingKey, "\(what) needs \(keys)", at: location))
  }

  private mutating func reportUnknownKeys() {
    for pair in pairs where !keysAskedFor.contains(pair.key.text) {
      let key = pair.key.text
      if pair.value.isEmpty, key.contains(")") || key.contains(" ") || key.contains("}") {
        problems.append(
          .language(
            .splitText, "a comma inside { } ended the text before '\(key.quotable)'", at: pair.key.location,
            hint: "quote a text that has a comma"))
        continue
      }
      let fitting = keysAskedFor.filter { !has($0) }
      let hint =
        if let nearest = Suggestion.nearest(to: key, among: fitting) {
          Suggestion.question(nearest)
        } else if let mended = Spelling.name.mended(key), fitting.contains(mended) {
          Suggestion.question(mended)
        } else if fitting.isEmpty {
          "all its keys are here already"
        } else {
          "these fit: \(fitting.joined(separator: ", "))"
        }
      problems.append(
        .language(.unknownKey, "\(what) has no key '\(key.quotable)'", at: pair.key.location, hint: hint))
    }
  }
}

extension YAMLNode {
  /// Whether nothing stands here: no text, or only spaces.
  var isEmpty: Bool {
    scalar.map { $0.text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 } } ?? false
  }

  /// The text that has to stand here, where `what` says what for; `nil` where a list or a mapping stands
  /// here, which is reported.
  func text(of what: String, reporting problems: inout [Diagnostic]) -> YAMLScalar? {
    if let scalar { return scalar }
    let hint =
      mapping == nil
      ? "a text that begins with [ or - needs quotes"
      : "a text with a colon and a space behind it needs quotes"
    if let mapping, mapping.allSatisfy(\.value.isEmpty) {
      problems.append(
        .language(
          .splitText, "YAML reads the braces of \(what) as its own", at: location,
          hint: "quote a text that begins with {"))
    } else {
      problems.append(.wrongShape("\(what) is one text", at: self, hint: hint))
    }
    return nil
  }
}

extension Diagnostic {
  /// `expected` says what belongs at the place.
  static func wrongShape(_ expected: String, at node: YAMLNode, hint: String? = nil) -> Diagnostic {
    let found =
      switch node.content {
      case .scalar: "is a text"
      case .sequence: "is a list"
      case .mapping: "has keys with values"
      }
    return .language(.wrongShape, "\(expected); this \(found)", at: node.location, hint: hint)
  }

  /// `expected` says what would be right: "'minutes' is a whole number".
  static func wrongValue(_ expected: String, _ scalar: YAMLScalar, hint: String? = nil) -> Diagnostic {
    .language(.wrongValue, "\(expected), not '\(scalar.text.quotable)'", at: scalar.location, hint: hint)
  }
}

extension String {
  /// Short enough, and on one line, to be quoted in a message.
  var quotable: String {
    let line = prefix { $0 != "\n" }
    return line.count > 40 ? line.prefix(40) + "…" : String(line)
  }
}
