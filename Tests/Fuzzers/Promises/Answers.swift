internal import IntakeResults
internal import LocatedYAML

@testable internal import Intake

extension Fuzzer {
  /// Any text as a file of answers: an interview that its own events lead to again, with errors at places that exist.
  static let answers = Fuzzer(
    name: "answers", longest: 8_192, mutation: .lines, perSecond: 1900, seeds: { Corpus.answers },
    pieces: [
      "skip", "does-not-apply", "yes", "no", "0", "1", "2", "3", "-1", "0.5", "1e9", "99999999999999999999",
      "2026",
      "2026-07", "2026-02-30", "9999-12-31", "[]", "{}", "[1, 2]", "{other: words}", "\"skip\"", "''",
      "person:",
      "- ", "phq9_1:", "event_kind:", "\u{1B}[2J", "low-mood:",
    ]
  ) { input in
    let (source, problems) = Source.decode(name: "answers.yaml", bytes: input, file: FileID(0))
    guard problems.isEmpty else { return }
    let questionnaire = try Corpus.firstSession()
    let (answers, diagnostics) = AnswersFile.read(source)
    try Places([source]).hold(diagnostics)
    guard let answers else { return }
    let begun = Interview(questionnaire, startedAt: Timestamp(secondsSince1970: 1_795_000_000))
    let outcome = answers.apply(to: begun, leftOver: .skipped, at: begun.startedAt)
    try Places([source]).hold(outcome.diagnostics)
    try promiseHarmless(DiagnosticRenderer(sources: [source]).render(outcome.diagnostics))
    let interview = outcome.interview
    try promise(interview.holdsInvariants, "what is kept up to date is not what one pass finds")
    let again = try Interview(
      replaying: interview.events, of: questionnaire, startedAt: begun.startedAt, today: begun.today)
    try promise(again == interview, "its events lead elsewhere")
  }
}
