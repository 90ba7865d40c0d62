internal import Intake
internal import IntakeResults

extension ResultRecord {
  /// Scores that are not of a roster's row: those stand side by side with their rows. `nil` where there are none.
  var scoreSection: ReportSection? {
    let scores = result.scores.filter { $0.called == nil }
    guard !scores.isEmpty else { return nil }
    return ReportSection(
      title: "Scores",
      blocks: scores.map { .entry("\($0.title): \($0.reading)", isStrong: true, [.items($0.facts)]) })
  }
}

extension ScoreRecord {
  /// Everything that a number must not stand without.
  fileprivate var facts: [String] {
    let direction = better.map { "\($0.rawValue) is better" }
    let range = [rangeInWords.map { "range \($0)" }, direction].compactMap { $0 }.joined(separator: "; ")
    let facts = [
      missingInWords, completeness, couldBeInWords, range.isEmpty ? nil : range, bandsInWords,
      source?.kind == .own ? "this clinic's own measure" : nil,
    ]
    return facts.compactMap { $0?.capitalizedFirst.asSentence }
  }
}
