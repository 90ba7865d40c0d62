extension FormulationFacts {
  /// Reads the answers by the author's plan.
  ///
  /// - Parameter scores: All scores of the result.
  init(_ plan: FormulationPlan, scores: [ScoreRecord], _ speech: Speech) {
    let severities = scores.map { ScoreSeverity(id: $0.id, value: $0.value, decisive: $0.decisive) }
    let reading = FactReading(plan: plan, severities: severities, evaluator: speech.evaluator, speech: speech)
    let wishes = reading.wishes
    self.init(
      symptoms: plan.symptoms.map { reading.symptom($0) },
      events: plan.events.map { reading.events($0) } ?? [],
      people: plan.people.map { reading.people($0, speech) } ?? [],
      closeness: plan.people.flatMap(reading.closeness),
      wish: plan.wish.flatMap { speech.answer($0, row: 0) },
      areas: plan.areas.map { area in
        Area(
          id: area.id, title: area.title, isWished: wishes.contains(area.id), onlyWithout: area.onlyWithout,
          evidence: reading.pieces(area.evidence), against: reading.pieces(area.against))
      },
      greatestImpact: plan.events.flatMap(reading.greatestImpact))
  }

  /// Only what decides where the areas stand, without a text and at a fraction of the cost.
  ///
  /// - Parameter severities: All scores of the row.
  init(deciding plan: FormulationPlan, _ severities: [ScoreSeverity], _ evaluator: Evaluator) {
    let reading = FactReading(plan: plan, severities: severities, evaluator: evaluator, speech: nil)
    // Closures, because a method handed on takes a copy of what it reads with it.
    let above = plan.symptoms.filter { reading.state(of: $0) == .above }.map { reading.symptom($0) }
    // Without a symptom above its threshold nothing is tied, and nothing ranks.
    let wishes = above.isEmpty ? [] : reading.wishes
    self.init(
      symptoms: above, events: above.isEmpty ? [] : plan.events.map { reading.events($0) } ?? [],
      areas: plan.areas.map { area in
        Area(
          id: area.id, title: area.title, isWished: wishes.contains(area.id), onlyWithout: area.onlyWithout,
          evidence: above.isEmpty ? [] : reading.piecesThatHold(area.evidence))
      })
  }
}

/// A score as a symptom reads it.
struct ScoreSeverity: Sendable {
  let id: Address
  let value: Fraction?
  /// What decides a threshold: see `ScoreRecord.decisive`.
  let decisive: NumberRange
}

/// Reads answers by the author's plan.
struct FactReading {
  let plan: FormulationPlan
  let severities: [ScoreSeverity]
  let evaluator: Evaluator
  /// `nil` where no text is wanted: all that is only shown is left out.
  let speech: Speech?
  /// By roster, because many rules go through the same rows; empty where no text is wanted.
  private let rowSets: [RowSet?]

  init(plan: FormulationPlan, severities: [ScoreSeverity], evaluator: Evaluator, speech: Speech?) {
    (self.plan, self.severities, self.evaluator, self.speech) = (plan, severities, evaluator, speech)
    rowSets =
      speech == nil ? [] : evaluator.machine.rosters.ordinals.map { evaluator.rowSet(of: $0) }
  }

  var machine: Machine { evaluator.machine }

  // MARK: Symptoms

  func symptom(_ symptom: FormulationPlan.Symptom) -> FormulationFacts.Symptom {
    let severity = severity(symptom.severity)
    let record = FormulationRecord.SymptomRecord(
      id: symptom.id, title: symptom.title,
      state: .init(severity: severity.decisive, above: symptom.above),
      severity: severity.address, value: severity.value, above: symptom.above,
      course: speech == nil ? nil : symptom.course.flatMap(code),
      courseLabel: symptom.course.flatMap { speech?.answer($0.question, row: row($0)) },
      began: symptom.began.flatMap { date($0.question, row: row($0)) })
    return FormulationFacts.Symptom(
      record: record,
      linked: symptom.linked.flatMap { rows($0.question, row: row($0)) }.map(Set.init),
      isBeganOpen: symptom.began.map { evaluator.isUnanswered($0, .none) } ?? false,
      isLinkedOpen: symptom.linked.map { evaluator.isUnanswered($0, .none) } ?? false)
  }

  func state(of symptom: FormulationPlan.Symptom) -> FormulationRecord.SymptomRecord.State {
    .init(severity: severity(symptom.severity).decisive, above: symptom.above)
  }

  private func severity(
    _ severity: FormulationPlan.Severity
  ) -> (address: Address, value: Fraction?, decisive: NumberRange) {
    switch severity {
    case .question(let reference):
      let points = points(reference.question, row: row(reference))
      return (
        machine.address(of: reference.question, row: row(reference)), points,
        points.map(NumberRange.exactly) ?? .missing(.unanswered)
      )
    case .score(let reference):
      let score = machine.scores[reference.score]
      let row = evaluator.row(reference.row, in: score.each, .none) ?? 0
      let address = Address(score.id, row: score.each.map { machine.rowName(row, in: $0) })
      let severity = severities.first { $0.id == address }
      return (address, severity?.value, severity?.decisive ?? .missing(.unanswered))
    }
  }

  // MARK: Events

