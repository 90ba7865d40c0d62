import TestSupport
import Testing

@Suite struct `Lines of JSON on the command line` {
  let shell: Shell

  init() throws {
    shell = try Shell()
    try shell.addQuestionnaires()
  }

  @Test func `are scored as the cells that say the same`() throws {
    let scored = try shell.run(
      "intake score gad-7 --id who",
      input: """
        {"who": "a", "gad7_1": 2, "gad7_2": 1, "gad7_3": 0, "gad7_4": 3, "gad7_5": 1, "gad7_6": 0, "gad7_7": 2}
        {"who": "b", "gad7_1": "x", "gad": 1}

        """)
    #expect(
      scored.output == """
        who,gad7,gad7_band,gad7_answered,gad7_filled,gad7_low,gad7_high,problems
        a,9,Mild,7,0,9,9,
        b,,,0,0,0,21,unknown-key not-a-choice

        """)
    #expect(scored.status == 1)
    #expect(scored.error.contains("row 2, line 2: unknown-key"))
  }

  @Test func `are whole results, which score to the same again`() throws {
    let outcome = try shell.run(
      """
      intake simulate phq-9 --rows 20 --id respondent > table.csv &&
      intake score phq-9 table.csv --id respondent --full > results.ndjson &&
      intake score phq-9 results.ndjson --full > again.ndjson && cmp results.ndjson again.ndjson &&
      intake score phq-9 table.csv --id respondent > scores.csv &&
      intake score phq-9 results.ndjson --id respondent | cmp - scores.csv
      """)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(try shell.text(of: "results.ndjson").split(separator: "\n").count == 20)
  }

  @Test func `take no columns where they are whole results`() throws {
    #expect(try shell.run("intake score phq-9 --full --carry a", input: "phq9_1\n1\n").status == 64)
  }
}
