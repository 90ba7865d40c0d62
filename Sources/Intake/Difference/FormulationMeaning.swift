/// What a formulation is made of, in names, so that two versions can be compared.
struct FormulationMeaning {
  private let parts: [(name: String, meaning: String)]

  init(_ plan: FormulationPlan, _ machine: Machine) {
    let text = NamedExpression(machine: machine)
    var parts: [(String, String)] = plan.symptoms.map { symptom in
      let severity =
        switch symptom.severity {
        case .score(let score): machine.scores[score.score].id
        case .question(let question): text.text(question)
        }
      let times = [symptom.course, symptom.began, symptom.linked].map { $0.map(text.text) ?? "" }
      return ("symptom \(symptom.id)", ([severity, "\(symptom.above)"] + times).joined(separator: ", "))
    }
    func evidence(_ evidence: FormulationPlan.Evidence) -> String {
      let each = evidence.each.map { machine.rosters[$0].id } ?? ""
      return "\(each) \(text.text(evidence.condition)) \(evidence.strength.rawValue)"
    }
    for area in plan.areas {
      let without = area.onlyWithout.map { plan.areas[$0].id }
      parts.append(
        ("area \(area.id)", "\(without) \(area.evidence.map(evidence)) \(area.against.map(evidence))"))
    }
    parts.append(("wish", plan.wish.map { machine.questions[$0].id } ?? ""))
    self.parts = parts
  }

  func differences(from old: FormulationMeaning) -> [String] {
    let gone = old.parts.filter { part in !parts.contains { $0.name == part.name } }
    return gone.map { "has no \($0.name) any more" }
      + parts.compactMap { part in
        guard let earlier = old.parts.first(where: { $0.name == part.name }) else {
          return "has \(part.name) too"
        }
        return earlier.meaning == part.meaning ? nil : "reads \(part.name) by other rules"
      }
  }
}
