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
      of: questionnaire, respondent: nil, occasion: Occasion(), administered: nil, engine: engine)
  }

  /// - Parameter respondent: Empty where nobody said.
  mutating func append(
    _ result: InterviewResult, respondent: String, _ problems: [RowProblem], to bytes: inout ByteBuffer
  ) {
    record.result = result
    record.problems = problems.map(ResultProblem.init)
    record.respondent = respondent.isEmpty ? nil : respondent
    line.removeAll(keepingCapacity: true)
    record.write(into: &line)
    bytes.append(line)
    bytes.append(Ascii.lineFeed)
  }

  /// Gives the last line of a buffer, which was written without any, the problems of its row.
  static func add(_ problems: [RowProblem], toLineAtEndOf bytes: inout ByteBuffer) {
    guard !problems.isEmpty else { return }
    // The brace and the line feed.
    bytes.truncate(to: bytes.count - 2)
    bytes.append(JSONWriter.ending(withProblems: problems.map(ResultProblem.init)))
    bytes.append(Ascii.lineFeed)
  }

  /// The line of a result that is nobody's, to be cut where its parts meet.
  func line(of result: InterviewResult) -> ResultLine {
    var record = record
    record.result = result
    record.respondent = nil
    record.problems = []
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

extension ResultProblem {
  init(_ problem: RowProblem) {
    self.init(
      column: problem.column, code: problem.code.rawValue, value: problem.column.map { _ in problem.value },
      message: problem.message)
  }
}
