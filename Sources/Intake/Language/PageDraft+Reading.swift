internal import LocatedYAML

extension PageEntry {
  init?(reading node: YAMLNode, reporting problems: inout [Diagnostic]) {
    let entry: PageEntry?? =
      if node.has("include"), !node.has("page") {
        MappingReader.read(node, as: "an include", reporting: &problems) { reader in
          PageEntry.include(IncludeDraft(reading: &reader))
        }
      } else if node.mapping == nil || node.has("page") || node.has("questions") {
        MappingReader.read(node, as: "a page", reporting: &problems) { reader in
          PageEntry.page(PageDraft(reading: &reader))
        }
      } else {
        problems.appendNil(.nameless("an entry of 'pages'", node, keys: ["page", "include"]))
      }
    guard let entry = entry ?? nil else { return nil }
    self = entry
  }
}

extension IncludeDraft {
  fileprivate init(reading reader: inout MappingReader) {
    id = reader.name("include", .name, required: true)
    when = reader.expression("when")
    location = reader.location
  }
}

extension PageDraft {
  fileprivate init(reading reader: inout MappingReader) {
    name = reader.newName("page", .name, required: true)
    title = reader.text("title", required: true)
    stem = reader.text("stem")
    when = reader.expression("when")
    part = reader.name("part", .name)
    let isRoster = reader.has("repeat")
    roster = RosterDraft(reading: &reader, isRoster: isRoster)
    answer = AnswerDraft(reading: &reader, hasAtMost: !isRoster)
    entries = EntryDraft.list("questions", reading: &reader)
    location = reader.location
  }
}

extension RosterDraft {
  /// `nil` without `repeat`; then the keys that make sense only with it are reported.
  fileprivate init?(reading reader: inout MappingReader, isRoster: Bool) {
    let id = reader.newName("repeat", .id)
    let asking = ["ask", "again", "help"]
    let isGiven = reader.has("over")
    ask = reader.text("ask", required: isRoster && !isGiven)
    again = reader.text("again", required: isRoster && !isGiven)
    help = reader.text("help")
    atMost = isRoster ? reader.whole("at-most", from: 1, to: 1_000) : nil
    called = reader.text("called")
    over = reader.rows("over")
    if !isRoster {
      for key in asking + ["called", "over"] {
        reader.reportMisplaced(key, "goes with 'repeat', which this page does not have")
      }
    } else if isGiven {
      for key in asking + ["at-most"] {
        reader.reportMisplaced(key, "does not go with 'over', which gives the rows")
      }
    }
    guard let id else { return nil }
    self.id = id
  }
}

extension MappingReader {
  fileprivate mutating func rows(_ key: String) -> RowsDraft? {
    guard let node = node(key) else { return nil }
    switch node.content {
    case .scalar(let scalar):
      return scalar.name(spelled: .id, isNew: false, reporting: &problems).map { .question($0) }
    case .mapping(let pairs):
      return .rows(pairs.compactMap { RowDraft($0, reporting: &problems) }, node.location)
    case .sequence:
      problems.append(
        .wrongShape(
          "'\(key)' has a name and a label for each row, or names a question", at: node,
          hint: "write worry: worry, one a line"))
      return nil
    }
  }
}

extension RowDraft {
  /// Reads `name: label`, or `name: {label, when}`.
  fileprivate init?(_ pair: YAMLPair, reporting problems: inout [Diagnostic]) {
    guard let name = pair.key.name(spelled: .code, isNew: true, reporting: &problems) else { return nil }
    self.init(name: name, location: name.location)
    guard !pair.value.isEmpty else {
      problems.append(.emptyLabel(pair.key))
      return
    }
    if let scalar = pair.value.scalar {
      label = scalar.label(of: name.value, reporting: &problems)
      return
    }
    let read = MappingReader.read(pair.value, as: "a row", reporting: &problems) { reader in
      RowDraft(
        name: name, label: reader.label("label", required: true), when: reader.expression("when"),
        location: name.location)
    }
    if let read { self = read }
  }
}

extension YAMLNode {
  /// Whether this is a mapping with such a key.
  func has(_ key: String) -> Bool { mapping?.contains { $0.key.text == key } ?? false }
}
