extension CoveragePoint {
  /// The ways in which a point can be reached.
  func ways(in translation: Translation) -> [ClaimWay] {
    let machine = translation.machine
    switch self {
    case .option(let question, let option): return translation.ways(toChoose: option, of: question)
    case .question(let question): return translation.ways(of: .question(question))
    case .band(let score, let set, let band): return translation.ways(of: .band(score, set: set, band))
    case .evidence(let area, let index): return translation.ways(of: .evidence(area: area, index))
    case .against(let area, let index): return translation.ways(of: .against(area: area, index))
    case .condition(let ordinal, let holds):
      return translation.ways(to: ordinal) { own, _ in holds ? own.yes : own.no }
    case .alert(let ordinal, true): return translation.ways(of: .alert(ordinal))
    case .alert(let ordinal, false):
      let alert = machine.alerts[ordinal]
      return translation.ways(each: alert.each, alert.condition.mentionList) {
        translation.truth(of: alert.condition, $0).no
      }
    case .bandCondition(let ordinal, let set, let holds):
      let score = machine.scores[ordinal]
      let conditions = score.bands.prefix(set + 1).compactMap(\.condition)
      guard let own = score.bands[set].condition else { return [] }
      let mentions = score.mentionList + conditions.flatMap(\.mentionList)
      return translation.ways(each: score.each, mentions) { rows in
        let row = score.each.flatMap { rows.number(in: $0) } ?? 0
        let truth = translation.truth(of: own, rows)
        return translation.bank.all(
          [translation.reading(of: .init(score: ordinal, row: row)).hasValue, holds ? truth.yes : truth.no]
            + conditions.dropLast().map { translation.truth(of: $0, rows).no })
      }
    }
  }

  /// Ways that may reach it where the others do not: a condition that lacks only what was not asked does not hold.
  func looserWays(in translation: Translation) -> [ClaimWay]? {
    guard case .condition(let ordinal, false) = self else { return nil }
    let guardian = translation.machine.guards[ordinal]
    return translation.ways(to: ordinal) { own, row in
      let rows = guardian.roster.map { RowsAtHand($0, row) } ?? .none
      return translation.bank.all(
        translation.bank.not(own.yes), translation.lacksNothing(guardian.condition.mentionList, rows))
    }
  }
}

extension Translation {
  fileprivate func ways(toChoose option: Int, of ordinal: Ordinal<Question>) -> [ClaimWay] {
    let question = machine.questions[ordinal]
    let rows = question.roster.map { machine.possibleRows(of: $0, limits) } ?? [0]
    return rows.map { row in
      let slot = slot(SlotName(question: ordinal, row: row))
      let isChosen =
        switch slot.value {
        case .option(let chosen): bank.isEqual(chosen, bank.number(option))
        case .options(let chosen): chosen[option]
        default: bank.no
        }
      let position = positions[Place(step: question.step, row: row)]
      return ClaimWay(row: row, term: bank.all(slot.isAnswered, isChosen), position: position + 1)
    }
  }

  /// The ways in which a `when` is meant, where it is come to.
  fileprivate func ways(to ordinal: Ordinal<Guard>, _ isMeant: (SymbolicTruth, _ row: Int) -> Term)
    -> [ClaimWay]
  {
    let condition = machine.guards[ordinal]
    let rows = condition.roster.map { machine.possibleRows(of: $0, limits) } ?? [0]
    let outer = condition.roster.map { machine.rosters[$0].step } ?? condition.step
    return rows.map { row in
      let isThere = condition.roster.map { self.isThere(row, in: $0) } ?? bank.yes
      let own = ownTruth(of: ordinal, row: row)
      let term = bank.all(
        truth(of: condition.parent, row: row).yes, isThere, isReached(outer), isMeant(own, row))
      return ClaimWay(row: row, term: term, position: positions[Place(step: condition.step, row: row)])
    }
  }

  /// Every question that is read is answered, or decidedly not asked.
  fileprivate func lacksNothing(_ mentions: [Mention], _ rows: RowsAtHand) -> Term {
    bank.all(
      mentions.map { mention in
        switch mention {
        case .roster: return bank.yes
        case .question(let reference):
          guard let place = place(reference, rows), let slot = slot(reference, rows) else { return bank.yes }
          return bank.any(slot.isAnswered, slot.isWayOut, relevance(of: place).no)
        case .score(let reference):
          let score = machine.scores[reference.score]
          let row = row(reference.row, in: score.each, rows)
          return lacksNothing(
            score.mentionList, score.each.flatMap { each in row.map { RowsAtHand(each, $0) } } ?? .none)
        }
      })
  }
}
