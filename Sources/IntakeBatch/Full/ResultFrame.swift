internal import Intake
internal import IntakeResults

/// How the lines of a table's results are put together, and the pieces that are known of them.
///
/// A piece begins behind the one before it, so that what stands between two parts goes with the second.
struct ResultFrame {
  typealias Piece = RenderedPieces.Piece

  /// A part that is there in every line: one piece for each number that it can have.
  struct Part {
    /// Of its question or score, in the program.
    let place: Int
    /// A piece without length is not known yet.
    var pieces: [Piece]

    init(_ place: Int, forms: Int = 0) {
      self.place = place
      pieces = Array(repeating: .none, count: forms)
    }

    mutating func set(_ number: Int, _ piece: @autoclosure () -> Piece) {
      if number >= pieces.count { pieces += Array(repeating: .none, count: number + 1 - pieces.count) }
      if pieces[number].length == 0 { pieces[number] = piece() }
    }
  }

  /// An alert: what stands before and behind its readings, by its state, and these.
  struct AlertPart {
    let place: Int
    var heads = [Piece](repeating: .none, count: ScoringWorker.alertStates.count)
    /// Empty where it has no readings.
    var tails = [Piece](repeating: .none, count: ScoringWorker.alertStates.count)
    var readings: [Part]
  }

  /// The places of the states among `ScoringWorker.alertStates`, in the order in which results have them.
  static let statesInOrder = AlertRecord.State.inResults.compactMap { state in
    ScoringWorker.alertStates.firstIndex(of: state).map { UInt32($0) }
  }

  let opening: Piece
  let beforeToday: Piece
  let beforeAlerts: Piece
  let betweenAlerts: Piece
  let closing: Piece
  /// In the order of results, as are the scores; alerts in the author's.
  private(set) var answers: [Part]
  private(set) var scores: [Part]
  private(set) var alerts: [AlertPart]
  /// By the name of an alert, its place among them.
  private let alertPlaces: [String: Int]

  /// - Parameter keep: Keeps bytes of the line.
  init(
    _ result: InterviewResult, _ line: ResultLine, _ program: ScoringProgram, _ keep: (Range<Int>) -> Piece
  ) {
    let questions = Dictionary(uniqueKeysWithValues: zip(program.questions, program.questions.indices))
    func question(_ address: Address) -> Part {
      guard let place = questions[address.name] else {
        preconditionFailure("a result is of the questions of its program")
      }
      return Part(place, forms: ScoringWorker.answerForms)
    }
    let lastPart = line.scores.last ?? line.answers.last ?? line.today
    opening = keep(0..<line.respondent.lowerBound)
    beforeToday = keep(line.respondent.upperBound..<line.today.lowerBound)
    beforeAlerts = keep(lastPart.upperBound..<(line.alerts.first?.whole.lowerBound ?? line.bytes.count))
    betweenAlerts =
      line.alerts.count < 2
      ? .none : keep(line.alerts[0].whole.upperBound..<line.alerts[1].whole.lowerBound)
    closing = line.alerts.last.map { keep($0.whole.upperBound..<line.bytes.count) } ?? .none
    answers = result.answers.map { question($0.id) }
    scores = result.scores.map { score in Part(program.scores.firstIndex(of: score.id.name) ?? 0) }
    let records = Dictionary(uniqueKeysWithValues: result.alerts.map { ($0.id.name, $0) })
    alerts = program.alerts.enumerated().map { place, id in
      AlertPart(place: place, readings: records[id]?.because.map { question($0.id) } ?? [])
    }
    alertPlaces = Dictionary(uniqueKeysWithValues: zip(program.alerts, program.alerts.indices))
  }

  // MARK: Rows

  /// Whether every piece of a row is known.
  func hasAll(_ row: Int, of worker: borrowing ScoringWorker) -> Bool {
    for answer in answers
    where answer.pieces[Int(worker.answers(toQuestion: answer.place)[row])].length == 0 {
      return false
    }
    for score in scores {
      let number = Int(worker.outcomes(ofScore: score.place)[row])
      if number >= score.pieces.count || score.pieces[number].length == 0 { return false }
    }
    for alert in alerts where alert.heads[Int(worker.states(ofAlert: alert.place)[row])].length == 0 {
      return false
    }
    // Whoever has met an answer in a line has met all its readings.
    return true
  }

  /// Takes the pieces of a row's line that are not known.
  mutating func fill(
    _ row: Int, of worker: borrowing ScoringWorker, from line: ResultLine, of result: InterviewResult,
    _ keep: (Range<Int>) -> Piece
  ) {
    var end = line.today.upperBound
    for (index, part) in line.answers.enumerated() {
      let number = worker.answers(toQuestion: answers[index].place)[row]
      answers[index].set(Int(number), keep(end..<part.upperBound))
      end = part.upperBound
    }
    for (index, part) in line.scores.enumerated() {
      let number = worker.outcomes(ofScore: scores[index].place)[row]
      scores[index].set(Int(number), keep(end..<part.upperBound))
      end = part.upperBound
    }
    for (record, part) in zip(result.alerts, line.alerts) {
      guard let place = alertPlaces[record.id.name] else { continue }
      fill(place, row, worker, part, keep)
    }
  }

  private mutating func fill(
    _ place: Int, _ row: Int, _ worker: borrowing ScoringWorker, _ part: ResultLine.Alert,
    _ keep: (Range<Int>) -> Piece
  ) {
    var end = part.readings.first?.lowerBound ?? part.whole.upperBound
    let head = part.whole.lowerBound..<end
    for (index, reading) in part.readings.enumerated() {
      let number = worker.answers(toQuestion: alerts[place].readings[index].place)[row]
      alerts[place].readings[index].set(Int(number), keep(end..<reading.upperBound))
      end = reading.upperBound
    }
    let state = Int(worker.states(ofAlert: place)[row])
    if alerts[place].heads[state].length == 0 {
      alerts[place].heads[state] = keep(head)
      alerts[place].tails[state] = keep(end..<part.whole.upperBound)
    }
  }
}

extension RenderedPieces.Piece {
  /// No piece: without length.
  static var none: RenderedPieces.Piece { .init(start: 0, length: 0) }
}
