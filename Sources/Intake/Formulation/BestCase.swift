/// Where evidence would stand if everything that is open turned out in its favour: a rule that is not answered
/// holds, a symptom that is undecided is above its threshold, and for what is not answered a missing date is near,
/// the client connects it, and its impact is the greatest there is.
struct BestCase: Sendable {
  private let facts: FormulationFacts
  private let ties: Ties

  init(_ facts: FormulationFacts, links: [FormulationRecord.LinkRecord]) {
    self.facts = facts
    var hoped = facts.symptoms
    for index in hoped.indices where hoped[index].record.state == .undecided {
      hoped[index].record.state = .above
    }
    ties = Ties(symptoms: hoped, links: links)
  }

  /// Whether one area at its best would change which areas stand first.
  func changesFirst(of order: AreaOrder, candidates: [AreaOrder.Candidate]) -> Bool {
    candidates.indices.contains { index in
      guard let rank = facts.areas[index].evidence.compactMap(rank).max() else { return false }
      if let best = candidates[index].best, best >= rank { return false }
      var changed = candidates
      changed[index].best = rank
      return AreaOrder(changed).first != order.first
    }
  }

  /// The best rank that a piece can still have; `nil` where it ranks nothing whatever is answered.
  private func rank(of piece: FormulationFacts.Piece) -> EvidenceRank? {
    guard let tie = piece.isAnswered ? ties.best(for: piece.subject)?.tie : bestTie(of: piece.subject) else {
      return nil
    }
    return EvidenceRank(tie: tie, strength: piece.strength, impact: impact(of: piece))
  }

  private func impact(of piece: FormulationFacts.Piece) -> Fraction? {
    switch piece.subject {
    case .present: return nil
    case .eventsToCome: return facts.greatestImpact
    case .event(let row):
      guard let event = facts.events.first(where: { $0.record.row == row }) else { return nil }
      return event.record.impact ?? (event.isImpactOpen && !piece.isAnswered ? facts.greatestImpact : nil)
    }
  }

  /// The best tie that a piece which is not answered can have.
  private func bestTie(of subject: FormulationFacts.Piece.Subject) -> Ties.Tie? {
    let possible = facts.symptoms.filter(\.isPossible)
    let hoped: [Ties.Tie]
    switch subject {
    case .present:
      hoped = possible.isEmpty ? [] : [.current]
    case .eventsToCome:
      hoped = possible.map { symptom in
        let isDated = symptom.record.began != nil || symptom.isBeganOpen
        let isLinkable = symptom.linked != nil || symptom.isLinkedOpen
        return Ties.Tie(
          FormulationRecord.LinkRecord(
            symptom: symptom.record.id, event: 0, stated: isLinkable ? .yes : .notAsked,
            time: isDated ? [.sameMonth] : [.undated]))
      }
    case .event(let row):
      guard let event = facts.events.first(where: { $0.record.row == row }) else { return nil }
      hoped = possible.compactMap { bestTie(of: $0, to: event) }
    }
    return hoped.max { $0.weight < $1.weight }
  }

  private func bestTie(of symptom: FormulationFacts.Symptom, to event: FormulationFacts.Happening) -> Ties
    .Tie?
  {
    var hoped = symptom
    if hoped.linked == nil, hoped.isLinkedOpen { hoped.linked = [event.record.row] }
    guard var link = FormulationRecord.LinkRecord.links(of: hoped, to: [event]).first else { return nil }
    let canHaveDates =
      (event.record.date != nil || event.isDateOpen) && (symptom.record.began != nil || symptom.isBeganOpen)
    if link.time == [.undated], canHaveDates { link.time = [.sameMonth] }
    return Ties.Tie(link)
  }
}
