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
        administered: .byRespondent,
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
