internal import LocatedYAML
internal import PlainText

/// Texts with placeholders.
extension Checker {
  /// The text with its placeholders resolved; one that names nothing is reported and left as it was written.
  mutating func template(_ draft: TextDraft, in scope: Scope) -> Template {
    let segments = draft.template.segments.map { segment -> Template.Segment in
      switch segment {
      case .text(let text): .text(text.value)
      case .placeholder(let placeholder):
        self.segment(placeholder, in: scope) ?? .text("{\(placeholder.name.value)}")
      }
    }
    return Template(segments: segments, source: draft.text.text)
  }

  private mutating func segment(
    _ placeholder: TemplateSyntax.Placeholder, in scope: Scope
  ) -> Template.Segment? {
    let name = placeholder.name
    let otherwise = placeholder.fallback?.value
    if name.value.hasPrefix("clinic_") {
      let known = Clinic.placeholderNames
      guard known.contains(name.value) else {
        report(.unknownClinicWord(name, known: known))
        return nil
      }
      return .clinic(name.value)
    }
    guard let symbol = names.symbol(name.value, in: scope.file) else {
      report(.unknownName(name.value, at: name.location, known: names.all(in: scope.file)))
      return nil
    }
    switch symbol {
    case .question:
      guard let reference = operand(named: name.value, row: nil, at: name.location, in: scope)?.question
      else { return nil }
      return .answer(reference, otherwise: otherwise)
    case .roster(let roster):
      guard scope.rosters.contains(roster) else {
        report(.noRowAtHand(name))
        return nil
      }
      return .row(roster, otherwise: otherwise)
    case .score, .named:
      report(.notSpoken(name))
      return nil
    }
  }

  mutating func say(_ outline: Outline.SayOutline) -> Say? {
    let scope = Scope(file: outline.file, before: outline.step, rosters: outline.roster.map { [$0] } ?? [])
    if let list = outline.draft.show { check(contacts: list) }
    guard let text = outline.draft.say else { return nil }
    return Say(name: outline.name, text: template(text, in: scope), contacts: outline.draft.show?.value)
  }

  mutating func stop(_ outline: Outline.StopOutline) -> Stop? {
    guard let name = outline.draft.name, let say = outline.draft.say else { return nil }
    return Stop(id: name.value, say: template(say, in: Scope(file: outline.file, before: outline.step)))
  }

  mutating func page(_ outline: Outline.PageOutline) -> Page {
    let scope = Scope(file: outline.file, before: outline.firstStep)
    var stemScope = scope
    if let roster = outline.roster { stemScope.rosters = [roster] }
    return Page(
      name: outline.draft.name?.value ?? "",
      title: outline.draft.title.map { template($0, in: scope) } ?? .verbatim(""),
      stem: outline.draft.stem.map { template($0, in: stemScope) }, part: outline.draft.part?.value)
  }
}

extension Diagnostic {
  fileprivate static func unknownClinicWord(_ name: Located<String>, known: [String]) -> Diagnostic {
    .checking(
      .unknownName, "the clinic has no words of its own named '\(name.value)'", at: name.location,
      hint: "it has \(known.joined(last: "and"))")
  }

  fileprivate static func noRowAtHand(_ name: Located<String>) -> Diagnostic {
    .checking(
      .needsRow, "'{\(name.value)}' stands for one row, and no row of '\(name.value)' is at hand here",
      at: name.location, hint: "use it among the questions of '\(name.value)'")
  }

  fileprivate static func notSpoken(_ name: Located<String>) -> Diagnostic {
    .checking(
      .wrongType, "a text can repeat what was answered, and '\(name.value)' is no question", at: name.location
    )
  }
}
