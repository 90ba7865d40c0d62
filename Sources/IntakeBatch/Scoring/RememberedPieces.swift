internal import Intake

/// The output of rows that are taken one by one: what comes again is rendered when it is first met, and copied from then on.
struct RememberedPieces {
  private var replay: RememberingReplay
  private let writer: RowWriter
  /// All pieces, one behind the other.
  private var rendered: [UInt8] = []
  private var generation = 0
  /// The scores that are written, each with its columns.
  private let scores: [Score]
  /// By score that is written, by the outcome's number.
  private var ofScores: [[Range<Int>]]
  /// By alert, by the place of its state.
  private var ofAlerts: [[Range<Int>]] = []

  private struct Score {
    /// In the author's order.
    let place: Int
    /// Places in the plan: one, or one for each row of a roster.
    let columns: Range<Int>
  }

  init(_ replay: RememberingReplay, _ writer: RowWriter) {
    self.replay = replay
    self.writer = writer
    let columns = writer.plan.scores
    scores = replay.scores.enumerated().compactMap { place, id in
      guard let first = columns.firstIndex(where: { $0.address.name == id }),
        let last = columns.lastIndex(where: { $0.address.name == id })
      else { return nil }
      return Score(place: place, columns: first..<last + 1)
    }
    ofScores = scores.map { _ in [] }
    renderAlerts()
  }

  /// What is wrong with the cells of the last row.
  var problems: [CellProblem] { replay.problems }

  mutating func take(_ cells: RowCells, today: PartialDate?) {
    replay.take(cells, today: today)
    guard generation != replay.generation else { return }
    generation = replay.generation
    rendered.removeAll()
    for index in ofScores.indices { ofScores[index] = [] }
    renderAlerts()
  }

  /// Appends what the last row came to.
  mutating func append(to output: inout ByteBuffer) {
    for (index, score) in scores.enumerated() {
      switch replay.outcome(ofScore: score.place) {
      case .known(let number):
        let piece = piece(of: number, index)
        append(piece, to: &output)
      case .outcomes(let outcomes):
        for column in score.columns {
          let address = writer.plan.scores[column].address
          writer.append(&output, score: column, outcomes.first { $0.id == address }?.outcome)
        }
      }
    }
    for alert in ofAlerts.indices {
      let state = replay.state(ofAlert: alert)
      let piece = ofAlerts[alert][state.place]
      append(piece, to: &output)
    }
    guard !writer.plan.areas.isEmpty else { return }
    for (index, standing) in replay.areas().enumerated() { writer.append(&output, area: index, standing) }
  }

  private mutating func piece(of number: Int, _ score: Int) -> Range<Int> {
    while ofScores[score].count <= number {
      let outcome = replay.outcome(ofScores[score].count, ofScore: scores[score].place)
      let column = scores[score].columns.lowerBound
      let writer = writer
      ofScores[score].append(render { writer.append(&$0, score: column, outcome) })
    }
    return ofScores[score][number]
  }

  private mutating func renderAlerts() {
    ofAlerts = []
    for alert in writer.plan.alerts.indices {
      let writer = writer
      var pieces: [Range<Int>] = []
      for state in AlertRecord.State.inOrderOfPlace {
        pieces.append(render { writer.append(&$0, alert: alert, state) })
      }
      ofAlerts.append(pieces)
    }
  }

  private mutating func render(_ body: (inout ByteBuffer) -> Void) -> Range<Int> {
    var bytes = ByteBuffer(capacity: 256)
    body(&bytes)
    rendered += bytes.bytes
    return rendered.count - bytes.bytes.count..<rendered.count
  }

  /// Mutating, so that nothing of `self` is copied for the call.
  private mutating func append(_ piece: Range<Int>, to output: inout ByteBuffer) {
    rendered.withUnsafeBufferPointer { output.append(UnsafeBufferPointer(rebasing: $0[piece])) }
  }
}

extension AlertRecord.State {
  fileprivate static let inOrderOfPlace: [Self] = [.fired, .firedLaterChanged, .notFired, .undecided]

  fileprivate var place: Int {
    switch self {
    case .fired: 0
    case .firedLaterChanged: 1
    case .notFired: 2
    case .undecided: 3
    }
  }
}
