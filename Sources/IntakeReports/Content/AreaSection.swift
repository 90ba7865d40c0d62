internal import Intake
internal import IntakeResults

extension ResultRecord {
  /// Where the answers point: the areas in their order with what speaks for and against each. `nil` where no
  /// formulation was planned, and for an interview that was stopped.
  var areaSection: ReportSection? {
    guard !isStopped, let formulation = result.formulation, !formulation.areas.isEmpty else { return nil }
    var blocks: [ReportBlock] = [
      .paragraph("The client's own wish: \(formulation.wish.map { "“\($0)”" } ?? "not said")."),
      .paragraph(
        "The order of these areas is a rule of the questionnaire and not a validated measure. "
          + "It proposes; the clinician decides."),
    ]
    if !formulation.areas.contains(where: { $0.place != nil }) {
      blocks.append(.paragraph("Which area comes first is not clear from these answers."))
    }
    if formulation.couldChange {
      blocks.append(.paragraph("What is not answered could change which area stands first."))
    }
    blocks += formulation.areas.map { entry($0, in: formulation) }
    if let statement = statement(of: formulation) { blocks.append(statement) }
    blocks += [.blank("Clinician's choice", lines: 1), .blank("Reason", lines: 2)]
    return ReportSection(.areas, title: "Where to work", blocks: blocks)
  }

  private func entry(
    _ area: FormulationRecord.AreaRecord, in formulation: FormulationRecord
  ) -> ReportBlock {
    let isTied = area.place.map { place in formulation.areas.count { $0.place == place } > 1 } ?? false
    let lead =
      switch area.standing {
      case .place(let place): "\(place).\(isTied ? " (tie)" : "") \(area.title)"
      case .alsoConsider: "Also consider: \(area.title)"
      case .notClear: "Not clear from these answers: \(area.title)"
      }
    var blocks: [ReportBlock] = []
    func list(_ title: String, _ items: [String]) {
      if !items.isEmpty { blocks.append(.entry(title, [.items(items)])) }
    }
    list("For", area.evidence.filter(\.isAnswered).map { $0.inWords(in: formulation) })
    list("Against", area.against.filter(\.isAnswered).map { $0.inWords(in: formulation) })
    if blocks.isEmpty { blocks.append(.paragraph("Nothing answered speaks for it or against it.")) }
    list("Not answered, and could speak for it or against it", unanswered(area.evidence + area.against))
    return .entry(lead + (area.isWished ? " (the client's wish)" : ""), isStrong: true, blocks)
  }

  /// The questions without whose answers nobody can tell whether the evidence holds; each once.
  private func unanswered(_ evidence: [FormulationRecord.EvidenceRecord]) -> [String] {
    var items: [String] = []
    for piece in evidence where !piece.isAnswered {
      let open = openQuestions(of: piece)
      for item in open.isEmpty ? ["Too rough to tell: \(piece.because)"] : open.map(answered(at:)) {
        if !items.contains(item) { items.append(item) }
      }
    }
    return items
  }

  /// Those that were left out or not reached; where there are none, those that were not asked.
  private func openQuestions(of piece: FormulationRecord.EvidenceRecord) -> [Address] {
    let open = piece.answers.filter { [.skipped, .notReached].contains(state(at: $0)) }
    return open.isEmpty ? piece.answers.filter { state(at: $0) == .notAsked } : open
  }
}

extension FormulationRecord.AreaRecord {
  fileprivate var place: Int? { if case .place(let place) = standing { place } else { nil } }
}

extension FormulationRecord.EvidenceRecord {
  /// `I lost my job, July 2026 (strong; connected with Low mood by the client; impact 8)`.
  fileprivate func inWords(in formulation: FormulationRecord) -> String {
    let symptom = formulation.symptoms.first { $0.id == self.symptom }?.title ?? self.symptom
    let details = [
      strength?.rawValue,
      strength == nil ? nil : tie?.inWords(with: symptom) ?? "no tie to a symptom above its threshold",
      impact.map { "impact \($0)" },
    ].compactMap { $0 }
    return because.capitalizedFirst + (details.isEmpty ? "" : " (\(details.joined(separator: "; ")))")
  }
}

extension FormulationRecord.EvidenceRecord.Tie {
  fileprivate func inWords(with symptom: String?) -> String {
    let symptom = symptom ?? "a symptom"
    return switch self {
    case .statedAndNear: "connected with \(symptom) by the client, and at most 6 months before it"
    case .stated: "connected with \(symptom) by the client"
    case .near: "at most 6 months before \(symptom)"
    case .current: "current"
    case .undated: "may be near to \(symptom) in time, or not"
    case .farOrAfter: "more than 6 months before \(symptom), or after it began"
    }
  }
}
