import Intake
import TestSupport
import Testing

@testable import IntakeBatch

/// Ids that whoever joins by them has to know of.
@Suite struct `Ids of rows` {
  private static func ids(
    _ table: String, blockSize: Int = BlockReader.blockSize, workers: Int = 1, isByRow: Bool = false,
    idColumn: String? = "who"
  ) throws -> ScoreSummary.IDs? {
    let place = try TemporaryDirectory()
    var options = ScoreOptions()
    options.way = isByRow ? .oneByOne : .fastest
    let scoring = try TableScoring(
      try BlockSample.source(Array(table.utf8), in: place), of: try Shipped.questionnaire("gad-7"),
      TableOptions(idColumn: idColumn), options, blockSize: blockSize)
    let output = try OutputTarget(path: place.at("scores"))
    return try scoring.run(to: output, pipeline: BlockPipeline(workers: workers)).ids
  }

  /// The slow and obvious way.
  private static func obvious(_ ids: [String]) -> [Int?] {
    let missing = ids.indices.filter { ids[$0].isEmpty }
    let repeated = ids.indices.filter { !ids[$0].isEmpty && ids[..<$0].contains(ids[$0]) }
    return [
      missing.count, missing.first.map { $0 + 1 }, repeated.count, repeated.first.map { $0 + 1 },
    ]
  }

  @Test func `are told where they are missing or stand twice, however rows are taken`() throws {
    var random = SeededGenerator(seed: 4)
    for round in 0..<12 {
      let ids = (0..<Int.random(in: 1...3000, using: &random)).map { _ in
        let number = Int.random(in: 0...(round * 700), using: &random)
        return ["", "r\(number)", "r \(number)", "Zoë-\(number)", "\(number)"].randomElement(using: &random)
          ?? ""
      }
      let csv = "who,gad7_1\n" + ids.map { "\" \($0) \",1\n" }.joined()
      let lines = ids.map { "{\"who\":\"\($0)\",\"gad7_1\":1}\n" }.joined()
      for (table, workers, isByRow) in [(csv, 1, false), (csv, 3, false), (csv, 2, true), (lines, 2, false)] {
        let found = try #require(
          try Self.ids(table, blockSize: 500, workers: workers, isByRow: isByRow))
        #expect(
          [found.missing.count, found.missing.first, found.repeated.count, found.repeated.first]
            == Self.obvious(ids), "round \(round), \(workers) workers, by row: \(isByRow)")
      }
    }
  }

  @Test func `are nothing to tell of where no column has them`() throws {
    #expect(try Self.ids("who,gad7_1\na,1\na,1\n", idColumn: nil) == nil)
  }

  @Test(arguments: [[1, 3, 5], [5, 3, 1], [3, 5, 1], [5, 1, 3]])
  func `are told the same in whichever order their batches come`(_ rows: [Int]) {
    let tally = IDTally()
    for row in rows {
      var (batch, id) = (IDBatch(), "one id")
      id.withUTF8 { batch.add($0, row: row) }
      batch.add(UnsafeBufferPointer(start: nil, count: 0), row: row + 1)
      batch.flush(to: tally)
    }
    #expect(tally.summary.repeated.count == 2)
    #expect(tally.summary.repeated.first == 3)
    #expect(tally.summary.missing.count == 3)
    #expect(tally.summary.missing.first == 2)
  }

  @Test func `are compared up to a row, so that memory has an end`() {
    let (tally, last) = (IDTally(), ScoreSummary.IDs.comparedRows)
    var batch = IDBatch()
    for row in [last - 1, last, last + 1] {
      var id = "one id"
      id.withUTF8 { batch.add($0, row: row) }
    }
    batch.flush(to: tally)
    #expect(tally.summary.repeated.count == 1)
    #expect(tally.summary.repeated.first == last)
  }
}
