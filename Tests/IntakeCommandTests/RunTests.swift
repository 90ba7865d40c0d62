import Foundation
import Intake
import IntakeResults
import Testing

/// Interviews of `phq-9`, typed line by line. Its options are 1 to 4, for 0 to 3 points.
@Suite struct `intake run` {
  let shell: Shell

  init() throws {
    shell = try Shell()
    try shell.addQuestionnaires()
  }

  /// Nine answers of no points, and the end: with nothing above zero there is no tenth question.
  private let calm = String(repeating: "1\n", count: 9) + "done\n"
  /// Item 9 is "several days": its alert is read, the tenth question answered.
  private let worried = String(repeating: "1\n", count: 8) + "2\n\n1\ndone\n"
  private let worriedBeforeTheAlert = String(repeating: "1\n", count: 8) + "2\n"

  private func record(_ file: String) throws -> ResultRecord { try ResultRecord(json: shell.bytes(of: file)) }

  @Test func `ends with the path of the result, which nobody else can read`() throws {
    let outcome = try shell.run("intake run phq-9 --respondent c-017", input: calm)
    #expect(outcome.status == 0)
    #expect(outcome.error == "")
    let name = try #require(try shell.names(in: "results").first)
    #expect(name.wholeMatch(of: /phq-9-c-017-[0-9]{8}T[0-9]{6}Z\.json/) != nil)
    #expect(outcome.lastLine == "results/\(name)")
    #expect(try shell.mode(of: "results") == 0o700)
    #expect(try shell.mode(of: "results/\(name)") == 0o600)
    #expect(try shell.names().sorted() == ["Questionnaires", "results"])
  }

