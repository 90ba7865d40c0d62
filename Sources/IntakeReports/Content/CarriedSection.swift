internal import Intake
internal import IntakeResults
internal import PlainText

extension ResultRecord {
  /// What was said to an earlier version of the questionnaire and does not count in this one; `nil` where there was no
  /// other version.
  var carriedSection: ReportSection? {
    guard let moves = result.carried, !moves.isEmpty else { return nil }
    return ReportSection(.earlier, title: "Answers to an earlier version", blocks: moves.flatMap(\.blocks))
  }

  /// Under the title: that not all was answered on one version; `nil` where it was.
  var carriedInWords: String? {
    guard let moves = result.carried, !moves.isEmpty else { return nil }
    let versions = moves.map(\.from.version).uniqued.joined(last: "and")
    return
      "Begun on an earlier version (\(versions)); what it asked in other words stands behind the answers."
  }
}

extension Carried.Move {
  fileprivate var blocks: [ReportBlock] {
    let until = "What was answered before \(at.inEnglish) was answered on version \(from.version)."
    let kinds = [
      ("Asked again, in other words or with other choices. The answer before:", askedAgain),
      ("No longer asked. The answer then:", gone),
    ]
    let lists = kinds.filter { !$0.1.isEmpty }
    let rest = lists.isEmpty ? " Every answer still stands." : ""
    return [.paragraph(until + rest)]
      + lists.map { title, earlier in .entry(title, isStrong: true, earlier.map(\.field)) }
  }
}

extension Carried.Earlier {
  fileprivate var field: ReportBlock {
    let named = row.map { ask.contains($0) ? ask : "\($0): \(ask)" } ?? ask
    return .field(named.asLabel, spoken.map { "“\($0)”" } ?? "(skipped)")
  }
}
