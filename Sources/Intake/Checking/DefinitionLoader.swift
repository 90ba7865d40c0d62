internal import LocatedYAML

/// One file of a definition, read.
struct LoadedFile: Sendable {
  let source: Source
  var draft: Draft
  /// As its author wrote it, whatever the draft is translated into.
  let title: String
  /// Places in the list of loaded files, in the order in which its includes stand; `nil` for one not to be had.
  var includes: [Int?]
}

/// Reads a questionnaire and everything that it includes, depth first.
struct DefinitionLoader {
  private(set) var files: [LoadedFile] = []
  /// In the order of their `FileID`s, also of files that could not be read.
  private(set) var sources: [Source] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let load: (String) -> Source?
  /// Where each questionnaire was first included; the main one has no place.
  private var included: [String: Location?] = [:]

  init(including load: @escaping (String) -> Source?) { self.load = load }

  /// The place of the file among `files`; `nil` where it has errors that leave nothing to check.
  mutating func read(_ source: Source) -> Int? {
    let file = FileID(sources.count)
    sources.append(source)
    let document = YAMLDocument.parse(source, file: file)
    diagnostics += document.diagnostics
    guard let root = document.root, let draft = Draft.read(root, reporting: &diagnostics) else { return nil }
    let index = files.count
    files.append(LoadedFile(source: source, draft: draft, title: draft.title?.text ?? "", includes: []))
    if let id = draft.id?.value, included[id] == nil { included[id] = .some(nil) }
    for case .include(let include) in draft.pages {
      files[index].includes.append(readInclude(include))
    }
    return index
  }

  private mutating func readInclude(_ include: IncludeDraft) -> Int? {
    guard let id = include.id else { return nil }
    if let first = included[id.value] {
      diagnostics.append(.includedTwice(id, first: first))
      return nil
    }
    included[id.value] = id.location
    guard let source = load(id.value) else {
      diagnostics.append(.unknownInclude(id))
      return nil
    }
    guard let index = read(source) else { return nil }
    if let own = files[index].draft.id, own.value != id.value {
      diagnostics.append(.includeNamedOtherwise(id, own: own))
    }
    return index
  }
}

extension Diagnostic {
  fileprivate static func includedTwice(_ id: Located<String>, first: Location?) -> Diagnostic {
    guard let first else {
      return .checking(
        .includedTwice, "'\(id.value)' cannot include itself", at: id.location, hint: "remove this include")
    }
    return .checking(
      .includedTwice, "'\(id.value)' is included twice", at: id.location, hint: "remove one of the two",
      notes: [Note("it is first included here", at: first)])
  }

  fileprivate static func unknownInclude(_ id: Located<String>) -> Diagnostic {
    .checking(
      .unknownInclude, "there is no questionnaire '\(id.value)' to include", at: id.location,
      hint: "put \(id.value).yaml beside this file")
  }

  fileprivate static func includeNamedOtherwise(_ id: Located<String>, own: Located<String>) -> Diagnostic {
    .checking(
      .includeName, "the file included as '\(id.value)' calls itself '\(own.value)'", at: own.location,
      hint: "write 'questionnaire: \(id.value)'", notes: [Note("it is included here", at: id.location)])
  }
}
