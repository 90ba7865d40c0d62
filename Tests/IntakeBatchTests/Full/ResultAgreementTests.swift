import Intake
import TestSupport
import Testing

@testable import IntakeBatch
@testable import IntakeResults

/// However a table's whole results are made, the same bytes come out.
@Suite struct `Ways to whole results` {
  private static let engine = Engine(name: "intake", version: "test")

  /// Made of parts where they can be, and one by one.
  private static func compare(
    _ table: [UInt8], of questionnaire: Questionnaire, _ tableOptions: TableOptions, _ options: ScoreOptions,
    blockSize: Int = BlockReader.blockSize, workers: Int = 1, _ comment: Comment
  ) throws -> ScoredTable {
    var options = options
    options.engine = engine
    let ofParts = try ScoredTable(
      table, of: questionnaire, tableOptions, options, blockSize: blockSize, workers: workers)
    options.way = .oneByOne
    let oneByOne = try ScoredTable(table, of: questionnaire, tableOptions, options)
    #expect(ofParts == oneByOne, comment)
    return oneByOne
  }

  private static func expectProgram(_ questionnaire: Questionnaire, _ columns: [String], _ coding: CellCoding)
    throws
  {
    let columns = columns.compactMap { questionnaire.column(named: $0) }
    _ = try ScoringProgram(questionnaire, columns: columns, coding: coding, for: .results)
  }

  // MARK: Shipped questionnaires

  @Test(arguments: [["phq-9"], ["gad-7"], ["phq-9", "gad-7"]])
  func `come to the same for untidy rows`(_ ids: [String]) throws {
    let questionnaire = try Shipped.including(ids)
    let columns = questionnaire.columns { _ in 0 }.map(questionnaire.name(of:))
    try Self.expectProgram(questionnaire, columns, UntidyTable.options.coding)
    for seed in UInt64(1)...3 {
      let table = UntidyTable.bytes(columns, rows: 150, seed: seed)
      for isOther in [false, true] {
        var tableOptions = UntidyTable.options
        tableOptions.carriedColumns = []
        if isOther { (tableOptions.idColumn, tableOptions.today) = ("note", .init("2026-01-02")) }
        let rows = try Self.compare(
          table, of: questionnaire, tableOptions, ScoreOptions(isStrict: isOther, leavesUnfilled: isOther),
          "seed \(seed), \(isOther)")
        #expect(rows.rows == 150)
        #expect(rows.rowsWithProblems > 0)
        #expect(rows.leftOut == (isOther ? rows.rowsWithProblems : 0))
      }
    }
  }

  @Test func `come to the same in blocks of any size, by any number of workers`() throws {
    let questionnaire = try Shipped.including(["phq-9", "gad-7"])
    let table = UntidyTable.bytes(
      questionnaire.columns { _ in 0 }.map(questionnaire.name(of:)), rows: 50, seed: 9)
    for blockSize in [1, 64, 301, 1024] {
      for workers in [1, 3] {
        _ = try Self.compare(
          table, of: questionnaire, UntidyTable.options, ScoreOptions(), blockSize: blockSize,
          workers: workers,
          "blocks of \(blockSize) bytes, \(workers) workers")
      }
    }
  }

  @Test func `come to the same where hardly a part is kept`() throws {
    let questionnaire = try Shipped.including(["phq-9", "gad-7"])
    let table = UntidyTable.bytes(
      questionnaire.columns { _ in 0 }.map(questionnaire.name(of:)), rows: 80, seed: 5)
    for most in [0, 20_000] {
      var options = ScoreOptions()
      options.mostBytesOfParts = most
      _ = try Self.compare(
        table, of: questionnaire, UntidyTable.options, options, blockSize: 256, "\(most) bytes of parts")
    }
  }

  @Test func `come to the same for lines of JSON, simple or not`() throws {
    let questionnaire = try Shipped.questionnaire("gad-7")
    var table = ""
    for row in 0..<60 {
      let id = ["\"r\(row)\"", "\(row)", "null", "\"é\"", "\"a\\nb\"", "\" x \""][row % 6]
      let day = ["\"2026-01-02\"", "\"2026-01-03\"", "\"soon\"", "null"][row / 2 % 4]
      let answers = (1...7).map {
        "\"gad7_\($0)\":" + ["0", "1", "\"2\"", "3", "null", "9", "-99"][(row * $0 + row / 7) % 7]
      }
      table += "{\"who\":\(id),\"when\":\(day),\(answers.joined(separator: ","))}\n"
    }
    var options = UntidyTable.options
    options.carriedColumns = []
    for blockSize in [100, 5000] {
      let rows = try Self.compare(
        Array(table.utf8), of: questionnaire, options, ScoreOptions(), blockSize: blockSize, "\(blockSize)")
      #expect(rows.scores.contains("\"respondent\":\"a\\nb\""))
      #expect(rows.scores.contains("\"respondent\":null"))
      #expect(rows.scores.contains("\"today\":\"2026-01-03\""))
      #expect(rows.rowsWithProblems > 0)
    }
  }

