internal import Intake
internal import IntakeResults

extension ResultRecord {
  /// Where the answers point: the areas in their order with what speaks for and against each; `nil` where no
  /// formulation was planned.
  var areaSection: ReportSection? {
    guard let formulation = result.formulation, !formulation.areas.isEmpty else { return nil }
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
    blocks += formulation.areas.map { $0.entry(in: formulation) }
    blocks += [.blank("Clinician's choice", lines: 1), .blank("Reason", lines: 2)]
    return ReportSection(title: "Where to work", blocks: blocks)
  }
}

extension FormulationRecord.AreaRecord {
  fileprivate var place: Int? { if case .place(let place) = standing { place } else { nil } }

  fileprivate func entry(in formulation: FormulationRecord) -> ReportBlock {
    let isTied = place.map { place in formulation.areas.count { $0.place == place } > 1 } ?? false
    let lead =
      switch standing {
      case .place(let place): "\(place).\(isTied ? " (tie)" : "") \(title)"
      case .alsoConsider: "Also consider: \(title)"
      case .notClear: "Not clear from these answers: \(title)"
      }
    var blocks: [ReportBlock] = []
    if !evidence.isEmpty {
      blocks.append(.entry("For", [.items(evidence.map { $0.inWords(in: formulation) })]))
    }
    if !against.isEmpty {
      blocks.append(.entry("Against", [.items(against.map { $0.inWords(in: formulation) })]))
    }
    if blocks.isEmpty { blocks.append(.paragraph("Nothing answered speaks for it or against it.")) }
    return .entry(lead + (isWished ? " (the client's wish)" : ""), isStrong: true, blocks)
  }
}

extension FormulationRecord.EvidenceRecord {
  /// `I lost my job, July 2026 (strong; connected by the client and near; low mood; impact 8)`.
  fileprivate func inWords(in formulation: FormulationRecord) -> String {
    guard isAnswered else { return "Not answered: \(because)" }
    let because = because.capitalizedFirst
    let symptom = formulation.symptoms.first { $0.id == self.symptom }?.title ?? self.symptom
    let details = [
      strength?.rawValue, strength == nil ? nil : tie?.inWords ?? "tied to no symptom above its threshold",
      symptom,
      impact.map { "impact \($0)" },
    ].compactMap { $0 }
    return details.isEmpty ? because : "\(because) (\(details.joined(separator: "; ")))"
  }
}

extension FormulationRecord.EvidenceRecord.Tie {
  fileprivate var inWords: String {
    switch self {
    case .statedAndNear: "connected by the client, and at most 6 months before"
    case .stated: "connected by the client"
    case .near: "at most 6 months before"
    case .current: "current"
    case .undated: "undated"
    case .farOrAfter: "farther away, or after it began"
    }
  }
}
