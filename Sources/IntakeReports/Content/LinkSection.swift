internal import Intake
internal import IntakeResults

extension ResultRecord {
  /// Symptoms beside what had happened: what the client connects and what time says, never merged; `nil` where there
  /// is nothing to link.
  var linkSection: ReportSection? {
    guard let formulation = result.formulation, !formulation.links.isEmpty else { return nil }
    let entries = formulation.symptoms.compactMap { symptom -> ReportBlock? in
      let links = formulation.links.filter { $0.symptom == symptom.id }
      guard !links.isEmpty else { return nil }
      let began = symptom.began.map { "began about \($0.inWords)" } ?? "began at a time not known"
      let stated = links.filter { $0.stated == .yes } + links.filter { $0.stated != .yes }
      return .entry(
        "\(symptom.title) \(began)", isStrong: true,
        [.items(stated.map { $0.inWords(since: symptom.began, formulation.events) })])
    }
    let caution =
      "Linked in time is not caused: most people with depression had such an event in the half year before."
    return ReportSection(title: "What had happened", blocks: entries + [.paragraph(caution)])
  }
}

extension FormulationRecord.LinkRecord {
  fileprivate func inWords(since onset: PartialDate?, _ events: [FormulationRecord.EventRecord]) -> String {
    let event = events.first { $0.row == self.event }
    let called = "“\(event?.called ?? "event \(self.event)")”"
    let impact = event?.impact.map { " Impact: \($0)." } ?? ""
    return "\(inTime(since: onset, called, on: event?.date)); \(statedInWords).\(impact)"
  }

  private func inTime(since onset: PartialDate?, _ event: String, on date: PartialDate?) -> String {
    guard let onset, let date else { return "How long before or after \(event) is not known" }
    return "Began \(distance(from: date, to: onset)) \(event)"
  }

  private var statedInWords: String {
    switch stated {
    case .yes: "the client connected them"
    case .no: "the client did not connect them"
    case .notAsked: "whether the client connects them was not asked"
    }
  }

  /// How far the onset is from the event, in calendar months.
  private func distance(from event: PartialDate, to onset: PartialDate) -> String {
    let least = onset.months.lowerBound - event.months.upperBound
    let most = onset.months.upperBound - event.months.lowerBound
    switch (least, most) {
    case (0, 0): return "in the same month as"
    case (_, _) where least == most:
      return "\(counted(abs(least), "month")) \(least > 0 ? "after" : "before")"
    case (1..., _): return "\(least) to \(most) months after"
    case (0, _): return "in the same month as or up to \(counted(most, "month")) after"
    case (_, ..<0): return "\(-most) to \(-least) months before"
    case (_, 0): return "in the same month as or up to \(counted(-least, "month")) before"
    default: return "between \(counted(-least, "month")) before and \(counted(most, "month")) after"
    }
  }
}
