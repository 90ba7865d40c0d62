extension Evaluator {
  /// Whether a condition holds, by Kleene's logic: unknown where what is missing decides it.
  func truth(of condition: Condition, _ rows: RowsAtHand) -> Truth {
    switch condition {
    case .constant(let known): return Truth(known)
    case .not(let condition): return truth(of: condition, rows).negated
    case .and(let left, let right): return truth(of: left, rows).and(truth(of: right, rows))
    case .or(let left, let right): return truth(of: left, rows).or(truth(of: right, rows))
    case .compare(let left, let comparison, let right):
      return number(of: left, rows).compared(comparison, to: number(of: right, rows))
    case .within(let number, let low, let high):
      let range = self.number(of: number, rows)
      return range.compared(.greaterOrEqual, to: self.number(of: low, rows))
        .and(range.compared(.lessOrEqual, to: self.number(of: high, rows)))
    case .isOption(let question, let options):
      guard case .option(let option, _) = value(of: question, rows) else { return .unknown }
      return Truth(options.contains(option))
    case .isSameOption(let left, let right): return isSame(value(of: left, rows), value(of: right, rows))
    case .isRow(let question, let roster, let row):
      guard case .row(let chosen) = value(of: question, rows), let number = self.row(row, in: roster, rows)
      else { return .unknown }
      return Truth(chosen == number)
    case .hasOption(let question, let option):
      guard case .options(let chosen, _) = value(of: question, rows) else { return .unknown }
      return Truth(chosen.contains(option))
    case .hasRow(let question, let roster, let row):
      guard case .rows(let chosen) = value(of: question, rows), let number = self.row(row, in: roster, rows)
      else { return .unknown }
      return Truth(chosen.contains(number))
    case .isAnswered(let question): return Truth(value(of: question, rows) != nil)
    case .isSkipped(let question):
      let answer = answer(to: question, rows)
      return Truth(answer.map { $0.value == nil && $0.missing == .skipped } ?? false)
    case .isAsked(let question): return Truth(place(of: question, rows).map(relevance) == .yes)
    case .hasValue(let score): return Truth(reading(of: score, rows)?.hasValue ?? false)
    case .isRosterAnswered(let roster):
      let isAnswered = responses.rosters[roster.index].state == .closed || !self.rows(of: roster).isEmpty
      return Truth(isAnswered && isAsked(roster))
    case .isRosterSkipped(let roster):
      return Truth(responses.rosters[roster.index].state == .skipped && isAsked(roster))
    case .isRosterAsked(let roster): return Truth(isAsked(roster))
    case .before(let left, let right, let period):
      return isBefore(date(of: left, rows), date(of: right, rows), within: period)
    case .any(let list):
      var found = Truth.no
      eachTruth(of: list, rows) { truth, isThere in
        found = found.or(truth.and(isThere))
        return found != .yes
      }
      return found
    case .all(let list):
      var found = Truth.yes
      eachTruth(of: list, rows) { truth, isThere in
        found = found.and(truth.or(isThere.negated))
        return found != .no
      }
      return found
    }
  }

  /// Hands out the condition for each element of a list, with whether the element is there: unknown for a row that is
  /// not decided, and once for all rows that may still come. Ends where `take` wants no more of them.
  func eachTruth(
    of list: ConditionList, _ rows: RowsAtHand, _ take: (_ truth: Truth, _ isThere: Truth) -> Bool
  ) {
    switch list {
    case .conditions(let conditions):
      for condition in conditions where !take(truth(of: condition, rows), .yes) { return }
    case .rows(let roster, let condition):
      guard let set = rowSet(of: roster) else {
        _ = take(.unknown, .unknown)
        return
      }
      for row in set.there where !take(truth(of: condition, rows.within(roster, row)), .yes) { return }
      for row in set.undecided where !take(truth(of: condition, rows.within(roster, row)), .unknown) {
        return
      }
      if set.further > 0 { _ = take(.unknown, .unknown) }
    }
  }

  /// A score as evaluated; `nil` where no row of it is at hand.
  func reading(of reference: ScoreReference, _ rows: RowsAtHand) -> ScoreReading? {
    row(reference.row, in: machine.scores[reference.score].each, rows)
      .flatMap { evaluation.scores[reference.score.index][$0] }
  }

  private func isAsked(_ roster: Ordinal<Roster>) -> Bool {
    relevance(of: Place(step: machine.rosters[roster].step, row: 0)) == .yes
  }

  private func isSame(_ left: Value?, _ right: Value?) -> Truth {
    switch (left, right) {
    case (.option(let left, _), .option(let right, _)): Truth(left == right)
    case (.row(let left), .row(let right)): Truth(left == right)
    default: .unknown
    }
  }
}
