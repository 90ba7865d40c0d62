import Intake
import Testing

@Suite struct `intake print` {
  @Test func `writes a page, and says which answers to read at once`() throws {
    let shell = try Shell()
    try shell.addQuestionnaires()
    let page = try shell.run("intake print phq-9")
    #expect(page.status == 0)
    #expect(page.output.hasPrefix("<!DOCTYPE html>"))
    #expect(page.error.contains("read the answer to question 9\n"))
    let file = try shell.run("intake print phq-9 --output form.html")
    #expect(file.output == "")
    #expect(try shell.text(of: "form.html") == page.output)
    #expect(try shell.run("intake print gad-7 >form.html").error == "")
    #expect(try shell.run("intake print phq-9 --rows 0").status == 64)
    #expect(try shell.run("intake print nothing").status == 66)
  }

  @Test func `has room for as many rows as are wanted`() throws {
    let shell = try Shell()
    try shell.addQuestionnaires()
    let page = try shell.run("intake print therapist-fit --rows 2").output
    #expect(page.contains("<h3 dir=\"auto\">Therapist 2</h3>"))
    #expect(!page.contains("<h3 dir=\"auto\">Therapist 3</h3>"))
  }

  @Test func `has the numbers that entry by hand shows`() throws {
    let shell = try Shell()
    try shell.addQuestionnaires()
    let typed = String(repeating: "2\n", count: 8) + "1\n1\ndone\n2\n"
    let entry = try shell.run("intake run phq-9 --by paper --plain", input: typed)
    for (number, words) in [(1, "Little interest"), (9, "Thoughts that you"), (10, "If you checked off")] {
      #expect(entry.output.contains("Question \(number). \(words)"))
    }
    let result = try #require(try shell.onlyResult(in: "results"))
    #expect(result.scores.first?.value == 8)
    #expect(!(try shell.run("intake run phq-9 --plain", input: typed).output.contains("Question 1.")))
  }
}
