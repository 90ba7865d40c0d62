import Intake
import IntakeResults
import TestSupport
import Testing

@testable import IntakeInterchange

@Suite struct `A key of study ids` {
  private func records() throws -> [ResultRecord] {
    let questionnaire = try Samples.page("- {id: a, ask: A?, answer: yes-no}")
    return try [("a: yes", "c-1"), ("a: no", "c-2"), ("a: no", "c-1"), ("a: yes", nil), ("a: no", nil)].map {
      try Samples.record(questionnaire, $0, respondent: $1)
    }
  }

  @Test func `has one id for one respondent, and one for each result without`() throws {
    var key = StudyKey()
    var random = SeededGenerator(seed: 3)
    let records = try records()
    let ids = records.map { key.id(of: $0, &random) }
    #expect(ids[0] == ids[2])
    #expect(Set(ids).count == 4)
    #expect(ids == records.map { key.id(of: $0, &random) })
    #expect(ids.allSatisfy { $0.count == 12 && $0.first?.isLetter == true })
  }

  @Test func `comes back as it was written, so that a later export has the same ids`() throws {
    var key = StudyKey()
    var random = SeededGenerator(seed: 3)
    let ids = try records().map { key.id(of: $0, &random) }
    var read = try StudyKey(json: key.json)
    #expect(read == key)
    #expect(read.json == key.json)
    #expect(try records().map { read.id(of: $0, &random) } == ids)
  }

  @Test func `draws its ids and does not make them from names`() throws {
    let record = try records()[0]
    let ids = (0..<50).map { (seed: UInt64) in
      var key = StudyKey()
      var random = SeededGenerator(seed: seed)
      return key.id(of: record, &random)
    }
    #expect(Set(ids).count == 50)
  }

  @Test(arguments: [
    "", "{}", #"{"format":"intake-study-key/2","ids":[]}"#, #"{"format":"intake-study-key/1"}"#,
    #"{"format":"intake-study-key/1","ids":[{"id":"a"}]}"#,
    #"{"format":"intake-study-key/1","ids":[{"id":"a","respondent":"x"},{"id":"a","respondent":"y"}]}"#,
  ])
  func `that is none, or that has one id for two, is not read`(text: String) {
    #expect(throws: StudyKey.Unreadable.self) { try StudyKey(json: Array(text.utf8)) }
  }
}
