extension Translation {
  /// Where a question is answered; `nil` where no row of its roster is at hand.
  func slot(_ reference: QuestionReference, _ rows: RowsAtHand) -> ProofSlot? {
    row(reference.row, in: machine.places[reference.question.index].roster, rows)
      .map { slot(SlotName(question: reference.question, row: $0)) }
  }

  func row(_ row: QuestionReference.Row, in roster: Ordinal<Roster>?, _ rows: RowsAtHand) -> Int? {
    switch row {
    case .none: 0
    case .current: roster.flatMap { rows.number(in: $0) }
    case .numbered(let number): number
    }
  }

  func place(_ reference: QuestionReference, _ rows: RowsAtHand) -> Place? {
    let place = machine.places[reference.question.index]
    return row(reference.row, in: place.roster, rows).map { Place(step: place.step, row: $0) }
  }

  /// Whether a condition holds.
  func truth(of condition: Condition, _ rows: RowsAtHand) -> SymbolicTruth {
    switch condition {
    case .constant(let known): return bank.decided(bank.truth(known))
    case .not(let part): return bank.negated(truth(of: part, rows))
    case .and(let left, let right): return bank.all([truth(of: left, rows), truth(of: right, rows)])
    case .or(let left, let right): return bank.any([truth(of: left, rows), truth(of: right, rows)])
    case .compare(let left, let comparison, let right):
      return bank.compare(
        number(of: left, Reading(rows)), comparison, number(of: right, Reading(rows)))
    case .within(let number, let low, let high):
      let range = self.number(of: number, Reading(rows))
      return bank.all([
        bank.compare(range, .greaterOrEqual, self.number(of: low, Reading(rows))),
        bank.compare(range, .lessOrEqual, self.number(of: high, Reading(rows))),
      ])
    case .isOption(let question, let options):
      guard let slot = slot(question, rows), case .option(let chosen) = slot.value else {
        return bank.undecided
      }
      let isOne = bank.any(options.map { bank.isEqual(chosen, bank.number($0)) })
      return bank.decided(isOne, where: slot.isAnswered)
    case .isSameOption(let left, let right):
      guard let left = slot(left, rows), let right = slot(right, rows) else { return bank.undecided }
      let known = bank.all(left.isAnswered, right.isAnswered)
      switch (left.value, right.value) {
      case (.option(let a), .option(let b)), (.row(let a), .row(let b)):
        return bank.decided(bank.isEqual(a, b), where: known)
      default: return bank.undecided
      }
    case .isRow(let question, let roster, let row):
      guard let slot = slot(question, rows), case .row(let chosen) = slot.value,
        let number = self.row(row, in: roster, rows)
      else { return bank.undecided }
      return bank.decided(bank.isEqual(chosen, bank.number(number)), where: slot.isAnswered)
    case .hasOption(let question, let option):
      guard let slot = slot(question, rows), case .options(let chosen) = slot.value else {
        return bank.undecided
      }
      return bank.decided(chosen[option], where: slot.isAnswered)
    case .hasRow(let question, let roster, let row):
      guard let slot = slot(question, rows), case .rows(let chosen) = slot.value,
        let number = self.row(row, in: roster, rows)
      else { return bank.undecided }
      return bank.decided(
        chosen.first { $0.number == number }?.isChosen ?? bank.no, where: slot.isAnswered)
    case .isAnswered(let question): return bank.decided(slot(question, rows)?.isAnswered ?? bank.no)
    case .isSkipped(let question): return bank.decided(slot(question, rows)?.isSkipped ?? bank.no)
    case .isAsked(let question):
      return bank.decided(place(question, rows).map { relevance(of: $0).yes } ?? bank.no)
    case .hasValue(let score): return bank.decided(reading(of: score, rows)?.hasValue ?? bank.no)
    case .isRosterAnswered(let roster): return isAnswered(roster)
    case .isRosterSkipped(let roster):
      guard case .added = machine.rosters[roster].rows else { return bank.never }
      return bank.decided(rosterSlot(roster).isSkipped)
    case .isRosterAsked(let roster): return bank.decided(isAsked(roster))
    case .before(let left, let right, let period): return isBefore(left, right, within: period, rows)
    case .any(let list):
      return bank.any(truths(of: list, rows).map { bank.all([$0.truth, $0.isThere]) })
    case .all(let list):
      return bank.all(truths(of: list, rows).map { bank.any([$0.truth, bank.negated($0.isThere)]) })
    }
  }

