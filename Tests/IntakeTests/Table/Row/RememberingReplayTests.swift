import TestSupport
import Testing

@testable import Intake

/// Rows scored with a memory of what answers came to, held against rows that are each taken by themselves.
@Suite struct `Rows with a memory` {
  private static let cells = [
    "", "", "0", "1", "2", "3", "yes", "no", "x", "NA", "-9", "-8", "-7", "-6", "does-not-apply", "none",
    "1 2",
    "2025", "2026-07", "2026-08-01", "a longer text", "other", "death",
  ]
  private static let coding = CellCoding(missing: [
    "-9": .notAsked, "-8": .notReached, "-7": .notApplicable, "-6": .skipped,
  ])

  @Test(arguments: `Simulated rows`.shipped, [0, 3, 30])
  func `come to the same, whatever stands in the cells`(_ id: String, percentOdd: Int) throws {
    try hold(`Simulated rows`.questionnaire(id), rows: 120, percentOdd: percentOdd, seed: 4)
  }

  @Test(arguments: 0..<80 as Range<UInt64>)
  func `come to the same for any questionnaire`(_ seed: UInt64) throws {
    try hold(.yaml(RandomQuestionnaire.text(seed: seed)), rows: 25, percentOdd: 15, seed: seed)
  }

  @Test func `come to the same where they have forgotten`() throws {
    let questionnaire = try `Simulated rows`.questionnaire("symptom-screening")
    let generations = try hold(questionnaire, rows: 200, percentOdd: 10, seed: 6, remembering: 3)
    #expect(generations > 10)
  }

  /// - Parameter percentOdd: How many cells hold something else than a sound answer.
  /// - Returns: How often what was remembered was let go of.
  @discardableResult
  private func hold(
    _ questionnaire: Questionnaire, rows: Int, percentOdd: Int, seed: UInt64, remembering most: Int = 1 << 16
  ) throws -> Int {
    var random = SeededGenerator(seed: seed)
    var generations = 0
    // With every column, without a few, and without most.
    for percentAbsent in [0, 10, 70] {
      var simulation = RowSimulation(
        questionnaire, ResponseModel(missing: 0.15, today: `Simulated rows`.today))
      let places = simulation.columns.indices.filter { _ in random.number(0...99) >= percentAbsent }
      let columns = places.map { simulation.columns[$0] }
      let replay = RowReplay(questionnaire, columns: columns)
      let readers = columns.map { CellReader(questionnaire, column: $0, coding: Self.coding) }
      var remembering = RememberingReplay(replay, remembering: most)
      var (cells, known) = (RowCells(readers, keepsTexts: false), RowCells(readers))
      for number in 0..<rows {
        let row = simulation.row(using: &random)
        let texts = places.map { random.number(0...99) < percentOdd ? random.pick(Self.cells) : row[$0].text }
        for (column, text) in texts.enumerated() {
          Array(text.utf8).withUnsafeBufferPointer {
            cells.read(utf8: $0, column: column)
            known.read(utf8: $0, column: column)
          }
        }
        let today = number % 4 == 0 ? nil : `Simulated rows`.today
        let expected = replay.replay(known, today: today)
        remembering.take(cells, today: today)
        #expect(remembering.problems == expected.problems, "\(texts)")
        #expect(remembering.outcomes == expected.outcomes, "\(texts)")
      }
      generations += remembering.generation
    }
    return generations
  }
}

/// A table whose rows are few enough to take all of them.
@Suite struct `All rows of a small table` {
  private static let cells = ["0", "1", "2", "", "7", "-9", "x", "does-not-apply"]

  private static func questionnaire(_ rule: String, stop: String) throws -> Questionnaire {
    try .page(
      """
      - {id: a, ask: A, answer: scale, from: {0: Low}, to: {2: High}}
      - {id: b, ask: B, answer: one, choices: {0: No, 1: Some, 2: Much}, does-not-apply: Not for me}
      \(stop)
      - {id: c, ask: C, answer: scale, from: {0: Low}, to: {2: High}, when: a >= 1}
      """,
      more: "scores:\n  - score: s\n    title: S\n"
        + rule.split(separator: "\n").map { "    \($0)\n" }.joined()
        + "alerts:\n  - {alert: x, when: a >= 1 and c >= 1, level: notice, tell: Look.}\n")
  }

  @Test(
    arguments: [
      "sum: [a, b, c]", "sum: [a, b, c]\nif-missing: {at-most: 1, fill: mean}\nround: half-up",
      "sum: [a, b, c]\nnot-asked: 0", "max: [a, b, c]", "value: a * b - c\nnot-asked: 1",
    ],
    [
      "", "- {stop: end, when: b = 2, say: Bye.}", "- {stop: end, when: \"not answered(a)\", say: Bye.}",
    ])
  func `come to the same, with an early end and without`(_ rule: String, stop: String) throws {
    for names in [["c", "a", "b"], ["c", "b"]] {
      let table = try ScoredTable(
        Self.questionnaire(rule, stop: stop), names, coding: CellCoding(missing: ["-9": .notAsked]),
        rows: ScoredTable.all(Self.cells, width: names.count))
      expectEqual(table.remembered, table.slow, table)
    }
  }
}

extension RememberingReplay {
  /// All that the last row came to.
  fileprivate var outcomes: RowOutcomes {
    mutating get {
      var scores: [RowOutcomes.Score] = []
      for (index, id) in self.scores.enumerated() {
        switch outcome(ofScore: index) {
        case .known(let number):
          scores.append(.init(id: Address(id), outcome: outcome(number, ofScore: index)))
        case .outcomes(let outcomes): scores += outcomes
        }
      }
      var alerts: [AlertRecord.State] = []
      for index in self.alerts.indices { alerts.append(state(ofAlert: index)) }
      return RowOutcomes(scores: scores, alerts: alerts, areas: areas())
    }
  }
}

extension ScoredTable {
  /// Row by row, with a memory.
  fileprivate var remembered: [Row] {
    var replay = RememberingReplay(RowReplay(questionnaire, columns: columns))
    var cells = RowCells(
      columns.map { CellReader(questionnaire, column: $0, coding: coding) }, keepsTexts: false)
    return rows.map { row in
      for (column, text) in row.enumerated() {
        Array(text.utf8).withUnsafeBufferPointer { cells.read(utf8: $0, column: column) }
      }
      replay.take(cells, today: nil)
      let outcomes = replay.outcomes
      return Row(scores: outcomes.scores.map(\.outcome), alerts: outcomes.alerts, problems: replay.problems)
    }
  }
}
