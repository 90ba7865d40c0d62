import Foundation
import Testing

@Suite struct `Simulating` {
  @Test(arguments: ["phq-9", "gad-7", "symptom-screening", "therapist-fit", "first-session"])
  func `makes rows in which scoring finds nothing wrong`(_ id: String) throws {
    let shell = try Shell()
    try shell.addQuestionnaires()
    let outcome = try shell.run(
      """
      intake simulate \(id) --rows 60 --missing 0.1 --id respondent > table.csv &&
      intake score \(id) table.csv --id respondent --today 2026-01-01
      """)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.split(separator: "\n").count == 61)
  }

  /// The command stands in the file that changes the looks of the table.
  @Test func `makes the sample in the repository again, byte for byte`() throws {
    let shell = try Shell()
    try shell.addQuestionnaires()
    let awk = try String(contentsOfFile: Shell.questionnaires + "/Examples/other-system.awk", encoding: .utf8)
    let lines = awk.split(separator: "\n").filter { $0.hasPrefix("#     ") }.map { $0.dropFirst(6) }
    let command = lines.joined(separator: "\n")
    let file = "Questionnaires/Examples/other-system.csv"
    #expect(command.contains("> " + file))
    let outcome = try shell.run(command.replacingOccurrences(of: "> " + file, with: "> again.csv"))
    #expect(outcome.status == 0, "\(outcome.error)")
    let sample = try String(
      contentsOfFile: Shell.questionnaires + "/Examples/other-system.csv", encoding: .utf8)
    #expect(try shell.text(of: "again.csv") == sample)
    #expect(sample.split(separator: "\n").count == 301)
  }

  @Test func `gives the same bytes for the same seed, and others for another`() throws {
    let shell = try Shell()
    try shell.addQuestionnaires()
    func table(_ options: String) throws -> String {
      try shell.run("intake simulate first-session --rows 12 \(options)").output
    }
    let table = (try table("--seed 5"), try table("--seed 5"), try table("--seed 6"))
    #expect(table.0 == table.1)
    #expect(table.0 != table.2)
    #expect(try shell.run("intake simulate gad-7 --rows 12 --output out.csv").output == "")
    #expect(try shell.run("intake simulate gad-7 --rows 12").output == shell.text(of: "out.csv"))
    let lines = try shell.run("intake simulate gad-7 --rows 3 --format ndjson").output.split(separator: "\n")
    #expect(lines.count == 3)
    for line in lines { #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any]) }
  }

  @Test(arguments: [
    ("phq-9 --rows=-1", 64), ("phq-9 --missing 2", 64), ("phq-9 --loading 1.5", 64),
    ("phq-9 --loading 0.5", 64), ("phq-9 --shares 1,2,3", 64),
    ("phq-9 --shares 1,x", 64),
    ("phq-9 --shares 0,0", 64), ("phq-9 --today 2026", 64), ("phq-9 --id phq9_1", 64), ("none-such", 66),
    ("phq-9 --output none/such.csv", 73), ("phq-9 --output .", 73), ("phq-9 > /dev/full", 74),
  ])
  func `fails with a word, and leaves nothing`(_ options: String, status: Int32) throws {
    let shell = try Shell()
    try shell.addQuestionnaires()
    let outcome = try shell.run("intake simulate \(options)")
    #expect(outcome.status == status)
    #expect(!outcome.error.isEmpty)
    #expect(try shell.names() == ["Questionnaires"])
  }
}
