/// How everything stands in one interview that could be asked about: without its texts, and for less than a result.
struct WhyStandings: Sendable {
  private(set) var scores: [Address: ScoreOutcome] = [:]
  private(set) var fired: Set<Address> = []
  /// By the id of the symptom.
  private(set) var symptoms: [String: FormulationRecord.SymptomRecord.State] = [:]
  private(set) var links: [LinkName: FormulationRecord.LinkRecord] = [:]
  /// The ids of the areas that stand first.
  private(set) var first: Set<String> = []

  struct LinkName: Hashable, Sendable {
    let symptom: String
    let event: Int
  }

  init(_ interview: Interview) {
    let evaluator = interview.evaluator
    let machine = evaluator.machine
    let progress = Progress(evaluator)
    let counting = evaluator.before(progress.stop)
    let outcomes = machine.scores.ordinals.flatMap { counting.outcomes(of: $0, progress) }
    for score in outcomes { scores[score.id] = score.outcome }
    for ordinal in machine.alerts.ordinals {
      let alert = machine.alerts[ordinal]
      for row in alert.each.map({ evaluator.rows(of: $0) }) ?? [0]
      where evaluator.evaluation.alerts[ordinal.index][row] == .yes {
        fired.insert(Address(alert.id, row: alert.each.map { machine.rowName(row, in: $0) }))
      }
    }
    guard let plan = machine.formulation else { return }
    readFormulation(
      plan, counting,
      outcomes.map { ScoreSeverity(id: $0.id, value: $0.outcome.value, decisive: $0.outcome.decisive) })
  }

  private mutating func readFormulation(
    _ plan: FormulationPlan, _ counting: Evaluator, _ severities: [ScoreSeverity]
  ) {
    let reading = FactReading(plan: plan, severities: severities, evaluator: counting, speech: nil)
    let events = plan.events.map { reading.events($0) } ?? []
    for symptom in plan.symptoms.map({ reading.symptom($0) }) {
      symptoms[symptom.record.id] = symptom.record.state
      for link in FormulationRecord.LinkRecord.links(of: symptom, to: events) {
        links[LinkName(symptom: link.symptom, event: link.event)] = link
      }
    }
    let standings = FormulationFacts(deciding: plan, severities, counting).standings
    for (area, standing) in zip(plan.areas, standings) where standing == .place(1) { first.insert(area.id) }
  }
}
