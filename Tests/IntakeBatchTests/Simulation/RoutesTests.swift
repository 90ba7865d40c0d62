import Intake
import IntakeResults
import LocatedYAML
import TestSupport
import Testing

@testable import IntakeBatch

/// Made-up responses to every shipped questionnaire, by every route into the engine: answered event by event as in the
/// terminal, from a file of answers, from a table of cells and from one of lines. `INTAKE_FUZZ_ROUNDS=200` takes 10,000 responses to each.
@Suite struct `One response by different routes` {
  static let today = PartialDate(year: 2026, month: 1, day: 1)
  static let moment = Timestamp(secondsSince1970: 1_795_000_000)
  static let seed: UInt64 = 20_260_101

  /// Responses of one round.
  static let count = 50

  private let engine = Engine(name: "intake", version: "test")

  @Test(arguments: ShippedQuestionnaire.names)
  func `comes to the same result`(_ id: String) throws {
    let questionnaire = try ShippedQuestionnaire.named(id)
    let model = ResponseModel(missing: 0.1, today: Self.today)
    var simulation = RowSimulation(questionnaire, model)
    var mappings = SimulatedTable(questionnaire, model, seed: Self.seed, format: .ndjson)
    let rows = Self.count * FuzzRounds.all.count
    let table = try SimulatedFile(questionnaire, model, .csv, rows: rows)
    let lines = try SimulatedFile(questionnaire, model, .ndjson, rows: rows)
    for number in 1...rows {
      var random = SplitMix64(seed: Self.seed, row: number)
      let cells = simulation.row(using: &random)
      let (row, fromTable) = try table.next()
      #expect(row.cells == cells, "row \(number)")
      #expect(row.id == "s\(number)")
      let (line, fromLine) = try lines.next()
      #expect(line.id == row.id)
      try #require(fromLine == fromTable, "row \(number)")
      let byEvents = try CellRespondent(simulation.columns, cells).result(of: questionnaire).withoutMoments
      try #require(byEvents == fromTable, "row \(number)")
      let fromAnswers = try result(ofAnswers: &mappings, number, questionnaire).withoutMoments
      try #require(fromAnswers == fromTable, "row \(number)")
      // As bytes: what differs here, such as an order, is nothing that values see.
      if number <= 5 {
        let bytes = [fromTable, fromLine, byEvents, fromAnswers].map { record(of: $0, questionnaire).json }
        #expect(Set(bytes).count == 1)
      }
    }
    #expect(try table.reader.next() == nil && lines.reader.next() == nil)
  }

  private func record(of result: InterviewResult, _ questionnaire: Questionnaire) -> ResultRecord {
    ResultRecord(
      result, of: questionnaire, respondent: nil, occasion: Occasion(), administered: .byRespondent,
      engine: engine)
  }

  /// JSON is YAML, but for the way out, which stands without quotes there.
  private func result(
    ofAnswers mappings: inout SimulatedTable, _ number: Int, _ questionnaire: Questionnaire
  ) throws -> InterviewResult {
    var line = ByteBuffer()
    mappings.append(row: number, to: &line)
    let text = String(decoding: line.bytes, as: UTF8.self)
      .split(separator: ":\"does-not-apply\"", omittingEmptySubsequences: false).joined(
        separator: ": does-not-apply")
    let (answers, diagnostics) = AnswersFile.read(Source(name: "answers.yaml", text: text))
    let file = try #require(answers, "\(diagnostics)")
    let interview = Interview(questionnaire, startedAt: Self.moment, today: Self.today)
    let answered = file.apply(to: interview, leftOver: .skipped, at: Self.moment)
    #expect(answered.diagnostics.isEmpty, "row \(number): \(answered.diagnostics)")
    return answered.interview.result
  }
}

/// A simulated table in a file that is gone with it, read row by row.
private struct SimulatedFile {
  let place: TemporaryDirectory
  let reader: TableReader
  let replay: RowReplay

  init(
    _ questionnaire: Questionnaire, _ model: ResponseModel, _ format: SimulatedTable.Format, rows: Int
  ) throws {
    place = try TemporaryDirectory()
    let target = try OutputTarget(path: place.at("table"))
    let table = SimulatedTable(
      questionnaire, model, seed: `One response by different routes`.seed, format: format,
      idColumn: "respondent")
    try SimulatedTable.write([table], rows: rows, to: target)
    try target.finish()
    reader = try TableReader(
      try ByteSource(path: place.at("table")), for: questionnaire,
      TableOptions(idColumn: "respondent", today: .init("2026-01-01")))
    replay = RowReplay(questionnaire, columns: reader.layout.columns)
  }

  /// The next row with what it comes to; nothing is wrong with it.
  func next() throws -> (row: ResponseRow, result: InterviewResult) {
    let row = try #require(try reader.next())
    let replayed = replay.replay(row.cells, today: row.today)
    #expect(row.problems == [] && replayed.problems == [], "row \(row.number)")
    return (row, replayed.result.withoutMoments)
  }
}

extension InterviewResult {
  /// Without what a table cannot tell.
  fileprivate var withoutMoments: InterviewResult {
    var result = self
    (result.started, result.finished) = (nil, nil)
    for index in result.answers.indices { result.answers[index].at = nil }
    for index in result.alerts.indices { result.alerts[index].at = nil }
    return result
  }
}
