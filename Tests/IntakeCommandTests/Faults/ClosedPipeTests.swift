import TestSupport
import Testing

/// Whoever stops reading has what they wanted: the command ends without a word.
@Suite struct `A pipe that nobody reads any more` {
  @Test(arguments: [
    "score gad-7 many.csv", "score gad-7 many.csv --format ndjson", "score gad-7 many.csv --full",
    "simulate first-session --rows 20000", "simulate phq-9 --rows 200000 --format ndjson",
    "codebook first-session --rows 999", "codebook first-session --rows 999 --format csv",
    "codebook first-session --rows 999 --format json", "stats gad-7 many.csv",
    "stats gad-7 many.csv --format json", "stats gad-7 many.csv --format html",
    "export gad-7 results --output out",
    "list", "schema", "report results/*.json",
  ])
  func `ends a command without a word`(_ command: String) throws {
    let shell = try Shell()
    try shell.addQuestionnaires()
    let rows = (0..<4000).map { row in (0..<7).map { String((row / 3 + $0 * row) % 4) }.joined(separator: ",")
    }
    let header = (1...7).map { "gad7_\($0)" }.joined(separator: ",")
    try shell.put(([header] + rows).joined(separator: "\n") + "\n", at: "many.csv")
    try shell.put("{}", at: "answers.yaml")
    try shell.run("intake run gad-7 --answers answers.yaml --respondent c-1").expectStatus(0)
    // The reader is gone before the first byte is written.
    let outcome = try shell.run(
      """
      mkfifo gone
      (until [ -e closed ]; do sleep 0.01; done; exec intake \(command)) >gone 2>said & intake=$!
      : <gone
      : >closed
      wait $intake; status=$?
      grep -v -e 'study-key' -e 'rows with problems' said >&2
      exit $status
      """)
    #expect(outcome.error == "")
    #expect(outcome.status == 74)
  }
}
