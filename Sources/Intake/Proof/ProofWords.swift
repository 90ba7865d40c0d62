internal import LocatedYAML

/// Says what was found, in the author's words and at the places of the author's files.
struct ProofWords {
  let machine: Machine
  let places: DefinitionPlaces

  func entry(_ subject: ClaimSubject, _ outcome: ClaimOutcome) -> ProofReport.Entry {
    var (verdict, witness, isSmallest, gap): (ProofReport.Verdict, Witness?, Bool, ProofGap?)
    (verdict, witness, isSmallest, gap) = (.undecided, nil, false, nil)
    switch outcome {
    case .possible(let found, let smallest): (verdict, witness, isSmallest) = (.possible, found, smallest)
    case .never: verdict = .never
    case .notWithinRows: verdict = .notWithinRows
    case .undecided: verdict = .undecided
    case .notLookedAt(let reason): (verdict, gap) = (.notLookedAt, reason)
    case .contradicted(let found): (verdict, witness) = (.contradicted, found)
    }
    let (kind, name) = named(subject)
    return ProofReport.Entry(
      kind: kind, name: name, verdict: verdict, witness: witness, isSmallest: isSmallest, gap: gap)
  }

  func named(_ subject: ClaimSubject) -> (kind: String, name: String) {
    switch subject {
    case .question(let question): return ("question", machine.questions[question].id)
    case .text(let step): return ("text", machine.address(of: Place(step: step, row: 0)).name)
    case .row(let roster, let index):
      return ("row", machine.address(of: roster, row: index + 1).description)
    case .stop(let step):
      return ("stop", places.step(step)?.value ?? machine.address(of: Place(step: step, row: 0)).name)
    case .alert(let alert): return ("alert", machine.alerts[alert].id)
    case .band(let score, let set, let band):
      let score = machine.scores[score]
      return ("band", "\(score.id): \(score.bands[set].bands[band].name)")
    case .value(let score, let number): return ("value", "\(machine.scores[score].id) = \(number)")
    case .evidence(let area, let index): return ("evidence", "\(areaID(area)) \(index + 1)")
    case .against(let area, let index): return ("against", "\(areaID(area)) \(index + 1)")
    case .area(let area): return ("area", areaID(area))
    }
  }

  private func areaID(_ index: Int) -> String { machine.formulation?.areas[index].id ?? "" }

  // MARK: Findings

  func diagnostic(_ subject: ClaimSubject, _ outcome: ClaimOutcome) -> Diagnostic? {
    switch outcome {
    case .never(let names):
      guard let (code, message, location) = never(subject) else { return nil }
      let notes = names.compactMap { note($0, of: subject) }.inOrderOfPlace()
      if case .alertNeverFires = code {
        return .error(code.rawValue, message, at: location, hint: "change one of these", notes: notes)
      }
      return .warning(code.rawValue, message, at: location, hint: "change one of these", notes: notes)
    case .contradicted:
      let (kind, name) = named(subject)
      return .error(
        "own-fault",
        "what was proved of the \(kind) '\(name)' is not what an interview does; the fault is the program's",
        at: location(subject))
    case .possible, .notWithinRows, .undecided, .notLookedAt: return nil
    }
  }

  func alwaysTrue(_ ordinal: Ordinal<Guard>) -> Diagnostic {
    .warning(
      ProofCode.alwaysTrue.rawValue, "this always holds where it is asked",
      at: places.condition(ordinal), hint: "leave it out, or look for a slip in it")
  }

  private func never(_ subject: ClaimSubject) -> (ProofCode, String, Location?)? {
    let place = location(subject)
    let (_, name) = named(subject)
    switch subject {
    case .question: return (.neverAsked, "'\(name)' is never asked, whatever is answered", place)
    case .text: return (.neverAsked, "this text is never said, whatever is answered", place)
    case .row: return (.rowNeverThere, "the row '\(name)' is never there, whatever is answered", place)
    case .stop: return (.stopNeverReached, "nobody ever comes to the stop '\(name)'", place)
    case .alert: return (.alertNeverFires, "the alert '\(name)' never fires, whatever is answered", place)
    case .band(let score, let set, let band):
      let score = machine.scores[score]
      return (
        .bandNeverReached,
        "'\(score.id)' never comes to the band '\(score.bands[set].bands[band].name)', whatever is answered",
        place
      )
    case .value(let score, let number):
      guard let stated = places.score(score)?.range else { return nil }
      guard stated.value.lowerBound == number || stated.value.upperBound == number else { return nil }
      return (
        .rangeNotReached, "'\(machine.scores[score].id)' never comes to \(number), whatever is answered",
        stated.location
      )
    case .evidence, .against: return (.evidenceNeverHolds, "this never holds, whatever is answered", place)
    case .area:
      return (.areaNeverStands, "the area '\(name)' never takes a place of its own", place)
    }
  }

