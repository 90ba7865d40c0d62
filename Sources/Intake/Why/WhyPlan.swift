/// What there is to ask of a result, and what would answer it.
struct WhyPlan: Sendable {
  private(set) var entries: [Why.Entry] = []
  private(set) var groups: [WhyGroup] = []
  private let machine: Machine
  private let about: String?

  init(_ replay: WhyReplay, _ result: InterviewResult, about: String?) {
    (machine, self.about) = (replay.machine, about)
    for score in result.scores { add(score) }
    for alert in result.alerts where !alert.isOfEarlierVersion { add(alert) }
    guard let plan = machine.formulation, let record = result.formulation else { return }
    for (symptom, read) in zip(plan.symptoms, record.symptoms) { add(read, symptom, result) }
    addAreas(of: record, plan)
    for link in record.links { add(link, record, plan) }
  }

  private func isMeant(_ name: String) -> Bool {
    about.map { name == $0 || Address(name).name == $0 } ?? true
  }

  private mutating func add(
    _ entry: Why.Entry, _ reads: WhyReads, mayLeaveOut: Bool = true, isPlainTotal: Bool = false,
    _ goals: [WhyGoal]
  ) {
    var entry = entry
    entry.answers = goals.map { Why.Answer(aim: $0.aim) }
    entries.append(entry)
    groups.append(
      WhyGroup(reads: reads.questions, goals: goals, mayLeaveOut: mayLeaveOut, isPlainTotal: isPlainTotal))
  }

  private mutating func add(_ score: ScoreRecord) {
    guard isMeant(score.id.description), let band = score.band, let value = score.value,
      let ordinal = machine.scores.ordinals.first(where: { machine.scores[$0].id == score.id.name })
    else { return }
    var reads = WhyReads(machine)
    reads.add(ordinal)
    let id = score.id
    func goal(_ aim: Why.Aim, isUp: Bool) -> WhyGoal {
      WhyGoal(
        entry: entries.count, aim: aim,
        reached: { standings in
          guard let then = standings.scores[id], let other = then.value, let name = then.band, name != band,
            other != value, (other > value) == isUp
          else { return nil }
          return "\(name) (\(other))"
        }, score: id, isUp: isUp)
    }
    add(
      Why.Entry(
        kind: .band, name: id.description, title: score.title, now: "\(band) (\(value))", because: []),
      reads, mayLeaveOut: false, isPlainTotal: isPlainTotal(machine.scores[ordinal], score),
      [goal(.higherBand, isUp: true), goal(.lowerBand, isUp: false)])
  }

  /// Then as many of the largest steps as it takes are the fewest answers.
  private func isPlainTotal(_ score: Score, _ record: ScoreRecord) -> Bool {
    guard case .items(let items) = score.rule, items.combination == .sum || items.combination == .mean,
      score.each == nil, record.items.answered == record.items.of,
      score.bands.allSatisfy({ $0.condition == nil })
    else { return false }
    let questions = items.items.map(\.question.question)
    return Set(questions).count == questions.count
      && items.items.allSatisfy { item in
        if case .question? = item.weight { return false }
        return machine.steps[machine.questions[item.question.question].step].condition == score.condition
      }
  }

  private mutating func add(_ alert: AlertRecord) {
    guard isMeant(alert.id.description),
      let ordinal = machine.alerts.ordinals.first(where: { machine.alerts[$0].id == alert.id.name })
    else { return }
    var reads = WhyReads(machine)
    reads.add(machine.alerts[ordinal].condition)
    reads.add(machine.alerts[ordinal].each)
    let id = alert.id
    let isFired = alert.state == .fired
    let goal = WhyGoal(entry: entries.count, aim: isFired ? .doesNotFire : .fires) { standings in
      let fires = standings.fired.contains { $0.name == id.name && (id.row == nil || $0.row == id.row) }
      return fires == isFired ? nil : fires ? "fires" : "does not fire"
    }
    add(
      Why.Entry(
        kind: .alert, name: id.description, title: alert.tell, now: alert.state.rawValue,
        because: isFired
          ? alert.because.compactMap { reading in reading.now.map { "“\(reading.ask)”: \($0)" } } : []),
      reads, [goal])
  }

