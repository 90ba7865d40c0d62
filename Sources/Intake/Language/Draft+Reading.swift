internal import LocatedYAML

extension Draft {
  /// The most diagnostics that are kept of one file.
  static let mostProblems = 100

  /// Reads a questionnaire from the tree of its file; `nil` only where the file has no keys at all.
  ///
  /// Everything that is wrong is added to `diagnostics` in the order of the file; what could be read is
  /// returned.
  static func read(_ root: YAMLNode, reporting diagnostics: inout [Diagnostic]) -> Draft? {
    var problems: [Diagnostic] = []
    let draft = MappingReader.read(root, as: "a questionnaire", reporting: &problems) { reader in
      Draft(reading: &reader)
    }
    let ordered = problems.inOrderOfPlace()
    diagnostics += ordered.prefix(mostProblems)
    if ordered.count > mostProblems {
      diagnostics.append(
        .language(
          .tooManyProblems, "there are \(ordered.count - mostProblems) more problems in this file",
          at: ordered[mostProblems].location, hint: "mend those above first"))
    }
    return draft
  }

  private init(reading reader: inout MappingReader) {
    id = reader.newName("questionnaire", .name, required: true)
    version = reader.version("version")
    title = reader.label("title", required: true)
    language = reader.languageTag("language")
    minutes = reader.whole("minutes", from: 1)
    about = reader.text("about")
    source = reader.mapping("source", as: "a source") { SourceDraft(reading: &$0) }
    answers = reader.namedAnswers("answers")
    lets = reader.lets("let")
    pages = reader.list("pages", required: true).compactMap {
      PageEntry(reading: $0, reporting: &reader.problems)
    }
    thanks = reader.text("thanks")
    scores = reader.mappings("scores", as: "a score") { ScoreDraft(reading: &$0) }
    alerts = reader.mappings("alerts", as: "an alert") { AlertDraft(reading: &$0) }
    formulation = reader.mapping("formulation", as: "a formulation") { FormulationDraft(reading: &$0) }
    location = reader.location
  }
}

extension SourceDraft {
  fileprivate init(reading reader: inout MappingReader) {
    kind = reader.word("kind", required: true)
    citation = reader.plain("citation", required: kind?.value == .published)
    rights = reader.plain("rights")
    permission = reader.plain("permission")
    location = reader.location
  }
}

extension MappingReader {
  fileprivate mutating func version(_ key: String) -> Located<String>? {
    guard let scalar = scalar(key, required: true) else { return nil }
    let parts = scalar.text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isRight =
      parts.count == 3
      && parts.allSatisfy { part in
        (1...9).contains(part.count) && part.allSatisfy(\.isDigit)
          && (part.count == 1 || part.first != UInt8(ascii: "0"))
      }
    guard isRight else {
      problems.append(
        .language(
          .badVersion, "a version is three whole numbers with points between, not '\(scalar.text.quotable)'",
          at: scalar.location, hint: "for example: 1.0.0"))
      return nil
    }
    return Located(value: scalar.text, location: scalar.location)
  }

  /// Letters a-z in groups with hyphens between, the first of two or three letters: `en`, `pt-br`.
  fileprivate mutating func languageTag(_ key: String) -> Located<String>? {
    guard let scalar = scalar(key) else { return nil }
    let groups = scalar.text.utf8.split(separator: .hyphen, omittingEmptySubsequences: false)
    let isRight =
      (2...3).contains(groups.first?.count ?? 0) && groups.first?.allSatisfy(\.isLowercase) == true
      && groups.dropFirst().allSatisfy {
        (2...8).contains($0.count) && $0.allSatisfy { $0.isLetter || $0.isDigit }
      }
    guard isRight else {
      problems.append(
        .wrongValue("'\(key)' is the short name of a language", scalar, hint: "for example: en, es, pt-br"))
      return nil
    }
    return Located(value: scalar.text, location: scalar.location)
  }

  fileprivate mutating func namedAnswers(_ key: String) -> [NamedAnswerDraft] {
    pairs(key).compactMap { pair in
      guard let name = pair.key.name(spelled: .name, isNew: true, reporting: &problems) else { return nil }
      if AnswerWord(rawValue: name.value) != nil {
        problems.append(
          .language(
            .reservedWord, "'\(name.value)' is a way to answer of the language's own", at: name.location,
            hint: "choose another name"))
      }
      let answer = MappingReader.read(pair.value, as: "a named answer", reporting: &problems) { reader in
        let answer = AnswerDraft(reading: &reader)
        if !reader.has("answer") { reader.reportMissing("answer") }
        return answer
      }
      return answer.map { NamedAnswerDraft(name: name, answer: $0) }
    }
  }

  fileprivate mutating func lets(_ key: String) -> [LetDraft] {
    pairs(key).compactMap { pair in
      guard let name = pair.key.name(spelled: .id, isNew: true, reporting: &problems) else { return nil }
      let text = pair.value.text(of: "'\(name.value)'", reporting: &problems)
      return LetDraft(name: name, expression: text?.expression(reporting: &problems))
    }
  }
}
