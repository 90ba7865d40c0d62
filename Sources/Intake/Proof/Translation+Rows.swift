extension Translation {
  /// Whether a place is asked, said or stopped at.
  func relevance(of place: Place) -> SymbolicTruth {
    if let known = relevances[place] { return known }
    let step = machine.steps[place.step]
    var truth: SymbolicTruth
    if let roster = step.roster {
      truth = bank.all([presence(of: place.row, in: roster), self.truth(of: step.condition, row: place.row)])
    } else {
      truth = self.truth(of: step.condition, row: 0)
    }
    if case .stop = step.kind { truth = relaxed(truth, .stop(place.step)) }
    relevances[place] = truth
    return truth
  }

  /// A `when` with those that it stands under.
  func truth(of condition: Ordinal<Guard>?, row: Int) -> SymbolicTruth {
    guard let condition else { return bank.certain }
    let guardian = machine.guards[condition]
    let name = PlacedGuard(condition: condition, row: guardian.roster == nil ? 0 : row)
    if let known = truths[name] { return known }
    let truth = bank.all([self.truth(of: guardian.parent, row: row), ownTruth(of: condition, row: name.row)])
    truths[name] = truth
    return truth
  }

  /// A `when` without those that it stands under.
  func ownTruth(of condition: Ordinal<Guard>, row: Int) -> SymbolicTruth {
    let guardian = machine.guards[condition]
    let rows = guardian.roster.map { RowsAtHand($0, row) } ?? .none
    if !isRelaxed { return truth(of: guardian.condition, rows) }
    return bank.all(
      guardian.condition.joinedParts.enumerated().map {
        relaxed(truth(of: $0.element, rows), .part(condition, $0.offset))
      })
  }

  func isThere(_ row: Int, in ordinal: Ordinal<Roster>) -> Term {
    let roster = machine.rosters[ordinal]
    let isAsked = relevance(of: Place(step: roster.step, row: 0)).yes
    switch roster.rows {
    case .added:
      let slot = rosterSlot(ordinal)
      return slot.isThere.indices.contains(row - 1) ? slot.isThere[row - 1] : bank.no
    case .given(let rows):
      guard rows.indices.contains(row - 1) else { return bank.no }
      return bank.all(isAsked, truth(of: rows[row - 1].condition, row: 0).yes)
    case .chosen(let source):
      let slot = slot(SlotName(question: source.question, row: 0))
      return bank.all(isAsked, slot.isAnswered, isChosen(row, slot.value))
    }
  }

  private func isChosen(_ row: Int, _ value: SymbolicValue) -> Term {
    switch value {
    case .options(let chosen): chosen.indices.contains(row - 1) ? chosen[row - 1] : bank.no
    case .rows(let chosen): chosen.first { $0.number == row }?.isChosen ?? bank.no
    default: bank.no
    }
  }

  /// Whether a row is there: unknown only for a given row whose condition is.
  func presence(of row: Int, in ordinal: Ordinal<Roster>) -> SymbolicTruth {
    let roster = machine.rosters[ordinal]
    if case .given(let rows) = roster.rows, rows.indices.contains(row - 1) {
      return bank.all([
        relevance(of: Place(step: roster.step, row: 0)), truth(of: rows[row - 1].condition, row: 0),
      ])
    }
    return bank.decided(isThere(row, in: ordinal))
  }

  func rosterSlot(_ ordinal: Ordinal<Roster>) -> RosterSlot {
    if let slot = rosterSlots[ordinal] { return slot }
    let roster = machine.rosters[ordinal]
    let place = Place(step: roster.step, row: 0)
    let rows = machine.possibleRows(of: ordinal, limits)
    let count = bank.variable(in: 0...rows.count)
    let isSaid = bank.flag()
    let isThere = rows.indices.map { index in
      bank.all(
        bank.isLess(bank.number(index), count),
        isEntered(place, positions.opening(of: ordinal, before: index)))
    }
    let isFull = bank.isEqual(count, bank.number(most(of: ordinal)))
    let isLeft = bank.all(
      isEntered(place, positions.opening(of: ordinal, before: rows.count)), bank.not(isFull))
    let slot = RosterSlot(
      isThere: isThere, isClosed: bank.all(isLeft, isSaid), isSkipped: bank.all(isLeft, bank.not(isSaid)),
      variables: [count, isSaid])
    for variable in slot.variables { owners[variable] = .roster(ordinal) }
    rosterSlots[ordinal] = slot
    return slot
  }

  func most(of ordinal: Ordinal<Roster>) -> Int {
    if case .added(_, _, _, let most) = machine.rosters[ordinal].rows { most } else { 0 }
  }

  /// Whether a roster has more rows than are looked at: only where that is asked, and where it may.
  func areMore(_ ordinal: Ordinal<Roster>) -> Term {
    guard hasMoreRows, machine.isCut(ordinal, limits) else { return bank.no }
    if let known = moreRows[ordinal] { return known }
    let flag = bank.flag()
    moreRows[ordinal] = flag
    return flag
  }

  // MARK: Rows that are decided

  /// As `RowSet`: what an aggregate goes through.
  struct SymbolicRows {
    /// Nothing is known of the rows.
    let isUnknown: Term
    let rows: [(number: Int, isThere: SymbolicTruth)]
    /// How many more may still be added.
    let further: Term
    /// There are more rows than are looked at.
    var areMore: Term
  }

  func rowSet(of ordinal: Ordinal<Roster>) -> SymbolicRows {
    let roster = machine.rosters[ordinal]
    let isAsked = relevance(of: Place(step: roster.step, row: 0)).yes
    let numbers = machine.possibleRows(of: ordinal, limits)
    switch roster.rows {
    case .added:
      let slot = rosterSlot(ordinal)
      let count = bank.sum(slot.isThere.map { (bank.count($0), 1) })
      let most = bank.number(most(of: ordinal))
      let isDecided = bank.any(slot.isClosed, bank.isAtMost(most, count))
      let isEmpty = bank.isEqual(count, bank.number(0))
      return SymbolicRows(
        isUnknown: bank.any(bank.not(isAsked), bank.all(isEmpty, bank.not(isDecided))),
        rows: zip(numbers, slot.isThere).map { ($0, bank.decided($1)) },
        further: bank.choice(isDecided, bank.number(0), bank.minus(most, count)), areMore: areMore(ordinal))
    case .given:
      return SymbolicRows(
        isUnknown: bank.not(isAsked), rows: numbers.map { ($0, presence(of: $0, in: ordinal)) },
        further: bank.number(0),
        areMore: areMore(ordinal))
    case .chosen(let source):
      let slot = slot(SlotName(question: source.question, row: 0))
      return SymbolicRows(
        isUnknown: bank.not(bank.all(isAsked, slot.isAnswered)),
        rows: numbers.map { ($0, bank.decided(isThere($0, in: ordinal))) }, further: bank.number(0),
        areMore: areMore(ordinal))
    }
  }
}

extension Condition {
  /// The conditions that are joined by `and`, from left to right.
  var joinedParts: [Condition] {
    guard case .and(let left, let right) = self else { return [self] }
    return left.joinedParts + right.joinedParts
  }
}