  /// The condition for each element, with whether it is there. What nothing is known of is one that is unknown.
  func truths(
    of list: ConditionList, _ rows: RowsAtHand
  ) -> [(truth: SymbolicTruth, isThere: SymbolicTruth)] {
    switch list {
    case .conditions(let conditions): return conditions.map { (truth(of: $0, rows), bank.certain) }
    case .rows(let roster, let condition):
      let set = rowSet(of: roster)
      let known = set.rows.map { row in
        // Where nothing is known of the rows, none of them counts.
        let isThere = SymbolicTruth(
          yes: bank.all(row.isThere.yes, bank.not(set.isUnknown)),
          no: bank.any(row.isThere.no, set.isUnknown))
        return (truth(of: condition, rows.within(roster, row.number)), isThere)
      }
      let mayBeMore = bank.any(set.isUnknown, bank.isLess(bank.number(0), set.further))
      let further = (bank.undecided, SymbolicTruth(yes: bank.no, no: bank.not(mayBeMore)))
      if set.areMore != bank.no {
        // Of the rest, everything may hold, nothing, or what is unknown.
        let (isYes, isNo) = (bank.flag(), bank.flag())
        let rest = SymbolicTruth(yes: isYes, no: bank.all(isNo, bank.not(isYes)))
        return known + [(rest, bank.decided(set.areMore)), further]
      }
      if mayBeMore == bank.no { return known }
      return known + [further]
    }
  }

  private func isAsked(_ roster: Ordinal<Roster>) -> Term {
    relevance(of: Place(step: machine.rosters[roster].step, row: 0)).yes
  }

  private func isAnswered(_ roster: Ordinal<Roster>) -> SymbolicTruth {
    var ways = machine.possibleRows(of: roster, limits).map { isThere($0, in: roster) }
    if case .added = machine.rosters[roster].rows { ways.append(rosterSlot(roster).isClosed) }
    return bank.decided(bank.all(isAsked(roster), bank.any(ways)))
  }

  // MARK: Dates

  /// `known` says where it is not missing.
  func date(of expression: DateExpression, _ rows: RowsAtHand) -> (known: Term, date: SymbolicDate) {
    switch expression {
    case .constant(let date): return (bank.yes, SymbolicDate.known(bank, date))
    case .today: return (bank.yes, today)
    case .question(let question):
      guard let slot = slot(question, rows), case .date(let date) = slot.value else {
        return (bank.no, today)
      }
      return (slot.isAnswered, date)
    }
  }

  private func isBefore(
    _ left: DateExpression, _ right: DateExpression, within period: CalendarPeriod?, _ rows: RowsAtHand
  ) -> SymbolicTruth {
    let (first, second) = (date(of: left, rows), date(of: right, rows))
    let known = bank.all(first.known, second.known)
    let order = bank.isBefore(first.date, second.date)
    let isBefore = SymbolicTruth(yes: bank.all(known, order.yes), no: bank.all(known, order.no))
    guard let period else { return isBefore }
    let (distance, most) =
      switch period.unit {
      case .day: (days(left, right, rows), period.count)
      case .week: (days(left, right, rows), 7 * period.count)
      case .month: (months(left, right, rows), period.count)
      case .year: (months(left, right, rows), 12 * period.count)
      }
    return bank.all([isBefore, bank.compare(distance, .lessOrEqual, bank.exactly(Fraction(most)))])
  }

  func months(_ left: DateExpression, _ right: DateExpression, _ rows: RowsAtHand) -> SymbolicRange {
    difference(date(of: left, rows), date(of: right, rows), bank.months)
  }

  func days(_ left: DateExpression, _ right: DateExpression, _ rows: RowsAtHand) -> SymbolicRange {
    difference(date(of: left, rows), date(of: right, rows), bank.days)
  }

  private func difference(
    _ first: (known: Term, date: SymbolicDate), _ second: (known: Term, date: SymbolicDate),
    _ ends: (SymbolicDate) -> (first: Term, last: Term)
  ) -> SymbolicRange {
    let (a, b) = (ends(first.date), ends(second.date))
    return SymbolicRange(
      missing: bank.not(bank.all(first.known, second.known)),
      low: .init(isOpen: bank.no, number: bank.whole(bank.minus(b.first, a.last))),
      high: .init(isOpen: bank.no, number: bank.whole(bank.minus(b.last, a.first))))
  }
}
