internal import Intake

extension Progress {
  /// On which occasions alerts fired, or are not known.
  var alertSection: ReportSection {
    let marked = occasions.indices.filter { !occasions[$0].fired.isEmpty || !occasions[$0].undecided.isEmpty }
    let entries = marked.map { index in
      ReportBlock.entry(
        calledInFull(index), isStrong: true,
        [.items(occasions[index].fired.map(\.inOneLine) + occasions[index].undecided.map(\.inOneLine))])
    }
    let hasFired = occasions.contains { !$0.fired.isEmpty }
    let lead =
      hasFired
      ? "Alerts fired on these occasions, and were told then. Where none is listed, this is not an all-clear."
      : "No alert fired on these occasions. This is not an all-clear."
    return ReportSection(.alerts, title: "Alerts", blocks: [.paragraph(lead)] + entries)
  }
}

extension AlertRecord {
  fileprivate var inOneLine: String {
    let level = level == .urgent ? "URGENT" : "Notice"
    switch state {
    case .fired, .notFired: return "\(level): \(id). \(tell)"
    case .firedLaterChanged:
      let why = isOfEarlierVersion ? "earlier version" : "later changed"
      return "\(level), \(why): \(id). \(tell)"
    case .undecided: return "\(level), not answered, so not known: \(id)"
    }
  }
}
