/// A question in one row: 0 outside of rosters.
struct SlotName: Hashable {
  let question: Ordinal<Question>
  let row: Int
}

/// Everything that can be answered at one place.
struct ProofSlot {
  let name: SlotName
  let isAnswered: Term
  /// Said not to apply.
  let isWayOut: Term
  let isSkipped: Term
  let value: SymbolicValue
  /// What an answer has to keep to.
  let isTaken: Term
  /// The variables that say whether it is answered; none of them holds where it is skipped.
  let flags: [Term]
  /// These, and those that make up the answer.
  let variables: [Term]
}

enum SymbolicValue {
  /// The place of the chosen option.
  case option(Term)
  /// By option, whether it is chosen.
  case options([Term])
  /// The number of the chosen row.
  case row(Term)
  /// By possible row, whether it is chosen.
  case rows([(number: Int, isChosen: Term)])
  case number(SymbolicFraction)
  case date(SymbolicDate)
  case text
}

/// A roster whose rows are added: how many there are, and how it was left.
struct RosterSlot {
  /// By possible row, in order.
  let isThere: [Term]
  /// Said that there are no more.
  let isClosed: Term
  let isSkipped: Term
  let variables: [Term]
}

extension Translation {
  /// Whether a walk comes to a place and it is asked there.
  func isEntered(_ place: Place, _ position: Int) -> Term {
    let step = machine.steps[place.step]
    let outer = step.roster.map { machine.rosters[$0].step } ?? place.step
    let isBeforeEnd = end.map { bank.isLess(bank.number(position), $0) } ?? bank.yes
    return bank.all(relevance(of: place).yes, isReached(outer), isBeforeEnd)
  }

  /// No stop holds before a step outside of rosters.
  func isReached(_ step: Ordinal<Step>) -> Term {
    bank.all(
      machine.steps.ordinals.prefix(step.index).compactMap { earlier in
        guard case .stop = machine.steps[earlier].kind else { return nil }
        return bank.not(relevance(of: Place(step: earlier, row: 0)).yes)
      })
  }

  func slot(_ name: SlotName) -> ProofSlot {
    if let slot = slots[name] { return slot }
    let question = machine.questions[name.question]
    let place = Place(step: question.step, row: name.row)
    let isEntered = isEntered(place, positions[place])
    // Variables of its own: the answer is there whether it counts or not.
    var flags: [Term] = []
    func flag() -> Term {
      flags.append(bank.flag())
      return flags[flags.count - 1]
    }
    let mayBeAnswered: Term
    let mayBeWayOut: Term
    switch (question.isRequired, question.doesNotApply != nil) {
    case (true, false): (mayBeAnswered, mayBeWayOut) = (bank.yes, bank.no)
    case (true, true):
      mayBeAnswered = flag()
      mayBeWayOut = bank.not(mayBeAnswered)
    case (false, false): (mayBeAnswered, mayBeWayOut) = (flag(), bank.no)
    case (false, true):
      mayBeAnswered = flag()
      mayBeWayOut = bank.all(flag(), bank.not(mayBeAnswered))
    }
    let (value, isTaken, variables) = value(of: name, question)
    let isAnswered = bank.all(isEntered, mayBeAnswered)
    let isWayOut = bank.all(isEntered, mayBeWayOut)
    let slot = ProofSlot(
      name: name, isAnswered: isAnswered, isWayOut: isWayOut,
      isSkipped: bank.all(isEntered, bank.not(isAnswered), bank.not(isWayOut)), value: value,
      isTaken: bank.any(bank.not(isAnswered), isTaken), flags: flags, variables: flags + variables)
    for variable in slot.variables { owners[variable] = .slot(name) }
    slots[name] = slot
    return slot
  }