  func events(_ events: FormulationPlan.Events) -> [FormulationFacts.Happening] {
    evaluator.rows(of: events.roster).map { row in
      FormulationFacts.Happening(
        record: FormulationRecord.EventRecord(
          row: row, called: speech?.called(events.roster, row) ?? "",
          kind: speech == nil ? nil : code(events.kind, row: row),
          date: date(events.date, row: row), impact: events.impact.flatMap { points($0, row: row) },
          people: speech == nil ? [] : events.people.flatMap { rows($0, row: row) } ?? []),
        isDateOpen: evaluator.isUnanswered(events.date, row: row),
        isImpactOpen: events.impact.map { evaluator.isUnanswered($0, row: row) } ?? false)
    }
  }

  /// The greatest number that an impact can be; where nothing bounds it, one that no answer outranks.
  func greatestImpact(_ events: FormulationPlan.Events) -> Fraction? {
    guard let numbers = events.impact.flatMap({ machine.questions[$0].numbers }) else { return nil }
    return numbers.high ?? Fraction(Int.max)
  }

  // MARK: Areas

  /// The codes that the client chose as a wish.
  var wishes: Set<String> {
    guard let wish = plan.wish else { return [] }
    let options = machine.questions[wish].answer.options ?? []
    switch value(wish, row: 0) {
    case .option(let option, _): return Set([options[option].code])
    case .options(let chosen, _): return Set(chosen.map { options[$0].code })
    default: return []
    }
  }

  /// The pieces that rules make, rule by rule: one for each row in which it holds or is not answered, and one without a
  /// row where rows could still come.
  func pieces(_ rules: [FormulationPlan.Evidence]) -> [FormulationFacts.Piece] {
    var pieces: [FormulationFacts.Piece] = []
    for evidence in rules {
      guard let roster = evidence.each else {
        let truth = evaluator.settled(evidence.condition, .none)
        if truth != .no { pieces.append(piece(evidence, .present, .none, truth)) }
        continue
      }
      let isOfEvents = roster == plan.events?.roster
      let set = rowSets[roster.index]
      func add(_ row: Int, _ isThere: Truth) {
        let rows = RowsAtHand(roster, row)
        let truth = evaluator.settled(evidence.condition, rows).and(isThere)
        if truth != .no { pieces.append(piece(evidence, isOfEvents ? .event(row) : .present, rows, truth)) }
      }
      for row in set?.there ?? [] { add(row, .yes) }
      for row in set?.undecided ?? [] { add(row, .unknown) }
      if set.map({ $0.further > 0 }) ?? evaluator.isUnanswered(roster) {
        pieces.append(
          FormulationFacts.Piece(
            subject: isOfEvents ? .eventsToCome : .present, isAnswered: false, strength: evidence.strength,
            because: speech?.text(evidence.because) ?? "", answers: [Address(machine.rosters[roster].id)]))
      }
    }
    return pieces
  }

  /// Of the pieces that rules make only those that hold: the others rank nothing.
  func piecesThatHold(_ rules: [FormulationPlan.Evidence]) -> [FormulationFacts.Piece] {
    var pieces: [FormulationFacts.Piece] = []
    for evidence in rules {
      guard let roster = evidence.each else {
        if evaluator.truth(of: evidence.condition, .none) == .yes {
          pieces.append(piece(evidence, .present, .none, .yes))
        }
        continue
      }
      let isOfEvents = roster == plan.events?.roster
      for row in evaluator.rows(of: roster) {
        let rows = RowsAtHand(roster, row)
        if evaluator.truth(of: evidence.condition, rows) == .yes {
          pieces.append(piece(evidence, isOfEvents ? .event(row) : .present, rows, .yes))
        }
      }
    }
    return pieces
  }

  /// A piece of a rule that holds, or that is not answered.
  private func piece(
    _ evidence: FormulationPlan.Evidence, _ subject: FormulationFacts.Piece.Subject, _ rows: RowsAtHand,
    _ truth: Truth
  ) -> FormulationFacts.Piece {
    FormulationFacts.Piece(
      subject: subject,
      person: speech == nil ? nil : plan.people.flatMap { rows.number(in: $0.roster) },
      isAnswered: truth == .yes, strength: evidence.strength,
      because: speech?.text(evidence.because, rows) ?? "",
      answers: speech == nil
        ? [] : ReadPlaces(evidence.condition, rows, evaluator).places.map { machine.address(of: $0) })
  }

  // MARK: Answers

  /// The row that a plan names outright; 0 for what stands in no roster.
  private func row(_ reference: QuestionReference) -> Int {
    evaluator.row(reference.row, in: machine.questions[reference.question].roster, .none) ?? 0
  }

  private func value(_ question: Ordinal<Question>, row: Int) -> Value? {
    evaluator.answer(to: question, row: row)?.value
  }

  private func code(_ reference: QuestionReference) -> String? {
    code(reference.question, row: row(reference))
  }

  private func code(_ question: Ordinal<Question>, row: Int) -> String? {
    guard case .option(let option, _) = value(question, row: row) else { return nil }
    return machine.questions[question].answer.options?[option].code
  }

  private func date(_ question: Ordinal<Question>, row: Int) -> PartialDate? {
    guard case .date(let date) = value(question, row: row) else { return nil }
    return date
  }

  private func rows(_ question: Ordinal<Question>, row: Int) -> [Int]? {
    switch value(question, row: row) {
    case .rows(let chosen): chosen
    case .row(let chosen): [chosen]
    default: nil
    }
  }

  func points(_ question: Ordinal<Question>, row: Int) -> Fraction? {
    value(question, row: row).flatMap { machine.questions[question].answer.points(of: $0) }
  }
}
