public import Intake
public import LocatedYAML

extension TestCase {
  /// The interview with the answers of the case, what it leaves out skipped.
  ///
  /// - Returns: No interview where an answer cannot be taken; the diagnostics say which.
  public func answered(_ questionnaire: Questionnaire) -> (interview: Interview?, diagnostics: [Diagnostic]) {
    let start = begin(questionnaire)
    let (answers, problems) = given.map { AnswersFile.read($0) } ?? (AnswersFile(pairs: []), [])
    guard let answers else { return (nil, problems) }
    let outcome = answers.apply(
      to: start, leftOver: isBrokenOff ? .brokenOff : .skipped, at: start.startedAt)
    // What is left out stands nowhere: the case itself is its place.
    let diagnostics = (problems + outcome.diagnostics).map {
      $0.location == nil ? $0.moved(to: location) : $0
    }
    return (diagnostics.hasErrors ? nil : outcome.interview, diagnostics)
  }
}

extension Diagnostic {
  fileprivate func moved(to place: Location) -> Diagnostic {
    Diagnostic(
      severity: severity, code: code, message: message, location: place,
      hint: hint ?? "answer it under 'given'",
      notes: notes)
  }
}
