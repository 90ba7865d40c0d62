import Intake
import TestSupport
import Testing

@testable import IntakeBatch

/// However a table is scored, the same bytes come out.
@Suite struct `Ways to score a table` {
  @Test(arguments: [["phq-9"], ["gad-7"], ["phq-9", "gad-7"]])
  func `come to the same row by row and block by block`(_ ids: [String]) throws {
    let questionnaire = try Shipped.including(ids)
    let columns = questionnaire.columns { _ in 0 }.map(questionnaire.name(of:))
    #expect((try? ScoringProgram(questionnaire, columns: questionnaire.columns { _ in 0 })) != nil)
    for seed in UInt64(1)...4 {
      let table = UntidyTable.bytes(columns, rows: 300, seed: seed)
      for format in ScoreOptions.Format.allCases {
        for isOther in [false, true] {
          var options = ScoreOptions(
            format: format, isStrict: isOther, isForSpreadsheet: isOther && format == .csv,
            leavesUnfilled: isOther)
          let blocks = try ScoredTable(table, of: questionnaire, UntidyTable.options, options)
          options.way = .remembering
          let remembered = try ScoredTable(table, of: questionnaire, UntidyTable.options, options)
          options.way = .oneByOne
          let rows = try ScoredTable(table, of: questionnaire, UntidyTable.options, options)
          #expect(blocks == rows, "seed \(seed), \(format), \(isOther)")
          #expect(remembered == rows, "seed \(seed), \(format), \(isOther)")
          #expect(rows.rows == 300)
          #expect(rows.rowsWithProblems > 0)
          #expect(rows.leftOut == (isOther ? rows.rowsWithProblems : 0))
        }
      }
    }
  }

  /// Rosters of every kind, an early end, texts, dates and a formulation.
  @Test(arguments: ["symptom-screening", "therapist-fit", "first-session"])
  func `come to the same with and without a memory`(_ id: String) throws {
    let questionnaire = try Shipped.questionnaire(id)
    let columns = questionnaire.columns { _ in 2 }.map(questionnaire.name(of:))
    for format in ScoreOptions.Format.allCases {
      let table = UntidyTable.bytes(columns, rows: 120, seed: 5)
      var options = ScoreOptions(format: format)
      let remembered = try ScoredTable(table, of: questionnaire, UntidyTable.options, options)
      options.way = .oneByOne
      #expect(try remembered == ScoredTable(table, of: questionnaire, UntidyTable.options, options))
      #expect(remembered.rows == 120)
    }
  }

  @Test func `come to the same in blocks of any size, by any number of workers`() throws {
    let questionnaire = try Shipped.including(["phq-9", "gad-7"])
    let columns = questionnaire.columns { _ in 0 }.map(questionnaire.name(of:))
    let table = UntidyTable.bytes(columns, rows: 60, seed: 9)
    let whole = try ScoredTable(table, of: questionnaire, UntidyTable.options)
    #expect(whole.scores.split(separator: "\n").count > 60)
    for blockSize in [1, 2, 7, 64, 301, 1024] {
      for workers in [1, 3] {
        for way in ScoreOptions.Way.allCases {
          var options = ScoreOptions()
          options.way = way
          let cut = try ScoredTable(
            table, of: questionnaire, UntidyTable.options, options, blockSize: blockSize, workers: workers)
          #expect(cut == whole, "blocks of \(blockSize) bytes, \(workers) workers, \(way)")
        }
      }
    }
  }

  @Test func `lists rows of the reader as scoring numbers them`() throws {
    let questionnaire = try Shipped.questionnaire("gad-7")
    let table = UntidyTable.bytes(
      questionnaire.columns { _ in 0 }.map(questionnaire.name(of:)), rows: 80, seed: 3)
    let place = try TemporaryDirectory()
    let reader = try TableReader(
      try BlockSample.source(table, in: place), for: questionnaire, TableOptions(idColumn: "who"))
    let records = PlainTable(table, separator: UInt8(ascii: ",")).records
    var count = 0
    while let row = try reader.next() {
      count += 1
      #expect(row.number == count)
      #expect(row.line == records[count].line)
      #expect(row.id == String(decoding: records[count].cells[0], as: UTF8.self))
    }
    #expect(count == 80)
  }
}
