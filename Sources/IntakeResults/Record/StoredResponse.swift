package import Intake

/// What a stored result says was answered, and nothing of what followed from it: enough to work all of it out again.
package struct StoredResponse {
  /// The questionnaire that was answered.
  package let questionnaire: DefinitionReference
  package let respondent: String?
  package let today: PartialDate?
  /// Whether it ended early.
  package let isStopped: Bool
  package let answers: [AnswerRecord]
  package let rosters: [RosterRecord]
  /// What was wrong with the row that it was made of.
  package let problems: [ResultProblem]

  /// Whether an object says that it is a result, of any version.
  package static func isOne(_ node: JSONNode) -> Bool {
    guard case .text(let format)? = (try? node.node("format"))?.content else { return false }
    return format.hasPrefix("intake-result/")
  }

  package init(from node: JSONNode) throws(JSONProblem) {
    try ResultRecord.checkFormat(of: node)
    questionnaire = try node.member("questionnaire")
    respondent = try node.member("respondent")
    today = try node.member("today")
    let outcome: Outcome = try node.member("outcome")
    isStopped = if case .stopped = outcome { true } else { false }
    answers = try node.member("answers")
    rosters = try node.member("rosters")
    problems = try node.optional("problems") ?? []
  }
}
