import TestSupport
import Testing

@testable import Intake

/// Scores whose items weigh: by numbers, and by other answers.
@Suite struct `A program for weighted scores` {
  private static let cells = ["0", "1", "2", "", "9", "-9", "-8", "-7", "does-not-apply"]
  private static let coding = CellCoding(missing: ["-9": .notAsked, "-8": .notReached, "-7": .notApplicable])

  private static func table(_ rule: String, _ columns: [String]) throws -> ScoredTable {
    try ScoredTable(
      .page(
        """
        - {id: a, ask: A, answer: scale, from: {0: Low}, to: {2: High}}
        - {id: b, ask: B, answer: one, choices: {0: No, 1: Some, 2: Much}, does-not-apply: Not for me}
        - {id: c, ask: C, answer: scale, from: {0: Low}, to: {2: High}, when: a >= 1}
        - {id: heavy, ask: H, answer: whole-number, min: 0, max: 2}
        """,
        more: "scores:\n  - score: s\n    title: S\n"
          + rule.split(separator: "\n").map { "    \($0)\n" }.joined()),
      columns, coding: coding, rows: ScoredTable.all(cells, width: columns.count))
  }

  @Test(arguments: [
    "sum: [a, b, c]\nweights: [1, 2, 3]",
    "sum: [a, b, c]\nweights: [0, 1, 0.5]\nround: half-up\ndecimals: 1",
    "sum: [a, b, c]\nweights: [-1, 2, 1]\nnot-asked: 1",
    "sum: [a, b, c]\nweights: [2, 2, 2]\nif-missing: {at-most: 2, fill: mean}\nround: half-up",
    "mean: [a, b, c]\nweights: [1, 2, 1]\nround: half-up\ndecimals: 2",
    "mean: [a, b, c]\nweights: [3, 1, 0.25]\nnot-asked: leave-out\nif-missing: {at-most: 1, fill: mean}\nround: half-up\ndecimals: 1",
    "mean: [a, b, c]\nreverse: [b]\nweights: [1, 4, 2]\nnot-asked: 0\nround: half-up\ndecimals: 3",
  ])
  func `that are numbers comes to the same as row by row`(_ rule: String) throws {
    let table = try Self.table(rule, ["c", "a", "b"])
    expectEqual(try table.fast(), table.slow, table)
  }

  @Test(arguments: [
    "sum: [a, b]\nweights: [heavy, heavy]",
    "sum: [a, c]\nweights: [heavy, 2]\nnot-asked: 0",
    "mean: [a, b, c]\nweights: [heavy, 1, heavy]\nround: half-up\ndecimals: 2",
    "mean: [a, c]\nweights: [heavy, 1]\nif-missing: {at-most: 1, fill: mean}\nnot-asked: leave-out\nround: half-up\ndecimals: 1",
  ])
  func `that are answers comes to the same as row by row`(_ rule: String) throws {
    let table = try Self.table(rule, ["heavy", "c", "a", "b"])
    expectEqual(try table.fast(block: 500), table.slow, table)
  }
}
