internal import Intake

/// The output of outcomes, each rendered when it is first met and copied from then on.
///
/// A class, because it holds memory that cannot be copied, and changes with every new outcome.
final class OutcomePieces {
  private var rendered = RenderedPieces()
  /// By score of the plan, by the outcome's number; a piece without length is not rendered yet.
  private var ofScores: [[RenderedPieces.Piece]]
  /// By alert, by the place of its state.
  private var ofAlerts: [[RenderedPieces.Piece]] = []
  private var generation = 0
  private let writer: RowWriter
  /// By score of the plan, its place in the program.
  private let places: [Int]
  /// What one row's pieces take together at most.
  private(set) var longest = 0
  private var longestOf: [UInt32]

  /// - Parameter scores: the ids of the program's scores, in its order.
  init(_ writer: RowWriter, scores: [String]) {
    self.writer = writer
    places = writer.plan.scores.map { score in scores.firstIndex(of: score.address.name) ?? 0 }
    ofScores = writer.plan.scores.map { _ in [] }
    longestOf = writer.plan.scores.map { _ in 0 }
    for alert in writer.plan.alerts.indices {
      let pieces = ScoringWorker.alertStates.map { render($0, of: alert) }
      longest += pieces.reduce(0) { max($0, Int($1.length)) }
      ofAlerts.append(pieces)
    }
  }

  private func render(_ state: AlertRecord.State, of alert: Int) -> RenderedPieces.Piece {
    var bytes = ByteBuffer(capacity: 64)
    writer.append(&bytes, alert: alert, state)
    return rendered.add(Array(bytes.bytes))
  }

  /// Renders what the rows that were just scored came to, where it was not met before.
  func prepare(rows: Int, of worker: borrowing ScoringWorker) {
    if generation != worker.generation {
      generation = worker.generation
      for score in ofScores.indices { ofScores[score].removeAll(keepingCapacity: true) }
    }
    for (score, place) in places.enumerated() {
      let numbers = worker.outcomes(ofScore: place)
      var most: UInt32 = 0
      for row in 0..<rows { most = max(most, numbers[row]) }
      let missing = Int(most) + 1 - ofScores[score].count
      if missing > 0 {
        ofScores[score] += Array(repeating: RenderedPieces.Piece(start: 0, length: 0), count: missing)
      }
      for row in 0..<rows where ofScores[score][Int(numbers[row])].length == 0 {
        render(numbers[row], of: score, worker.outcome(numbers[row], ofScore: place))
      }
    }
  }

  private func render(_ number: UInt32, of score: Int, _ outcome: ScoreOutcome) {
    var bytes = ByteBuffer(capacity: 256)
    writer.append(&bytes, score: score, outcome)
    let piece = rendered.add(Array(bytes.bytes))
    ofScores[score][Int(number)] = piece
    if piece.length > longestOf[score] {
      longest += Int(piece.length - longestOf[score])
      longestOf[score] = piece.length
    }
  }

  /// Appends what a row's scores and alerts came to; `longest` has to be reserved.
  @inline(__always)
  func append(_ bytes: inout ByteBuffer, row: Int, of worker: borrowing ScoringWorker) {
    for score in places.indices {
      let number = worker.outcomes(ofScore: places[score])[row]
      bytes.appendReserved(ofScores[score][Int(number)], of: rendered)
    }
    for alert in ofAlerts.indices {
      bytes.appendReserved(ofAlerts[alert][Int(worker.states(ofAlert: alert)[row])], of: rendered)
    }
  }
}
