internal import Intake
internal import IntakeResults

/// The output of whole results: each part is cut out of the first line that has it, and copied from then on.
///
/// A row with any part that was not met before is written whole, as a row that is taken by itself, and cut where its parts
/// meet: there is no second way to write one. What decides a part is the program's to say: of an answer, and of each
/// reading of it, the answer's number; of a score, its number; of an alert, its state.
///
/// A class, because it holds memory that cannot be copied, and changes with every new part.
final class ResultPieces {
  private let writer: ResultWriter
  private var rendered = RenderedPieces()
  /// How many bytes are rendered.
  private var size = 0
  private var generation = 0
  /// `nil` until the first line is cut.
  private var frame: ResultFrame?
  private var days: [PartialDate?: RenderedPieces.Piece] = [:]

  /// As many bytes are kept, and those of one filling more.
  private let most: Int
  /// About what a day takes beside its bytes.
  private static let sizeOfDay = 128

  init(_ writer: ResultWriter, most: Int) {
    self.writer = writer
    self.most = most
  }

  // MARK: Cutting

  /// Renders what the rows that were just scored have in them, where it was not met before.
  func prepare(rows: Int, of worker: borrowing ScoringWorker) {
    if generation != worker.generation || size > most { forget() }
    generation = worker.generation
    for row in 0..<rows where !(frame?.hasAll(row, of: worker) ?? false) {
      cut(worker.result(ofRow: row), row, worker)
    }
  }

  private func forget() {
    rendered = RenderedPieces()
    size = 0
    frame = nil
    days.removeAll()
  }

  private func cut(_ result: InterviewResult, _ row: Int, _ worker: borrowing ScoringWorker) {
    let line = writer.line(of: result)
    func keep(_ range: Range<Int>) -> RenderedPieces.Piece {
      size += range.count
      return rendered.add(line.bytes[range])
    }
    var frame = frame ?? ResultFrame(result, line, worker.program, keep)
    // What is held twice is copied where it changes.
    self.frame = nil
    frame.fill(row, of: worker, from: line, of: result, keep)
    self.frame = frame
  }

  /// A day as results have it, cut out of a line that has nothing else in it.
  private func piece(of day: PartialDate?) -> RenderedPieces.Piece {
    if let known = days[day] { return known }
    let line = writer.line(ofDay: day)
    size += line.today.count + ResultPieces.sizeOfDay
    let piece = rendered.add(line.bytes[line.today])
    days[day] = piece
    return piece
  }

  // MARK: Copying

  /// Appends the line of a row that is prepared.
  ///
  /// - Parameter respondent: Empty where nobody said.
  func append(
    _ bytes: inout ByteBuffer, row: Int, respondent: UnsafeBufferPointer<UInt8>, today: PartialDate?,
    of worker: borrowing ScoringWorker
  ) {
    guard let frame else { preconditionFailure("a row is prepared before it is written") }
    bytes.append(frame.opening, of: rendered.bytes)
    if respondent.isEmpty { bytes.append("null") } else { bytes.appendJSON(respondent) }
    bytes.append(frame.beforeToday, of: rendered.bytes)
    bytes.append(piece(of: today), of: rendered.bytes)
    for answer in frame.answers {
      bytes.append(answer.pieces[Int(worker.answers(toQuestion: answer.place)[row])], of: rendered.bytes)
    }
    for score in frame.scores {
      bytes.append(score.pieces[Int(worker.outcomes(ofScore: score.place)[row])], of: rendered.bytes)
    }
    bytes.append(frame.beforeAlerts, of: rendered.bytes)
    appendAlerts(&bytes, row, frame, worker)
    bytes.append(frame.closing, of: rendered.bytes)
    bytes.append(Ascii.lineFeed)
  }

  private func appendAlerts(
    _ bytes: inout ByteBuffer, _ row: Int, _ frame: borrowing ResultFrame, _ worker: borrowing ScoringWorker
  ) {
    var isFirst = true
    for state in ResultFrame.statesInOrder {
      for alert in frame.alerts where worker.states(ofAlert: alert.place)[row] == state {
        if !isFirst { bytes.append(frame.betweenAlerts, of: rendered.bytes) }
        isFirst = false
        bytes.append(alert.heads[Int(state)], of: rendered.bytes)
        for reading in alert.readings {
          bytes.append(
            reading.pieces[Int(worker.answers(toQuestion: reading.place)[row])], of: rendered.bytes)
        }
        bytes.append(alert.tails[Int(state)], of: rendered.bytes)
      }
    }
  }
}
