import Intake
import IntakeResults
import TestSupport
import Testing

@testable import IntakeInterchange

@Suite struct `An export of PHQ-9` {
  @Test func `reads as it was read by a person`() throws {
    let questionnaire = try Samples.questionnaire("phq-9")
    let records = try [
      "{phq9_1: 2, phq9_2: 3, phq9_3: 1, phq9_4: 2, phq9_5: 0, phq9_6: 3, phq9_7: 1, phq9_8: 0, phq9_9: 1, phq9_difficulty: 2}",
      "{phq9_1: 0, phq9_2: 0, phq9_3: 0, phq9_4: 0, phq9_5: 0, phq9_6: 0, phq9_7: 0, phq9_8: 0, phq9_9: 0}",
      "{phq9_1: 1, phq9_2: 1, phq9_3: skip, phq9_4: skip, phq9_5: skip, phq9_6: 1, phq9_7: 1, phq9_8: 1, phq9_9: 0}",
    ].enumerated().map {
      try Samples.record(
        questionnaire, $1, respondent: $0 == 2 ? "c-1" : "c-\($0)", session: $0 + 1, startedAt: $0)
    }
    let table = Samples.table(records, questionnaire, isScored: true)
    let wide = table.wide()
    let name = "phq-9.csv"
    let files =
      [ExportManifest.File(name, wide)]
      + ReadingScript.allCases.map { .init("phq-9." + $0.ending, Array($0.text(for: table, in: name).utf8)) }
    let manifest = ExportManifest(
      of: questionnaire, ResponseSelection(records, for: questionnaire), table, including: [],
      layout: "one row a response", command: "intake export phq-9 RESULT … --scored",
      made: Timestamp(secondsSince1970: 1_795_425_242), engine: Samples.engine, files: files)
    func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    #expect(Snapshot("export-phq-9-csv").difference(from: text(wide)) == nil)
    #expect(Snapshot("export-phq-9-long").difference(from: text(table.long())) == nil)
    #expect(Snapshot("export-phq-9-manifest").difference(from: text(manifest.json) + "\n") == nil)
    #expect(Snapshot("export-phq-9-readme").difference(from: manifest.markdown) == nil)
    for script in ReadingScript.allCases {
      let text = script.text(for: table, in: name)
      #expect(Snapshot("export-phq-9-\(script.rawValue)").difference(from: text) == nil)
    }
  }
}
