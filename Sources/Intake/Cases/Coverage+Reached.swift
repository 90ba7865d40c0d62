extension Coverage {
  /// What it means that points are reached, the options of one question together.
  func reachedWords(_ points: [CoveragePoint]) -> [String] {
    let machine = questionnaire.machine
    var options: [Ordinal<Question>: [Int]] = [:]
    for case .option(let question, let option) in points { options[question, default: []].append(option) }
    return points.compactMap { point in
      switch point {
      case .question(let question): return "'\(machine.questions[question].id)' is asked"
      case .option(let ordinal, let option):
        guard options[ordinal]?.first == option else { return nil }
        let question = machine.questions[ordinal]
        let codes = (options[ordinal] ?? []).map { "'\(question.answer.options?[$0].code ?? "")'" }
        return "of '\(question.id)', chosen: \(codes.joined(separator: ", "))"
      case .condition(let ordinal, let holds):
        return "'\(machine.guards[ordinal].written.oneLine)' \(holds ? "holds" : "does not hold")"
      case .bandCondition(let score, let set, let holds):
        let written = machine.scores[score].bands[set].written?.oneLine ?? ""
        return "'\(written)' \(holds ? "holds" : "does not hold")"
      case .band(let score, let set, let band):
        return
          "the band '\(machine.scores[score].bands[set].bands[band].name)' of '\(machine.scores[score].id)'"
      case .alert(let alert, let fires):
        return "the alert '\(machine.alerts[alert].id)' \(fires ? "fires" : "is decidedly silent")"
      case .evidence(let area, let index): return evidence("for", area, places.area(area)?.evidence[index])
      case .against(let area, let index): return evidence("against", area, places.area(area)?.against[index])
      }
    }
  }

  private func evidence(_ side: String, _ area: Int, _ draft: EvidenceDraft?) -> String {
    let id = questionnaire.machine.formulation?.areas[area].id ?? ""
    return "evidence \(side) '\(id)': \(draft?.when?.text.text.oneLine ?? "")"
  }
}
