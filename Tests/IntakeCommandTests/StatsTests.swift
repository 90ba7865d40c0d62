import Foundation
import Testing

@Suite struct `intake stats` {
  let shell: Shell

  init() throws {
    shell = try Shell()
    try shell.addQuestionnaires()
    let head = "id,visit,site," + (1...7).map { "gad7_\($0)" }.joined(separator: ",")
    let rows = (0..<24).map { row in
      let answers = (0..<7).map { item in String(max(0, min(3, row / 4 % 4 + (row + item) % 3 - 1))) }
      let person = row % 12
      return "p\(person),\(row / 12 + 1),\(["north", "south"][person % 2])," + answers.joined(separator: ",")
    }
    try shell.put(([head] + rows).joined(separator: "\n") + "\n", at: "gad.csv")
  }

  @Test func `draws a table, from a file and from standard input alike`() throws {
    let file = try shell.run("intake stats gad-7 gad.csv")
    let stream = try shell.run("intake stats gad-7 - < gad.csv")
    #expect(file.status == 0)
    #expect(file.output.contains("gad7, 7 items, 0 to 21"))
    #expect(file.output.contains("n = 24: 24 complete"))
    #expect(file.output.replacingOccurrences(of: "gad.csv", with: "standard input") == stream.output)
  }

  @Test func `writes a page whole, for its owner alone`() throws {
    #expect(try shell.run("intake stats gad-7 gad.csv --format html --output page.html").status == 0)
    #expect(try shell.text(of: "page.html").hasSuffix("</html>\n"))
    #expect(try shell.mode(of: "page.html") & 0o077 == 0)
  }

  @Test func `gives groups, and two occasions, as JSON`() throws {
    let groups = try shell.run("intake stats gad-7 gad.csv --by site --format json")
    #expect(groups.output.contains(#""group":{"column":"site","value":"south"},"n":12"#))
    let retest = try shell.run("intake stats gad-7 gad.csv --retest visit --id id --format json")
    #expect(retest.output.contains(#""first":"1","second":"2","id":"id","both":12,"without-pair":0"#))
  }

  @Test func `counts rows with problems, and ends with 1`() throws {
    try shell.put("gad7_1,gad7_2\n9,1\n1,2\n", at: "bad.csv")
    let outcome = try shell.run("intake stats gad-7 bad.csv")
    #expect(outcome.status == 1)
    #expect(outcome.lastErrorLine == "1 row with problems: 'intake score' says which")
  }

  @Test(arguments: [
    ("--by site --retest visit --id id", 64), ("--retest visit", 64), ("--scores gda7", 64),
    ("--by town", 65),
    ("--retest site --id id --output /nowhere/page", 73), ("--retest id --id id", 65),
  ])
  func `refuses what cannot be`(_ options: String, _ status: Int32) throws {
    let outcome = try shell.run("intake stats gad-7 gad.csv \(options)")
    #expect(outcome.status == status)
    #expect(outcome.output == "")
    #expect(outcome.error != "")
  }
}

extension Shell.Outcome {
  fileprivate var lastErrorLine: String { error.split(separator: "\n").last.map(String.init) ?? "" }
}
