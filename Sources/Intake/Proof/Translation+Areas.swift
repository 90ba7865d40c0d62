extension Translation {
  /// By area, whether it takes a place: as `AreaOrder` decides it.
  var areaStandings: [Term] {
    guard let plan = machine.formulation else { return [] }
    let ranks = plan.areas.enumerated().map { area, planned in
      bank.any(
        planned.evidence.enumerated().map {
          relaxed(isRanked($0.element, plan), .evidence(area: area, $0.offset))
        })
    }
    var placed = ranks
    for _ in plan.areas {
      for index in plan.areas.indices {
        let others = plan.areas[index].onlyWithout.map {
          relaxed(placed[$0], .onlyWithout(area: index, other: $0))
        }
        placed[index] = bank.all(ranks[index], bank.not(bank.any(others)))
      }
    }
    return placed
  }

  private func relaxed(_ term: Term, _ name: NamedCondition) -> Term {
    isRelaxed ? bank.either(use(name), term, bank.flag()) : term
  }

  /// Whether a rule holds somewhere and is tied to a symptom above its threshold.
  private func isRanked(_ evidence: FormulationPlan.Evidence, _ plan: FormulationPlan) -> Term {
    let above = plan.symptoms.map { isAbove($0) }
    guard let roster = evidence.each else {
      return bank.all(truth(of: evidence.condition, .none).yes, bank.any(above))
    }
    return bank.any(
      machine.possibleRows(of: roster, limits).map { row in
        let holds = bank.all(
          isThere(row, in: roster), truth(of: evidence.condition, RowsAtHand(roster, row)).yes)
        guard let events = plan.events, events.roster == roster else {
          return bank.all(holds, bank.any(above))
        }
        let tied = zip(plan.symptoms, above).map { bank.all($1, isThere(link(of: $0, to: row, events))) }
        return bank.all(holds, bank.any(tied))
      })
  }

  /// What a symptom's severity can still be is all at or over its threshold.
  func isAbove(_ symptom: FormulationPlan.Symptom) -> Term {
    severity(of: symptom) { [bank] in
      bank.all(bank.not($0.low.isOpen), bank.isAtMost(bank.fraction(symptom.above), $0.low.number))
    }
  }

  /// What it can still be is all under it.
  func isBelow(_ symptom: FormulationPlan.Symptom) -> Term {
    severity(of: symptom) { [bank] in
      bank.all(bank.not($0.high.isOpen), bank.isLess($0.high.number, bank.fraction(symptom.above)))
    }
  }

  /// That there is a severity, and that what it can still be is such.
  private func severity(
    of symptom: FormulationPlan.Symptom, _ isSuch: (SymbolicRange) -> Term
  ) -> Term {
    switch symptom.severity {
    case .question(let reference):
      guard let slot = slot(reference, .none), let points = points(of: slot) else { return bank.no }
      return bank.all(slot.isAnswered, isSuch(bank.exactly(points)))
    case .score(let reference):
      guard let range = reading(of: reference, .none)?.couldBe else { return bank.no }
      return bank.all(bank.not(range.missing), isSuch(range))
    }
  }
}
