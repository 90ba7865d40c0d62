internal import Intake
internal import IntakeResults
internal import IntakeTerminal
internal import LocatedYAML

/// Answers from a file, given to an interview before anything is asked.
struct GivenAnswers {
  let interview: Interview
  /// What fired on the way.
  let alerts: [FiredAlert]
  /// Whether something is left to ask.
  let isOpen: Bool

  /// Says everything that is wrong with the file on standard error, and fails where there is an error: then nothing
  /// was taken.
  ///
  /// - Parameter isAsked: Whether what the file leaves out is asked; else it is skipped.
  init(reading path: String, for interview: Interview, isAsked: Bool) throws(Failure) {
    let file = try DefinitionFile(reading: path)
    try GivenAnswers.report(file.diagnostics, in: file.source)
    let (answers, diagnostics) = AnswersFile.read(file.source)
    try GivenAnswers.report(diagnostics, in: file.source)
    guard let answers else { throw .unreadable("'\(path)' has no answers") }
    let given = answers.apply(to: interview, leftOver: isAsked ? .open : .skipped, at: interview.startedAt)
    try GivenAnswers.report(given.diagnostics, in: file.source)
    self.interview = given.interview
    alerts = given.alerts
    isOpen = !given.open.isEmpty
  }

  private static func report(_ diagnostics: [Diagnostic], in source: Source) throws(Failure) {
    guard !diagnostics.isEmpty else { return }
    let renderer = DiagnosticRenderer(sources: [source], useColor: Stream.error.takesColor)
    try? Stream.error.write(renderer.render(diagnostics))
    if diagnostics.hasErrors { throw .unreadable("'\(source.name)' is not taken, and nothing of it is kept") }
  }
}

extension FiredAlert {
  /// Says on standard error what the respondent has to be told; nothing where that is nothing.
  func sayToRespondent() {
    guard let say else { return }
    try? Stream.error.writeLine(say)
    for contact in contacts { try? Stream.error.writeLine("- \(contact.line)") }
  }
}
