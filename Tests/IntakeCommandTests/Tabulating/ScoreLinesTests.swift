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

  @Test func `that are no answers are counted as left out`() throws {
    let scored = try shell.run(
      """
      { intake simulate gad-7 --rows 2 --missing 0 | intake score gad-7 --full 2> errors
        intake simulate phq-9 --rows 1 | intake score phq-9 --full 2>> errors
        echo '{"gad7_1": '
      } | intake score gad-7
      """)
    #expect(scored.status == 1)
    #expect(scored.output.split(separator: "\n").count == 3)
    #expect(scored.error.contains("row 3, line 3: other-questionnaire: The result is of “phq-9” 1.0.0"))
    #expect(scored.error.contains("row 4, line 4: not-json"))
    #expect(scored.error.contains("4 rows, 2 with problems, 2 left out"))
  }

  @Test func `take no columns where they are whole results`() throws {
    #expect(try shell.run("intake score phq-9 --full --carry a", input: "phq9_1\n1\n").status == 64)
  }
}
