import TestSupport
import Testing

@testable import Intake

/// What a row comes to without its texts, held against its whole result.
@Suite struct `Outcomes of a row` {
  @Test(arguments: `Simulated rows`.shipped, [0.0, 0.1, 0.5])
  func `are what its whole result says`(_ id: String, missing: Double) throws {
    let questionnaire = try `Simulated rows`.questionnaire(id)
    let model = ResponseModel(missing: missing, today: `Simulated rows`.today)
    for (cells, row) in `Simulated rows`.rows(60, of: questionnaire, model, seed: 3) {
      try expectEqual(row, cells)
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `are the same for any questionnaire`(_ seed: UInt64) throws {
    let questionnaire = try Questionnaire.yaml(RandomQuestionnaire.text(seed: seed))
    let model = ResponseModel(missing: 0.2, today: `Simulated rows`.today)
    for (cells, row) in `Simulated rows`.rows(10, of: questionnaire, model, seed: seed) {
      try expectEqual(row, cells)
    }
  }

  private func expectEqual(_ row: ReplayedRow, _ cells: [TableCell]) throws {
    let (outcomes, result) = (row.outcomes, row.result)
    for score in outcomes.scores {
      let record = try #require(result.scores.first { $0.id == score.id })
      #expect(score.outcome == ScoreOutcome(record), "\(score.id) of \(cells)")
      for threshold in 0...30 {
        let states = [score.outcome.decisive, record.decisive].map {
          FormulationRecord.SymptomRecord.State(severity: $0, above: Fraction(threshold))
        }
        #expect(states[0] == states[1], "\(score.id) at \(threshold) of \(cells)")
      }
    }
    #expect(outcomes.scores.count == result.scores.count)
    let machine = row.questionnaire.machine
    let areas = machine.formulation?.areas.map { area in
      result.formulation?.areas.first { $0.id == area.id }?.standing
    }
    #expect(outcomes.areas == areas ?? [], "\(cells)")
    // The same answers, whole: a row leaves nothing open.
    #expect(row.progress == Progress(row.evaluator))
  }
}

/// Cells known by their bytes, held against cells that are read each time.
@Suite struct `Cells of a row` {
  private static let texts =
    [
      "", " ", "0", "1", "2", "9", "x", "NA", ".", "yes", " yes ", "none", "2025", "2025-07", "2025-13",
      "1 2", "é", "\u{A0}",
    ]
    + ["ab", "a longer text than a number holds", "partner", "partner family work", "friends and others"]
    // More than one column keeps.
    + (0..<1500).map { "\($0)" }

  @Test(arguments: `Simulated rows`.shipped)
  func `say what they say when read anew`(_ id: String) throws {
    let questionnaire = try `Simulated rows`.questionnaire(id)
    let columns = questionnaire.columns { _ in 2 }
    let readers = columns.map { CellReader(questionnaire, column: $0) }
    let stride = max(1, columns.count / 25)
    for column in Swift.stride(from: 0, to: columns.count, by: stride) {
      var cells = RowCells(readers)
      // Twice: read, then known.
      for text in Self.texts + Self.texts {
        Array(text.utf8).withUnsafeBufferPointer { cells.read(utf8: $0, column: column) }
        #expect(
          cells[column] == readers[column].read(text),
          "'\(text)' in \(questionnaire.name(of: columns[column]))")
      }
    }
  }

  @Test(arguments: `Simulated rows`.shipped)
  func `come to the same row`(_ id: String) throws {
    let questionnaire = try `Simulated rows`.questionnaire(id)
    let columns = questionnaire.columns { _ in 2 }
    let readers = columns.map { CellReader(questionnaire, column: $0) }
    let replay = RowReplay(questionnaire, columns: columns)
    var random = SeededGenerator(seed: 5)
    var cells = RowCells(readers)
    for _ in 0..<40 {
      for column in columns.indices {
        let text = Self.texts[..<30].randomElement(using: &random) ?? ""
        Array(text.utf8).withUnsafeBufferPointer { cells.read(utf8: $0, column: column) }
      }
      let (known, anew) = (
        replay.replay(cells, today: nil), replay.replay(cells.all, today: nil)
      )
      #expect(known.problems == anew.problems)
      #expect(known.evaluator.responses == anew.evaluator.responses)
      #expect(known.outcomes == anew.outcomes)
    }
  }
}

@Suite struct `Values by row` {
  @Test func `are those of a dictionary`() {
    var random = SeededGenerator(seed: 8)
    var (list, dictionary): (ByRow<Int>, [Int: Int]) = (ByRow(), [:])
    for _ in 0..<2000 {
      let row = Int.random(in: 0..<12, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: (list[row], dictionary[row]) = (nil, nil)
      case 1:
        let value = Int.random(in: 0..<9, using: &random)
        (list[row], dictionary[row]) = (value, value)
      default:
        list[row, default: 5] += 1
        dictionary[row, default: 5] += 1
      }
      #expect(list.rows == dictionary.keys.sorted())
      #expect((0..<12).allSatisfy { list[$0] == dictionary[$0] })
    }
  }
}
