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
        2 notices are open, oldest first:

        20261123T091402Z-a
          self-harm, at 2026-11-23T09:14:02Z
          phq9_9: How often?
            Answer: Several days
          Must act: Dr Lee; within: one hour

        20261124T091402Z-b
          self-harm, at 2026-11-23T09:14:02Z
          phq9_9: How often?
            Answer: Several days
          Must act: Dr Lee; within: one hour

        To acknowledge one:
          intake alerts --acknowledge 20261123T091402Z-a --by NAME --did TEXT

        """)
  }

  @Test func `closes a notice by its name, with who has acted and what was done, once`() throws {
    try put("20261123T091402Z-a")
    try put("20261124T091402Z-b")
    let close = "intake alerts --acknowledge 20261123T091402Z-a --by 'Dr Lee' --did 'Spoke with the client'"
    let first = try shell.run(close)
    #expect(first.status == 0)
    #expect(first.output == "Acknowledged: 20261123T091402Z-a. 1 notice is open.\n")
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
