internal import Intake
internal import IntakeResults
internal import PlainText

extension ResultRecord {
  /// Symptoms beside what had happened: what the client connects and what time says, never merged. `nil` where there
  /// is nothing to link, and for an interview that was stopped.
  var linkSection: ReportSection? {
    guard !isStopped, let formulation = result.formulation else { return nil }
    let figure = formulation.timelineFigure(today: result.today)
    guard figure != nil || !formulation.links.isEmpty else { return nil }
    let entries = formulation.symptoms.compactMap { symptom -> ReportBlock? in
      let links = formulation.links.filter { $0.symptom == symptom.id }
      guard !links.isEmpty else { return nil }
      let undecided = symptom.state == .undecided ? " (not decided)" : ""
      let began = symptom.began.map { "began about \($0.inEnglish)" } ?? "beginning not known"
      return .entry(
        "\(symptom.title)\(undecided), \(began)", isStrong: true,
        LinkGroup.allCases.compactMap { group in
          let items = links.filter { $0.group == group }.map { $0.inWords(since: symptom.began, formulation) }
          return items.isEmpty ? nil : .entry(group.rawValue, [.items(items)])
        })
    }
    let caution =
      "Linked in time is not caused: most people with depression had such an event in the half year before."
    return ReportSection(
      .links, title: "What had happened",
      blocks: (figure.map { [$0] } ?? []) + entries + [.paragraph(caution)])
  }
}

/// What a reader looks for first comes first.
private enum LinkGroup: String, CaseIterable {
  case stated = "The client connects it with"
  case near = "Not connected by the client, but near: at most 6 months before"
  case nearNotAsked = "Near, at most 6 months before; whether the client connects it was not answered"
  case other = "Not connected by the client"
  case otherNotAsked = "Whether the client connects it was not answered"
}

extension FormulationRecord.LinkRecord {
  fileprivate var group: LinkGroup {
    switch (stated, isNear) {
    case (.yes, _): .stated
    case (.no, true): .near
    case (.notAsked, true): .nearNotAsked
    case (.no, false): .other
    case (.notAsked, false): .otherNotAsked
    }
  }

  /// `the loss of a job (July 2026): 2 months before; impact 8`.
  fileprivate func inWords(since onset: PartialDate?, _ formulation: FormulationRecord) -> String {
    let event = formulation.events.first { $0.row == self.event }
    let impact = event?.impact.map { "; impact \($0)" } ?? ""
    return (event?.called ?? "event \(self.event)").asLead + inTime(since: onset, event?.date) + impact
  }

  private func inTime(since onset: PartialDate?, _ date: PartialDate?) -> String {
    guard let onset, let date else { return "how long before or after is not known" }
    return distance(from: date, to: onset)
  }

  /// How far the event is from the onset, in calendar months.
  private func distance(from event: PartialDate, to onset: PartialDate) -> String {
    let least = onset.months.lowerBound - event.months.upperBound
    let most = onset.months.upperBound - event.months.lowerBound
    switch (least, most) {
    case (0, 0): return "in the same month"
    case (_, _) where least == most:
      return "\(counted(abs(least), "month")) \(least > 0 ? "before" : "after")"
    case (1..., _): return "\(least) to \(most) months before"
    case (0, _): return "in the same month or up to \(counted(most, "month")) before"
    case (_, ..<0): return "\(-most) to \(-least) months after"
    case (_, 0): return "in the same month or up to \(counted(-least, "month")) after"
    default: return "between \(counted(most, "month")) before and \(counted(-least, "month")) after"
    }
  }
}
