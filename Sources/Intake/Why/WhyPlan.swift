/// What there is to ask of a result, and what would answer it.
struct WhyPlan: Sendable {
  private(set) var entries: [Why.Entry] = []
  private(set) var groups: [WhyGroup] = []
  private let machine: Machine
  private let about: String?
  private let base: Interview

  init(_ replay: WhyReplay, _ result: InterviewResult, about: String?) {
    (machine, base, self.about) = (replay.machine, replay.base, about)
    for score in result.scores { add(score) }
    for alert in result.alerts where !alert.isOfEarlierVersion { add(alert) }
    guard let plan = machine.formulation, let record = result.formulation else { return }
    for (symptom, read) in zip(plan.symptoms, record.symptoms) { add(read, symptom, result) }
    addAreas(of: record, plan)
    for link in record.links { add(link, record, plan) }
  }

  /// The number of a row by its name; 0 for none.
  private func row(_ name: String?, of roster: Ordinal<Roster>?) -> Int {
    guard let name, let roster else { return 0 }
    return base.evaluator.rows(of: roster).first { machine.rowName($0, in: roster) == name } ?? 0
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
    groups.append(WhyGroup(reads, goals, mayLeaveOut: mayLeaveOut, isPlainTotal: isPlainTotal))
  }

  private mutating func add(_ score: ScoreRecord) {
    guard isMeant(score.id.description), let band = score.band, let value = score.value,
      let ordinal = machine.scores.ordinals.first(where: { machine.scores[$0].id == score.id.name })
    else { return }
    var reads = WhyReads(machine)
    reads.add(ordinal)
    let id = score.id
    let row = row(id.row, of: machine.scores[ordinal].each)
    func goal(_ aim: Why.Aim) -> WhyGoal {
      let isUp = aim == .higherBand
      return WhyGoal(
        entry: entries.count, aim: aim,
        reached: { standings in
          guard let then = standings.scores[id], let other = then.value, let name = then.band, name != band,
            other != value, (other > value) == isUp
          else { return nil }
          return "\(name) (\(other))"
        }, score: id, isUp: isUp, claim: .band(band, ordinal, row: row, value: value, isUp: isUp))
    }
    add(
      Why.Entry(
        kind: .band, name: id.description, title: score.title, now: "\(band) (\(value))", because: []),
      reads, mayLeaveOut: false, isPlainTotal: isPlainTotal(machine.scores[ordinal], score),
      aims(from: value, machine.scores[ordinal]).map(goal))
  }

  /// Up and down where there are bands.
  private func aims(from value: Fraction, _ score: Score) -> [Why.Aim] {
    let starts = score.bands.map { set in set.bands.map(\.from).sorted() }
    return [
      starts.contains { $0.contains { $0 > value } } ? .higherBand : nil,
      // In another set, the band of the same value can have another name; but that is not lower.
      starts.contains { ($0.firstIndex { $0 > value } ?? $0.count) > 1 } ? .lowerBand : nil,
    ].compactMap(\.self)
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
    var goal = WhyGoal(entry: entries.count, aim: isFired ? .doesNotFire : .fires) { standings in
      let fires = standings.fired.contains { $0.name == id.name && (id.row == nil || $0.row == id.row) }
      return fires == isFired ? nil : fires ? "fires" : "does not fire"
    }
    goal.claim = .alert(
      ordinal, row: id.row.map { row($0, of: machine.alerts[ordinal].each) }, fires: !isFired)
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
    goal.claim = machine.formulation?.symptoms.firstIndex { $0.id == symptom.id }
      .map { .symptom($0, now: now) }
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
      var goal = WhyGoal(entry: entries.count, aim: isFirst ? .doesNotStandFirst : .standsFirst) {
        standings in
        standings.first.contains(id) == isFirst ? nil : isFirst ? "not first" : "first"
      }
      goal.claim = plan.areas.firstIndex { $0.id == id }.map { .area($0, isFirst: !isFirst) }
      goals.append(goal)
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
    groups.append(WhyGroup(reads, goals))
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
      let stated =
        switch link.stated {
        case .yes: "connected by the client"
        case .no: "not connected by the client"
        case .notAsked: "the client was not asked about it"
        }
      return "\(stated); by their dates: \(link.time.map(\.rawValue).joined(separator: " or "))"
    }
    let key = WhyStandings.LinkName(symptom: link.symptom, event: link.event)
    var goal = WhyGoal(entry: entries.count, aim: .otherwise) { standings in
      standings.links[key] == link ? nil : words(standings.links[key])
    }
    goal.claim = plan.symptoms.firstIndex { $0.id == symptom.id }
      .map { .link(symptom: $0, row: link.event, now: link) }
    let event = record.events.first { $0.row == link.event }?.called ?? "event \(link.event)"
    let title = record.symptoms.first { $0.id == link.symptom }?.title ?? link.symptom
    add(
      Why.Entry(kind: .link, name: name, title: "\(title) and \(event)", now: words(link), because: []),
      reads, [goal])
  }
}
