import Foundation
import Intake
import LocatedYAML
import Testing

@Suite struct `The README` {
  let text: String

  init() throws {
    text = try String(
      contentsOf: URL(filePath: #filePath).appending(path: "../../../README.md").standardized, encoding: .utf8
    )
  }

  /// What stands in the fenced blocks of a language, in order.
  private func blocks(_ language: String) -> [String] {
    text.components(separatedBy: "```\(language)\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
  }

  @Test func `has commands that work as they stand`() throws {
    let shell = try Shell()
    try shell.addQuestionnaires()
    let scripts = blocks("sh")
    #expect(scripts.count >= 4)
    for script in scripts {
      let outcome = try shell.run(script)
      #expect(outcome.status == 0, "\(script)\(outcome.error)")
    }
    let report = try shell.run("intake report results/phq-9-c-017-*.json").output
    #expect(report.contains("16"))
    #expect(report.contains("Moderately severe"))
    #expect(try shell.text(of: "result.schema.json").hasPrefix("{"))
    for (file, quotes) in [
      (
        "slip",
        ["error[unknown-name]: no question, score or roster is named 'tierd'", "did you mean 'tired'?"]
      ),
      (
        "silent",
        `intake check --prove`.isPossible ? ["the alert 'long-tired' never fires, whatever is answered"] : []
      ),
    ] {
      let said = try shell.run("intake check --prove \(file).yaml").output
      for quote in quotes { #expect(said.contains(quote) && text.contains(quote), "\(said)") }
    }
    #expect(try shell.run("intake check silent.yaml").status == 0)
    #expect(try shell.run("intake test sleep.yaml").output.contains("1 case: all passed"))
    #expect(
      try shell.run("intake report results/sleep-*.json").output.contains("Trouble with sleep: 4, Much"))
  }

  @Test func `names the commands of the Makefile that it tells to type`() throws {
    let makefile = try String(
      contentsOf: URL(filePath: #filePath).appending(path: "../../../Makefile").standardized, encoding: .utf8)
    for target in ["run", "test", "install"] {
      #expect(text.contains("make \(target)"))
      #expect(makefile.contains("\n\(target): setup"))
    }
  }

  // README: the example
  func total(of answers: [String: String], in text: String, at now: Timestamp) throws -> Fraction? {
    let questionnaire = try Questionnaire(Source(name: "phq-9.yaml", text: text))
    var interview = Interview(questionnaire, startedAt: now)
    for (id, code) in answers {
      try interview.apply(.answer(Address(id), .option(code), at: now))
    }
    return interview.result.scores.first?.value
  }
  // README: end

  @Test func `has an example in Swift that is the one above, and works`() throws {
    let source = try String(contentsOfFile: #filePath, encoding: .utf8)
    let here = source.components(separatedBy: "// README: the example\n")[1].components(
      separatedBy: "  // README")[0]
    let example = here.split(separator: "\n").map { $0.dropFirst(2) }.joined(separator: "\n") + "\n"
    #expect(blocks("swift") == ["import Intake\nimport LocatedYAML\n\n" + example])
    let answers = zip(1...9, [3, 1, 2, 3, 1, 2, 3, 0, 1]).map { ("phq9_\($0)", "\($1)") }
    let definition = try String(contentsOfFile: Shell.questionnaires + "/phq-9.yaml", encoding: .utf8)
    let total = try total(
      of: Dictionary(uniqueKeysWithValues: answers), in: definition, at: Timestamp(secondsSince1970: 0))
    #expect(total == 16)
  }
}
