import Foundation
import Intake
import IntakeResults
import Testing

/// Interviews of `phq-9` that are left and gone on with, typed line by line.
@Suite struct `A draft` {
  let shell: Shell

  init() throws {
    shell = try Shell()
    try shell.addQuestionnaires()
  }

  /// Where drafts are when nobody says otherwise, under the shell's home.
  private let drafts = "../.local/state/intake/drafts"

  private func code(in output: String) throws -> String {
    let match = try #require(output.matches(of: /intake run --resume ([a-z0-9-]+)/).last)
    return String(match.output.1)
  }

  /// The answers of the only result, as labels.
  private func answers() throws -> [String] {
    let file = try #require(try shell.names(in: "results").first)
    return try ResultRecord(json: shell.bytes(of: "results/" + file)).result.answers.compactMap(\.label)
  }

  private func keptDrafts() throws -> [String] {
    try shell.run("ls '\(drafts)'").output.split(separator: "\n").map(String.init)
  }

  @Test(arguments: ["pause\n2\n", "stop\n2\n", ""])
  func `keeps every answer until it is gone on with, and goes when the result is there`(_ way: String) throws
  {
    let left = try shell.run("intake run phq-9 --respondent c-017", input: "1\n2\n" + way)
    #expect(left.status == 75)
    #expect(try shell.names(in: "results") == [])
    let file = try #require(try keptDrafts().first)
    #expect(try shell.mode(of: "\(drafts)/\(file)") == 0o600)
    #expect(try shell.mode(of: drafts) == 0o700)

    let rest = String(repeating: "1\n", count: 7) + "1\ndone\n"
    let outcome = try shell.run("intake run --resume \(code(in: left.output))", input: rest)
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.error)")
    #expect(outcome.output.contains("2 answers are there already"))
    #expect(
      try answers()
        == ["Not at all", "Several days"] + Array(repeating: "Not at all", count: 7)
        + ["Not difficult at all"])
    #expect(try keptDrafts() == [])
  }

  @Test func `goes on with what was said at its beginning, and that is not said again`() throws {
    let left = try shell.run(
      "intake run phq-9 --respondent c-017 --session 3 --by proxy --out a/b", input: "1\n")
    let code = try code(in: left.output)
    for option in ["--respondent x", "--session 4", "--baseline", "--by self", "--answers x.yaml"] {
      #expect(try shell.run("intake run --resume \(code) \(option)").status == 64)
    }
    let outcome = try shell.run(
      "cd .. && intake run --resume \(code)", input: String(repeating: "1\n", count: 8) + "done\n")
    #expect(outcome.status == 0, "\(outcome.error)")
    let record = try ResultRecord(json: shell.bytes(of: "a/b/" + shell.names(in: "a/b")[0]))
    #expect(record.respondent == "c-017")
    #expect(record.occasion == Occasion(session: 3))
    #expect(record.administered == .proxy)
  }

  @Test func `opens with a code that is typed when asked, a wrong one asked for again`() throws {
    let left = try shell.run("intake run phq-9", input: "1\n2\n")
    let code = try code(in: left.output)
    let terminal = try Terminal()
    let outcome = try shell.run(
      "intake run --resume - --plain <'\(terminal.path)'", at: terminal, typing: ["abc", code])
    #expect(outcome.output.contains("Type it again"))
    #expect(outcome.output.contains("2 answers are there already"), "\(outcome.output)\(outcome.error)")
    #expect(try shell.run("intake run --resume -").status == 64)
  }

  @Test func `is not there before the first answer, nor after erasing`() throws {
    #expect(try shell.run("intake run phq-9").status == 75)
    #expect(try keptDrafts() == [])
    let outcome = try shell.run("intake run phq-9", input: "1\n2\nstop\nerase\n1\n")
    #expect(outcome.status == 76)
    #expect(try keptDrafts() == [])
  }

  @Test func `opens with its own code alone, and says what is wrong with another`() throws {
    let left = try shell.run("intake run phq-9", input: "1\n")
    let code = try code(in: left.output)
    // The last character checks the others.
    let mistyped = code.dropLast() + (code.last == "a" ? "b" : "a")
    #expect(try shell.run("intake run --resume \(mistyped)").status == 64)
    #expect(try shell.run("intake run --resume abc").status == 64)
    let other = try shell.run("intake run --resume aaaa-aaaa-aaaa")
    #expect(other.status == 66)
    #expect(other.error.contains("nothing is kept here under this code"))
    let wrong = try shell.run("intake run gad-7 --resume \(code)")
    #expect(wrong.status == 64)
    #expect(!wrong.error.contains("phq-9"))
    #expect(try shell.run("intake run phq-9 --resume '\(code.uppercased())'").status == 75)
  }

  @Test func `goes on as it began where its questionnaire is gone or broken`() throws {
    for edit in ["rm Q/phq-9.yaml", "echo '  x: [' >> Q/phq-9.yaml"] {
      #expect(try shell.run("rm -rf Q && cp -r '\(Shell.questionnaires)' Q").status == 0)
      let left = try shell.run("intake run Q/phq-9.yaml", input: "1\n2\n")
      #expect(try shell.run(edit).status == 0)
      let outcome = try shell.run(
        "intake run --resume \(code(in: left.output))", input: String(repeating: "1\n", count: 8) + "done\n")
      #expect(outcome.status == 0, "\(outcome.error)")
      #expect(outcome.error.contains("goes on as it began"))
      #expect(try answers().count == 10)
      #expect(try shell.run("rm -r results").status == 0)
    }
  }

  @Test func `is offered to nobody on a machine for many, and on a personal one by asking for its code`()
    throws
  {
    let left = try shell.run("intake run phq-9", input: "1\n2\n")
    let code = try code(in: left.output)
    let terminal = try Terminal()
    let kiosk = try shell.run("intake run phq-9 --plain <'\(terminal.path)'", at: terminal)
    #expect(!kiosk.output.contains("not finished"))

    #expect(
      try shell.run(
        "cp -r '\(Shell.questionnaires)' own && sed -i 's/^machine:.*//' own/clinic.yaml && echo 'machine: personal' >> own/clinic.yaml"
      ).status == 0)
    let personal = try Terminal()
    let outcome = try shell.run(
      "intake run own/phq-9.yaml --plain <'\(personal.path)'", at: personal, typing: [code])
    #expect(outcome.output.contains("Something was begun here and is not finished yet"))
    #expect(outcome.output.contains("2 answers are there already"), "\(outcome.output)")
  }

  @Test func `is listed by its age, and results by what they are`() throws {
    let calm = String(repeating: "1\n", count: 9) + "done\n"
    #expect(try shell.run("intake run phq-9 --respondent c-017", input: calm).status == 0)
    #expect(try shell.run("intake run phq-9 --respondent c-018", input: "1\n").status == 75)
    let outcome = try shell.run("intake list")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("phq-9  c-017  finished  results/phq-9-c-017-"))
    #expect(outcome.output.contains("  1  last changed just now\n"))
    #expect(!outcome.output.contains("c-018"))
  }

  @Test func `is erased with the results of its respondent, and with nobody else's`() throws {
    let calm = String(repeating: "1\n", count: 9) + "done\n"
    for respondent in ["c-017", "c-018"] {
      #expect(try shell.run("intake run phq-9 --respondent \(respondent)", input: calm).status == 0)
      #expect(try shell.run("intake run phq-9 --respondent \(respondent)", input: "1\n").status == 75)
    }
    // Where nobody can be asked, nothing is done.
    #expect(try shell.run("intake erase --respondent c-017").status == 64)
    #expect(try shell.names(in: "results").count == 2)
    let terminal = try Terminal()
    let left = try shell.run(
      "intake erase --respondent c-017 <'\(terminal.path)'", at: terminal, typing: [""])
    #expect(left.output.contains("Nothing is erased"))

    let again = try Terminal()
    let outcome = try shell.run(
      "intake erase --respondent c-017 <'\(again.path)'", at: again, typing: ["erase"])
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.contains("Erased: 1 result."))
    #expect(outcome.output.contains("Erased: 1 draft."))
    #expect(try shell.names(in: "results").allSatisfy { $0.contains("c-018") })
    #expect(try shell.names(in: "results").count == 1)
    #expect(try keptDrafts().count == 1)
  }

  @Test func `is erased by its code, and by its age`() throws {
    let left = try shell.run("intake run phq-9", input: "1\n")
    #expect(try shell.run("intake erase --drafts-older-than 1 --yes").status == 0)
    #expect(try keptDrafts().count == 1)
    #expect(try shell.run("intake erase --code \(code(in: left.output)) --yes").status == 0)
    #expect(try keptDrafts() == [])
  }

  @Test func `says in plain words that nothing is kept, and asks on`() throws {
    try shell.put("", at: "file")
    let outcome = try shell.run(
      "intake run phq-9 --drafts file/drafts", input: String(repeating: "1\n", count: 9) + "done\n")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Your last answer is not kept yet."))
    #expect(try shell.names(in: "results").count == 1)
  }

  @Test func `goes on as it began where its file holds another questionnaire now`() throws {
    #expect(try shell.run("cp -r '\(Shell.questionnaires)' Q").status == 0)
    let left = try shell.run("intake run Q/phq-9.yaml", input: "1\n2\n")
    #expect(try shell.run("cp Q/gad-7.yaml Q/phq-9.yaml").status == 0)
    let outcome = try shell.run("intake run --resume \(code(in: left.output))", input: "stop\n1\n")
    #expect(outcome.error.contains("is another questionnaire now"))
    #expect(try shell.result(outcome.lastLine).questionnaire.id == "phq-9")
  }

  @Test func `is not found missing by erasing where nobody says where it is`() throws {
    #expect(try shell.run("env -u HOME intake erase --code aaaa-aaaa-aaaa --yes").status == 64)
    #expect(try shell.run("intake erase --code abc").status == 64)
  }

  @Test func `is erased, and nothing that only a link leads to is said to be`() throws {
    let calm = String(repeating: "1\n", count: 9) + "done\n"
    #expect(try shell.run("intake run phq-9 --respondent c-017 --out kept", input: calm).status == 0)
    try shell.makeDirectory("results")
    let link = "cd results && ln -s ../kept/* . && touch .intake-abcdefgh.tmp"
    #expect(try shell.run(link).status == 0)
    let outcome = try shell.run("intake erase --respondent c-017 --yes")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("Erased: 0 results."))
    #expect(outcome.output.contains("whose it is cannot be told: 'results/phq-9-c-017"))
    #expect(try shell.names(in: "kept").count == 1)
    #expect(try !shell.names(in: "results").contains(".intake-abcdefgh.tmp"), "a copy that a crash has left")
  }

  @Test func `does not show its code to who lists the processes`() throws {
    let left = try shell.run("intake run phq-9", input: "1\n")
    let code = try code(in: left.output)
    let outcome = try shell.run(
      """
      mkfifo keys
      intake run --resume \(code) <keys >said & id=$!
      exec 3>keys
      until grep -q '^> ' said; do kill -0 $id || break; done
      tr '\\0' ' ' </proc/$id/cmdline
      exec 3>&-
      wait $id
      """)
    #expect(outcome.status == 75, "\(outcome.error)")
    #expect(outcome.output.contains("--resume ") && !outcome.output.contains(code))
  }
}
