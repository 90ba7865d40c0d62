import Intake
import IntakeResults
import LocatedYAML
import ResultSamples
import TestSupport
import Testing

/// What the authors' own cases come to is turned by what is said to turn it.
@Suite struct `What would change the shipped cases` {
  @Test(arguments: ShippedQuestionnaire.ids)
  func `is changed by what is said`(_ id: String) throws {
    let checked = try ShippedQuestionnaire(id).checked
    let questionnaire = try #require(checked.questionnaire)
    let source = try ShippedQuestionnaire.source("\(id).tests.yaml")
    let cases = checked.cases(in: source, file: FileID(checked.sources.count)).cases
    #expect(!cases.isEmpty)
    var made = 0
    for testCase in cases {
      let result = try #require(testCase.answered(questionnaire).interview).result
      let why = try Why(result, of: questionnaire, mostReplays: 100)
      let check = try WhyCheck(why, of: result, from: testCase.begin(questionnaire))
      #expect(check.failures == [], "\(testCase.name)")
      made += check.made
    }
    #expect(made > cases.count)
  }

  @Test(arguments: [
    ("phq-9", "10 is moderate", "phq-9-at-an-edge"),
    ("first-session", "Sam, low since a death and the loss of a job", "first-session"),
  ])
  func `reads like this`(_ id: String, _ name: String, _ snapshot: String) throws {
    let checked = try ShippedQuestionnaire(id).checked
    let questionnaire = try #require(checked.questionnaire)
    let source = try ShippedQuestionnaire.source("\(id).tests.yaml")
    let cases = checked.cases(in: source, file: FileID(checked.sources.count)).cases
    let testCase = try #require(cases.first { $0.name == name })
    let result = try #require(testCase.answered(questionnaire).interview).result
    let lines = try Why(result, of: questionnaire).paragraphs.map { indent, text in
      (indent == 0 ? "\n" : String(repeating: " ", count: indent)) + text + "\n"
    }
    #expect(Snapshot(snapshot).difference(from: String(lines.joined().dropFirst())) == nil)
  }
}
