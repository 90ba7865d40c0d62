internal import Intake
internal import IntakeResults
internal import PlainText

extension ResultRecord {
  /// Where the answers point: the areas in their order with what speaks for and against each, and what clinicians chose.
  /// `nil` where no formulation was planned, and for an interview that was stopped.
  ///
  /// - Parameter isBlind: The areas stand by title, and nothing says which comes first, as long as nobody has chosen.
  func areaSection(_ choices: [FocusChoice], isBlind: Bool) -> ReportSection? {
    guard !isStopped, let formulation = result.formulation, !formulation.areas.isEmpty else { return nil }
    var blocks: [ReportBlock] = [
      .paragraph("The client's own wish: \(formulation.wish.map { "“\($0)”" } ?? "not said").")
    ]
    if isBlind, choices.isEmpty {
      let areas = formulation.areas.sorted { ($0.title, $0.id) < ($1.title, $1.id) }
      blocks.append(.paragraph(ResultRecord.closed(areas)))
      blocks += areas.map { area in
        .entry(area.leadWithWish(area.title), isStrong: true, evidence(on: area, in: formulation))
      }
    } else {
      blocks += chosen(choices, in: formulation)
      blocks.append(
        .paragraph(
          "The order of these areas is a rule of the questionnaire and not a validated measure. "
            + "It proposes; the clinician decides."))
      if !formulation.areas.contains(where: { $0.place != nil }) {
        blocks.append(.paragraph("Which area comes first is not clear from these answers."))
      }
      if formulation.couldChange {
        blocks.append(.paragraph("What is not answered could change which area stands first."))
      }
      blocks += formulation.areas.map { entry($0, in: formulation) }
      if let statement = statement(of: formulation) { blocks.append(statement) }
    }
    if choices.isEmpty { blocks += [.blank("Clinician's choice", lines: 1), .blank("Reason", lines: 2)] }
    return ReportSection(.areas, title: "Where to work", blocks: blocks)
  }

  private static func closed(_ areas: [FormulationRecord.AreaRecord]) -> String {
    let ids = areas.map(\.id).joined(last: "or")
    return
      "The order that the questionnaire's rule gives is closed until a choice is written down, with "
      + "'intake report RESULT --focus AREA --reason TEXT --by NAME', where AREA is \(ids). "
      + "Until then the areas stand by name."
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
    return .entry(area.leadWithWish(lead), isStrong: true, evidence(on: area, in: formulation))
  }

  /// What speaks for an area and against it, and what nobody answered.
  private func evidence(
    on area: FormulationRecord.AreaRecord, in formulation: FormulationRecord
  ) -> [ReportBlock] {
    var blocks: [ReportBlock] = []
    func list(_ title: String, _ items: [String]) {
      if !items.isEmpty { blocks.append(.entry(title, [.items(items)])) }
    }
    list("For", area.evidence.filter(\.isAnswered).map { $0.inWords(in: formulation) })
    list("Against", area.against.filter(\.isAnswered).map { $0.inWords(in: formulation) })
    if blocks.isEmpty { blocks.append(.paragraph("Nothing answered speaks for it or against it.")) }
    list("Not answered, and could speak for it or against it", unanswered(area.evidence + area.against))
    return blocks
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
  var place: Int? { if case .place(let place) = standing { place } else { nil } }

  fileprivate func leadWithWish(_ lead: String) -> String {
    lead + (isWished ? " (the client's wish)" : "")
  }
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
