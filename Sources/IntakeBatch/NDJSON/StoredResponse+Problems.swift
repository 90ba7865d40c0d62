internal import Intake
internal import IntakeResults

extension StoredResponse {
  /// Whether it answers this questionnaire, in whichever version.
  func isOf(_ definition: DefinitionReference?) -> Bool { questionnaire.id == definition?.id }
}

extension ResponseRow {
  /// Reports what was wrong with the row that a stored result was made of, and where the result is of another
  /// questionnaire or version than the one that it is scored by.
  mutating func report(_ response: StoredResponse, in definition: DefinitionReference?) {
    for problem in response.problems {
      problems.append(
        RowProblem(
          row: number, line: line, column: problem.column, code: .init(rawValue: problem.code),
          value: problem.value ?? "", message: problem.message))
    }
    guard let definition, response.questionnaire.digest != definition.digest else { return }
    let (own, asked) = (response.questionnaire, definition)
    let isOther = own.id != asked.id
    problems.append(
      RowProblem(
        row: number, line: line, column: nil, code: isOther ? .otherQuestionnaire : .otherVersion, value: "",
        message: isOther
          ? "The result is of “\(own.id)” \(own.version), not of “\(asked.id)” \(asked.version). It is not scored."
          : "The result is of “\(own.id)” \(own.version) (\(own.shortDigest)), and is scored by \(asked.version) "
            + "(\(asked.shortDigest)), whose text is another. Score it by the definition that was answered."))
  }
}

extension DefinitionReference {
  /// As much of the digest as tells two apart.
  fileprivate var shortDigest: Substring { digest.prefix("sha256:".utf8.count + 8) }
}
