internal import Intake
internal import IntakeResults
internal import LocatedYAML

extension Fuzzer {
  /// Any text as the opening of a draft: what is read and written again is the same byte for byte, and the questionnaire
  /// in it can be made, or is refused with reasons.
  static let openings = Fuzzer(
    name: "openings", longest: 65_536, mutation: .bytes, perSecond: 480,
    seeds: { [Array(small.utf8), try DraftInput(seed: 1, events: 1).opening.json] },
    pieces: [
      #""format":"intake-draft/1""#, #""definitions":[]"#, #""clinic":null"#, #""started":0"#,
      #""today":"2026-11-23""#,
      #""session":1"#, #""given":true"#, "\\n", "\\u0000", "\\ud83d\\ude42", "1e999", "null", "true", "[[[[",
      "-0",
    ]
  ) { input in
    guard let opening = try? DraftOpening(json: input) else { return }
    let written = opening.json
    let reread = try DraftOpening(json: written)
    try promiseSame(reread.json, as: written)
    try promise(reread == opening, "written, it is read as something else")
    do throws(DefinitionErrors) {
      let questionnaire = try opening.questionnaire(clinic: opening.clinicThen)
      _ = Interview(questionnaire, startedAt: opening.startedAt, today: opening.today).result
    } catch {
      try promise(error.diagnostics.hasErrors, "refused without a reason")
    }
  }

  private static let small = #"""
    {"format":"intake-draft/1","engine":{"name":"intake","version":"1.0.0"},"definitions":[{"id":"x","name":"x.yaml","text":\#
    "questionnaire: x\nversion: 1.0.0\ntitle: X\nlanguage: en\nsource: {kind: own, citation: Own., rights: None}\npages:\n  \#
    - page: a\n    title: A\n    questions:\n      - {id: q, ask: Q?, answer: yes-no}\n"}],"clinic":{"name":"clinic.yaml",\#
    "text":"clinic: C\ntrial: true\n"},"started":1795425242,"today":"2026-11-23","respondent":{"name":"a","given":false},\#
    "occasion":{"session":1,"baseline":false},"administered":"self","results":"/r","asked-for":"x"}
    """#
}
