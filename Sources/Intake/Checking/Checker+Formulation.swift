internal import LocatedYAML

/// The formulation: which questions and scores say what about symptoms, events and people.
///
/// Events, people, wish and areas are the outermost file's. Symptoms come with an include, unless a file outside of
/// it has one of the same name.
extension Checker {
  mutating func formulation() -> FormulationPlan? {
    for file in files {
      requireDistinct(file.draft.formulation?.symptoms.compactMap(\.name) ?? [], "a symptom")
    }
    let draft = files[0].draft.formulation
    requireDistinct(draft?.areas.compactMap(\.name) ?? [], "an area")
    let events = draft?.events.flatMap { self.events($0) }
    let people = draft?.people.flatMap { self.people($0) }
    let symptoms = self.symptoms(events: events)
    let wish = draft?.wish.flatMap { self.wish($0) }
    let areas = draft?.areas.compactMap { area($0, among: draft?.areas ?? []) } ?? []
    reportCircles(among: areas, of: draft)
    guard draft != nil || !symptoms.isEmpty, areas.count == draft?.areas.count ?? 0 else { return nil }
    return FormulationPlan(symptoms: symptoms, events: events, people: people, wish: wish, areas: areas)
  }

  private mutating func symptoms(events: FormulationPlan.Events?) -> [FormulationPlan.Symptom] {
    var symptoms: [FormulationPlan.Symptom] = []
    var taken: Set<String> = []
    for (index, file) in files.enumerated() {
      for draft in file.draft.formulation?.symptoms ?? [] {
        guard let name = draft.name?.value, !taken.contains(name) else { continue }
        if let symptom = self.symptom(draft, in: Scope(file: index), events: events) {
          symptoms.append(symptom)
        }
      }
      taken.formUnion(file.draft.formulation?.symptoms.compactMap(\.name?.value) ?? [])
    }
    return symptoms
  }

  private mutating func symptom(
    _ draft: SymptomDraft, in scope: Scope, events: FormulationPlan.Events?
  ) -> FormulationPlan.Symptom? {
    let severity = draft.severity.flatMap { self.severity($0, in: scope) }
    let course = draft.course.flatMap { choice($0, in: scope) }
    let began = draft.began.flatMap { dateQuestion($0, in: scope) }
    let linked = draft.linked.flatMap { self.linked($0, in: scope, events: events) }
    guard let name = draft.name, let severity, let above = draft.above?.value else { return nil }
    return FormulationPlan.Symptom(
      id: name.value, title: draft.title?.text ?? name.value, severity: severity, above: above,
      course: course,
      began: began, linked: linked)
  }

  private mutating func operand(_ reference: ReferenceDraft, in scope: Scope) -> Operand? {
    operand(named: reference.name.value, row: reference.row, at: reference.location, in: scope)
  }

  private mutating func severity(_ draft: ReferenceDraft, in scope: Scope) -> FormulationPlan.Severity? {
    guard let operand = operand(draft, in: scope) else { return nil }
    switch operand {
    case .score(let score): return .score(score)
    case .number(let question): return .question(question)
    case .choice(let question) where answers[question.question.index]?.numbers != nil:
      return .question(question)
    default:
      report(
        .wrongReference("a score, or a question with points", found: operand.described, at: draft.location))
      return nil
    }
  }

  private mutating func choice(_ draft: ReferenceDraft, in scope: Scope) -> QuestionReference? {
    guard let operand = operand(draft, in: scope) else { return nil }
    if case .choice(let question) = operand { return question }
    report(.wrongReference("a question with choices", found: operand.described, at: draft.location))
    return nil
  }

  private mutating func dateQuestion(_ draft: ReferenceDraft, in scope: Scope) -> QuestionReference? {
    guard let operand = operand(draft, in: scope) else { return nil }
    if case .date(.question(let question)) = operand { return question }
    report(.wrongReference("a date question", found: operand.described, at: draft.location))
    return nil
  }

  private mutating func linked(
    _ draft: ReferenceDraft, in scope: Scope, events: FormulationPlan.Events?
  ) -> QuestionReference? {
    guard let operand = operand(draft, in: scope) else { return nil }
    guard case .many(let question) = operand, let events,
      answers[question.question.index]?.rosterOfChoices == events.roster
    else {
      report(
        .wrongReference(
          "a question whose several choices are the events", found: operand.described, at: draft.location))
      return nil
    }
    return question
  }

  private mutating func events(_ draft: EventsDraft) -> FormulationPlan.Events? {
    guard let roster = roster(named: draft.from, in: 0) else { return nil }
    let kind = question(draft.kind, of: roster, "a question with choices") {
      if case .one = $0 { true } else { false }
    }
    let date = question(draft.date, of: roster, "a date question") {
      if case .date = $0 { true } else { false }
    }
    let impact = question(draft.impact, of: roster, "a question with points") { $0.numbers != nil }
    let people = question(draft.people, of: roster, "a question whose choices are people") {
      $0.rosterOfChoices != nil
    }
    guard let kind, let date else { return nil }
    return FormulationPlan.Events(roster: roster, kind: kind, date: date, impact: impact, people: people)
  }

