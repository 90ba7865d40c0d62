import Intake
import IntakeResults
import TestSupport
import Testing

@testable import IntakeBatch

/// Rows as whole results, from every form of table.
@Suite struct `Whole results of rows` {
  private static let today = PartialDate(year: 2026, month: 1, day: 1)
  private static let engine = Engine(name: "intake", version: "test")
  private static let options = TableOptions(idColumn: "respondent", today: .init("2026-01-01"))
  private static let full = ScoreOptions(engine: engine)

  private static func table(
    _ questionnaire: Questionnaire, _ format: SimulatedTable.Format, rows: Int
  ) -> [UInt8] {
    var table = SimulatedTable(
      questionnaire, ResponseModel(missing: 0.1, today: today), seed: 11, format: format,
      idColumn: "respondent")
    var bytes = ByteBuffer()
    bytes.append(table.header)
    for row in 1...rows { table.append(row: row, to: &bytes) }
    return Array(bytes.bytes)
  }

  @Test(arguments: ShippedQuestionnaire.names)
  func `are the same from cells, from mappings and from results`(_ id: String) throws {
    let questionnaire = try Shipped.questionnaire(id)
    let rows = 30
    let cells = try ScoredTable(
      Self.table(questionnaire, .csv, rows: rows), of: questionnaire, Self.options, Self.full)
    #expect(cells.rows == rows)
    #expect(cells.rowsWithProblems == 0)
    let mappings = try ScoredTable(
      Self.table(questionnaire, .ndjson, rows: rows), of: questionnaire, Self.options, Self.full)
    try #require(mappings == cells)
    for line in cells.scores.split(separator: "\n") {
      #expect(try ResultRecord(json: Array(line.utf8)).contradictions.map(\.description) == [])
    }
    let results = try ScoredTable(Array(cells.scores.utf8), of: questionnaire, TableOptions(), Self.full)
    try #require(results == cells)
  }

  @Test(arguments: ShippedQuestionnaire.names)
  func `are scored as the rows that they come from`(_ id: String) throws {
    let questionnaire = try Shipped.questionnaire(id)
    let table = Self.table(questionnaire, .ndjson, rows: 30)
    let scores = try ScoredTable(table, of: questionnaire, Self.options)
    let results = try ScoredTable(table, of: questionnaire, Self.options, Self.full)
    let rescored = try ScoredTable(
      Array(results.scores.utf8), of: questionnaire, TableOptions(idColumn: "respondent"))
    #expect(rescored == scores)
  }

  @Test(arguments: ShippedQuestionnaire.names)
  func `are the records of interviews with the same answers`(_ id: String) throws {
    let questionnaire = try Shipped.questionnaire(id)
    let scored = try ScoredTable(
      Self.table(questionnaire, .csv, rows: 10), of: questionnaire, Self.options, Self.full)
    var simulation = RowSimulation(questionnaire, ResponseModel(missing: 0.1, today: Self.today))
    let replay = RowReplay(questionnaire, columns: simulation.columns)
    for (index, line) in scored.scores.split(separator: "\n").enumerated() {
      var random = SplitMix64(seed: 11, row: index + 1)
      let row = replay.replay(simulation.row(using: &random), today: Self.today)
      let record = ResultRecord(
        row.result, of: questionnaire, respondent: "s\(index + 1)", occasion: Occasion(),
        administered: nil,
        engine: Self.engine)
      #expect(Array(line.utf8) == record.json, "row \(index + 1)")
    }
  }

  @Test func `are the same in blocks of any size`() throws {
    let questionnaire = try Shipped.including(["phq-9", "gad-7"])
    let table = Self.table(questionnaire, .ndjson, rows: 20)
    let whole = try ScoredTable(table, of: questionnaire, Self.options, Self.full)
    #expect(whole.rows == 20)
    for blockSize in [1, 7, 300, 4096] {
      for workers in [1, 3] {
        let cut = try ScoredTable(
          table, of: questionnaire, Self.options, Self.full, blockSize: blockSize, workers: workers)
        #expect(cut == whole, "blocks of \(blockSize) bytes, \(workers) workers")
      }
    }
  }

  @Test func `keep why there is no answer`() throws {
    let questionnaire = try Shipped.questionnaire("gad-7")
    let table = """
      respondent,gad7_1,gad7_2,gad7_3,gad7_4,gad7_5,gad7_6,gad7_7
      a,1,-1,-2,-3,-4,,2
      b,0,0,0,0,0,0,0
      """
    let coding = CellCoding(
      missing: ["-1": .skipped, "-2": .notAsked, "-3": .notApplicable, "-4": .notReached])
    let cells = try ScoredTable(
      Array(table.utf8), of: questionnaire, TableOptions(idColumn: "respondent", coding: coding), Self.full)
    for state in ["skipped", "not-asked", "not-applicable", "not-reached"] {
      #expect(cells.scores.contains("\"state\":\"\(state)\""))
    }
    let results = try ScoredTable(Array(cells.scores.utf8), of: questionnaire, TableOptions(), Self.full)
    #expect(results == cells)
  }

