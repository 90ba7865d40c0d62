import TestSupport
import Testing

@Suite struct `The command for graphs` {
  private static func has(_ program: String) -> Bool {
    (try? Shell().run("command -v \(program)").status) == 0
  }

  @Test func `writes a graph, and to a file where that is asked for`() throws {
    let shell = try Shell()
    try shell.addQuestionnaires()
    let printed = try shell.run("intake graph phq-9")
    #expect(printed.output.hasPrefix("flowchart TD\n"))
    #expect(try shell.run("intake graph phq-9 --output phq-9.mmd && cat phq-9.mmd").output == printed.output)
    #expect(try shell.run("intake graph nothing").status == 66)
  }

  @Test func `says what it takes to draw, where that is not there`() throws {
    let shell = try Shell()
    try shell.addQuestionnaires()
    let outcome = try shell.run("intake=$(command -v intake); PATH=/nowhere $intake graph phq-9 --format svg")
    #expect(outcome.status == 66 && outcome.output.isEmpty && outcome.error.contains("graphviz"))
  }

  @Test(.enabled(if: has("dot"), "Graphviz is not installed"), arguments: ["phq-9", "first-session"])
  func `is a picture by Graphviz`(id: String) throws {
    let shell = try Shell()
    try shell.addQuestionnaires()
    let outcome = try shell.run("intake graph \(id) --format svg")
    #expect(outcome.status == 0 && outcome.output.contains("<svg") && outcome.error.isEmpty)
  }
}
