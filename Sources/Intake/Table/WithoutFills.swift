extension Questionnaire {
  /// The same questionnaire, none of whose scores fills in what is missing: where an item is missing, there is no value.
  ///
  /// What its conditions say can then be otherwise too. For rows of a table they are to stay as they were when it was
  /// asked: see `ReplayedRow.rescored(by:)`.
  public var withoutFills: Questionnaire {
    var changed = self
    changed.machine = machine.withScores(Table(machine.scores.elements.map(\.withoutFill)))
    return changed
  }

  /// Whether a score that fills in what is missing decides, also through other scores, what is asked.
  public var asksByFilledScores: Bool {
    var seen: Set<Ordinal<Score>> = []
    func reads(_ ordinal: Ordinal<Score>) -> Bool {
      guard seen.insert(ordinal).inserted else { return false }
      let score = machine.scores[ordinal]
      if case .items(let items) = score.rule { return items.fill != nil }
      var isFilled = false
      score.mentions { if case .score(let reference) = $0 { isFilled = reads(reference.score) || isFilled } }
      return isFilled
    }
    return machine.guards.elements.contains { guardian in
      var isFilled = false
      guardian.condition.mentions {
        if case .score(let reference) = $0 { isFilled = reads(reference.score) || isFilled }
      }
      return isFilled
    }
  }
}

extension ReplayedRow {
  /// The same answers on the same way through the questionnaire, with the scores of another that differs from it only in
  /// how its scores are worked out.
  public func rescored(by questionnaire: Questionnaire) -> ReplayedRow {
    var other = Evaluator(questionnaire.machine, evaluator.responses)
    other.evaluation = evaluator.evaluation
    for cell in questionnaire.machine.cellsInDocumentOrder {
      if case .score = cell { _ = other.recompute(cell) }
    }
    return ReplayedRow(questionnaire, other, progress, problems: problems)
  }
}

extension Score {
  fileprivate var withoutFill: Score {
    guard case .items(let items) = rule, items.fill != nil else { return self }
    return Score(
      id: id, title: title,
      rule: .items(Items(combination: items.combination, items: items.items, fill: nil, times: items.times)),
      written: written, condition: condition, notAsked: notAsked, readableFrom: readableFrom, each: each,
      rounding: rounding, bands: bands, better: better, change: change, isShownToClient: isShownToClient,
      isFormative: isFormative, source: source, definition: definition)
  }
}

extension Machine {
  fileprivate func withScores(_ scores: Table<Score>) -> Machine {
    Machine(
      definitions: definitions, pages: pages, steps: steps, guards: guards, questions: questions,
      rosters: rosters,
      says: says, stops: stops, scores: scores, alerts: alerts, formulation: formulation,
      slotsOutsideRosters: slotsOutsideRosters, names: names)
  }
}