  private func location(_ subject: ClaimSubject) -> Location? {
    switch subject {
    case .question(let question): return places.question(question).location
    case .text(let step), .stop(let step): return places.step(step)?.location
    case .row(let roster, let index): return places.row(roster, index)?.location
    case .alert(let alert): return places.alert(alert)?.name?.location
    case .band(let score, let set, let band):
      return places.score(score)?.bands[set].from[band].from.location
    case .value(let score, _): return places.score(score)?.id?.location
    case .evidence(let area, let index): return places.area(area)?.evidence[index].when?.location
    case .against(let area, let index): return places.area(area)?.against[index].when?.location
    case .area(let area): return places.area(area)?.name?.location
    }
  }

  // MARK: Conflicts

  private func note(_ name: Translation.NamedCondition, of subject: ClaimSubject) -> Diagnostic.Note? {
    switch name {
    case .part(let condition, let index):
      let parts = machine.guards[condition].condition.joinedParts.count
      return holds(places.parts(of: condition, count: parts)[index])
    case .evidence(let area, let index): return evidence(area, index)
    case .onlyWithout(let area, let other):
      let name = places.area(area)?.onlyWithout.first { $0.value == areaID(other) }
      return Diagnostic.Note("it is moved where '\(areaID(other))' stands", at: name?.location)
    case .claimed(let index): return claimed(subject, index).flatMap(holds)
    case .score(let score):
      let draft = places.score(score)
      return Diagnostic.Note(
        "'\(machine.scores[score].id)' is worked out so", at: draft?.ruleLocation ?? draft?.location)
    case .stop(let step):
      if subject == .stop(step) { return nil }
      return Diagnostic.Note(
        "it must not end at '\(places.step(step)?.value ?? "")'", at: places.step(step)?.location)
    }
  }

  private func evidence(_ area: Int, _ index: Int) -> Diagnostic.Note? {
    let location = places.area(area)?.evidence[index].when?.location
    let words = location.flatMap { places.words(at: $0) }.map { "'\($0)'" } ?? "this"
    return Diagnostic.Note("'\(areaID(area))' stands where \(words) holds", at: location)
  }

  private func holds(_ location: Location) -> Diagnostic.Note? {
    Diagnostic.Note("it takes \(places.words(at: location).map { "'\($0)'" } ?? "this")", at: location)
  }

  /// A part of the condition that is claimed itself.
  private func claimed(_ subject: ClaimSubject, _ index: Int) -> Location? {
    let written: (expression: ExpressionDraft?, condition: Condition?)
    switch subject {
    case .alert(let alert): written = (places.alert(alert)?.when, machine.alerts[alert].condition)
    case .evidence(let area, let index):
      written = (
        places.area(area)?.evidence[index].when, machine.formulation?.areas[area].evidence[index].condition
      )
    case .against(let area, let index):
      written = (
        places.area(area)?.against[index].when, machine.formulation?.areas[area].against[index].condition
      )
    case .band(let score, let set, _):
      written = (places.score(score)?.bands[set].when, machine.scores[score].bands[set].condition)
    default: return nil
    }
    guard let expression = written.expression, let condition = written.condition else { return nil }
    // Of an included file only its own 'let's would be other ones; then the whole stands for its parts.
    let count = condition.joinedParts.count
    return places.parts(of: expression, in: expression.location.file.index, count: count)[index]
  }
}

extension [Diagnostic.Note] {
  /// As they stand in the files; those without a place first.
  fileprivate func inOrderOfPlace() -> [Diagnostic.Note] {
    func key(_ note: Diagnostic.Note) -> (Int, Int, Int, String) {
      guard let place = note.location else { return (-1, 0, 0, note.message) }
      return (place.file.index, place.range.start.line, place.range.start.column, note.message)
    }
    return sorted { key($0) < key($1) }
  }
}
