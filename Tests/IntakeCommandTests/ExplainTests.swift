import Foundation
import Intake
import LocatedYAML
import TestSupport
import Testing

@testable import IntakeAuthoring

@Suite struct `intake explain` {
  let shell: Shell

  init() throws { shell = try Shell() }

  @Test func `shows the page of a code, also as it was copied`() throws {
    let page = try shell.run("intake explain unknown-name")
    #expect(page.status == 0)
    #expect(page.output.hasPrefix("unknown-name: "))
    #expect(page.output.contains("did you mean 'hours'?"))
    #expect(try shell.run("intake explain 'error[unknown-name]'").output == page.output)
  }

  @Test func `shows a code of a definition and of a table one after another`() throws {
    let page = try shell.run("intake explain not-a-choice").output
    #expect(page.hasPrefix("Conditions and calculations:\n\nnot-a-choice: a code "))
    #expect(page.contains("\n\nRows of a table (score):\n\nnot-a-choice: a cell "))
  }

  @Test func `asks back where there is no such code`() throws {
    let outcome = try shell.run("intake explain unknown-nmae")
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.error == "intake: there is no code 'unknown-nmae'; did you mean 'unknown-name'?\n")
    let stranger = try shell.run("intake explain \"$(printf 'a\\033[31m')\"")
    #expect(stranger.status == 64)
    #expect(!stranger.error.contains("\u{1B}"))
  }

  @Test func `lists every code once for what it is about`() throws {
    let list = try shell.run("intake explain").output
    for page in Explanation.all { #expect(list.contains("\n  \(page.code) "), "\(page.code)") }
  }

  @Test func `writes all pages as one Markdown text`() throws {
    let text = try shell.run("intake explain --format markdown").output
    #expect(text.components(separatedBy: "\n## ").count == Explanation.all.count)
    #expect(text.components(separatedBy: "\n```").count % 2 == 1)
  }

  @Test(arguments: Explanation.all.filter { $0.family == .table && $0.mistake != nil }.map(\.code))
  func `shows rows of a table that have this problem and no other, and their mend`(_ code: String) throws {
    let page = try #require(Explanation.all.first { $0.family == .table && $0.code == code })
    let mistake = try #require(page.mistake)
    try shell.put(mistake.source.text, at: "example.yaml")
    func problems(_ example: Example?) throws -> Set<String> {
      let name = example?.place == .lines ? "table.ndjson" : "table.csv"
      try shell.put((example?.text ?? "") + "\n", at: name)
      let id = example?.place == .lines ? "" : "--id id"
      let outcome = try shell.run(
        "rm -f p.csv; intake score example.yaml \(name) \(id) --today 2026-11-23 --problems p.csv")
      #expect([0, 1].contains(outcome.status), "\(outcome.error)")
      let lines = try shell.text(of: "p.csv").split(separator: "\n").dropFirst()
      return Set(lines.map { String($0.split(separator: ",", omittingEmptySubsequences: false)[3]) })
    }
    #expect(try problems(mistake) == [code])
    #expect(try problems(page.mend) == [])
  }

  @Test(arguments: Explanation.answersInFiles.map(\.code))
  func `shows answers and cases that have this code and no other, and their mend`(_ code: String) throws {
    let page = try #require(Explanation.answersInFiles.first { $0.code == code })
    func codes(_ example: Example?) throws -> Set<String> {
      let example = try #require(example)
      try shell.put(example.source.text, at: "example.yaml")
      let isCase = example.place == .cases
      try shell.put(example.text + "\n", at: isCase ? "example.tests.yaml" : "answers.yaml")
      let outcome = try shell.run(
        isCase ? "intake test example.yaml" : "intake run ./example.yaml --answers answers.yaml")
      let said = (outcome.output + outcome.error).matches(of: /error\[([a-z-]+)\]/).map { String($0.1) }
      #expect((outcome.status == 0) == said.isEmpty, "\(outcome.output)\(outcome.error)")
      return Set(said)
    }
    #expect(try codes(page.mistake) == [code])
    #expect(try codes(page.mend) == [])
  }

  /// What they cannot show as text is shown to exist among the problems of rows.
  @Test func `leaves out only rows that no text can show`() {
    let unseen = Explanation.all.filter { $0.family == .table && $0.mistake == nil }.map(\.code)
    #expect(unseen == ["invalid-utf8", "nul"])
  }
}
