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
    isAnyAbove = !above.isEmpty
    for link in links where above.contains(link.symptom) {
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
