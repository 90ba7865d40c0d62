import Testing

@Suite struct `The command for why` {
  @Test func `says what one answer would change, and refuses another version`() throws {
    let shell = try Shell()
    try shell.addQuestionnaires()
    let answers = [3, 1, 2, 3, 1, 2, 1, 0, 1].enumerated().map { "phq9_\($0 + 1): \($1)" }.joined(
      separator: "\\n")
    #expect(
      try shell.run("printf '\(answers)\\n' >a.yaml; intake run phq-9 --answers a.yaml </dev/null").status
        == 0)
    let why = try shell.run("intake why results/*.json")
    #expect(why.status == 0 && why.error.isEmpty)
    #expect(
      why.output.hasPrefix("What would change this result. This is arithmetic of the rules, not advice"))
    let words = why.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.contains(
        "Depression symptoms (PHQ-9) [phq9]: Moderate (14). - A higher band, by one answer: if “Feeling down, "
          + "depressed, or hopeless” were “More than half the days” instead of “Several days”, then Moderately "
          + "severe (15)."))
    #expect(
      try shell.run("intake why results/*.json --format json").output.hasPrefix(
        "{\"format\":\"intake-why/1\",\"result\":\"sha256:"))
    #expect(try shell.run("intake why results/*.json --about nothing").status == 64)
    #expect(try shell.run("intake why none.json").status == 66)
    let old = try shell.run(
      """
      cp -rL Questionnaires others && rm Questionnaires && mv others Questionnaires
      echo '# changed' >>Questionnaires/phq-9.yaml
      intake why results/*.json
      """)
    #expect(old.status == 65 && old.error.contains("INTAKE_QUESTIONNAIRES"))
  }
}
