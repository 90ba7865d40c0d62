import Foundation
import Testing

@Suite struct `Help` {
  static let commands = [
    "run", "check", "explain", "new", "test", "translate", "setup", "schema", "print", "report",
    "alerts", "list", "erase",
    "score",
    "stats",
    "export",
    "codebook", "graph", "diff", "simulate", "why",
  ]

  /// The lines of the examples in a command's help.
  private func examples(of command: String, in shell: Shell) throws -> [String] {
    let help = try shell.run("intake \(command) --help")
    #expect(help.status == 0)
    #expect(help.error == "")
    let lines = help.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = try #require(lines.firstIndex { $0 == "For example:" })
    return lines[(start + 1)...].prefix { $0.hasPrefix("  ") }.map { $0.trimmingCharacters(in: .whitespaces) }
  }

  @Test func `lists every command, and no other`() throws {
    let output = try Shell().run("intake --help").output
    let listed = try #require(output.range(of: "SUBCOMMANDS:\n")).upperBound
    let names = output[listed...].split(separator: "\n").prefix { $0.hasPrefix("  ") }
      .filter { !$0.hasPrefix("   ") && !$0.hasPrefix("  See") }.compactMap { $0.split(separator: " ").first }
    #expect(names.map(String.init) == Self.commands)
  }

  @Test(arguments: commands) func `has an example`(_ command: String) throws {
    #expect(try !examples(of: command, in: Shell()).isEmpty)
  }

  /// In the order in which somebody would try them, in a directory with the questionnaires.
  @Test func `has examples that work as they stand`() throws {
    let shell = try Shell()
    #expect(try shell.run("cp -r '\(Shell.questionnaires)' Questionnaires").status == 0)
    let setup = "A\nno\n\nus\n\nyes\n"
    var done: [String] = []
    for command in [
      "schema", "check", "explain", "new", "test", "translate", "setup", "print", "run", "report",
      "alerts", "list", "export",
      "erase",
      "score",
      "stats",
      "codebook", "graph", "diff", "simulate", "why",
    ] {
      if command == "export" {
        // The questionnaire of the example has been answered by then.
        #expect(try shell.run("echo '{}' >none.yaml; intake run phq-9 --answers none.yaml").status == 0)
      }
      for example in try examples(of: command, in: shell) {
        // What is asked is answered: the setup's questions, or, behind its texts, no to the consent of first-session.
        let input = command == "setup" ? setup : command == "run" ? "\n\n\n\n2\n\n" : ""
        let outcome = try shell.run(example, input: example.contains("--language es") ? "parar\n1\n" : input)
        if example.contains("--acknowledge") {
          // The notice in the example is not one that there is.
          #expect(outcome.status == 66, "\(example): \(outcome.error)")
        } else {
          #expect(outcome.status == 0, "\(example): \(outcome.error)\(outcome.output.suffix(400))")
        }
        done.append(example)
      }
    }
    #expect(done.count >= Self.commands.count)
  }
}
