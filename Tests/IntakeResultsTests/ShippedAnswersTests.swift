import Foundation
import Intake
import IntakeResults
import LocatedYAML
import Testing

/// The shipped questionnaires, answered from the worked answers files, up to the stored line.
struct ShippedAnswersTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")

  private static func source(_ path: String) throws -> Source {
    let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    return Source(name: path, text: text)
  }

  private static func questionnaire(_ id: String) throws -> Questionnaire {
    let clinic = Clinic.read(try source("Questionnaires/clinic.yaml")).clinic
    let checked = Questionnaire.check(
      try source("Questionnaires/\(id).yaml"), clinic: clinic,
      including: { try? source("Questionnaires/\($0).yaml") })
    return try #require(checked.questionnaire)
  }

  static func record(_ id: String, _ answers: String) throws -> ResultRecord {
    let questionnaire = try questionnaire(id)
    let start = Timestamp(secondsSince1970: 1_795_425_242)
    let written = try source("Tests/IntakeCommandTests/Answers/\(answers).yaml")
    let file = try #require(AnswersFile.read(written).answers)
    let answered = file.apply(
      to: Interview(questionnaire, startedAt: start, today: PartialDate("2026-11-23")), leftOver: .skipped,
      at: start)
    #expect(answered.diagnostics.map(\.message) == [])
    return ResultRecord(
      answered.interview.result, of: questionnaire, respondent: "c-1", occasion: Occasion(session: 1),
      administered: .byRespondent, engine: Engine(name: "intake", version: "0"))
  }

  @Test(arguments: [
    ("first-session", "full"), ("first-session", "sparse"), ("first-session", "changes"),
    ("first-session", "stopped"),
    ("therapist-fit", "two-therapists"),
  ])
  func `a real result is stored and read back as it was`(id: String, answers: String) throws {
    let record = try ShippedAnswersTests.record(id, answers)
    #expect(try ResultRecord(json: record.json) == record)
    #expect(try ResultRecord(json: record.json).json == record.json)
  }

  @Test func `the rich first session comes to what was worked out by hand`() throws {
    let result = try ShippedAnswersTests.record("first-session", "full").result
    let scores = result.scores.map { "\($0.id) \($0.value?.description ?? "-") \($0.band ?? "-")" }
    #expect(scores.contains("phq9 16 Moderately severe"))
    #expect(scores.contains("gad7 11 Moderate"))
    let fired = result.alerts.filter { $0.state == .fired }.map(\.id)
    #expect(fired.contains("self-harm"))
    #expect(fired.contains("self-harm-now"))
    #expect(result.outcome == .finished)
  }

  @Test func `PHQ-9 inside another questionnaire is the same definition as PHQ-9 alone`() throws {
    let record = try ShippedAnswersTests.record("first-session", "full")
    let score = try #require(record.result.scores.first { $0.id == "phq9" })
    let alone = try ShippedAnswersTests.questionnaire("phq-9")
    #expect(record.definition(of: score) == DefinitionReference.all(of: alone.definitions)[0])
    #expect(record.definition(of: score).id == "phq-9")
    #expect(record.digest != record.definition(of: score).digest)
  }
}
