internal import IntakeResults
internal import LocatedYAML

@testable internal import Intake

extension Fuzzer {
  /// Any text as a questionnaire: it can be answered to its end, or errors at places that exist say why not; the same
  /// every time.
  static let definitions = Fuzzer(
    name: "definitions", longest: 16_384, mutation: .lines, perSecond: 150,
    seeds: { Corpus.mistakes + Corpus.shipped.filter { $0.count <= 16_384 } },
    pieces: [
      "it", "today", "person", "yes", "none", "0", "-1", "1.5", "999999999999", "1 / 0", "2026-07",
      "count(person)",
      "any(event)", "it >= 1", "phq9", "phq9_1", "since[low-mood]", "person[1]", "event_kind", "skip", "many",
      "one",
      "scale", "date", "yes-no", "leave-out", "true", "urgent", "crisis-contacts", "{person}", "{phq9}",
      "\"{event}\"",
      "not", "and", "(", ")", "..", "[]", "{}", ": ", "- ", ",", "repeat:", "again:", "called:", "at-most:",
      "rows:",
      "over:", "include:", "when:", "stop:", "let:", "scores:", "bands:", "missing:", "not-asked:",
      "reversed:", "change:",
      "alerts:", "formulation:", "weights:", "choices:", "text:", "exclusive:", "does-not-apply:",
      "required:", "number",
      "whole-number", "text", "decimals:", "shape:", "permits:", "identifies:", "questions:", "page:",
      "phq-9", "gad-7",
    ]
  ) { input in
    let (source, problems) = Source.decode(name: "x.yaml", bytes: input, file: FileID(0))
    guard problems.isEmpty else { return }
    func check() -> CheckedDefinition {
      Questionnaire.check(source, clinic: Corpus.clinic, including: Corpus.source)
    }
    let checked = check()
    try promise(
      (checked.questionnaire == nil) == checked.diagnostics.hasErrors, "neither an error nor a machine")
    try promise(!checked.diagnostics.contains { $0.code == "own-fault" }, "refused without a reason")
    try promise(check().diagnostics == checked.diagnostics, "found differently twice")
    try Places(checked.sources).hold(checked.diagnostics)
    try promiseHarmless(DiagnosticRenderer(sources: checked.sources).render(checked.diagnostics))
    guard let questionnaire = checked.questionnaire else { return }
    var interview = Interview(questionnaire, startedAt: Timestamp(secondsSince1970: 1_795_000_000))
    var respondent = RandomRespondent(seed: UInt64(input.count))
    respondent.answer(&interview, atMost: 60)
    try promise(interview.holdsInvariants, "what is kept up to date is not what one pass finds")
    let result = interview.result
    try promise(
      result.scores.allSatisfy { ($0.value == nil) == ($0.missing != nil) },
      "a score neither has a value nor says why")
  }
}
