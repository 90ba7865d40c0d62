import TestSupport
import Testing

@testable import Intake

/// What a worker remembers is bounded: then it forgets all, and numbers outcomes anew.
@Suite struct `A worker that forgets` {
  /// Conditions, scores and alerts that each have more than a few keys.
  private static let measure = """
    questionnaire: test
    version: 1.0.0
    title: A test
    pages:
      - page: first
        title: First
        questions:
          - {id: q1, ask: A, answer: scale, from: {0: Low}, to: {3: High}}
          - {id: q2, ask: B, answer: scale, from: {0: Low}, to: {3: High}}
          - {id: q3, ask: C, answer: yes-no, when: q1 + q2 >= 3}
          - {id: q4, ask: D, answer: scale, from: {0: Low}, to: {3: High}, when: first >= 2}
    scores:
      - {score: first, title: First, sum: [q1, q2], bands: {from: {0: Low, 3: High}}}
      - {score: all, title: All, value: first * q4 - q1}
    alerts:
      - {alert: odd, when: q1 + q4 >= 4 and q3 = yes, level: notice, tell: Look.}
    """

  private static func table() throws -> ScoredTable {
    var random = SeededGenerator(seed: 23)
    let names = ["q1", "q2", "q3", "q4"]
    let rows = (0..<1500).map { _ in
      names.map { $0 == "q3" ? random.pick(["yes", "no", ""]) : random.pick(["0", "1", "2", "3", ""]) }
    }
    return try ScoredTable(.yaml(measure), names, rows: rows)
  }

  @Test(arguments: [0, 1, 5, 40], [1, 7, 100])
  func `comes to the same as row by row`(_ most: Int, _ block: Int) throws {
    let table = try Self.table()
    let (scored, generations) = try table.fast(block: block, remembering: most)
    expectEqual(scored, table.slow, table)
    #expect(generations > 3)
  }

  @Test func `does so only where it has too many keys, and tells it by its generation`() throws {
    let table = try Self.table()
    let (scored, generations) = try table.fast(block: 100, remembering: 1 << 16)
    expectEqual(scored, table.slow, table)
    #expect(generations == 0)
  }

  @Test func `has numbers for a few outcomes more than it may remember, and no more`() throws {
    let table = try Self.table()
    let program = try ScoringProgram(table.questionnaire, columns: table.columns)
    var worker = ScoringWorker(program, capacity: 8, remembering: 5)
    var generations: Set<Int> = []
    for start in stride(from: 0, to: table.rows.count - 8, by: 8) {
      table.score(Array(table.rows[start..<start + 8]), with: &worker)
      // Within a block nothing is forgotten.
      for score in program.scores.indices { #expect(worker.outcomeCount(ofScore: score) <= 5 + 8) }
      generations.insert(worker.generation)
    }
    #expect(generations.count > 10)
  }
}
