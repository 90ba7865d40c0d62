internal import Intake
internal import IntakeResults
internal import PlainText

extension ResultRecord {
  /// Scores that no symptom has shown already, and that are not of a roster's row: those stand side by side with
  /// their rows. `nil` where there are none, or none was reached.
  var scoreSection: ReportSection? {
    let shown = Set((result.formulation?.symptoms ?? []).map(\.severity))
    let scores = result.scores.filter { $0.called == nil && !shown.contains($0.id) }
    let unreached = scores.filter(\.isUnreached)
    guard unreached.count < scores.count else { return nil }
    var blocks = scores.filter { !$0.isUnreached }.map {
      let bar = ScoreBar($0).map { [ReportBlock.figure(.scores([$0]), [])] } ?? []
      return ReportBlock.entry("\($0.title): \($0.reading)", isStrong: true, [.paragraph($0.facts)] + bar)
    }
    if !unreached.isEmpty {
      blocks.append(.field("Not reached:", unreached.map(\.title).joined(separator: "; ")))
    }
    return ReportSection(.scores, title: shown.isEmpty ? "Scores" : "Other scores", blocks: blocks)
  }
}

extension ScoreRecord {
  /// Everything that a number must not stand without.
  fileprivate var facts: String {
    let direction = better.map { "\($0.rawValue) is better" }
    let range = [rangeInWords.map { "range \($0)" }, direction].compactMap { $0 }.joined(separator: ", ")
    let facts = [
      value == nil ? missingInWords : nil, completeness, couldBeInWords, range.isEmpty ? nil : range,
      source?.kind == .own ? "this clinic's own measure" : nil,
    ]
    return facts.compactMap { $0 }.joined(separator: "; ").capitalizedFirst.asSentence
  }
}
