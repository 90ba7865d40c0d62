import Foundation
import Testing

@Suite struct `intake alerts` {
  let shell: Shell

  init() throws { shell = try Shell() }

  private func put(_ name: String, _ answer: String = "Several days") throws {
    try? shell.makeDirectory("notices")
    try shell.put(
      """
      {"format":"intake-notice/1","alert":"self-harm","at":"2026-11-23T09:14:02Z","items":[{"id":"phq9_9",\
      "ask":"How often?","answer":"\(answer)"}],"acts":{"who":"Dr Lee","within":"one hour"}}
      """, at: "notices/\(name).json")
  }

  @Test func `says that no notice is open, and where it has looked`() throws {
    let outcome = try shell.run("intake alerts")
    #expect(outcome.status == 0)
    #expect(outcome.output == "No open notice in '\(shell.at("notices"))'.\n")
  }

  @Test func `lists open notices, oldest first, and ends with 1`() throws {
    try put("20261124T091402Z-b")
    try put("20261123T091402Z-a")
    let outcome = try shell.run("intake alerts")
    #expect(outcome.status == 1)
    #expect(
      outcome.output == """
        2 notices are open, oldest first.

        1. self-harm, 23 November 2026, 09:14 UTC
           How often? “Several days”
           Must act: Dr Lee. Within: one hour.
           No result in 'results' has it: the interview is not over, was broken off, or
           was erased.
           Notice: 20261123T091402Z-a

        2. self-harm, 23 November 2026, 09:14 UTC
           How often? “Several days”
           Must act: Dr Lee. Within: one hour.
           No result in 'results' has it: the interview is not over, was broken off, or
           was erased.
           Notice: 20261124T091402Z-b

        What to do:
        - Read the whole result, and act as the clinic has agreed.
        - When somebody has acted, write down who, and what was done:

          intake alerts --acknowledge 20261123T091402Z-a --by NAME --did 'WHAT WAS DONE'

        """)
  }

  @Test func `closes a notice by its name, with who has acted and what was done, once`() throws {
    try put("20261123T091402Z-a")
    try put("20261124T091402Z-b")
    let close = "intake alerts --acknowledge 20261123T091402Z-a --by 'Dr Lee' --did 'Spoke with the client'"
    let first = try shell.run(close)
    #expect(first.status == 0)
    #expect(
      first.output == """
        Acknowledged: 20261123T091402Z-a, by Dr Lee: Spoke with the client. 1 notice is
        open.
        To see what is open: intake alerts

        """)
    let list = try shell.run("intake alerts")
    #expect(list.status == 1)
    #expect(!list.output.contains("20261123T091402Z-a"))
    let second = try shell.run(close)
    #expect(second.status == 1)
    #expect(
      second.error
        == "intake: the notice '20261123T091402Z-a' is acknowledged already, by Dr Lee: Spoke with the client\n"
    )
    _ = try shell.run("intake alerts --acknowledge 20261124T091402Z-b --by 'Dr Lee' --did 'The same'")
    #expect(try shell.run("intake alerts").status == 0)
    #expect(try shell.names(in: "notices").count == 4)
  }

  @Test func `leads to the result that the notice belongs to, with commands that work as they stand`() throws
  {
    try shell.addQuestionnaires()
    try shell.put("phq9_9: 1\n", at: "answers.yaml")
    let directory = "the client's results"
    let run = try shell.run(
      #"intake run phq-9 --answers answers.yaml --respondent c-017 --out "\#(directory)""#)
    #expect(run.status == 0, "\(run.error)")
    // A result of the same minute, without the alert.
    try shell.put("phq9_9: 0\n", at: "answers.yaml")
    _ = try shell.run(#"intake run phq-9 --answers answers.yaml --respondent c-018 --out "\#(directory)""#)
    let list = try shell.run(#"intake alerts --out "\#(directory)""#)
    #expect(list.status == 1)
    let lines = list.output.split(separator: "\n")
    let reports = lines.compactMap { $0.firstMatch(of: /Read it: (intake report .*)/)?.1 }
    #expect(reports.count == 1)
    let report = try shell.run(String(try #require(reports.first)))
    #expect(report.output.contains("c-017, "), "\(report.error)")
    let close = try #require(lines.first { $0.hasPrefix("  intake alerts --acknowledge") })
    #expect(try shell.run(String(close).replacing("NAME", with: "Lee")).status == 0)
    #expect(try shell.run(#"intake alerts --out "\#(directory)""#).status == 0)
  }

  @Test func `stands beside the directory that --out names`() throws {
    try shell.makeDirectory("clinic")
    try put("20261123T091402Z-a")
    #expect(try shell.run("intake alerts --out results").status == 1)
    #expect(try shell.run("intake alerts --out ./results/").status == 1)
    #expect(try shell.run("cd clinic && intake alerts --out ../results").status == 1)
    #expect(try shell.run("intake alerts --out clinic/results").status == 0)
  }

  @Test func `shows nothing that a terminal would obey`() throws {
    try put("20261123T091402Z-a", "\\u001b[31mred\\u0007")
    let output = try shell.run("intake alerts").output
    #expect(output.contains("\\u{1B}[31mred\\u{7}"))
    #expect(output.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
  }

  @Test(arguments: [
    ("--by A --did B", 64), ("--acknowledge x", 64), ("--acknowledge x --by A", 64),
    ("--acknowledge x --by '' --did B", 64), ("--acknowledge x --by A --did ' '", 64),
    ("--acknowledge x --by A --did B", 66), ("--acknowledge ../x --by A --did B", 66),
  ])
  func `takes no half acknowledgement`(_ arguments: String, _ status: Int32) throws {
    try put("20261123T091402Z-a")
    #expect(try shell.run("intake alerts \(arguments)").status == status)
    #expect(try shell.names(in: "notices") == ["20261123T091402Z-a.json"])
  }

  @Test func `does not take a directory that is closed for one without notices`() throws {
    try put("20261123T091402Z-a")
    let outcome = try shell.run("mv notices n && : > notices && intake alerts")
    #expect(outcome.status == 66, "\(outcome.output)")
  }
}
