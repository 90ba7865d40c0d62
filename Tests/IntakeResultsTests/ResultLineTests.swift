import Intake
import ResultSamples
import TestSupport
import Testing

@testable import IntakeResults

/// A line of a result, cut where its parts meet.
@Suite struct `A line of a result` {
  private static func value(_ line: ResultLine, _ range: Range<Int>) throws -> JSONNode {
    try JSONParser.parse(Array(line.bytes[range]))
  }

  private static func check(_ record: ResultRecord) throws {
    let line = ResultLine(record)
    #expect(line.bytes == record.json)
    #expect(try Optional<String>(from: value(line, line.respondent)) == record.respondent)
    #expect(try Optional<PartialDate>(from: value(line, line.today)) == record.result.today)
    #expect(
      try line.answers.map { try AnswerRecord(from: value(line, $0)) }.map(\.id)
        == record.result.answers.map(\.id))
    #expect(
      try line.scores.map { try value(line, $0).member("id") as Address } == record.result.scores.map(\.id))
    #expect(
      try line.alerts.map { try value(line, $0.whole).member("id") as Address }
        == record.result.alerts.map(\.id))
    for (alert, part) in zip(record.result.alerts, line.alerts) {
      #expect(
        try part.readings.map { try AlertRecord.Reading(from: value(line, $0)) }.map(\.id)
          == alert.because.map(\.id))
      #expect(
        part.readings.allSatisfy {
          part.whole.contains($0.lowerBound) && $0.upperBound <= part.whole.upperBound
        })
    }
    // What stands between parts is one comma, or as long as it is for others.
    for (part, next) in zip(line.answers, line.answers.dropFirst()) {
      #expect(Array(line.bytes[part.upperBound..<next.lowerBound]) == Array(",".utf8))
    }
  }

  @Test func `has its parts where they stand`() throws {
    try Self.check(FirstSessionSample.record)
    for seed in 0..<100 {
      var random = RandomRecord(seed: UInt64(seed))
      try Self.check(random.record())
    }
  }
}