  @Test func `say what was wrong with their row, also when they are scored again`() throws {
    let questionnaire = try Shipped.questionnaire("gad-7")
    let table = "who,gad7_1,gad7_2,gad7_3\nann,1,9,\u{1B}[0m\nbo,1,2,3\ncy,1\n"
    let cells = try ScoredTable(
      Array(table.utf8), of: questionnaire, TableOptions(idColumn: "who"), Self.full)
    let records = try cells.scores.split(separator: "\n").map { try ResultRecord(json: Array($0.utf8)) }
    #expect(
      records.map { $0.problems.map(\.code) } == [["not-a-choice", "not-a-choice"], [], ["too-few-cells"]])
    #expect(records[0].problems.map(\.column) == ["gad7_2", "gad7_3"])
    #expect(records[0].problems.map(\.value) == ["9", "\u{1B}[0m"])
    #expect(records[2].problems.map(\.value) == [nil])
    let results = try ScoredTable(Array(cells.scores.utf8), of: questionnaire, TableOptions(), Self.full)
    #expect(results.scores == cells.scores)
    #expect(results.rowsWithProblems == 2)
  }

  @Test func `do not say how they were answered, which no table does`() throws {
    let questionnaire = try Shipped.questionnaire("gad-7")
    let cells = try ScoredTable(Array("gad7_1\n1\n".utf8), of: questionnaire, TableOptions(), Self.full)
    #expect(cells.scores.contains("\"administered\":null,"))
  }

  @Test(arguments: [nil, engine])
  func `are not made of lines that cannot be read`(_ engine: Engine?) throws {
    let questionnaire = try Shipped.questionnaire("gad-7")
    let lines = """
      {"gad7_1": 1}
      {"gad7_1": 1
      [{"gad7_1": 1}]
      {"format": "intake-result/1", "questionnaire": 3}
      {"gad7_1": 2}
      """
    let scored = try ScoredTable(
      Array(lines.utf8), of: questionnaire, TableOptions(),
      ScoreOptions(format: .ndjson, engine: engine))
    #expect(scored.scores.split(separator: "\n").count == 2)
    #expect(scored.rows == 5)
    #expect(scored.rowsWithProblems == 3)
    #expect(scored.leftOut == 3)
    #expect(scored.firstProblems.map(\.row) == [2, 3, 4])
  }

  // MARK: Of other definitions

  /// A questionnaire of one question, with this id and wording.
  private static func small(_ id: String, ask: String) throws -> Questionnaire {
    try Shipped.yaml(
      """
      questionnaire: \(id)
      version: 1.0.0
      title: Small
      language: en
      source: {kind: own, citation: Ours., rights: Ours.}
      pages:
        - page: first
          title: First
          questions:
            - {id: a, ask: "\(ask)", answer: scale, from: {0: Low}, to: {2: High}}
      scores:
        - {score: s, title: S, sum: [a]}
      """)
  }

  @Test func `of another questionnaire are not scored, those of another version with a word`() throws {
    let questionnaires = try [("mine", "A?"), ("mine", "Another?"), ("yours", "A?")].map(Self.small)
    let lines = try questionnaires.map {
      try ScoredTable(Array("a\n1\n".utf8), of: $0, TableOptions(), Self.full).scores
    }
    for options in [ScoreOptions(), Self.full] {
      let scored = try ScoredTable(
        Array(lines.joined().utf8), of: questionnaires[0], TableOptions(), options)
      let problems = scored.firstProblems
      #expect(problems.map(\.row) == [2, 3])
      #expect(problems.map(\.code) == [.otherVersion, .otherQuestionnaire])
      #expect(problems[1].message.contains("“yours” 1.0.0"))
      #expect(problems[1].message.contains("“mine” 1.0.0"))
      for digest in try lines.prefix(2).map({ try ResultRecord(json: Array($0.utf8.dropLast())).digest }) {
        #expect(problems[0].message.contains(digest.prefix(15)))
      }
      #expect(scored.rowsWithProblems == 2)
      #expect(scored.leftOut == 1)
      let rows = scored.scores.split(separator: "\n").count - (options.engine == nil ? 1 : 0)
      #expect(rows == 2)
    }
  }

  @Test func `with an answer that stands twice say so, and the first counts`() throws {
    let questionnaire = try Shipped.questionnaire("gad-7")
    let line = try ScoredTable(Array("gad7_1\n1\n".utf8), of: questionnaire, TableOptions(), Self.full).scores
    let twice = line.split(separator: "\"id\":\"gad7_2\"").joined(separator: "\"id\":\"gad7_1\"")
    let scored = try ScoredTable(Array(twice.utf8), of: questionnaire)
    #expect(scored.firstProblems.map(\.code.rawValue) == ["twice"])
    #expect(scored.scores.contains("\n1,,,1,"))
  }

  @Test func `leave out rows with problems where that is asked for`() throws {
    let questionnaire = try Shipped.questionnaire("gad-7")
    let table = "gad7_1\n1\n9\n2\n"
    var options = Self.full
    #expect(
      try ScoredTable(Array(table.utf8), of: questionnaire, TableOptions(), options).scores.split(
        separator: "\n"
      ).count == 3)
    options.isStrict = true
    let strict = try ScoredTable(Array(table.utf8), of: questionnaire, TableOptions(), options)
    #expect(strict.scores.split(separator: "\n").count == 2)
    #expect(strict.leftOut == 1)
  }
}
