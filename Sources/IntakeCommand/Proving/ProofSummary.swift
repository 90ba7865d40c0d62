internal import Intake

/// The proofs of all questionnaires in a few lines.
struct ProofSummary {
  let reports: [ProofReport]

  var lines: [String] {
    let entries = reports.flatMap(\.entries)
    func count(_ verdict: ProofReport.Verdict) -> Int { entries.count { $0.verdict == verdict } }
    var lines: [String] = []
    let possible = count(.possible)
    lines.append(
      "Looked at \(grouped(entries.count)) things: \(grouped(possible)) can happen, each by answers that were "
        + "tried; \(count(.never)) cannot, \(count(.undecided)) \(count(.undecided) == 1 ? "was" : "were") not "
        + "decided in time, \(count(.notLookedAt)) \(count(.notLookedAt) == 1 ? "was" : "were") not looked at."
    )
    for (report, entry) in unseen { lines.append(notLookedAt(report, entry)) }
    if let rows = reports.compactMap(\.rows).first {
      let word = rows == 1 ? "row" : "rows"
      lines.append(
        "Where rows are added, up to \(rows) \(word) were looked at\(beyond).")
    }
    for report in reports {
      for silenced in report.silenced {
        lines.append(
          "\(report.questionnaire): the alert '\(silenced.alert)' stays silent where somebody for whom it would "
            + "fire skips \(silenced.skipped.map { "'\($0)'" }.joined(separator: " or ")).")
      }
    }
    return lines
  }

  private var beyond: String {
    let names = reports.flatMap { report in
      report.entries.filter { $0.verdict == .notWithinRows }.map {
        "\(report.questionnaire): \($0.kind) '\($0.name)'"
      }
    }
    if names.isEmpty { return "" }
    return "; with no more than these, \(names.count == 1 ? "this does" : "these do") not happen: "
      + names.joined(separator: ", ")
  }

  private var unseen: [(ProofReport, ProofReport.Entry)] {
    reports.flatMap { report in
      report.entries.filter { $0.verdict == .notLookedAt || $0.verdict == .undecided }.map { (report, $0) }
    }
  }

  private func notLookedAt(_ report: ProofReport, _ entry: ProofReport.Entry) -> String {
    let what = "\(report.questionnaire): \(entry.kind) '\(entry.name)'"
    return entry.gap.map { "\(what) was not looked at, because \($0.rawValue)." }
      ?? "\(what) was not decided in time."
  }
}
