import Testing

@Suite struct `intake new` {
  let shell: Shell

  init() throws { shell = try Shell() }

  @Test func `writes a questionnaire that passes check and can be asked`() throws {
    let outcome = try shell.run("intake new sleep-diary")
    #expect(outcome.status == 0)
    #expect(outcome.output == "sleep-diary.yaml\n")
    #expect(
      try shell.run("intake check sleep-diary.yaml").output == "1 questionnaire: no errors, no warnings.\n")
    #expect(try shell.mode(of: "sleep-diary.yaml") == 0o644)
    try shell.put("sleep_1: 2\nsleep_2: 2\ntired: no\n", at: "answers.yaml")
    let run = try shell.run("intake run ./sleep-diary.yaml --answers answers.yaml")
    #expect(run.status == 0, "\(run.error)")
    let report = try shell.run("intake report \(run.lastLine)").output
    #expect(report.contains("Hardly sleeps."))
    #expect(report.contains("Much"))
  }

  @Test func `puts it beside the others, where there are some`() throws {
    try shell.makeDirectory("Questionnaires")
    #expect(try shell.run("intake new sleep").output == "Questionnaires/sleep.yaml\n")
    #expect(try shell.run("intake check sleep").status == 0)
  }

  @Test func `overwrites nothing, not even what a link leads to`() throws {
    try shell.put("mine\n", at: "sleep.yaml")
    _ = try shell.run("ln -s nowhere.yaml dangling.yaml")
    for path in ["sleep.yaml", "dangling.yaml"] {
      let outcome = try shell.run("intake new sleep --output \(path)")
      #expect(outcome.status == 73)
      #expect(outcome.output == "")
    }
    #expect(try shell.text(of: "sleep.yaml") == "mine\n")
    #expect(try shell.names().sorted() == ["dangling.yaml", "sleep.yaml"])
  }

  @Test(arguments: ["clinic", "..", "a/b", "A", "1a", "''", "a.yaml"])
  func `takes no id that could be none`(_ id: String) throws {
    #expect(try shell.run("intake new -- \(id)").status == 64)
    #expect(try shell.names() == [])
  }

  @Test func `makes a draft of a form, and tells what it guessed`() throws {
    try shell.put(
      """
      Your sleep

      1. Do you sleep well? yes / no
      2. What helps you?
         [ ] A walk
         [ ] Tea
      3. Since when? ______
      4. Have you thought of suicide?

      """, at: "form.txt")
    let outcome = try shell.run("intake new your-sleep --from form.txt")
    #expect(outcome.status == 0)
    #expect(outcome.output == "your-sleep.yaml\n")
    #expect(
      outcome.error == """
        intake: 4 questions on 1 page; what was guessed:
          line 4: question 2 takes several answers: write 'one' in place of 'many' if only one may be marked
          line 8: question 4 may show danger: write an alert for it, with whom to call
          line 8: question 4 has no answers on the form: text is assumed
        intake: written; read it, change it, and run 'intake check your-sleep.yaml'

        """)
    #expect(
      try shell.run("intake check your-sleep.yaml").output == "1 questionnaire: no errors, no warnings.\n")
    let printed = try shell.run("intake new your-sleep --from form.txt --output -")
    #expect(try printed.output == shell.text(of: "your-sleep.yaml"))
  }

  @Test func `reads plain text alone, of a form's length`() throws {
    try shell.put([0xFF, 0xFE, 0x41, 0x00], at: "wide.txt")
    let wide = try shell.run("intake new a --from wide.txt")
    #expect(wide.status == 65)
    #expect(wide.error.contains("UTF-16"))
    #expect(try shell.run("intake new a --from none.txt").status == 66)
    #expect(try shell.run("truncate -s 250001 long.txt; intake new a --from long.txt").status == 65)
    #expect(try shell.names().sorted() == ["long.txt", "wide.txt"])
  }
}
