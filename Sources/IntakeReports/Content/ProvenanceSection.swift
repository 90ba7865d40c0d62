internal import Intake
internal import IntakeResults

extension ResultRecord {
  /// Which definition and program this result came from, so that it can be made again.
  var provenanceSection: ReportSection {
    let questionnaire = result.questionnaire
    var facts = [
      "Questionnaire: \(questionnaire.id), version \(questionnaire.version), \(digest)"
    ]
    facts += includes.map { "Included: \($0.id), version \($0.version), \($0.digest)" }
    facts.append(
      "Started: \(result.started?.inEnglish ?? "not said"); finished: \(result.finished?.inEnglish ?? "not said")"
    )
    facts.append("Engine: \(engine.name) \(engine.version)")
    return ReportSection(.provenance, title: "Where this comes from", blocks: [.items(facts)])
  }
}