  private mutating func people(_ draft: PeopleDraft) -> FormulationPlan.People? {
    guard let roster = roster(named: draft.from, in: 0) else { return nil }
    func points(_ id: Located<String>?) -> Ordinal<Question>? {
      question(id, of: roster, "a question with points") { $0.numbers != nil }
    }
    let expected = question(draft.expected, of: roster, "a question with choices") {
      if case .one = $0 { true } else { false }
    }
    return FormulationPlan.People(
      roster: roster, close: points(draft.close), wished: points(draft.wished),
      support: points(draft.support),
      strain: points(draft.strain), expected: expected)
  }

  /// A question of the roster by its id, of a fitting kind.
  private mutating func question(
    _ id: Located<String>?, of roster: Ordinal<Roster>, _ wanted: String, where fits: (AnswerKind) -> Bool
  ) -> Ordinal<Question>? {
    guard let id else { return nil }
    let scope = Scope(file: 0, rosters: [roster])
    guard let operand = operand(named: id.value, row: nil, at: id.location, in: scope) else { return nil }
    guard let question = operand.question?.question, outline.questions[question.index].roster == roster,
      let answer = answers[question.index], fits(answer)
    else {
      let name = outline.rosters[roster.index].draft.id.value
      report(.wrongReference("\(wanted) among those of '\(name)'", found: operand.described, at: id.location))
      return nil
    }
    return question
  }

  private mutating func wish(_ id: Located<String>) -> Ordinal<Question>? {
    guard let operand = operand(named: id.value, row: nil, at: id.location, in: Scope(file: 0)) else {
      return nil
    }
    if case .choice(let reference) = operand, reference.row == .none { return reference.question }
    report(.wrongReference("a question with choices", found: operand.described, at: id.location))
    return nil
  }

  private mutating func area(_ draft: AreaDraft, among all: [AreaDraft]) -> FormulationPlan.Area? {
    let known = all.map { $0.name?.value ?? "" }
    let onlyWithout = draft.onlyWithout.compactMap { other -> Int? in
      if let index = known.firstIndex(of: other.value), other.value != draft.name?.value { return index }
      report(.unknownArea(other, known: known.filter { $0 != draft.name?.value }))
      return nil
    }
    let evidence = draft.evidence.compactMap { self.evidence($0) }
    let against = draft.against.compactMap { self.evidence($0) }
    guard let name = draft.name, let title = draft.title else { return nil }
    return FormulationPlan.Area(
      id: name.value, title: title.text, onlyWithout: onlyWithout, evidence: evidence, against: against)
  }

  /// Areas that step back for each other would leave nobody to stand.
  private mutating func reportCircles(among areas: [FormulationPlan.Area], of draft: FormulationDraft?) {
    guard areas.count == draft?.areas.count else { return }
    for (index, area) in areas.enumerated() {
      var reached = Set(area.onlyWithout)
      var open = area.onlyWithout
      while let next = open.popLast() {
        for further in areas[next].onlyWithout where reached.insert(further).inserted { open.append(further) }
      }
      guard reached.contains(index), let name = draft?.areas[index].name else { continue }
      report(.circularAreas(name))
      return
    }
  }

  private mutating func evidence(_ draft: EvidenceDraft) -> FormulationPlan.Evidence? {
    let each = roster(named: draft.each, in: 0)
    let scope = Scope(file: 0, rosters: each.map { [$0] } ?? [])
    let because = draft.because.map { template($0, in: scope) }
    guard let when = draft.when, let condition = condition(when, in: scope), let because else { return nil }
    return FormulationPlan.Evidence(
      each: each, condition: condition, strength: draft.strength?.value ?? .slight, because: because)
  }
}

extension Diagnostic {
  fileprivate static func wrongReference(_ wanted: String, found: String, at location: Location) -> Diagnostic
  {
    .checking(.wrongReference, "\(wanted) belongs here, and this is \(found)", at: location)
  }

  fileprivate static func circularAreas(_ name: Located<String>) -> Diagnostic {
    .checking(
      .circularAreas, "'\(name.value)' stands only without areas that stand only without it",
      at: name.location,
      hint: "let only one of them step back")
  }

  fileprivate static func unknownArea(_ name: Located<String>, known: [String]) -> Diagnostic {
    let question = Suggestion.question(for: name.value, among: known)
    return .checking(
      .unknownName, "no other area is named '\(name.value)'", at: name.location,
      hint: question)
  }
}
