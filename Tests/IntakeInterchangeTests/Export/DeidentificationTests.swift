import Foundation
import Intake
import IntakeResults
import TestSupport
import Testing

@testable import IntakeInterchange

/// Everything that leaves in a folder, held against everything that was said.
@Suite struct `What leaves` {
  private struct Folder {
    let texts: [String]

    init(
      _ record: ResultRecord, _ questionnaire: Questionnaire, including inclusions: Set<Inclusion> = []
    ) {
      let table = Samples.table([record], questionnaire, including: inclusions, isScored: true)
      let manifest = ExportManifest(
        of: questionnaire, ResponseSelection([record], for: questionnaire), table, including: inclusions,
        layout: "one row a response", command: "intake export", made: Timestamp(secondsSince1970: 0),
        engine: Samples.engine, files: [])
      texts =
        [table.wide(), table.long(), manifest.json].map { String(decoding: $0, as: UTF8.self) }
        + ReadingScript.allCases.map { $0.text(for: table, in: "a.csv") } + [manifest.markdown]
    }

    func contains(_ words: String) -> Bool { texts.contains { $0.contains(words) } }
  }

  private func record(_ questionnaire: Questionnaire) throws -> ResultRecord {
    try Samples.record(questionnaire, try Samples.answers("full"), respondent: "client-no-17")
  }

  @Test func `has none of the words that were typed, no name, no moment and no day`() throws {
    let questionnaire = try Samples.questionnaire("first-session")
    let record = try record(questionnaire)
    let own = (questionnaire.definitions.map(\.text) + questionnaire.variables.map(\.ask)).joined(
      separator: "\n")
    var said: Set<String> = []
    for answer in record.result.answers {
      switch answer.value {
      case .text(let text): said.insert(text)
      case .one(let choice): if let words = choice.words { said.insert(words) }
      case .many(let choices): said.formUnion(choices.compactMap(\.words))
      case .date(let date): if date.precision > .year { said.insert(date.description) }
      default: break
      }
      // A question with an answer put into it.
      if !own.contains(answer.ask), answer.ask.contains(" ") { said.insert(answer.ask) }
    }
    for row in record.result.rosters.flatMap(\.rows) { said.insert(row.called) }
    said.formUnion([record.respondent, record.result.started?.description, "2026-11"].compactMap(\.self))
    let told = said.filter { $0.count > 4 && !own.contains($0) }
    #expect(told.count > 60)
    let folder = Folder(record, questionnaire)
    #expect(told.filter(folder.contains) == [])
    // The test would see them if they were there.
    let whole = Folder(record, questionnaire, including: Set(Inclusion.allCases))
    #expect(told.filter(whole.contains).count > told.count / 3)
  }

  @Test(arguments: Inclusion.allCases) func `is more for what is asked for by name, and no column less`(
    inclusion: Inclusion
  ) throws {
    let questionnaire = try Samples.questionnaire("first-session")
    let record = try record(questionnaire)
    let plain = Samples.table([record], questionnaire)
    let more = Samples.table([record], questionnaire, including: [inclusion])
    // Nobody is asked for an age there.
    #expect(plain != more || inclusion == .ages)
    let kept = Set(more.columns.map(\.name))
    #expect(
      plain.columns.allSatisfy { kept.contains($0.name) || $0.group == .months || $0.name == "study_id" })
  }
}