  private func value(
    of name: SlotName, _ question: Question
  ) -> (value: SymbolicValue, isTaken: Term, variables: [Term]) {
    switch question.answer {
    case .yesNo:
      let option = bank.variable(in: 0...1)
      return (.option(option), bank.yes, [option])
    case .one(.options(let options)):
      let option = bank.variable(in: 0...max(0, options.count - 1))
      return (.option(option), bank.truth(!options.isEmpty), bank.variables(in: [option]))
    case .one(.rows(let roster)):
      let rows = machine.possibleRows(of: roster, limits)
      let others = areMore(roster)
      let row = bank.variable(in: (rows.min() ?? 0)...(rows.max() ?? 0) + (others == bank.no ? 0 : 1))
      let isOther = bank.all(others, bank.isEqual(row, bank.number((rows.max() ?? 0) + 1)))
      let isTaken = bank.any(
        rows.map { bank.all(isThere($0, in: roster), bank.isEqual(row, bank.number($0))) } + [isOther])
      return (.row(row), isTaken, bank.variables(in: [row]))
    case .many(.options(let options), let atLeast, let atMost):
      let chosen = options.map { _ in bank.flag() }
      let count = bank.sum(chosen.map { (bank.count($0), 1) })
      let alone = bank.any(options.indices.filter { options[$0].isExclusive }.map { chosen[$0] })
      let isTaken = bank.either(
        alone, bank.isEqual(count, bank.number(1)), isCount(count, atLeast, atMost))
      return (.options(chosen), isTaken, chosen)
    case .many(.rows(let roster), let atLeast, let atMost):
      let chosen = machine.possibleRows(of: roster, limits).map { (number: $0, isChosen: bank.flag()) }
      let others = areMore(roster)
      let rest = others == bank.no ? others : bank.all(others, bank.flag())
      // Of what is not looked at, enough may be chosen, and few enough.
      let count = bank.plus(
        bank.sum(chosen.map { (bank.count($0.isChosen), 1) }),
        bank.choice(rest, bank.variable(in: 1...1000), bank.number(0)))
      let areThere = chosen.map { bank.any(bank.not($0.isChosen), isThere($0.number, in: roster)) }
      return (
        .rows(chosen), bank.all(areThere + [isCount(count, atLeast, atMost)]), chosen.map(\.isChosen)
      )
    case .scale(let scale):
      let number = bank.variable(in: scale.low...max(scale.low, scale.high))
      return (.number(bank.whole(number)), bank.yes, bank.variables(in: [number]))
    case .number(let limits): return self.number(limits)
    case .date(let limits):
      let date = SymbolicDate.any(bank, finest: limits.precision)
      let variables = bank.variables(in: [date.isYear, date.isMonth, date.month, date.day])
      return (.date(date), isTaken(date, limits, name), variables)
    case .text: return (.text, bank.yes, [])
    }
  }

  /// Nothing chosen is an answer whatever the least is.
  private func isCount(_ count: Term, _ atLeast: Int?, _ atMost: Int?) -> Term {
    let isEnough = atLeast.map { bank.isAtMost(bank.number($0), count) } ?? bank.yes
    let isFew = atMost.map { bank.isAtMost(count, bank.number($0)) } ?? bank.yes
    return bank.all(bank.any(bank.isEqual(count, bank.number(0)), isEnough), isFew)
  }

  private func number(_ limits: NumberLimits) -> (SymbolicValue, Term, [Term]) {
    let scale = (0..<max(0, min(limits.decimals, 9))).reduce(1) { scale, _ in scale * 10 }
    let most = Limits.greatestNumber
    let low = max(limits.least ?? Fraction(-most), Fraction(-most * most))
    let high = min(limits.most ?? max(Fraction(most), low), Fraction(most * most))
    let (first, last) = (low.steps(of: scale, up: true), high.steps(of: scale, up: false))
    guard first <= last else { return (.number(bank.whole(bank.number(0))), bank.no, []) }
    let number = bank.variable(in: first...last)
    return (
      .number(SymbolicFraction(top: number, bottom: bank.number(scale))), bank.yes,
      bank.variables(in: [number])
    )
  }

  /// Only what is decidedly outside is refused.
  private func isTaken(_ date: SymbolicDate, _ limits: DateLimits, _ name: SlotName) -> Term {
    let rows = machine.questions[name.question].roster.map { RowsAtHand($0, name.row) } ?? .none
    func limit(_ limit: DateLimits.Limit?) -> (known: Term, date: SymbolicDate)? {
      switch limit {
      case nil: nil
      case .date(let date): (bank.yes, SymbolicDate.known(bank, date))
      case .today: (bank.yes, today)
      case .question(let question): self.date(of: .question(question), rows)
      }
    }
    var conditions = [bank.isInCalendar(date)]
    if let least = limit(limits.notBefore) {
      conditions.append(bank.not(bank.all(least.known, bank.isBefore(date, least.date).yes)))
    }
    if let most = limit(limits.notAfter) {
      conditions.append(bank.not(bank.all(most.known, bank.isBefore(most.date, date).yes)))
    }
    return bank.all(conditions)
  }
}

extension Fraction {
  /// How many parts of `1 / scale` it is, to the whole part above or below.
  fileprivate func steps(of scale: Int, up: Bool) -> Int {
    let (top, overflowed) = numerator.multipliedReportingOverflow(by: Int64(scale))
    if overflowed { return numerator < 0 ? -(1 << 52) : 1 << 52 }
    let (quotient, remainder) = top.quotientAndRemainder(dividingBy: denominator)
    if remainder == 0 { return Int(quotient) }
    return Int(quotient) + (up ? (remainder > 0 ? 1 : 0) : (remainder < 0 ? -1 : 0))
  }
}
