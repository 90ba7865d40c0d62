/// Every question that can decide about something, through scores, conditions and rosters, whatever is answered.
struct WhyReads {
  private let machine: Machine
  private(set) var questions: Set<Ordinal<Question>> = []
  private var scores: Set<Ordinal<Score>> = []
  private var guards: Set<Ordinal<Guard>> = []
  private(set) var rosters: Set<Ordinal<Roster>> = []

  init(_ machine: Machine) { self.machine = machine }

  mutating func add(_ ordinal: Ordinal<Score>) {
    guard scores.insert(ordinal).inserted else { return }
    let score = machine.scores[ordinal]
    add(score.condition)
    add(score.each)
    for mention in score.mentionList { add(mention) }
    for set in score.bands { if let condition = set.condition { add(condition) } }
  }

  mutating func add(_ condition: Condition) { for mention in condition.mentionList { add(mention) } }

  mutating func add(_ ordinal: Ordinal<Question>) {
    guard questions.insert(ordinal).inserted else { return }
    let question = machine.questions[ordinal]
    add(machine.steps[question.step].condition)
    add(question.roster)
    add(question.rosterOfChoices)
  }

  mutating func add(_ roster: Ordinal<Roster>?) {
    guard let ordinal = roster, rosters.insert(ordinal).inserted else { return }
    let roster = machine.rosters[ordinal]
    add(machine.steps[roster.step].condition)
    switch roster.rows {
    case .added: break
    case .given(let rows): for row in rows { add(row.condition) }
    case .chosen(let reference): add(reference.question)
    }
  }

  private mutating func add(_ ordinal: Ordinal<Guard>?) {
    guard let ordinal, guards.insert(ordinal).inserted else { return }
    let guardian = machine.guards[ordinal]
    add(guardian.condition)
    add(guardian.parent)
  }

  private mutating func add(_ mention: Mention) {
    switch mention {
    case .question(let reference): add(reference.question)
    case .score(let reference): add(reference.score)
    case .roster(let roster): add(roster)
    }
  }
}

extension WhyReads {
  mutating func add(_ symptom: FormulationPlan.Symptom, links: FormulationPlan.Events?) {
    switch symptom.severity {
    case .score(let reference): add(reference.score)
    case .question(let reference): add(reference.question)
    }
    guard let links else { return }
    for reference in [symptom.began, symptom.linked] { if let reference { add(reference.question) } }
    add(links.roster)
    add(links.date)
  }

  mutating func add(_ plan: FormulationPlan) {
    for symptom in plan.symptoms { add(symptom, links: plan.events) }
    if let impact = plan.events?.impact { add(impact) }
    if let wish = plan.wish { add(wish) }
    for evidence in plan.areas.flatMap(\.evidence) {
      add(evidence.each)
      add(evidence.condition)
    }
  }
}
