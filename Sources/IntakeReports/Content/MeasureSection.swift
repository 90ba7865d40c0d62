internal import Intake
internal import IntakeResults
internal import PlainText

extension ResultRecord {
  /// Where each score and its rules come from, and by which rules later change would be judged: for whoever asks how
  /// it was scored. `nil` where nothing was scored.
  var measureSection: ReportSection? {
    var measures: [ScoreRecord] = []
    for score in result.scores
    where !score.isUnreached && !measures.contains(where: { $0.id.name == score.id.name }) {
      measures.append(score)
    }
    guard !measures.isEmpty else { return nil }
    return ReportSection(
      .measures, title: "How it was scored",
      blocks: measures.map { .entry($0.title, isStrong: true, [.items(rules(of: $0, among: measures))]) })
  }

  /// - Parameter measure: Any score of the measure, in a roster of any row.
  private func rules(of measure: ScoreRecord, among measures: [ScoreRecord]) -> [String] {
    var rules = measure.method.inWords(
      row: measure.called == nil ? nil : measure.id.row, measure: measure.source)
    let range = [
      measure.rangeInWords.map { "range \($0)" }, measure.better.map { "\($0.rawValue) is better" },
    ].compactMap { $0 }
    if !range.isEmpty { rules.append(range.joined(separator: "; ")) }
    if let bands = measure.bandsInWords {
      rules.append("\(bands) (\(ownership(of: measure.bandsSource, in: measure.source)))")
    }
    rules += measure.change.inWords(measure: measure.source)
    if let source = measure.source { rules.append(inWords(source, of: measure, among: measures)) }
    let file = definition(of: measure)
    rules.append("written in \(file.id), version \(file.version)")
    return rules.map { $0.capitalizedFirst.asSentence }
  }

  /// A source in full where it comes first; then the measure under which it stands.
  private func inWords(_ source: SourceNote, of measure: ScoreRecord, among measures: [ScoreRecord]) -> String
  {
    let whose = source.kind == .own ? "This clinic's own measure" : "Source"
    if let first = measures.first(where: { $0.source == source }), first.id.name != measure.id.name {
      return "\(whose): as for “\(first.title)”"
    }
    let parts = [source.citation, source.rights, source.permission].compactMap { $0?.asSentence }
    return "\(whose): \(parts.joined(separator: " "))"
  }
}
