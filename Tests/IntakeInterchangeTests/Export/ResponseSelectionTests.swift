import Intake
import IntakeResults
import TestSupport
import Testing

@testable import IntakeInterchange

@Suite struct `What is exported` {
  private static let asking = "- {id: may, ask: May we?, answer: yes-no, permits: research}"

  @Test func `is what its respondent permits, where the questionnaire asks`() throws {
    let questionnaire = try Samples.page(Self.asking)
    let records = try ["may: yes", "may: no", "may: skip"].map { try Samples.record(questionnaire, $0) }
    let selection = ResponseSelection(records, for: questionnaire)
    #expect(selection.kept == [records[0]])
    #expect(selection.count(of: .notPermitted) == 2)
    #expect(selection.permissions == ["may"])
  }

  @Test func `is everything where it does not ask`() throws {
    let questionnaire = try Samples.page("- {id: a, ask: A?, answer: yes-no}")
    let record = try Samples.record(questionnaire, "a: no")
    #expect(ResponseSelection([record], for: questionnaire).kept == [record])
    #expect(ResponseSelection([record], for: questionnaire).permissions == [])
  }

  @Test func `is of this very text of this questionnaire, and each once`() throws {
    let questionnaire = try Samples.page(Self.asking)
    let newer = try Samples.page(Self.asking, version: "1.0.1")
    let record = try Samples.record(questionnaire, "may: yes")
    let other = try Samples.record(try Samples.questionnaire("phq-9"), "{}")
    let records = [other, record, try Samples.record(newer, "may: yes"), record]
    let selection = ResponseSelection(records, for: questionnaire)
    #expect(selection.kept == [record])
    #expect(selection.leftOut.map(\.index) == [0, 2, 3])
    #expect(selection.leftOut.map(\.reason) == [.otherQuestionnaire, .otherVersion, .twice])
  }

  @Test func `is all rows of a table that are answered alike, because people answer alike`() throws {
    let questionnaire = try Samples.page("- {id: a, ask: A?, answer: yes-no}")
    var row = try Samples.record(questionnaire, "a: no")
    (row.result.started, row.result.finished) = (nil, nil)
    #expect(ResponseSelection([row, row], for: questionnaire).kept == [row, row])
    var key = StudyKey()
    var random = SeededGenerator(seed: 1)
    func export() -> ExportTable {
      ExportTable(
        of: [row, row], to: questionnaire, including: [], isScored: false, key: &key, random: &random)
    }
    let table = export()
    #expect(table.respondents == 2)
    #expect(Set(table.rows.map { $0[0] }).count == 2)
    // The same two ids the next time.
    #expect(export() == table)
  }

  @Test func `is not what was permitted only in some of the rows`() throws {
    let questionnaire = try Samples.page(
      "- {id: a, ask: A?, answer: yes-no}",
      more: """
          - page: second
            title: Second
            repeat: thing
            over: {one: {label: One}, two: {label: Two}}
            questions:
              - {id: may, ask: May we?, answer: yes-no, permits: research}
        """)
    let both = try Samples.record(questionnaire, "thing: {one: {may: yes}, two: {may: yes}}")
    let one = try Samples.record(questionnaire, "thing: {one: {may: yes}, two: {may: no}}")
    #expect(ResponseSelection([both, one], for: questionnaire).kept == [both])
  }
}
