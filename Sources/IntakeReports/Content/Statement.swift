internal import Intake
internal import IntakeResults
internal import PlainText

extension ResultRecord {
  /// The formulation as therapists put it to a client, as a question, for the therapist to edit; `nil` where no area
  /// stands alone at the first place, or no symptom is above its threshold.
  ///
  /// Its order is that of interpersonal therapy: what was told, how strong it is, when it began and what had happened,
  /// the area, and the question whether that is so.
  func statement(of formulation: FormulationRecord) -> ReportBlock? {
    let first = formulation.areas.filter { $0.standing == .place(1) }
    let above = formulation.symptoms.filter { $0.state == .above }
    guard first.count == 1, let area = first.first, let best = area.evidence.first(where: \.isAnswered),
      let symptom = above.first(where: { $0.id == best.symptom }) ?? above.first
    else { return nil }
    let sentences = [
      "You have told me about \(above.map(\.title.uncapitalizedFirst).joined(last: "and")).",
      severity(of: symptom).map { "\($0.title): \($0.levelInWords)." },
      beginning(of: symptom, best, in: formulation),
      "In interpersonal therapy we call that \(area.title.uncapitalizedFirst).",
      "Have I understood you? If so, I suggest that we work on it for the next ____ sessions.",
    ]
    return .entry(
      "To put to the client as a question, once you have edited it", isStrong: true,
      [.paragraph(sentences.compactMap { $0 }.joined(separator: " "))])
  }

  /// When it began, and what had happened about then where the best evidence is about an event.
  private func beginning(
    of symptom: FormulationRecord.SymptomRecord, _ best: FormulationRecord.EvidenceRecord,
    in formulation: FormulationRecord
  ) -> String? {
    let name = symptom.title.uncapitalizedFirst
    let began = symptom.began.map { "\(name) began about \($0.inEnglish)".capitalizedFirst }
    let event = best.event.flatMap { row in formulation.events.first { $0.row == row }?.called }
    guard let event else { return began.map { "\($0)." } }
    switch best.tie {
    case .statedAndNear:
      return "\(began ?? "It began"), around the time of \(event); you connected them yourself."
    case .stated: return (began.map { "\($0). " } ?? "") + "You connected \(name) with \(event)."
    case .near: return "\(began ?? "It began"), around the time of \(event)."
    case .current, .undated, .farOrAfter, nil: return began.map { "\($0)." }
    }
  }
}
