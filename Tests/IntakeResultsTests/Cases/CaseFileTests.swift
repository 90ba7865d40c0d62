import Intake
import IntakeResults
import LocatedYAML
import TestSupport
import Testing

@Suite struct `A file of cases` {
  /// One case whose `expect` has these lines, and what is found at its marks.
  private func findings(_ marked: String, _ codes: [Int: String]) throws -> [String] {
    let marked = MarkedYAML(marked)
    let ran = try RanCases(marked.text, of: SmallClinic.checked())
    return marked.disagreements(with: ran.diagnostics, expecting: codes)
  }

  private static let wrong: [(text: String, code: String)] = [
    ("«1»a: b", "wrong-shape"),
    ("- «1»just text", "wrong-shape"),
    ("- «1»expect: {outcome: finished}", "missing-key"),
    ("- «1»case: a", "missing-key"),
    ("- case: a\n  expect: «1»{ }", "empty-value"),
    ("- case: a\n  «1»expcet: {outcome: finished}\n  expect: {outcome: finished}", "unknown-key"),
    ("- case: a\n  «1»given:\n  expect: {outcome: finished}", "empty-value"),
    ("- case: a\n  today: «1»2026-11\n  expect: {outcome: finished}", "wrong-value"),
    ("- case: a\n  expect: {«1»score: {mood: 1}}", "unknown-key"),
    (
      "- case: a\n  given: {consent: yes}\n  expect: {outcome: finished}\n- case: «1»a\n  expect: {asked: consent}",
      "duplicate-name"
    ),
    ("- case: a\n  expect: {outcome: «1»done}", "wrong-value"),
    ("- case: a\n  expect: {outcome: «1»stopped:decline}", "unknown-name"),
    ("- case: a\n  expect: {scores: {«1»moood: 1}}", "unknown-name"),
    ("- case: a\n  expect: {scores: {mood: «1»7}}", "wrong-value"),
    ("- case: a\n  expect: {scores: {mood: «1»low}}", "wrong-value"),
    ("- case: a\n  expect: {scores: {mood: «1»[1]}}", "wrong-shape"),
    ("- case: a\n  expect: {scores: {mood: {band: «1»Lowest}}}", "unknown-name"),
    ("- case: a\n  expect: {scores: {mood: {filled: «1»2}}}", "wrong-value"),
    ("- case: a\n  expect: {scores: {mood: {answered: «1»4}}}", "wrong-value"),
    ("- case: a\n  expect: {scores: {mood: {«1»bands: Low}}}", "unknown-key"),
    ("- case: a\n  expect: {scores: {«1»weight: 1}}", "needs-row"),
    ("- case: a\n  expect: {scores: {«1»'mood[1]': 1}}", "unknown-row"),
    ("- case: a\n  expect: {scores: {«1»'weight[x]': 1}}", "unknown-row"),
    ("- case: a\n  expect: {scores: {«1»'weight[4]': 1}}", "unknown-row"),
    ("- case: a\n  expect: {alerts: «1»sleeples}", "unknown-name"),
    ("- case: a\n  expect: {alerts: «1»[sleepless]}", "wrong-shape"),
    ("- case: a\n  expect: {alerts: {sleepless: «1»silent}}", "wrong-value"),
    ("- case: a\n  expect: {alerts: {sleepless: «1»'fired, later changed'}}", "wrong-value"),
    ("- case: a\n  expect: {alerts: '«1»sleepless[1]'}", "unknown-row"),
    ("- case: a\n  expect: {links: «1»low}", "wrong-shape"),
    ("- case: a\n  expect: {links: {«1»low: yes}}", "needs-row"),
    ("- case: a\n  expect: {links: {«1»'lo[1]': yes}}", "unknown-name"),
    ("- case: a\n  expect: {links: {'low[1]': 'yes, «1»1-2 months before'}}", "wrong-value"),
    ("- case: a\n  expect: {areas: «1»greif}", "unknown-name"),
    ("- case: a\n  expect: {areas: {grief: «1»4}}", "wrong-value"),
    ("- case: a\n  expect: {areas: {grief: «1»first}}", "wrong-value"),
    ("- case: a\n  expect: {asked: consent, not-asked: 'mood_1, «1»mood_4'}", "unknown-name"),
    ("- case: a\n  expect: {asked: 'consent,«1»'}", "empty-value"),
    ("- case: a\n  expect: {asked: '«1»kind[4]'}", "unknown-row"),
    ("- case: a\n  expect: {asked: '«1»area[sleep]'}", "unknown-row"),
    ("- case: a\n  expect: {asked: '«1»consent[1]'}", "unknown-row"),
    // Of the answers.
    ("- case: a\n  given: «1»[consent]\n  expect: {outcome: finished}", "not-a-mapping"),
    ("- case: «1»a\n  given: {mood_1: 1}\n  expect: {outcome: finished}", "required-answer"),
    ("- case: a\n  given: {consent: yes, «1»mod_1: 1}\n  expect: {outcome: finished}", "unknown-name"),
    ("- case: a\n  given: {consent: yes, mood_1: «1»3}\n  expect: {outcome: finished}", "bad-answer"),
    (
      "- case: a\n  given: {consent: yes, mood_1: 0, «1»since: 2026}\n  expect: {outcome: finished}",
      "not-asked"
    ),
    ("- case: a\n  given: {«1»mood_1: 0}\n  expect: {outcome: unfinished}", "not-asked"),
  ]

  @Test(arguments: wrong.indices)
  func `with a mistake says where and which`(_ index: Int) throws {
    let (text, code) = Self.wrong[index]
    #expect(try findings(text + "\n", [1: code]) == [], "\(text)")
  }

  @Test func `asks what may have been meant`() throws {
    let text = """
      - case: a
        expect: {alerts: sleeples, scores: {moood: 1, mood: {band: Very lo}}, asked: mood1, outcome: finishd}
      """
    let hints = try RanCases(text, of: SmallClinic.checked()).diagnostics.compactMap(\.hint)
    #expect(
      hints == [
        "did you mean 'sleepless'?", "did you mean 'mood'?", "did you mean 'Very low'?",
        "did you mean 'mood_1'?",
        "did you mean 'finished'?",
      ])
  }

  @Test func `without a day knows no day`() throws {
    let text = """
      - case: a
        given: {consent: yes, mood_1: 2, mood_2: 2, mood_3: 0, since: 2999-01}
        expect: {asked: since, not-asked: recent}
      """
    #expect(try RanCases(text, of: SmallClinic.checked()).text == "")
    let dated = text.replacing("- case: a", with: "- case: a\n  today: 2026-11-23")
    #expect(try RanCases(dated, of: SmallClinic.checked()).diagnostics.map(\.code) == ["bad-answer"])
  }

  @Test func `is none for a questionnaire with errors`() {
    let checked = Questionnaire.check(Source(name: "a.yaml", text: "questionnaire: a\n"))
    #expect(
      checked.cases(in: Source(name: "a.tests.yaml", text: "- case: a\n"), file: FileID(1)).cases.isEmpty)
    #expect(checked.coverage == nil)
  }
}
