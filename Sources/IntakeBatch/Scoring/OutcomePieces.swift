internal import Intake

/// The output of outcomes, each rendered when it is first met and copied from then on.
///
/// A class, because it holds memory that cannot be copied, and changes with every new outcome.
final class OutcomePieces {
  private(set) var rendered = RenderedPieces()
  /// By score of the plan, by the outcome's number.
  private var ofScores: [Choices]
  /// By alert, by the place of its state.
  private var ofAlerts: [Choices] = []
  /// Of the rows at hand, one behind the other.
  private var ofRows: [RenderedPieces.Piece]
  private var generation = 0
  private let writer: RowWriter
  /// By score of the plan, its place in the program.
  private let places: [Int]

  /// What can stand at one place of a row.
  private struct Choices {
    private(set) var pieces: [RenderedPieces.Piece] = []
    /// In bytes.
    private(set) var longest = 0

    mutating func append(_ piece: RenderedPieces.Piece) {
      pieces.append(piece)
      longest = max(longest, Int(piece.length))
    }
  }

  /// - Parameter program: The one whose outcomes are written, for at most so many rows at a time.
  init(_ writer: RowWriter, of program: ScoringProgram, capacity: Int) {
    self.writer = writer
    places = writer.plan.scores.map { score in program.scores.firstIndex(of: score.address.name) ?? 0 }
    ofScores = writer.plan.scores.map { _ in Choices() }
    let width = writer.plan.scores.count + writer.plan.alerts.count
    ofRows = Array(repeating: RenderedPieces.Piece(start: 0, length: 0), count: capacity * width)
    renderAlerts()
  }

  /// Finds what the rows that were just scored came to, and renders what was not met before.
  func prepare(rows: Int, of worker: borrowing ScoringWorker) {
    if generation != worker.generation {
      generation = worker.generation
      rendered.removeAll()
      for score in ofScores.indices { ofScores[score] = Choices() }
      renderAlerts()
    }
    for (score, place) in places.enumerated() {
      for number in ofScores[score].pieces.count..<worker.outcomeCount(ofScore: place) {
        let outcome = worker.outcome(UInt32(truncatingIfNeeded: number), ofScore: place)
        ofScores[score].append(render { writer.append(&$0, score: score, outcome) })
      }
      lay(ofScores[score], by: worker.outcomes(ofScore: place), at: score, rows: rows)
    }
    for alert in ofAlerts.indices {
      lay(ofAlerts[alert], by: worker.states(ofAlert: alert), at: ofScores.count + alert, rows: rows)
    }
  }

  /// Puts a piece for each row in its place among the row's.
  private func lay(_ choices: Choices, by numbers: UnsafeBufferPointer<UInt32>, at place: Int, rows: Int) {
    let width = ofScores.count + ofAlerts.count
    ofRows.withUnsafeMutableBufferPointer { ofRows in
      choices.pieces.withUnsafeBufferPointer { pieces in
        for row in 0..<rows { ofRows[row &* width &+ place] = pieces[Int(numbers[row])] }
      }
    }
  }

  private func renderAlerts() {
    ofAlerts = writer.plan.alerts.indices.map { alert in
      ScoringWorker.alertStates.reduce(into: Choices()) { choices, state in
        choices.append(render { writer.append(&$0, alert: alert, state) })
      }
    }
  }

  private func render(_ body: (inout ByteBuffer) -> Void) -> RenderedPieces.Piece {
    var bytes = ByteBuffer(capacity: 256)
    body(&bytes)
    return rendered.add(Array(bytes.bytes))
  }

  /// Calls `body` with the pieces of the rows at hand.
  func withRows<Result>(_ body: (Rows) -> Result) -> Result {
    let longest = (ofScores + ofAlerts).reduce(0) { $0 + $1.longest }
    return ofRows.withUnsafeBufferPointer { pieces in
      body(
        Rows(
          longest: longest, pieces: pieces, width: ofScores.count + ofAlerts.count, bytes: rendered.bytes))
    }
  }

  /// The pieces of the rows at hand.
  struct Rows {
    /// What one row's take together at most, in bytes.
    let longest: Int
    fileprivate let pieces: UnsafeBufferPointer<RenderedPieces.Piece>
    fileprivate let width: Int
    fileprivate let bytes: RenderedPieces.Bytes

    /// Appends what a row's scores and alerts came to; `longest` bytes have to be reserved.
    @inline(__always)
    func append(_ row: Int, to output: inout ByteBuffer) {
      for place in row &* width..<(row &+ 1) &* width {
        output.appendReserved(pieces[place], of: bytes)
      }
    }
  }
}
