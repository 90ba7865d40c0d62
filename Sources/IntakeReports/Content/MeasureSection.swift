internal import Intake
internal import IntakeResults

extension ResultRecord {
  /// Where each score and its rules come from, and by which rules later change would be judged; `nil` where there are
  /// no scores.
  var measureSection: ReportSection? {
    var measures: [ScoreRecord] = []
    for score in result.scores where !measures.contains(where: { $0.id.name == score.id.name }) {
      measures.append(score)
    }
    guard !measures.isEmpty else { return nil }
    return ReportSection(
      title: "Measures", blocks: measures.map { .entry($0.title, isStrong: true, [.items(rules(of: $0))]) })
  }

  /// - Parameter measure: Any score of the measure; in a roster the fill of another row counts as well.
  private func rules(of measure: ScoreRecord) -> [String] {
    let fill = result.scores.lazy.filter { $0.id.name == measure.id.name }.compactMap(\.filled).first
    var rules: [String] = []
    if let source = measure.source {
      let whose = source.kind == .own ? "This clinic's own measure" : "Source"
      rules.append(
        "\(whose): "
          + [source.citation, source.rights, source.permission].compactMap { $0?.asSentence }
          .joined(separator: " "))
    }
    if !measure.bands.isEmpty {
      rules.append("bands: \(ownership(of: measure.bandsSource, in: measure.source))")
    }
    if let fill {
      rules.append("missing items by the \(fill.rule): \(ownership(of: fill.source, in: measure.source))")
    }
    rules += measure.change.inWords(measure: measure.source)
    return rules.isEmpty ? ["Where it comes from is not said."] : rules.map { $0.capitalizedFirst.asSentence }
  }
}
