internal import LocatedYAML
internal import PlainText

extension EntryDraft {
  /// Reads the entries of a page or group, of which there has to be one.
  static func list(_ key: String, reading reader: inout MappingReader) -> [EntryDraft] {
    reader.list(key, required: true).compactMap { EntryDraft(reading: $0, reporting: &reader.problems) }
  }

  /// What an entry is, its keys tell: `stop` before `say`, which a stop has too.
  private init?(reading node: YAMLNode, reporting problems: inout [Diagnostic]) {
    let entry: EntryDraft? =
      if node.has("stop") {
        MappingReader.read(node, as: "a stop", reporting: &problems) { .stop(StopDraft(reading: &$0)) }
      } else if node.has("id") || node.has("ask") || node.has("answer") {
        MappingReader.read(node, as: "a question", reporting: &problems) {
          .question(QuestionDraft(reading: &$0))
        }
      } else if node.has("page") || node.has("include") {
        problems.appendNil(
          .language(
            .misplacedKey, "'\(node.has("page") ? "page" : "include")' stands in 'pages', not in 'questions'",
            at: node.location, hint: "begin it at the margin of the other pages"))
      } else if node.has("questions") {
        MappingReader.read(node, as: "a group", reporting: &problems) { .group(GroupDraft(reading: &$0)) }
      } else if node.has("say") {
        MappingReader.read(node, as: "a say", reporting: &problems) { .say(SayDraft(reading: &$0)) }
      } else {
        problems.appendNil(
          .nameless("an entry of 'questions'", node, keys: ["id", "say", "questions", "stop"]))
      }
    guard let entry else { return nil }
    self = entry
  }
}

extension Diagnostic {
  /// A mapping that has none of the keys by which one sees what it is.
  static func nameless(_ what: String, _ node: YAMLNode, keys: [String]) -> Diagnostic {
    guard let pairs = node.mapping else {
      return .wrongShape(
        "\(what) has keys with values", at: node, hint: "it begins with \(keys.joined(last: "or"))")
    }
    for pair in pairs {
      guard let nearest = Suggestion.nearest(to: pair.key.text, among: keys) else { continue }
      return .language(
        .unknownKey, "\(what) has no key '\(pair.key.text.quotable)'", at: pair.key.location,
        hint: Suggestion.question(nearest))
    }
    return .language(
      .missingKey, "\(what) has one of \(keys.joined(last: "or"))", at: node.location,
      hint: "none of them is here")
  }
}

extension [Diagnostic] {
  /// Reports, and has no value to give.
  mutating func appendNil<Value>(_ diagnostic: Diagnostic) -> Value? {
    append(diagnostic)
    return nil
  }
}

extension QuestionDraft {
  fileprivate init(reading reader: inout MappingReader) {
    id = reader.newName("id", .id, required: true)
    ask = reader.text("ask", required: true)
    help = reader.text("help")
    when = reader.expression("when")
    isRequired = reader.truth("required")
    identifies = reader.truth("identifies")
    permits = reader.word("permits")
    isSummary = reader.truth("summary")
    answer = AnswerDraft(reading: &reader)
    location = reader.location
  }
}

extension SayDraft {
  fileprivate init(reading reader: inout MappingReader) {
    say = reader.text("say", required: true)
    when = reader.expression("when")
    show = reader.name("show", .name)
    location = reader.location
  }
}

extension GroupDraft {
  fileprivate init(reading reader: inout MappingReader) {
    when = reader.expression("when", required: true)
    entries = EntryDraft.list("questions", reading: &reader)
    location = reader.location
  }
}

extension StopDraft {
  fileprivate init(reading reader: inout MappingReader) {
    name = reader.newName("stop", .name, required: true)
    when = reader.expression("when", required: true)
    say = reader.text("say", required: true)
    location = reader.location
  }
}