  private mutating func add(
    _ record: FormulationRecord.SymptomRecord, _ symptom: FormulationPlan.Symptom,
    _ result: InterviewResult
  ) {
    guard isMeant(record.id) else { return }
    var reads = WhyReads(machine)
    reads.add(symptom, links: nil)
    let (id, now) = (record.id, record.state)
    var goal = WhyGoal(entry: entries.count, aim: .otherwise) { standings in
      guard let state = standings.symptoms[id], state != now, state != .undecided else { return nil }
      return state.rawValue
    }
    var isPlain = false
    if case .score(let reference) = symptom.severity,
      let score = result.scores.first(where: { $0.id == record.severity })
    {
      (goal.score, goal.isUp) = (score.id, now == .below)
      isPlain = isPlainTotal(machine.scores[reference.score], score)
    }
    add(
      Why.Entry(kind: .symptom, name: id, title: record.title, now: now.rawValue, because: []), reads,
      isPlainTotal: isPlain, [goal])
  }

  /// All areas hang on the same questions: they are searched for together.
  private mutating func addAreas(of record: FormulationRecord, _ plan: FormulationPlan) {
    var goals: [WhyGoal] = []
    for area in record.areas where isMeant(area.id) {
      let (id, isFirst) = (area.id, area.standing == .place(1))
      goals.append(
        WhyGoal(entry: entries.count, aim: isFirst ? .doesNotStandFirst : .standsFirst) { standings in
          standings.first.contains(id) == isFirst ? nil : isFirst ? "not first" : "first"
        })
      let evidence = area.evidence.filter { $0.isAnswered && $0.tie != nil }.map(\.because)
      var entry = Why.Entry(
        kind: .area, name: id, title: area.title, now: isFirst ? "first" : "not first",
        because: isFirst ? evidence : [])
      entry.answers = [Why.Answer(aim: goals[goals.count - 1].aim)]
      entries.append(entry)
    }
    guard !goals.isEmpty else { return }
    var reads = WhyReads(machine)
    reads.add(plan)
    groups.append(WhyGroup(reads: reads.questions, goals: goals, mayLeaveOut: true))
  }

  private mutating func add(
    _ link: FormulationRecord.LinkRecord, _ record: FormulationRecord, _ plan: FormulationPlan
  ) {
    let name = Address(link.symptom, row: String(link.event)).description
    guard isMeant(name), let symptom = plan.symptoms.first(where: { $0.id == link.symptom }) else { return }
    var reads = WhyReads(machine)
    reads.add(symptom, links: plan.events)
    @Sendable func words(_ link: FormulationRecord.LinkRecord?) -> String {
      guard let link else { return "no link" }
      return
        "stated: \(link.stated.rawValue); in time: \(link.time.map(\.rawValue).joined(separator: " or "))"
    }
    let key = WhyStandings.LinkName(symptom: link.symptom, event: link.event)
    let goal = WhyGoal(entry: entries.count, aim: .otherwise) { standings in
      standings.links[key] == link ? nil : words(standings.links[key])
    }
    let event = record.events.first { $0.row == link.event }?.called ?? "event \(link.event)"
    let title = record.symptoms.first { $0.id == link.symptom }?.title ?? link.symptom
    add(
      Why.Entry(kind: .link, name: name, title: "\(title) and \(event)", now: words(link), because: []),
      reads, [goal])
  }
}

extension WhyReplay {
  /// A change in the words of the interview in which it was made.
  func change(_ candidate: WhyCandidate, spokenBy speech: Speech) -> Why.Change {
    let (question, row) = (candidate.spot.question, candidate.spot.row)
    return Why.Change(
      address: machine.address(of: question, row: row),
      ask: speech.text(machine.questions[question].ask, speech.at(question, row)),
      from: base.speech.answer(question, row: row),
      wasAsked: base.evaluator.relevance(of: Place(step: machine.questions[question].step, row: row)) == .yes,
      to: candidate.value, toLabel: candidate.value == nil ? nil : label(candidate, speech))
  }

  /// The option's own label where words were to be typed.
  private func label(_ candidate: WhyCandidate, _ speech: Speech) -> String? {
    if case .one(let choice)? = candidate.value, choice.words != nil,
      let option = machine.questions[candidate.spot.question].answer.options?.first(where: {
        $0.code == choice.code
      })
    {
      return speech.text(option.label, speech.at(candidate.spot.question, candidate.spot.row))
    }
    return speech.answer(candidate.spot.question, row: candidate.spot.row)
  }
}
