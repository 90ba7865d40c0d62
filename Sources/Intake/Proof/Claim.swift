/// Something of which is asked whether it can ever happen.
enum ClaimSubject: Hashable, Sendable {
  case question(Ordinal<Question>)
  /// A text that is said under a condition.
  case text(Ordinal<Step>)
  /// A given row of a roster, from 0.
  case row(Ordinal<Roster>, Int)
  case stop(Ordinal<Step>)
  case alert(Ordinal<Alert>)
  /// A band, by the places of its set and in it.
  case band(Ordinal<Score>, set: Int, Int)
  /// Evidence for an area, by their places; and against it.
  case evidence(area: Int, Int)
  case against(area: Int, Int)
  /// An area takes a place of its own.
  case area(Int)
  /// A score comes to this, an end of its range.
  case value(Ordinal<Score>, Fraction)
}

/// One way in which a claim comes true: at some row, where it has rows.
struct ClaimWay {
  let row: Int
  let term: Term
  /// From where on nothing matters to it any more.
  let position: Int
}

extension Translation {
  /// Everything that is looked at, in the order of the document.
  var subjects: [ClaimSubject] {
    var subjects: [ClaimSubject] = []
    for ordinal in machine.steps.ordinals {
      let step = machine.steps[ordinal]
      switch step.kind {
      case .question(let question): subjects.append(.question(question))
      case .say: if step.condition != nil { subjects.append(.text(ordinal)) }
      case .stop: subjects.append(.stop(ordinal))
      case .roster(let roster):
        guard case .given(let rows) = machine.rosters[roster].rows else { continue }
        subjects += rows.indices.filter { rows[$0].condition != nil }.map { .row(roster, $0) }
      }
    }
    subjects += machine.alerts.ordinals.map(ClaimSubject.alert)
    for score in machine.scores.ordinals {
      let (low, high) = machine.attainable(score).ends
      subjects += [low, high].compactMap(\.self).map { .value(score, $0) }
      for (set, bands) in machine.scores[score].bands.enumerated() {
        subjects += bands.bands.indices.map { .band(score, set: set, $0) }
      }
    }
    for (index, area) in (machine.formulation?.areas ?? []).enumerated() {
      subjects += area.evidence.indices.map { .evidence(area: index, $0) }
      subjects += area.against.indices.map { .against(area: index, $0) }
      subjects.append(.area(index))
    }
    return subjects
  }

  /// The ways in which it can come true; one of them has to.
  func ways(of subject: ClaimSubject) -> [ClaimWay] {
    switch subject {
    case .question(let question): return ways(to: machine.questions[question].step)
    case .text(let step), .stop(let step): return ways(to: step)
    case .row(let roster, let index):
      let place = Place(step: machine.rosters[roster].step, row: 0)
      let term = bank.all(isThere(index + 1, in: roster), isReached(place.step))
      return [ClaimWay(row: 0, term: term, position: positions[place])]
    case .alert(let ordinal):
      let alert = machine.alerts[ordinal]
      return ways(each: alert.each, alert.condition.mentionList) { self.claimed(alert.condition, $0) }
    case .band(let score, let set, let band): return ways(to: score, set: set, band: band)
    case .value(let score, let number):
      return ways(to: score) { self.bank.isEqual($0, self.bank.fraction(number)) }
    case .evidence(let area, let index): return ways(of: machine.formulation?.areas[area].evidence[index])
    case .against(let area, let index): return ways(of: machine.formulation?.areas[area].against[index])
    case .area(let index):
      let term = areaStandings[index]
      return [ClaimWay(row: 0, term: term, position: positions.count)]
    }
  }

  private func ways(to step: Ordinal<Step>) -> [ClaimWay] {
    let rows = machine.steps[step].roster.map { machine.possibleRows(of: $0, limits) } ?? [0]
    return rows.map { row in
      let place = Place(step: step, row: row)
      return ClaimWay(row: row, term: isEntered(place, positions[place]), position: positions[place])
    }
  }

