import TestSupport
import Testing

/// A disk that is full before a table is written: one sentence says so, and no part of a file is left.
@Suite(.enabled(if: SmallDisk.isAvailable, "nothing can be mounted"))
struct `A table on a full disk` {
  let shell: Shell

  init() throws {
    shell = try Shell()
    try shell.addQuestionnaires()
    let rows = (1...8000).map { "r\($0),9,1,0,3,1,0,2\n" }.joined()
    try shell.put("who,gad7_1,gad7_2,gad7_3,gad7_4,gad7_5,gad7_6,gad7_7\n" + rows, at: "table.csv")
  }

  /// Runs it with a small disk at `disk`, and lists behind what it writes what is on that disk.
  private func run(_ command: String, filling: Int = 0) throws -> Shell.Outcome {
    try shell.run(
      """
      mkdir disk && unshare -rm sh -c '
        mount -t tmpfs -o size=64k none disk
        dd if=/dev/zero of=disk/filler bs=1k count=\(filling) 2>/dev/null
        \(command)
        status=$?
        ls -A disk
        exit $status'
      """)
  }

  @Test(arguments: [
    "score gad-7 table.csv --id who --output disk/out.csv",
    "score gad-7 table.csv --id who --output disk/out.csv --workers 1",
    "score gad-7 table.csv --id who --problems disk/out.csv --output scores.csv",
    "score gad-7 table.csv --id who --problems disk/out.csv >/dev/null",
    "score gad-7 table.csv --id who --full --output disk/out.csv",
    "score gad-7 table.csv --id who --output disk/out.csv --problems problems.csv",
    "simulate gad-7 --rows 9000 --output disk/out.csv",
    "simulate gad-7 --rows 9000 --format ndjson --output disk/out.csv",
  ])
  func `is told in one sentence`(_ arguments: String) throws {
    let outcome = try run("intake \(arguments)")
    #expect(outcome.status == 74)
    #expect(outcome.error == "intake: 'disk/out.csv' cannot be written: No space left on device\n")
    #expect(outcome.output == "filler\n")
    // Of two files, the other one is not left alone either.
    #expect(try shell.names() == ["Questionnaires", "disk", "table.csv"])
  }

  /// Where a few kilobytes are left, the end of a table is what has no room.
  @Test func `is told of a table that nearly fits, too`() throws {
    let outcome = try run("intake score gad-7 table.csv --id who --output disk/out.csv", filling: 60)
    #expect(outcome.status == 74)
    #expect(outcome.error == "intake: 'disk/out.csv' cannot be written: No space left on device\n")
    #expect(outcome.output == "filler\n")
  }

  @Test func `leaves a file that was there as it was`() throws {
    let outcome = try run(
      "echo old >disk/out.csv; intake score gad-7 table.csv --output disk/out.csv; cat disk/out.csv")
    #expect(outcome.output == "old\nfiller\nout.csv\n")
  }

  @Test func `is told of statistics and of an export, too`() throws {
    let page = try run(
      "intake stats gad-7 table.csv --id who --format html --output disk/out.html", filling: 62)
    #expect(page.status == 74)
    #expect(page.error == "intake: 'disk/out.html' cannot be written: No space left on device\n")
    #expect(page.output == "filler\n")
    try shell.put("{}", at: "answers.yaml")
    try shell.run("rmdir disk; intake run gad-7 --answers answers.yaml --respondent c-1").expectStatus(0)
    let export = try run("intake export gad-7 results --output disk/out --key key.json", filling: 62)
    #expect(export.status == 73)
    #expect(export.error == "intake: 'disk/out/gad-7.csv' cannot be written: No space left on device\n")
    #expect(export.output == "filler\n")
  }
}
