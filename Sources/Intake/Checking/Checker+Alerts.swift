internal import LocatedYAML
internal import PlainText

/// Alerts, and the contacts that stand under them.
extension Checker {
  mutating func alerts(ofFile file: Int) -> [Alert] {
    files[file].draft.alerts.compactMap { alert($0, in: file) }
  }

  private mutating func alert(_ draft: AlertDraft, in file: Int) -> Alert? {
    let each = roster(named: draft.each, in: file)
    var scope = Scope(file: file, rosters: each.map { [$0] } ?? [])
    scope.isAlert = true
    let written = draft.when?.text.text
    let condition = draft.when.flatMap { self.condition($0, in: scope) }
    let say = draft.say.map { template($0, in: scope) }
    let tell = draft.tell.map { template($0, in: scope) }
    let level = draft.level?.value ?? .notice
    if level == .urgent, let name = draft.name {
      if draft.show == nil { report(.urgentWithoutContacts(name)) }
      if draft.say == nil { report(.urgentWithoutWords(name)) }
      if let include = conditionalInclude(of: file) { report(.conditionalUrgentAlert(name, include)) }
    }
    if let list = draft.show { check(contacts: list) }
    guard let name = draft.name, let condition, let written, let tell else { return nil }
    return Alert(
      id: name.value, condition: condition, written: written, level: level, say: say,
      contacts: draft.show?.value,
      tell: tell, each: each, definition: Ordinal(file))
  }

  /// The include with a `when` through which this file is brought in; `nil` where there is none.
  private func conditionalInclude(of file: Int) -> IncludeDraft? {
    for (index, outer) in files.enumerated() {
      var includes = outer.includes.makeIterator()
      for case .include(let include) in outer.draft.pages {
        guard let included = includes.next(), included == file else { continue }
        return include.when == nil ? conditionalInclude(of: index) : include
      }
    }
    return nil
  }

  mutating func check(contacts list: Located<String>) {
    guard let clinic else { return }
    if !clinic.hasList(list.value) {
      report(.unknownContacts(list, known: clinic.lists.map(\.name)))
    } else if !clinic.hasCheckedContact(list.value) {
      report(.undatedContacts(list))
    }
  }
}

extension Diagnostic {
  fileprivate static func urgentWithoutContacts(_ name: Located<String>) -> Diagnostic {
    .checking(
      .urgentWithoutContacts, "the urgent alert '\(name.value)' shows nobody to call or to turn to",
      at: name.location,
      hint: "add 'show:' with a list of contacts from clinic.yaml")
  }

  fileprivate static func urgentWithoutWords(_ name: Located<String>) -> Diagnostic {
    .checking(
      .urgentWithoutContacts, "the urgent alert '\(name.value)' says nothing to the person who answers",
      at: name.location, hint: "add 'say:' with a few kind words")
  }

  fileprivate static func conditionalUrgentAlert(_ name: Located<String>, _ include: IncludeDraft)
    -> Diagnostic
  {
    .checking(
      .conditionalUrgentAlert,
      "'\(include.id?.value ?? "")' has the urgent alert '\(name.value)', which a condition on its include could silence",
      at: include.when?.location ?? include.location, hint: "remove 'when' from the include",
      notes: [Note("the alert", at: name.location)])
  }

  fileprivate static func unknownContacts(_ list: Located<String>, known: [String]) -> Diagnostic {
    let question = Suggestion.question(for: list.value, among: known)
    return .checking(
      .unknownContacts, "clinic.yaml has no list of contacts named '\(list.value)'", at: list.location,
      hint: question ?? "it has \(known.joined(last: "and"))")
  }

  fileprivate static func undatedContacts(_ list: Located<String>) -> Diagnostic {
    .checking(
      .undatedContacts, "no entry of the contacts '\(list.value)' says when it was checked",
      at: list.location,
      hint: "make sure of each in clinic.yaml and add 'checked:' with the day")
  }
}