  func ways(
    each roster: Ordinal<Roster>?, _ mentions: [Mention], _ term: (RowsAtHand) -> Term
  ) -> [ClaimWay] {
    guard let roster else {
      return [ClaimWay(row: 0, term: term(.none), position: position(behind: mentions, .none))]
    }
    return machine.possibleRows(of: roster, limits).map { row in
      let rows = RowsAtHand(roster, row)
      // The row has to be there, whatever is read of it.
      let position = max(
        position(behind: mentions, rows), positions[Place(step: machine.rosters[roster].step, row: 0)] + 1)
      return ClaimWay(row: row, term: bank.all(isThere(row, in: roster), term(rows)), position: position)
    }
  }

  private func ways(of evidence: FormulationPlan.Evidence?) -> [ClaimWay] {
    guard let evidence else { return [] }
    return ways(each: evidence.each, evidence.condition.mentionList) { self.claimed(evidence.condition, $0) }
  }

  /// A condition that is claimed itself: each of its parts can be left out.
  private func claimed(_ condition: Condition, _ rows: RowsAtHand) -> Term {
    if !isRelaxed { return truth(of: condition, rows).yes }
    return bank.all(
      condition.joinedParts.enumerated().map {
        bank.any(bank.not(use(.claimed($0.offset))), truth(of: $0.element, rows).yes)
      })
  }

  // MARK: Scores

  /// The ways in which a score has a value of some kind.
  func ways(to ordinal: Ordinal<Score>, _ isMeant: (SymbolicFraction) -> Term) -> [ClaimWay] {
    let score = machine.scores[ordinal]
    return ways(each: score.each, score.mentionList) { rows in
      let row = score.each.flatMap { rows.number(in: $0) } ?? 0
      let reading = self.reading(of: ScorePlace(score: ordinal, row: row))
      return self.bank.all(
        reading.hasValue, self.isReached(score.readableFrom), isMeant(reading.range.low.number))
    }
  }

  private func ways(to ordinal: Ordinal<Score>, set index: Int, band: Int) -> [ClaimWay] {
    let score = machine.scores[ordinal]
    let sets = score.bands
    let bands = sets[index].bands
    let next = band + 1 < bands.count ? bands[band + 1].from : nil
    let mentions = score.mentionList + sets.prefix(index + 1).flatMap { $0.condition?.mentionList ?? [] }
    return ways(each: score.each, mentions) { rows in
      let row = score.each.flatMap { rows.number(in: $0) } ?? 0
      let reading = self.reading(of: ScorePlace(score: ordinal, row: row))
      let value = reading.range.low.number
      var terms = [reading.hasValue, self.isReached(score.readableFrom)]
      for earlier in sets.prefix(index) {
        terms.append(earlier.condition.map { self.truth(of: $0, rows).no } ?? self.bank.no)
      }
      if let condition = sets[index].condition { terms.append(self.claimed(condition, rows)) }
      terms.append(self.bank.isAtMost(self.bank.fraction(bands[band].from), value))
      if let next { terms.append(self.bank.isLess(value, self.bank.fraction(next))) }
      return self.bank.all(terms)
    }
  }

  // MARK: Positions

  /// Behind everything that is named, also by the scores that are.
  func position(behind mentions: [Mention], _ rows: RowsAtHand) -> Int {
    let last = mentions.map { mention -> Int in
      switch mention {
      case .roster(let roster):
        return positions.opening(of: roster, before: machine.possibleRows(of: roster, limits).count)
      case .question(let reference): return places(reference, rows).map { positions[$0] }.max() ?? -1
      case .score(let reference):
        let score = machine.scores[reference.score]
        let row = self.row(reference.row, in: score.each, rows)
        let inside = score.each.flatMap { each in row.map { RowsAtHand(each, $0) } } ?? .none
        return position(behind: score.mentionList, inside) - 1
      }
    }
    return (last.max() ?? -1) + 1
  }
}
