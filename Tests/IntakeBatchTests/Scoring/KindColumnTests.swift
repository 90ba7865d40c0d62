import Intake
import IntakeResults
import TestSupport
import Testing

@testable import IntakeBatch

@Suite struct `Columns that say why cells are empty` {
  @Test func `come to what codes for the kinds of missing come to`() throws {
    let questionnaire = try Shipped.questionnaire("phq-9")
    let kinds = ["", "skipped", "not-asked", "not-applicable", "not-reached", "no-row", "something else"]
    let codes = ["", "", "-98", "-96", "-97", "", ""]
    let items = (1...9).map { "phq9_\($0)" }
    var told = items.map { "\($0),\($0)__why" }.joined(separator: ",") + "\n"
    var coded = items.joined(separator: ",") + "\n"
    var random = SeededGenerator(seed: 5)
    for _ in 0..<300 {
      let cells = items.map { _ in
        Bool.random(using: &random)
          ? Int.random(in: 0...3, using: &random) : -Int.random(in: 1...7, using: &random)
      }
      // A kind beside an answer says nothing.
      told += cells.map { $0 >= 0 ? "\($0),not-asked" : ",\(kinds[-$0 - 1])" }.joined(separator: ",") + "\n"
      coded += cells.map { $0 >= 0 ? "\($0)" : codes[-$0 - 1] }.joined(separator: ",") + "\n"
    }
    var options = TableOptions()
    options.coding = CellCoding(missing: ["-96": .notApplicable, "-97": .notReached, "-98": .notAsked])
    for engine in [nil, Engine(name: "intake", version: "test")] {
      let expected = try ScoredTable(
        Array(coded.utf8), of: questionnaire, options, ScoreOptions(engine: engine))
      #expect(
        try ScoredTable(Array(told.utf8), of: questionnaire, TableOptions(), ScoreOptions(engine: engine))
          == expected)
      #expect(expected.rowsWithProblems == 0)
    }
  }

  @Test func `are not told of as unknown, but for those of columns that are not there`() throws {
    let layout = try TableLayout(
      ["phq9_1", "phq9_1__why", "phq9_2__why", "phq9__why"], of: try Shipped.questionnaire("phq-9"),
      TableOptions())
    #expect(layout.unknown.map(\.name) == ["phq9_2__why", "phq9__why"])
  }
}
