import Glibc
public import Intake
public import IntakeBatch
import IntakeResults

/// A table of made-up responses in memory, gone with whoever holds it. A class, because it owns a descriptor.
public final class SampleTable: Sendable {
  public let rows: Int
  public let columns: Int
  /// How many bytes it has.
  public let size: Int
  private let descriptor: Int32
  private let questionnaire: Questionnaire

  public init(_ questionnaire: Questionnaire, rows: Int, format: SimulatedTable.Format = .csv) throws {
    self.questionnaire = questionnaire
    self.rows = rows
    columns = RowSimulation(questionnaire).columns.count
    var name = Array("/dev/shm/intake-benchmark-XXXXXX".utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw Errno(errno) }
    unlink(name)
    let table = SimulatedTable(questionnaire, SampleTable.model, seed: 7, format: format, idColumn: "who")
    try SimulatedTable.write([table], rows: rows, to: OutputTarget(descriptor: descriptor))
    size = Int(lseek(descriptor, 0, SEEK_END))
    // From there it is read, as often as it is.
    lseek(descriptor, 0, SEEK_SET)
  }

  deinit { close(descriptor) }

  /// Its bytes from the first on.
  public var source: ByteSource { get throws { try ByteSource(descriptor: descriptor) } }

  /// Somebody skips a question now and then.
  public static let model = ResponseModel(missing: 0.02, today: PartialDate("2026-01-01"))

  /// Scores it, and lets go of what comes out.
  ///
  /// - Parameters:
  ///   - other: a questionnaire with the same questions, to score it by in the place of its own.
  ///   - isFull: whether whole results are wanted.
  @discardableResult
  public func score(by other: Questionnaire? = nil, workers: Int = 1, isFull: Bool = false) throws -> Int {
    let options = TableOptions(idColumn: "who", today: PartialDate("2026-01-01").map { .date($0) })
    let scoring = try TableScoring(
      try source, of: other ?? questionnaire, options,
      ScoreOptions(engine: isFull ? Engine(name: "benchmark", version: "1") : nil))
    return try scoring.run(
      to: OutputTarget(path: "/dev/null"), pipeline: BlockPipeline(workers: workers)
    ).rows
  }

  // MARK: Tables that several benchmarks read, made once

  public static let screening = Result { try SampleTable(Shipped.screening(), rows: 500_000) }
  public static let screeningLines = Result {
    try SampleTable(Shipped.screening(), rows: 100_000, format: .ndjson)
  }
  public static let fewScreening = Result { try SampleTable(Shipped.screening(), rows: 5_000) }
  public static let firstSession = Result {
    try SampleTable(Shipped.questionnaire("first-session"), rows: 500)
  }
}
