import TestSupport
import Testing

@Suite struct `The command for reports` {
  private let shell: Shell

  init() throws {
    shell = try Shell()
    try shell.addQuestionnaires()
    for (name, respondent, session, answer) in [
      ("a", "c-017", 1, 3), ("b", "c-017", 2, 1), ("c", "c-018", 1, 2),
    ] {
      let answers = (1...7).map { "gad7_\($0): \(answer)\n" }.joined()
      try shell.put(answers, at: "\(name).yaml")
      let run = try shell.run(
        "intake run gad-7 --answers \(name).yaml --respondent \(respondent) --session \(session) </dev/null")
      #expect(run.status == 0)
    }
  }

  @Test func `shows the progress of one person among the results of several`() throws {
    let outcome = try shell.run("intake report results --respondent c-017")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("Progress\nc-017, 2 results of “GAD-7”"))
    #expect(outcome.output.contains("14 points lower"))
  }

  @Test func `refuses the progress of several people, and says what can be asked for`() throws {
    let outcome = try shell.run("intake report results")
    #expect(outcome.status == 64)
    #expect(outcome.error.contains("'c-017' and 'c-018'") && outcome.error.contains("--each"))
    #expect(outcome.output.isEmpty)
    #expect(try shell.run("intake report results --respondent c-019").status == 66)
  }

  @Test func `writes reports one behind the other where that is asked for, but no page of several`() throws {
    let outcome = try shell.run("intake report results --each --format markdown")
    #expect(outcome.status == 0)
    #expect(outcome.output.split(separator: "\n").count { $0.hasPrefix("# ") } == 3)
    #expect(try shell.run("intake report results --each --format html").status == 64)
  }

  @Test func `writes a page to a file that is its owner's alone`() throws {
    let outcome = try shell.run(
      "intake report results --respondent c-017 --format html --output page.html && stat -c %a page.html")
    #expect(outcome.output == "600\n")
    #expect(try shell.run("cat page.html").output.hasPrefix("<!DOCTYPE html>"))
  }

  @Test func `keeps a choice beside its result, and shows it`() throws {
    try shell.put("consent: yes\n", at: "first.yaml")
    let run = try shell.run("intake run first-session --answers first.yaml --respondent c-020 </dev/null")
    #expect(run.status == 0)
    let closed = try shell.run("intake report results/first-session-c-020-*.json --blind")
    #expect(closed.output.contains("closed until a choice is"))
    let choosing = "intake report results/first-session-c-020-*.json --focus grief --by 'Dr. Lee'"
    #expect(try shell.run(choosing).status == 64)
    let chosen = try shell.run(choosing + " --reason 'She speaks of her father'")
    #expect(chosen.output.contains("The clinician's choice: Grief (Dr. Lee, "))
    let open = try shell.run("intake report results/first-session-c-020-*.json --blind")
    #expect(open.output == chosen.output)
    let other = try shell.run(
      "intake report results/first-session-c-020-*.json --focus sorrow --reason x --by y")
    #expect(other.status == 64 && other.error.contains("grief"))
  }

  @Test func `gives a client no number, and whom to call`() throws {
    let outcome = try shell.run("intake report results/gad-7-c-018-*.json --for client")
    #expect(outcome.status == 0)
    #expect(
      !outcome.output.contains("14") && outcome.output.contains("IF YOU OR SOMEONE ELSE MAY BE IN DANGER"))
    #expect(outcome.output.contains("988"))
    #expect(try shell.run("intake report results/gad-7-c-018-*.json --for client --blind").status == 64)
  }
}
