internal import LocatedYAML

// Links and areas.
extension CaseReasons {
  /// How strong and since when a symptom is, and what is known of an event.
  func ofLink(_ symptom: String, _ event: Int) -> [Diagnostic.Note] {
    guard let plan = machine.formulation, let index = plan.symptoms.firstIndex(where: { $0.id == symptom })
    else {
      return []
    }
    var notes = [state(of: plan.symptoms[index])]
    let told = [plan.symptoms[index].began, plan.symptoms[index].linked].compactMap(\.self).map(
      Mention.question)
    if !told.isEmpty { notes.append(Diagnostic.Note(values.words(of: told, .none))) }
    if let events = plan.events {
      notes.append(
        Diagnostic.Note(
          evaluator.rows(of: events.roster).contains(event)
            ? values.value(of: events.date, row: event) : values.value(of: events.roster)))
    }
    return notes
  }

  private func state(of symptom: FormulationPlan.Symptom) -> Diagnostic.Note {
    let record = result.formulation?.symptoms.first { $0.id == symptom.id }
    let mention: Mention =
      switch symptom.severity {
      case .score(let score): .score(score)
      case .question(let question): .question(question)
      }
    return Diagnostic.Note(
      "'\(symptom.id)' is \(record?.state.rawValue ?? "unknown") (it counts from \(symptom.above)): "
        + values.words(of: [mention], .none),
      at: places.symptom(symptom.id)?.above?.location)
  }

  /// The areas that take a place, in their order: `grief, role-dispute = role-transition`.
  var order: String {
    var words = ""
    var last: Int?
    for area in result.formulation?.areas ?? [] {
      guard case .place(let place) = area.standing else { continue }
      words += (last == nil ? "" : place == last ? " = " : ", ") + area.id
      last = place
    }
    return words.isEmpty ? "none" : words
  }

  /// Each rule of an area, where it holds and where it does not; and what else bears on its standing.
  func ofArea(_ index: Int) -> [Diagnostic.Note] {
    guard let plan = machine.formulation, let formulation = result.formulation,
      let record = formulation.areas.first(where: { $0.id == plan.areas[index].id })
    else { return [] }
    let draft = places.area(index)
    var notes = plan.areas[index].evidence.enumerated().flatMap { place, evidence in
      ofEvidence(evidence, record, at: draft?.evidence[place].when)
    }
    if record.standing == .alsoConsider {
      let standing = plan.areas[index].onlyWithout.map { plan.areas[$0].id }.filter { id in
        if case .place = formulation.areas.first(where: { $0.id == id })?.standing { true } else { false }
      }
      for id in standing {
        notes.append(
          Diagnostic.Note(
            "it is only to be considered too, as '\(id)' stands",
            at: draft?.onlyWithout.first { $0.value == id }?.location))
      }
    }
    let above = formulation.symptoms.filter { $0.state == .above }.map(\.id)
    notes.append(
      Diagnostic.Note(
        above.isEmpty
          ? "no symptom is above its threshold, and evidence that is tied to none ranks nothing"
          : "above their threshold: \(above.joined(separator: ", "))"))
    notes.append(Diagnostic.Note("the areas that take a place: \(order)"))
    return notes
  }

  private func ofEvidence(
    _ evidence: FormulationPlan.Evidence, _ record: FormulationRecord.AreaRecord, at draft: ExpressionDraft?
  ) -> [Diagnostic.Note] {
    let written = draft?.text.text ?? ""
    guard let each = evidence.each else {
      return [piece(evidence, .none, row: nil, written, record, at: draft?.location)]
    }
    let rows = evaluator.rows(of: each)
    // Of many rows, those in which it holds say more than the others.
    let telling = rows.filter { evaluator.settled(evidence.condition, RowsAtHand(each, $0)) != .no }
    if rows.isEmpty {
      return [Diagnostic.Note("\(written.oneLine) in no row: \(values.value(of: each))", at: draft?.location)]
    }
    return (telling.isEmpty ? rows : telling).map {
      piece(evidence, RowsAtHand(each, $0), row: $0, written, record, at: draft?.location)
    }
  }

  private func piece(
    _ evidence: FormulationPlan.Evidence, _ rows: RowsAtHand, row: Int?, _ written: String,
    _ record: FormulationRecord.AreaRecord, at location: Location?
  ) -> Diagnostic.Note {
    let note = note(evidence.condition, written, rows, at: location, settled: true)
    guard evaluator.settled(evidence.condition, rows) == .yes else { return note }
    let because = speech.text(evidence.because, rows)
    let piece = record.evidence.first {
      $0.because == because && $0.strength == evidence.strength && ($0.event ?? $0.person) == row
    }
    let tie =
      piece?.tie.map { "\($0.rawValue)\(piece?.symptom.map { " (\($0))" } ?? "")" } ?? "tied to no symptom"
    return Diagnostic.Note("\(note.message); \(evidence.strength.rawValue), \(tie)", at: location)
  }
}
