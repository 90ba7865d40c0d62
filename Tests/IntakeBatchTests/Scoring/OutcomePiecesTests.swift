import TestSupport
import Testing

@testable import Intake
@testable import IntakeBatch

@Suite struct `Rendered outcomes` {
  private static let columns = 9

  /// Blocks of answers to the PHQ-9, as codes: far more different ones than a worker is told to remember.
  private func blocks(_ count: Int, rows: Int) -> [[[UInt8]]] {
    var random = SeededGenerator(seed: 31)
    return (0..<count).map { _ in
      (0..<Self.columns).map { _ in
        (0..<rows).map { _ in UInt8.random(in: 0..<12, using: &random) == 0 ? 200 : random.next().code }
      }
    }
  }

  @Test(arguments: [0, 3, 1 << 16])
  func `are those of the row, also where outcomes are numbered anew, and take no more room`(_ most: Int)
    throws
  {
    let questionnaire = try Shipped.questionnaire("phq-9")
    let columns = (1...Self.columns).compactMap { questionnaire.column(named: "phq9_\($0)") }
    let layout = try TableLayout(
      columns.map(questionnaire.name(of:)), of: questionnaire, TableOptions())
    let writer = RowWriter(
      try ScorePlan(questionnaire, layout, ColumnMap(), chosen: nil), ScoreOptions())
    let program = try ScoringProgram(questionnaire, columns: columns)
    var worker = ScoringWorker(program, capacity: 16, remembering: most)
    let pieces = OutcomePieces(writer, of: program, capacity: 16)
    var sizes: [Int] = []
    for block in blocks(300, rows: 16) {
      block.asCodes { codes in worker.score(rows: 16) { codes[$0] } }
      pieces.prepare(rows: 16, of: worker)
      sizes.append(pieces.rendered.count)
      for row in 0..<16 {
        var bytes = ByteBuffer()
        var expected = ByteBuffer()
        pieces.withRows { rows in
          bytes.reserve(rows.longest)
          rows.append(row, to: &bytes)
        }
        writer.append(&expected, score: 0, worker.outcome(worker.outcomes(ofScore: 0)[row], ofScore: 0))
        let state = ScoringWorker.alertStates[Int(worker.states(ofAlert: 0)[row])]
        writer.append(&expected, alert: 0, state)
        #expect(bytes.bytes.elementsEqual(expected.bytes))
      }
    }
    if most < 100 {
      #expect(worker.generation > 200)
      // A block's outcomes, and no more: twice as many blocks take no more room.
      #expect((sizes[150...].max() ?? 0) <= 2 * (sizes[..<150].max() ?? 0))
    } else {
      #expect(worker.generation == 0)
    }
  }
}

extension UInt64 {
  /// Of one of four options.
  fileprivate var code: UInt8 { UInt8(self & 3) }
}

extension [[UInt8]] {
  /// Calls `body` with the codes of each column.
  fileprivate func asCodes(_ body: ([UnsafeMutableBufferPointer<UInt8>]) -> Void) {
    let memory = map { codes in
      let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: codes.count)
      _ = memory.initialize(from: codes)
      return memory
    }
    defer { for memory in memory { memory.deallocate() } }
    body(memory)
  }
}