  // MARK: Small questionnaires

  private static let coding = CellCoding(missing: ["-9": .notAsked, "-8": .notReached, "-7": .notApplicable])

  /// Every kind of answer that is numbered, every state that it can be in, and alerts over one and over several.
  private static func questionnaire(_ score: String) throws -> Questionnaire {
    try Shipped.yaml(
      """
      questionnaire: small
      version: 1.0.0
      title: Small
      language: en
      source: {kind: own, citation: Ours., rights: Ours.}
      pages:
        - page: first
          title: First
          part: symptoms
          questions:
            - {id: a, ask: A, answer: scale, from: {0: Low}, to: {2: High}}
            - {id: b, ask: B, answer: one, choices: {0: No, 1: Some, 2: Much}, does-not-apply: Not for me}
            - {id: c, ask: C, answer: scale, from: {0: Low}, to: {2: High}, when: a >= 1}
            - {id: free, ask: Anything else?, answer: text}
      scores:
        - score: s
          title: S
      \(score.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n"))
        - {score: early, title: Early, sum: [a], bands: {from: {0: Low, 2: High}}}
      alerts:
        - {alert: late, when: c >= 2 and b >= 1, level: notice, tell: Look.}
        - {alert: much, when: a >= 2 or b >= 2, level: urgent, say: Wait., show: crisis-contacts, tell: Look.}
      """)
  }

  @Test(arguments: [
    "sum: [a, b, c]", "sum: [a, b, c]\nif-missing: {at-most: 1, fill: mean}\nround: half-up",
    "mean: [a, b, c]\nround: half-up\ndecimals: 2", "max: [a, b, c]", "sum: [a, b, c]\nnot-asked: 0",
    "sum: [a, b, c]\nnot-asked: leave-out\nbands: {from: {0: Low, 2: High}}",
    "mean: [a, b, c]\nnot-asked: leave-out\nif-missing: {at-most: 2, fill: mean}\nround: half-up\ndecimals: 1",
    "sum: [a, b, c]\nreverse: [c]\nround: half-up\ntimes: 1.5", "value: a + 2 * b",
    "value: a * b - c\nnot-asked: 1",
    "value: early + b", "sum: [a, b]\nweights: [2, 1]",
  ])
  func `come to the same for all rows of a small table`(_ score: String) throws {
    let questionnaire = try Self.questionnaire(score)
    let names = ["c", "a", "b"]
    try Self.expectProgram(questionnaire, names, Self.coding)
    var table = names.joined(separator: ",") + "\n"
    let cells = ["0", "1", "2", "", "-9", "-8", "-7", "7", "does-not-apply"]
    for first in cells {
      for second in cells { for third in cells { table += "\(first),\(second),\(third)\n" } }
    }
    let rows = try Self.compare(
      Array(table.utf8), of: questionnaire, TableOptions(coding: Self.coding), ScoreOptions(),
      blockSize: 2000,
      "\(score)")
    #expect(rows.rows == 9 * 9 * 9)
  }

  @Test func `do not mix what one person said into another's`() throws {
    // Each text of a part that could say an answer makes rows be taken one by one.
    let questionnaire = try Shipped.yaml(
      """
      questionnaire: piped
      version: 1.0.0
      title: Piped
      language: en
      source: {kind: own, citation: Ours., rights: Ours.}
      pages:
        - page: first
          title: First
          questions:
            - {id: a, ask: A, answer: scale, from: {0: Low}, to: {2: High}}
            - {id: b, ask: "You said {a}. And now?", answer: yes-no}
      """)
    let table = "a,b\n0,yes\n1,yes\n2,no\n,no\n"
    let rows = try Self.compare(
      Array(table.utf8), of: questionnaire, TableOptions(), ScoreOptions(), "piped")
    for said in ["0", "1", "2"] { #expect(rows.scores.contains("You said \(said). And now?")) }
  }
}
