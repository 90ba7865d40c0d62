internal import Intake
internal import IntakeResults

/// Writes rows as whole results, one a line: what an interview with the same answers comes to, without its moments.
struct ResultWriter: Sendable {
  /// What all results of a table have in common, with the last one's own.
  private var record: ResultRecord
  private var line: [UInt8] = []

  init(_ questionnaire: Questionnaire, _ engine: Engine) {
    record = ResultRecord(
      InterviewResult(
        questionnaire: QuestionnaireReference(
          id: questionnaire.id, version: questionnaire.version, title: questionnaire.title,
          language: questionnaire.language),
        outcome: .finished, answers: [], rosters: [], scores: [], alerts: []),
      of: questionnaire, respondent: nil, occasion: Occasion(), administered: .byRespondent, engine: engine)
  }

  /// - Parameter respondent: Empty where nobody said.
  mutating func append(_ result: InterviewResult, respondent: String, to bytes: inout ByteBuffer) {
    record.result = result
    record.respondent = respondent.isEmpty ? nil : respondent
    line.removeAll(keepingCapacity: true)
    record.write(into: &line)
    bytes.append(line)
    bytes.append(Ascii.lineFeed)
  }

  /// The line of a result that is nobody's, to be cut where its parts meet.
  func line(of result: InterviewResult) -> ResultLine {
    var record = record
    record.result = result
    record.respondent = nil
    return ResultLine(record)
  }

  /// The line of a result with a day and nothing else.
  func line(ofDay day: PartialDate?) -> ResultLine {
    var result = record.result
    (result.answers, result.rosters, result.scores, result.alerts, result.formulation) = ([], [], [], [], nil)
    result.today = day
    return line(of: result)
  }
}
