internal import LocatedYAML

/// Where the parts of a machine stand in the author's files: for what is found only once the machine is whole.
struct DefinitionPlaces: Sendable {
  private let files: [LoadedFile]
  private let outline: Outline

  init(files: [LoadedFile], outline: Outline) { (self.files, self.outline) = (files, outline) }

  func question(_ ordinal: Ordinal<Question>) -> Located<String> { outline.questions[ordinal.index].id }

  /// A stop's name, or the words of a text.
  func step(_ ordinal: Ordinal<Step>) -> Located<String>? {
    switch outline.steps[ordinal.index].kind {
    case .question(let question): return self.question(question)
    case .stop(let stop): return outline.stops[stop.index].draft.name
    case .roster(let roster): return outline.rosters[roster.index].draft.id
    case .say(let say):
      let say = outline.says[say.index]
      return (say.draft.say?.location).map { Located(value: say.name, location: $0) }
    }
  }

  func row(_ roster: Ordinal<Roster>, _ index: Int) -> Located<String>? {
    guard case .rows(let rows, _)? = outline.rosters[roster.index].draft.over, rows.indices.contains(index)
    else { return nil }
    return rows[index].name
  }

  func alert(_ ordinal: Ordinal<Alert>) -> AlertDraft? {
    let drafts = files.flatMap(\.draft.alerts)
    return drafts.indices.contains(ordinal.index) ? drafts[ordinal.index] : nil
  }

  func score(_ ordinal: Ordinal<Score>) -> ScoreDraft? {
    let drafts = files.flatMap(\.draft.scores).filter { $0.id != nil }
    return drafts.indices.contains(ordinal.index) ? drafts[ordinal.index] : nil
  }

  /// Areas are the outermost file's.
  func area(_ index: Int) -> AreaDraft? {
    let areas = files[0].draft.formulation?.areas ?? []
    return areas.indices.contains(index) ? areas[index] : nil
  }

  func symptom(_ id: String) -> SymptomDraft? {
    files.lazy.flatMap { $0.draft.formulation?.symptoms ?? [] }.first { $0.name?.value == id }
  }

  /// The whole of a `when`.
  func condition(_ ordinal: Ordinal<Guard>) -> Location { outline.guards[ordinal.index].expression.location }

  /// The parts of a `when` that are joined by `and`.
  func parts(of ordinal: Ordinal<Guard>, count: Int) -> [Location] {
    let condition = outline.guards[ordinal.index]
    return parts(of: condition.expression, in: condition.file, count: count)
  }

  /// Where the parts cannot be told apart, each of them is the whole.
  func parts(of expression: ExpressionDraft, in file: Int, count: Int) -> [Location] {
    let parts = expression.syntax.map { flattened($0, in: file, depth: 0) } ?? []
    return parts.count == count ? parts : Array(repeating: expression.location, count: count)
  }

  /// A `let` that joins conditions is as many parts as it joins, all at its name.
  private func flattened(_ syntax: ExpressionSyntax, in file: Int, depth: Int) -> [Location] {
    switch syntax.kind {
    case .and(let parts): return parts.flatMap { flattened($0, in: file, depth: depth) }
    case .name(let name):
      let named = files[file].draft.lets.first { $0.name.value == name }
      guard depth < 32, let inner = named?.expression?.syntax else { return [syntax.location] }
      return flattened(inner, in: file, depth: depth + 1).map { _ in syntax.location }
    default: return [syntax.location]
    }
  }

  /// What stands at a place of one line.
  func words(at location: Location) -> String? {
    let range = location.range
    guard range.start.line == range.end.line,
      let file = files.first(where: { $0.draft.location.file == location.file })
    else { return nil }
    var line = 1
    for text in file.source.text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == range.start.line {
        let scalars = text.dropFirst(range.start.column - 1).prefix(range.end.column - range.start.column)
        return String(String.UnicodeScalarView(scalars))
      }
      line += 1
    }
    return nil
  }
}
