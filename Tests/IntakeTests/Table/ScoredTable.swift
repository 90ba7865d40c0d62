import Testing

@testable import Intake

/// A table of texts, scored row by row by the specification or in blocks by a program.
struct ScoredTable {
  let questionnaire: Questionnaire
  let columns: [TableColumn]
  var coding = CellCoding()
  let rows: [[String]]

  init(_ questionnaire: Questionnaire, _ names: [String], coding: CellCoding = CellCoding(), rows: [[String]])
    throws
  {
    self.questionnaire = questionnaire
    columns = try names.map { try #require(questionnaire.column(named: $0), "there is no column \($0)") }
    self.coding = coding
    self.rows = rows
  }

  /// What one row comes to, whichever way.
  struct Row: Hashable {
    var scores: [ScoreOutcome]
    var alerts: [AlertRecord.State]
    var problems: [CellProblem]
  }

  var slow: [Row] {
    let replay = RowReplay(questionnaire, columns: columns)
    let readers = columns.map { CellReader(questionnaire, column: $0, coding: coding) }
    return rows.map { row in
      let cells = zip(readers, row).map { reader, cell in
        Array(cell.utf8).withUnsafeBufferPointer { reader.read(utf8: $0) }
      }
      let replayed = replay.replay(cells, today: nil)
      let outcomes = replayed.outcomes
      return Row(
        scores: outcomes.scores.map(\.outcome), alerts: outcomes.alerts, problems: replayed.problems)
    }
  }

  /// - Parameter block: How many rows are scored at once.
  func fast(block: Int = 7) throws(ScoringRefusal) -> [Row] {
    try fast(block: block, remembering: 1 << 16).scored
  }

  /// Also says how often the worker has forgotten what it knew.
  func fast(block: Int, remembering most: Int) throws(ScoringRefusal) -> (scored: [Row], generations: Int) {
    let program = try ScoringProgram(questionnaire, columns: columns, coding: coding)
    var worker = ScoringWorker(program, capacity: block, remembering: most)
    var scored: [Row] = []
    for start in stride(from: 0, to: rows.count, by: block) {
      let block = Array(rows[start..<min(start + block, rows.count)])
      score(block, with: &worker)
      for row in block.indices {
        scored.append(
          Row(
            scores: program.scores.indices.map {
              worker.outcome(worker.outcomes(ofScore: $0)[row], ofScore: $0)
            },
            alerts: program.alerts.indices.map {
              ScoringWorker.alertStates[Int(worker.states(ofAlert: $0)[row])]
            },
            problems: worker.problems.filter { $0.row == row }.map(\.problem)))
      }
    }
    return (scored, worker.generation)
  }

  /// Gives a worker one block of rows.
  func score(_ block: [[String]], with worker: inout ScoringWorker) {
    let program = worker.program
    var codes = columns.indices.map { column in
      block.map { row in
        let bytes = Array(row[column].utf8)
        if bytes.isEmpty { return program.codes[column].empty }
        return bytes.count == 1 ? program.codes[column].byByte[Int(bytes[0])] : ScoringProgram.noCode
      }
    }
    for row in block.indices {
      for column in columns.indices where codes[column][row] == ScoringProgram.noCode {
        codes[column][row] = Array(block[row][column].utf8).withUnsafeBufferPointer {
          worker.code(of: $0, row: row, column: column)
        }
      }
    }
    let memory = codes.map { codes -> UnsafeMutableBufferPointer<UInt8> in
      let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: codes.count)
      _ = memory.initialize(from: codes)
      return memory
    }
    defer { for memory in memory { memory.deallocate() } }
    worker.score(rows: block.count) { memory[$0] }
  }

  /// Every row of these cells.
  static func all(_ cells: [String], width: Int) -> [[String]] {
    (0..<width).reduce([[]]) { rows, _ in rows.flatMap { row in cells.map { row + [$0] } } }
  }
}

/// Compares row by row, and says which differs.
func expectEqual(_ fast: [ScoredTable.Row], _ slow: [ScoredTable.Row], _ table: ScoredTable) {
  #expect(fast.count == slow.count)
  for (index, (fast, slow)) in zip(fast, slow).enumerated() where fast != slow {
    Issue.record("row \(table.rows[index]): \(fast) is not \(slow)")
    return
  }
}
