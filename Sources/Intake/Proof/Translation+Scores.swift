/// A score as conditions read it.
struct SymbolicReading {
  let range: SymbolicRange
  let couldBe: SymbolicRange
  let hasValue: Term
}

extension Translation {
  /// `nil` where no row of it is at hand.
  func reading(of reference: ScoreReference, _ rows: RowsAtHand) -> SymbolicReading? {
    row(reference.row, in: machine.scores[reference.score].each, rows)
      .map { reading(of: ScorePlace(score: reference.score, row: $0)) }
  }

  func reading(of place: ScorePlace) -> SymbolicReading {
    if let known = readings[place] { return known }
    let score = machine.scores[place.score]
    let rows = score.each.map { RowsAtHand($0, place.row) } ?? .none
    var reading: SymbolicReading
    switch score.rule {
    case .items(let items): reading = self.reading(of: items, in: score, rows)
    case .value(let expression): reading = self.reading(of: expression, in: score, rows)
    }
    if let each = score.each {
      let isThere = isThere(place.row, in: each)
      reading = SymbolicReading(
        range: reading.range.missing(where: bank.not(isThere), bank),
        couldBe: reading.couldBe.missing(where: bank.not(isThere), bank),
        hasValue: bank.all(isThere, reading.hasValue))
    }
    if isRelaxed {
      let use = use(.score(place.score))
      let free = anyNumber()
      reading = SymbolicReading(
        range: bank.choice(use, reading.range, free), couldBe: bank.choice(use, reading.couldBe, free),
        hasValue: bank.either(use, reading.hasValue, bank.flag()))
    }
    readings[place] = reading
    return reading
  }

  /// What an item that was decidedly not asked stands for, and where: as long as the score's own file is asked.
  func notAskedNumber(in score: Score) -> (number: Fraction, applies: Term)? {
    guard case .number(let number) = score.notAsked else { return nil }
    return (number, truth(of: score.condition, row: 0).yes)
  }

  private func reading(
    of expression: NumberExpression, in score: Score, _ rows: RowsAtHand
  ) -> SymbolicReading {
    var reading = Reading(rows)
    reading.notAskedIs = notAskedNumber(in: score)
    func total(_ use: Evaluator.ScoreUse) -> SymbolicRange {
      reading.scoresAre = use
      let number = number(of: expression, reading)
      return bank.rounded(number, score.rounding) ?? anyNumber(.rounding)
    }
    let value = total(.value)
    // What is asked and has neither answer nor skip was not reached.
    let isOpen = bank.any(placesMentioned(by: score, rows).map(isOpen))
    let hasValue = bank.all(bank.isExact(value), bank.not(isOpen))
    return SymbolicReading(
      range: bank.choice(hasValue, value, total(.range)), couldBe: total(.couldBe), hasValue: hasValue)
  }

  /// The places that an expression itself names; not those of the scores in it.
  private func placesMentioned(by score: Score, _ rows: RowsAtHand) -> [Place] {
    score.mentionList.flatMap { mention -> [Place] in
      switch mention {
      case .score: return []
      case .question(let reference): return places(reference, rows)
      case .roster(let ordinal):
        switch machine.rosters[ordinal].rows {
        case .added: return [Place(step: machine.rosters[ordinal].step, row: 0)]
        case .given: return []
        case .chosen(let source): return places(source, .none)
        }
      }
    }
  }

  /// The row at hand, or every row that there can be.
  func places(_ reference: QuestionReference, _ rows: RowsAtHand) -> [Place] {
    if let place = place(reference, rows) { return [place] }
    let question = machine.questions[reference.question]
    return question.roster.map { roster in
      machine.possibleRows(of: roster, limits).map { Place(step: question.step, row: $0) }
    } ?? []
  }

  private func isOpen(_ place: Place) -> Term {
    let isAsked = relevance(of: place).yes
    switch machine.steps[place.step].kind {
    case .say, .stop: return bank.no
    case .question(let question):
      let slot = slot(SlotName(question: question, row: place.row))
      return bank.all(isAsked, bank.not(bank.any(slot.isAnswered, slot.isWayOut, slot.isSkipped)))
    case .roster(let roster):
      let slot = rosterSlot(roster)
      let count = bank.sum(slot.isThere.map { (bank.count($0), 1) })
      return bank.all(
        isAsked, bank.not(slot.isClosed), bank.not(slot.isSkipped),
        bank.isLess(count, bank.number(most(of: roster))))
    }
  }
}

extension SymbolicRange {
  func missing(where condition: Term, _ bank: TermBank) -> SymbolicRange {
    SymbolicRange(missing: bank.any(missing, condition), low: low, high: high)
  }
}
