extension FormulationRecord {
  /// Links, ties and standings, from what the answers say.
  init(_ facts: FormulationFacts) {
    let events = facts.events.map(\.record)
    let links = facts.symptoms.flatMap { LinkRecord.links(of: $0, to: facts.events) }
    let ties = Ties(symptoms: facts.symptoms, links: links)
    func record(_ piece: FormulationFacts.Piece, isAgainst: Bool) -> EvidenceRecord {
      let tie = isAgainst ? nil : ties.best(for: piece.subject)
      return EvidenceRecord(
        isAnswered: piece.isAnswered, because: piece.because, event: piece.subject.event,
        person: piece.person,
        strength: isAgainst ? nil : piece.strength,
        tie: tie?.tie, symptom: tie?.symptom, impact: facts.impact(of: piece.subject), answers: piece.answers)
    }
    let areas = facts.areas.map { area in
      AreaRecord(
        id: area.id, title: area.title, standing: .notClear, isWished: area.isWished,
        evidence: area.evidence.map { record($0, isAgainst: false) }.bestFirst,
        against: area.against.map { record($0, isAgainst: true) })
    }
    let candidates = facts.candidates(by: ties)
    let order = AreaOrder(candidates)
    let above = Set(facts.symptoms.map(\.record).filter { $0.state == .above }.map(\.id))
    self.init(
      symptoms: facts.symptoms.map(\.record), events: events, people: facts.people,
      closeness: facts.closeness,
      links: links.filter { $0.saysSomething || above.contains($0.symptom) },
      wish: facts.wish,
      areas: order.order.map { index in
        var area = areas[index]
        area.standing = order.standings[index]
        return area
      },
      couldChange: BestCase(facts, links: links).changesFirst(of: order, candidates: candidates))
  }
}

extension FormulationRecord.LinkRecord {
  /// Either fact is known. Where neither is, and the symptom is undecided too, there is nothing to list.
  fileprivate var saysSomething: Bool { stated != .notAsked || time != [.undated] }
}

extension FormulationRecord.EvidenceRecord {
  /// `nil` for what is not answered, not tied to a symptom, or against an area: it ranks nothing.
  var rank: EvidenceRank? {
    guard isAnswered, let strength, let tie else { return nil }
    return EvidenceRank(tie: tie, strength: strength, impact: impact)
  }
}

extension [FormulationRecord.EvidenceRecord] {
  /// What ranks, the best first; then what ranks nothing; then what is not answered. The author's order among equals.
  fileprivate var bestFirst: Self {
    let ranked = enumerated().sorted { left, right in
      let (leftRank, rightRank) = (left.element.rank, right.element.rank)
      if let leftRank, let rightRank, leftRank != rightRank { return leftRank > rightRank }
      if (leftRank == nil) != (rightRank == nil) { return leftRank != nil }
      if left.element.isAnswered != right.element.isAnswered { return left.element.isAnswered }
      return left.offset < right.offset
    }
    return ranked.map(\.element)
  }
}

extension FormulationFacts.Piece.Subject {
  fileprivate var event: Int? { if case .event(let row) = self { row } else { nil } }
}

extension FormulationFacts {
  /// Where the areas stand, in the author's order: the same as in a `FormulationRecord`, for less.
  var standings: [FormulationRecord.AreaRecord.Standing] {
    let above = symptoms.filter { $0.record.state == .above }
    let links = above.flatMap { FormulationRecord.LinkRecord.links(of: $0, to: events) }
    return AreaOrder(candidates(by: Ties(isAnyAbove: !above.isEmpty, links: links))).standings
  }

  /// What decides where each area stands.
  fileprivate func candidates(by ties: Ties) -> [AreaOrder.Candidate] {
    areas.map { area in
      AreaOrder.Candidate(
        best: area.evidence.compactMap { rank(of: $0, by: ties) }.max(), isWished: area.isWished,
        onlyWithout: area.onlyWithout)
    }
  }

  /// `nil` for what is not answered, or not tied to a symptom.
  private func rank(of piece: Piece, by ties: Ties) -> EvidenceRank? {
    guard piece.isAnswered, let best = ties.best(for: piece.subject) else { return nil }
    return EvidenceRank(tie: best.tie, strength: piece.strength, impact: impact(of: piece.subject))
  }

  /// How hard the event was, as far as it was said; `nil` for what is no event.
  fileprivate func impact(of subject: Piece.Subject) -> Fraction? {
    guard case .event(let row) = subject else { return nil }
    return events.first { $0.record.row == row }?.record.impact
  }
}
