internal import LocatedYAML
internal import PlainText

// What can stand after a key: texts, names, numbers, words, conditions. The place gives the type, never the
// look of the text: quoted or plain makes no difference.
extension MappingReader {
  // MARK: Texts

  /// A text that is the same for everyone: a title, a label. It takes no placeholders.
  mutating func label(_ key: String, required: Bool = false) -> LocatedText? {
    scalar(key, required: required).map { $0.label(of: key, reporting: &problems) }
  }

  /// A text that nobody but a reader of the definition sees, in which braces mean nothing.
  mutating func plain(_ key: String, required: Bool = false) -> LocatedText? {
    scalar(key, required: required).map { LocatedText(scalar: $0) }
  }

  /// A text said to a person, with placeholders.
  mutating func text(_ key: String, required: Bool = false) -> TextDraft? {
    guard let scalar = scalar(key, required: required) else { return nil }
    let text = LocatedText(scalar: scalar)
    return TextDraft(text: text, template: TemplateSyntax.parse(text, reporting: &problems))
  }

  // MARK: Names

  /// A name that is made here.
  mutating func newName(_ key: String, _ spelling: Spelling, required: Bool = false) -> Located<String>? {
    scalar(key, required: required).flatMap {
      $0.name(spelled: spelling, isNew: true, reporting: &problems)
    }
  }

  /// A name that is made elsewhere.
  mutating func name(_ key: String, _ spelling: Spelling, required: Bool = false) -> Located<String>? {
    scalar(key, required: required).flatMap {
      $0.name(spelled: spelling, isNew: false, reporting: &problems)
    }
  }

  mutating func reference(_ key: String, required: Bool = false) -> ReferenceDraft? {
    scalar(key, required: required).flatMap {
      ReferenceDraft.parse(LocatedText(scalar: $0), reporting: &problems)
    }
  }

  // MARK: Words, numbers, dates

  /// One of a few words.
  mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String, _ type: Word.Type = Word.self, required: Bool = false
  ) -> Located<Word>? {
    guard let scalar = scalar(key, required: required) else { return nil }
    if let word = Word(rawValue: scalar.text) { return Located(value: word, location: scalar.location) }
    let words = Word.allCases.map(\.rawValue)
    problems.append(
      .wrongValue(
        "'\(key)' is \(words.joined(last: "or"))", scalar,
        hint: Suggestion.question(for: scalar.text, among: words)))
    return nil
  }

  mutating func truth(_ key: String) -> Located<Bool>? {
    guard let scalar = scalar(key) else { return nil }
    switch scalar.text {
    case "true": return Located(value: true, location: scalar.location)
    case "false": return Located(value: false, location: scalar.location)
    default:
      let meant =
        switch scalar.text.lowercased() {
        case "yes", "on", "true": "write true"
        case "no", "off", "false": "write false"
        default: String?.none
        }
      problems.append(.wrongValue("'\(key)' is true or false", scalar, hint: meant))
      return nil
    }
  }

  mutating func whole(
    _ key: String, from lowest: Int = 0, to highest: Int = 1_000_000, required: Bool = false
  ) -> Located<Int>? {
    guard let scalar = scalar(key, required: required) else { return nil }
    guard let number = Fraction(decimal: scalar.text)?.whole, (lowest...highest).contains(number) else {
      let limits = highest == 1_000_000 ? "\(lowest) or more" : "from \(lowest) to \(highest)"
      problems.append(.wrongValue("'\(key)' is a whole number, \(limits)", scalar))
      return nil
    }
    return Located(value: number, location: scalar.location)
  }

  mutating func number(_ key: String, required: Bool = false) -> Located<Fraction>? {
    guard let scalar = scalar(key, required: required) else { return nil }
    return scalar.number(of: "'\(key)'", reporting: &problems)
  }

  // MARK: Conditions and items

  mutating func expression(_ key: String, required: Bool = false) -> ExpressionDraft? {
    scalar(key, required: required).map { $0.expression(reporting: &problems) }
  }

  mutating func items(_ key: String, mayBeEmpty: Bool = false) -> ItemsDraft? {
    guard let node = node(key) else { return nil }
    if !mayBeEmpty, node.sequence?.isEmpty == true {
      problems.append(.language(.emptyValue, "'\(key)' has nothing in it", at: node.location))
    }
    let items = parts(of: key, node) { ItemSyntax.parse($0, reporting: &$1) }
    return items.map { ItemsDraft(items: $0, location: node.location) }
  }

  mutating func weights(_ key: String) -> WeightsDraft? {
    guard let node = node(key) else { return nil }
    let weights = parts(of: key, node) { WeightsDraft.Weight.parse($0, reporting: &$1) }
    return weights.map { WeightsDraft(weights: $0, location: node.location) }
  }

  /// Reads one text, or each of a list of texts.
  private mutating func parts<Part>(
    of key: String, _ node: YAMLNode, _ parse: (LocatedText, inout [Diagnostic]) -> Part?
  ) -> [Part]? {
    guard node.mapping == nil else {
      problems.append(
        .wrongShape("'\(key)' is a list of ids", at: node, hint: "write [a_1 .. a_9], or [a, b]"))
      return nil
    }
    return (node.sequence ?? [node]).compactMap { entry in
      guard
        let scalar = entry.text(
          of: node.sequence == nil ? "'\(key)'" : "an entry of '\(key)'", reporting: &problems)
      else { return nil }
      return parse(LocatedText(scalar: scalar), &problems)
    }
  }

  // MARK: Lists and mappings

  /// The entries of a list; none where the key is not there or no list stands after it, which is reported.
  mutating func list(_ key: String, required: Bool = false) -> [YAMLNode] {
    guard let node = node(key, required: required) else { return [] }
    guard let entries = node.sequence else {
      problems.append(
        .wrongShape("'\(key)' is a list", at: node, hint: "each of its entries begins with '- '"))
      return []
    }
    if entries.isEmpty, required {
      problems.append(.language(.emptyValue, "'\(key)' has nothing in it", at: node.location))
    }
    return entries
  }

  mutating func names(_ key: String, _ spelling: Spelling) -> [Located<String>] {
    list(key).compactMap { entry in
      entry.text(of: "an entry of '\(key)'", reporting: &problems)?.name(
        spelled: spelling, isNew: false, reporting: &problems)
    }
  }

  /// The pairs of a mapping whose keys are the author's own; none where there is no such mapping, which is
  /// reported.
  mutating func pairs(_ key: String, required: Bool = false) -> [YAMLPair] {
    guard let node = node(key, required: required) else { return [] }
    guard let pairs = node.mapping else {
      problems.append(
        .wrongShape("'\(key)' has keys with values", at: node, hint: "write key: value, one a line"))
      return []
    }
    return pairs
  }

  /// Reads the mapping after `key`.
  mutating func mapping<Result>(
    _ key: String, as what: String, required: Bool = false, _ body: (inout MappingReader) -> Result
  ) -> Result? {
    guard let node = node(key, required: required) else { return nil }
    return MappingReader.read(node, as: what, reporting: &problems, body)
  }

  /// Reads each entry of a list of mappings.
  mutating func mappings<Result>(
    _ key: String, as what: String, required: Bool = false, _ body: (inout MappingReader) -> Result
  ) -> [Result] {
    list(key, required: required).compactMap {
      MappingReader.read($0, as: what, reporting: &problems, body)
    }
  }
}
