/// Ties to the symptoms that are above their threshold.
struct Ties: Sendable {
  typealias Tie = FormulationRecord.EvidenceRecord.Tie
  typealias Best = (tie: Tie, symptom: String?)

  private let isAnyAbove: Bool
  /// By the row of an event.
  private var events: [Int: Best] = [:]

  /// - Parameter links: Those of all symptoms, in the order of the symptoms.
  init(symptoms: [FormulationFacts.Symptom], links: [FormulationRecord.LinkRecord]) {
    let above = Set(symptoms.lazy.filter { $0.record.state == .above }.map(\.record.id))
    self.init(isAnyAbove: !above.isEmpty, links: links.filter { above.contains($0.symptom) })
  }

  /// - Parameter links: Those of the symptoms above their threshold, in the order of the symptoms.
  init(isAnyAbove: Bool, links: [FormulationRecord.LinkRecord]) {
    self.isAnyAbove = isAnyAbove
    for link in links {
      let tie = Tie(link)
      if let best = events[link.event], best.tie.weight >= tie.weight { continue }
      events[link.event] = (tie, link.symptom)
    }
  }

  /// The best tie, with the first symptom that has it; a `current` one is to every symptom above its threshold,
  /// and names none. `nil` where there is no tie.
  func best(for subject: FormulationFacts.Piece.Subject) -> Best? {
    switch subject {
    case .event(let row): events[row]
    case .eventsToCome: nil
    case .present: isAnyAbove ? (.current, nil) : nil
    }
  }
}
