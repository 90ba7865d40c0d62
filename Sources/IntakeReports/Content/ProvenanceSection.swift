internal import Intake
internal import IntakeResults

extension ResultRecord {
  /// Under the title: whose answers, on which occasion, how they came in, and whether they are whole.
  var headingLines: [String] {
    var first = [respondent ?? "no respondent given"]
    if let session = occasion.session { first.append("session \(session)") }
    if occasion.isBaseline { first.append("baseline") }
    if let today = result.today { first.append(today.inWords) }
    first.append(administered.inWords)
    return [first.joined(separator: ", ")] + [result.outcome.inWords].compactMap { $0 }
  }

  /// Which definition and program this result came from, so that it can be made again.
  var provenanceSection: ReportSection {
    let questionnaire = result.questionnaire
    var facts = [
      "Questionnaire: \(questionnaire.id), version \(questionnaire.version), \(digest)"
    ]
    facts += includes.map { "Included: \($0.id), version \($0.version), \($0.digest)" }
    facts.append(
      "Started: \(result.started?.inWords ?? "not said"); finished: \(result.finished?.inWords ?? "not said")"
    )
    facts.append("Engine: \(engine.name) \(engine.version)")
    return ReportSection(title: "Where this comes from", blocks: [.items(facts)])
  }
}

extension Administration {
  fileprivate var inWords: String {
    switch self {
    case .byRespondent: "answered by the client"
    case .readAloud: "read aloud to the client"
    case .paper: "entered from paper"
    case .proxy: "answered by somebody else for the client"
    }
  }
}

extension Outcome {
  /// `nil` for what is whole.
  fileprivate var inWords: String? {
    switch self {
    case .finished: nil
    case .stopped(let id): "Ended early at “\(id)”: what comes behind it was not asked."
    case .unfinished: "Not finished: what comes behind the last answer was not reached."
    }
  }
}
