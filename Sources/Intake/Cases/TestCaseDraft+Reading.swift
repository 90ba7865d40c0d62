internal import LocatedYAML

extension TestCaseDraft {
  /// The entries of a file of cases; none where it is no list, which is reported.
  static func read(_ root: YAMLNode, reporting problems: inout [Diagnostic]) -> [TestCaseDraft] {
    guard let entries = root.sequence else {
      problems.append(
        .wrongShape("a file of cases is a list", at: root, hint: "each of them begins with '- case:'"))
      return []
    }
    return entries.compactMap {
      MappingReader.read($0, as: "a case", reporting: &problems) { TestCaseDraft(reading: &$0) }
    }
  }

  private init(reading reader: inout MappingReader) {
    name = reader.plain("case", required: true)
    today = reader.day("today")
    given = reader.node("given")
    expect = reader.mapping("expect", as: "'expect'", required: true) { ExpectDraft(reading: &$0) }
    location = reader.location
  }
}

extension ExpectDraft {
  fileprivate init(reading reader: inout MappingReader) {
    outcome = reader.scalar("outcome")
    scores = reader.pairs("scores").compactMap { ScoreExpectDraft(reading: $0, reporting: &reader.problems) }
    alerts = reader.listed(
      "alerts", orEach: "each alert has its state, or the names of those that fire stand here")
    links = reader.listed("links", orEach: "each link has what is known of it, or 'none' stands here")
    areas = reader.listed("areas", orEach: "each area has its standing, or their names stand here in order")
    asked = reader.commaNames("asked")
    notAsked = reader.commaNames("not-asked")
    if reader.keys.isEmpty {
      reader.problems.append(
        .language(
          .emptyValue, "'expect' has nothing in it", at: reader.location, hint: "say what is to follow"))
    }
  }
}

extension ScoreExpectDraft {
  fileprivate init?(reading pair: YAMLPair, reporting problems: inout [Diagnostic]) {
    let name = Located(value: pair.key.text, location: pair.key.location)
    guard pair.value.mapping != nil else {
      guard let value = pair.value.text(of: "'\(name.value.quotable)'", reporting: &problems) else {
        return nil
      }
      self.init(name: name, value: value, band: nil, filled: nil, answered: nil)
      return
    }
    let read = MappingReader.read(pair.value, as: "what is expected of a score", reporting: &problems) {
      ScoreExpectDraft(
        name: name, value: $0.scalar("value"), band: $0.scalar("band"), filled: $0.scalar("filled"),
        answered: $0.scalar("answered"))
    }
    guard let read else { return nil }
    self = read
  }
}

extension MappingReader {
  /// A date to the day.
  fileprivate mutating func day(_ key: String) -> Located<PartialDate>? {
    guard let scalar = scalar(key) else { return nil }
    guard let date = PartialDate(scalar.text), date.precision == .day else {
      problems.append(.wrongValue("'\(key)' is a day", scalar, hint: "for example: 2026-07-15"))
      return nil
    }
    return Located(value: date, location: scalar.location)
  }

  /// Names with commas between them.
  fileprivate mutating func commaNames(_ key: String) -> [Located<String>] {
    guard let node = node(key) else { return [] }
    return names(in: node, "'\(key)' is names with commas between them")
  }

  /// Names with commas between them, `none`, or a mapping from names.
  fileprivate mutating func listed(_ key: String, orEach forms: String) -> ListedDraft? {
    guard let node = node(key) else { return nil }
    if let scalar = node.scalar, scalar.text == "none" { return .none(scalar.location) }
    guard let pairs = node.mapping else { return .names(names(in: node, forms)) }
    return .values(
      pairs.compactMap { pair in
        guard let value = pair.value.text(of: "'\(pair.key.text.quotable)'", reporting: &problems) else {
          return nil
        }
        return (Located(value: pair.key.text, location: pair.key.location), value)
      })
  }

  private mutating func names(in node: YAMLNode, _ expected: String) -> [Located<String>] {
    guard let scalar = node.scalar else {
      problems.append(.wrongShape(expected, at: node, hint: "write a, b without brackets"))
      return []
    }
    let names = scalar.separated
    for name in names where name.value.isEmpty {
      problems.append(.language(.emptyValue, "a name is missing beside a comma", at: name.location))
    }
    return names.filter { !$0.value.isEmpty }
  }
}

extension YAMLScalar {
  /// The parts between commas, without the blanks around them.
  var separated: [Located<String>] {
    var parts: [Located<String>] = []
    let bytes = Array(text.utf8)
    var start = 0
    for end in bytes.indices.filter({ bytes[$0] == UInt8(ascii: ",") }) + [bytes.count] {
      func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }
      var (lower, upper) = (start, end)
      while lower < upper, isBlank(bytes[lower]) { lower += 1 }
      while upper > lower, isBlank(bytes[upper - 1]) { upper -= 1 }
      parts.append(
        Located(
          value: String(decoding: bytes[lower..<upper], as: UTF8.self),
          location: location(ofUTF8: lower..<upper)))
      start = end + 1
    }
    return parts
  }
}
