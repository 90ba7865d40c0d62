/// Where a piece of evidence stands among others, as `EvidenceRank` decides it.
struct SymbolicRank {
  /// From its tie, its strength and whether an impact was said, the greater before; 0 where it does not rank.
  let order: Term
  /// Decides between equal orders only, and is 0 where none was said.
  let impact: SymbolicFraction
}

extension Translation {
  /// By area, whether it stands first: as `AreaOrder` decides it.
  var firstAreas: [Term] {
    guard let plan = machine.formulation else { return [] }
    let isPlaced = areaStandings
    let ranks = ranks(plan)
    let isWished = plan.areas.map { self.isWished($0.id, plan) }
    return plan.areas.indices.map { area in
      let before = plan.areas.indices.filter { $0 != area }.map { other in
        bank.all(
          isPlaced[other],
          bank.any(
            isLess(ranks[area], ranks[other]),
            bank.all(
              isWished[other], bank.not(isWished[area]), bank.not(isLess(ranks[other], ranks[area])))))
      }
      return bank.all(isPlaced[area], bank.not(bank.any(before)))
    }
  }

  private func isWished(_ area: String, _ plan: FormulationPlan) -> Term {
    guard let wish = plan.wish,
      let place = machine.questions[wish].answer.options?.firstIndex(where: { $0.code == area })
    else { return bank.no }
    let slot = slot(SlotName(question: wish, row: 0))
    guard case .option(let chosen) = slot.value else { return bank.no }
    return bank.all(slot.isAnswered, bank.isEqual(chosen, bank.number(place)))
  }

  // MARK: Ranks

  /// By area, the rank of its best piece.
  private func ranks(_ plan: FormulationPlan) -> [SymbolicRank] {
    let above = plan.symptoms.map { isAbove($0) }
    let current = FormulationRecord.EvidenceRecord.Tie.current.weight
    let present = bank.choice(bank.any(above), bank.number(current), bank.number(0))
    var events: [Int: (tie: Term, impact: (isSaid: Term, points: SymbolicFraction))] = [:]
    if let planned = plan.events {
      for row in machine.possibleRows(of: planned.roster, limits) {
        let ties = zip(plan.symptoms, above).map { symptom, isAbove in
          let link = link(of: symptom, to: row, planned)
          return bank.choice(bank.all(isAbove, isThere(link)), tieWeight(link), bank.number(0))
        }
        events[row] = (ties.reduce(bank.number(0)) { bank.greater($0, $1) }, impact(of: row, planned))
      }
    }
    return plan.areas.map { area in
      area.evidence.reduce(none) { best, evidence in
        guard let roster = evidence.each else {
          let holds = truth(of: evidence.condition, .none).yes
          return greater(best, rank(where: holds, tie: present, evidence.strength))
        }
        return machine.possibleRows(of: roster, limits).reduce(best) { best, row in
          let holds = bank.all(
            isThere(row, in: roster), truth(of: evidence.condition, RowsAtHand(roster, row)).yes)
          let event = plan.events?.roster == roster ? events[row] : nil
          return greater(
            best, rank(where: holds, tie: event?.tie ?? present, evidence.strength, event?.impact))
        }
      }
    }
  }

  private var none: SymbolicRank { SymbolicRank(order: bank.number(0), impact: bank.fraction(0)) }

  private func rank(
    where holds: Term, tie: Term, _ strength: Strength,
    _ impact: (isSaid: Term, points: SymbolicFraction)? = nil
  ) -> SymbolicRank {
    let isSaid = impact?.isSaid ?? bank.no
    let strengths = Strength.allCases.sorted()
    let order = bank.sum([
      (tie, 2 * strengths.count), (bank.number(strengths.firstIndex(of: strength) ?? 0), 2),
      (bank.count(isSaid), 1),
    ])
    let ranks = bank.all(holds, bank.isLess(bank.number(0), tie))
    return SymbolicRank(
      order: bank.choice(ranks, order, bank.number(0)),
      impact: bank.choice(bank.all(ranks, isSaid), impact?.points ?? bank.fraction(0), bank.fraction(0)))
  }

  private func impact(
    of row: Int, _ events: FormulationPlan.Events
  ) -> (isSaid: Term, points: SymbolicFraction) {
    guard let question = events.impact else { return (bank.no, bank.fraction(0)) }
    let slot = slot(SlotName(question: question, row: row))
    return points(of: slot).map { (slot.isAnswered, $0) } ?? (bank.no, bank.fraction(0))
  }

  private func greater(_ left: SymbolicRank, _ right: SymbolicRank) -> SymbolicRank {
    let isRight = isLess(left, right)
    return SymbolicRank(
      order: bank.choice(isRight, right.order, left.order),
      impact: bank.choice(isRight, right.impact, left.impact))
  }

  private func isLess(_ left: SymbolicRank, _ right: SymbolicRank) -> Term {
    bank.any(
      bank.isLess(left.order, right.order),
      bank.all(bank.isEqual(left.order, right.order), bank.isLess(left.impact, right.impact)))
  }
}