  @Test func `leaves a directory that is there as it is, and says who can look into it`() throws {
    try shell.makeDirectory("results", mode: 0o755)
    let outcome = try shell.run("intake run phq-9", input: calm)
    #expect(outcome.status == 0)
    #expect(
      outcome.error
        == "intake: others on this machine can see the names of the files in 'results'; 'chmod 700' closes it\n"
    )
    #expect(try shell.mode(of: "results") == 0o755)
    #expect(try shell.mode(of: outcome.lastLine) == 0o600)
  }

  @Test func `keeps that an alert has fired when the answer is changed, and its notice open`() throws {
    // Item 9 is "more than half the days"; then, from the list, "not at all", which sets the tenth question aside.
    let changed = String(repeating: "1\n", count: 8) + "3\n\n1\n9\n1\n1\ndone\n"
    let outcome = try shell.run("intake run phq-9", input: changed)
    #expect(outcome.status == 0, "\(outcome.output)")
    let result = try record(outcome.lastLine).result
    #expect(result.scores.first?.value == 0)
    let alert = try #require(result.alerts.first)
    #expect(alert.id == "self-harm" && alert.state == .firedLaterChanged)
    #expect(alert.because.first?.now == "Not at all")
    #expect(alert.because.first?.then == "More than half the days")
    let alerts = try shell.run("intake alerts")
    #expect(alerts.status == 1)
    #expect(alerts.output.contains("“More than half the days”"))
  }

  @Test func `keeps what the options say`() throws {
    let outcome = try shell.run(
      "intake run phq-9 --respondent c-017 --session 4 --baseline --by read-aloud --out a/b --plain",
      input: calm)
    #expect(outcome.lastLine.hasPrefix("a/b/phq-9-c-017-"))
    let record = try record(outcome.lastLine)
    #expect(record.respondent == "c-017")
    #expect(record.occasion == Occasion(session: 4, isBaseline: true))
    #expect(record.administered == .readAloud)
    #expect(record.result.outcome == .finished)
    #expect(record.result.scores.first?.value == 0)
  }

  @Test func `never overwrites`() throws {
    let script =
      "for i in 1 2 3; do printf '%s' \"$LINES_IN\" | intake run phq-9 --respondent same --session $i | tail -1; done"
    let outcome = try shell.run(script, environment: ["LINES_IN": calm])
    let paths = Set(outcome.output.split(separator: "\n").map(String.init))
    #expect(paths.count == 3)
    #expect(try shell.names(in: "results").count == 3)
  }

  @Test func `writes the notice of an urgent alert at once, whatever then becomes of the interview`() throws {
    let outcome = try shell.run("intake run phq-9 --respondent c-017", input: worriedBeforeTheAlert)
    #expect(outcome.status == 75)
    #expect(outcome.output.contains("Your answers up to here are kept"))
    #expect(try shell.names(in: "results") == [])
    let notice = try #require(try shell.names(in: "notices").first)
    #expect(notice.wholeMatch(of: /[0-9]{8}T[0-9]{6}Z-self-harm\.json/) != nil)
    #expect(try shell.mode(of: "notices") == 0o700)
    #expect(try shell.mode(of: "notices/" + notice) == 0o600)
    let text = try shell.text(of: "notices/" + notice)
    #expect(text.contains("Several days") && !text.contains("c-017") && !text.contains("phq9_1\""))
  }

  @Test func `leaves no notice where nothing fired`() throws {
    #expect(try shell.run("intake run phq-9", input: calm).status == 0)
    #expect(try !shell.names().contains("notices"))
  }

  @Test func `erases at the respondent's wish, but for the notice`() throws {
    let outcome = try shell.run("intake run phq-9", input: worriedBeforeTheAlert + "\nstop\nerase\n1\n")
    #expect(outcome.status == 76)
    #expect(try shell.names(in: "results") == [])
    #expect(try shell.names(in: "notices").count == 1)
  }

  @Test func `keeps an interview that was stopped for the therapist, as far as it got`() throws {
    let outcome = try shell.run("intake run phq-9", input: "1\n2\nstop\n1\n")
    #expect(outcome.status == 0)
    let result = try record(outcome.lastLine).result
    #expect(result.outcome == .unfinished)
    #expect(result.answers.filter { $0.state == .answered }.map(\.id) == ["phq9_1", "phq9_2"])
    #expect(result.scores.first?.missing == .notFinished)
  }

  @Test(arguments: ["</dev/null", "<&-", "< /proc/self/mem"])
  func `takes the end of input for no answer`(_ input: String) throws {
    let outcome = try shell.run("intake run phq-9 \(input)")
    #expect([74, 75].contains(outcome.status))
    #expect(try shell.names(in: "results") == [])
  }

  @Test func `writes nothing for the screen into a file where standard streams are closed`() throws {
    let outcome = try shell.run("intake run phq-9 --respondent x >&- 2>&-", input: worried)
    #expect(outcome.status == 74)
    #expect(try shell.names(in: "results") == [])
    #expect(try !shell.names().contains("notices"))
  }

  @Test func `says that standard output is full, and claims nothing`() throws {
    let outcome = try shell.run("intake run phq-9 > /dev/full", input: calm)
    #expect(outcome.status == 74)
    #expect(outcome.error == "intake: standard output failed: No space left on device\n")
    #expect(try shell.names(in: "results") == [])
  }

  @Test func `says before the first question that a result could not be kept`() throws {
    try shell.put("", at: "file")
    for out in ["file", "file/results", "/proc/results"] {
      let outcome = try shell.run("intake run phq-9 --out \(out)", input: calm)
      #expect(outcome.status == 73)
      #expect(outcome.output == "")
      #expect(outcome.error.hasPrefix("intake: "), "\(outcome.error)")
    }
  }

  /// A limit on the size of files lets the trial pass and the result fail.
  private let underLimit = "(ulimit -f 4; intake run phq-9 --respondent c-017"

  @Test func `leaves nothing of a result that cannot be written whole`() throws {
    let outcome = try shell.run("\(underLimit)) | cat; false", input: calm)
    #expect(outcome.error.hasPrefix("intake: 'results/phq-9-c-017-"))
    #expect(outcome.error.hasSuffix(".json' cannot be written: File too large\n"))
    #expect(!outcome.lastLine.hasPrefix("results/"))
    #expect(try shell.names(in: "results") == [])
  }

  @Test func `asks at a terminal where else to keep what only the memory has`() throws {
    let terminal = try Terminal()
    // Once more, then another directory, then the end of input.
    let lines = calm.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    let outcome = try shell.run(
      "\(underLimit) <'\(terminal.path)'; echo \"status $?\") | cat", at: terminal,
      typing: lines + ["", "elsewhere"])
    #expect(outcome.lastLine == "status 73")
    #expect(outcome.error.components(separatedBy: "the answers are in no file yet").count == 4)
    #expect(outcome.error.contains("'elsewhere'"), "\(outcome.error)")
  }

  @Test func `keeps the result, says so, and ends with 73 where the notice cannot be written`() throws {
    try shell.put("", at: "notices")
    let outcome = try shell.run("intake run phq-9", input: worried)
    #expect(outcome.status == 73)
    #expect(
      outcome.output.contains("could not be\nwritten. If someone who works here is near, please tell them."))
    #expect(outcome.error.contains("the notice of an urgent alert for the clinic is not written"))
    #expect(try shell.names(in: "results").count == 1)
    #expect(outcome.lastLine.hasPrefix("results/"))
  }

  @Test func `does not run a definition with an error`() throws {
    try shell.put("questionnaire: bad\n", at: "bad.yaml")
    let outcome = try shell.run("intake run ./bad.yaml", input: calm)
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.error.contains("bad.yaml:1:1: error["))
    #expect(try !shell.names().contains("results"))
  }

  @Test func `does not run with a clinic that has an error`() throws {
    try shell.put("clinc: A\n", at: "mine.yaml")
    let outcome = try shell.run("intake run phq-9", input: calm, environment: ["INTAKE_CLINIC": "mine.yaml"])
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("mine.yaml:1:1: error["))
  }

  @Test(arguments: [
    ("intake run", 64), ("intake run a b", 64), ("intake run phq-9 --session 0", 64),
    ("intake run phq-9 --session x", 64), ("intake run phq-9 --by me", 64), ("intake run phq-9 --bye", 64),
    ("intake run phq-9 --respondent ../x", 64), ("intake run phq-9 --respondent ..", 64),
    ("intake run phq-9 --respondent ''", 64), ("intake run phq-9 --out ''", 64),
    ("intake run no-such", 66), ("intake run ./no-such.yaml", 66), ("intake run Questionnaires/", 66),
    ("intake no-such", 64), ("intake --help", 0), ("intake --version", 0), ("intake help run", 0),
    ("intake", 0),
    ("intake --help > /dev/full", 74), ("intake schema result > /dev/full", 74),
    ("intake check > /dev/full", 74), ("intake alerts > /dev/full", 74),
    ("intake report none.json", 66), ("intake report Questionnaires/phq-9.yaml", 65), ("intake report", 64),
    ("intake schema no-such", 64),
  ])
  func `has an exit code for each way to end`(_ script: String, _ status: Int32) throws {
    let outcome = try shell.run(script, input: calm)
    #expect(outcome.status == status, "\(outcome.error)")
    #expect(status == 0 ? outcome.error == "" : outcome.error != "")
  }
}
