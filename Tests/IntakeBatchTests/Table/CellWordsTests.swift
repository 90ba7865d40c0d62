import Intake
import TestSupport
import Testing

@testable import IntakeBatch

/// What is said of cells that are no answers.
@Suite struct `Words about cells` {
  private static func questionnaire() throws -> Questionnaire {
    try Shipped.yaml(
      """
      questionnaire: words
      version: 1.0.0
      title: Words
      language: en
      source: {kind: own, citation: Ours., rights: Ours.}
      pages:
        - page: first
          title: First
          questions:
            - {id: a, ask: A, answer: one, choices: {0: Never, 1: Now and then}}
            - {id: b, ask: B, answer: scale, from: {0: Low}, to: {2: High}}
            - {id: c, ask: C, answer: number, decimals: 2, min: 0}
            - {id: d, ask: D, answer: text}
      """)
  }

  /// The problems of a table, by both ways to take its rows where there are two.
  private static func problems(_ table: String, labels: Bool = false, today: String? = nil) throws
    -> [RowProblem]
  {
    let options = TableOptions(
      today: today.map(TableOptions.Today.init), coding: CellCoding(readsLabels: labels))
    let scored = try [true, false].map { isByRow in
      var how = ScoreOptions()
      how.way = isByRow ? .oneByOne : .fastest
      return try ScoredTable(Array(table.utf8), of: try questionnaire(), options, how)
    }
    #expect(scored[0] == scored[1])
    return scored[0].firstProblems
  }

  @Test func `name labels where cells are labels, and codes where they are codes`() throws {
    let labelled = try Self.problems("a,b\nOften,Middle\n", labels: true)
    #expect(labelled.map(\.code.rawValue) == ["not-a-choice", "not-a-number"])
    #expect(labelled[0].message.contains("“Never” and “Now and then”"))
    #expect(labelled[1].message.contains("“Low” and “High”"))
    let coded = try Self.problems("a,b\nOften,Middle\n")
    #expect(coded[0].message.contains("The codes are 0, 1."))
    #expect(coded[1].message.contains("Write digits"))
  }

  @Test(arguments: [
    ("99999999999999999999", "too-many-digits"), ("-0.1234567890123", "too-many-digits"),
    ("1.005", "too-many-decimals"),
    ("1e5", "not-a-number"), ("1,5", "not-a-number"), ("1.", "not-a-number"),
  ])
  func `tell a long number from none`(_ cell: String, _ code: String) throws {
    for table in ["a,c\n0,\"\(cell)\"\n", "{\"a\":0,\"c\":\"\(cell)\"}\n"] {
      #expect(try Self.problems(table).map(\.code.rawValue) == [code])
    }
  }

  /// As in an interview: the limit is of the number, and not of how it is written.
  @Test(arguments: ["1.000", "1.50", "01.5000"])
  func `take decimals that say nothing`(_ cell: String) throws {
    #expect(try Self.problems("c\n\(cell)\n") == [])
  }

  @Test(arguments: ["2026", "2026-07", "soon"])
  func `ask for a whole date where a day belongs`(_ cell: String) throws {
    let problems = try Self.problems("a,day\n0,\(cell)\n", today: "day")
    #expect(problems.map(\.code.rawValue) == ["not-a-date"])
    #expect(problems[0].message.hasPrefix("This is no day."))
  }
}
