import Foundation
import Intake
import IntakeResults
import LocatedYAML
import Testing

@Suite struct `The cases of the shipped questionnaires` {
  @Test(arguments: ShippedQuestionnaire.ids)
  func `pass, and reach every question, condition, band, alert and rule of evidence`(_ id: String) throws {
    let ran = try RanCases(
      ShippedQuestionnaire.source("\(id).tests.yaml").text, of: ShippedQuestionnaire(id).checked)
    #expect(ran.text == "")
    #expect(!ran.cases.isEmpty)
    let gaps = ran.coverage.gaps.filter { $0.kind != .options }
    #expect(gaps.map(\.words) == [])
  }

  @Test(arguments: ["phq-9", "gad-7"])
  func `of the measures reach every option too`(_ id: String) throws {
    let ran = try RanCases(
      ShippedQuestionnaire.source("\(id).tests.yaml").text, of: ShippedQuestionnaire(id).checked)
    #expect(ran.coverage.isFull)
  }

  @Test func `leave a gap, in the author's words, where one is taken away`() throws {
    let (text, checked) = (
      try ShippedQuestionnaire.source("first-session.tests.yaml").text,
      try ShippedQuestionnaire("first-session").checked
    )
    let ran = try RanCases(text, of: checked) { !$0.name.hasPrefix("a separation that is still open") }
    #expect(ran.text == "")
    #expect(
      ran.coverage.gaps.filter { $0.kind != .options }.map(\.words) == [
        "evidence for 'role-dispute' never holds: event_kind = separation and settled in (no, quiet)"
      ])
    let place = ran.coverage.gaps.first { $0.kind == .evidence }?.location
    #expect(place?.range.start.line == 1044)
  }

  /// Whatever is taken away, what is left reaches no more, and what each reaches comes together again.
  @Test(arguments: ["phq-9", "therapist-fit", "symptom-screening"])
  func `reach less without each of them, and all of it together`(_ id: String) throws {
    let (text, checked) = (
      try ShippedQuestionnaire.source("\(id).tests.yaml").text, try ShippedQuestionnaire(id).checked
    )
    func reached(_ coverage: Coverage) -> Int {
      CoverageKind.allCases.map { coverage.count($0).reached }.reduce(0, +)
    }
    let all = try RanCases(text, of: checked)
    var sizes: [Int] = []
    for index in all.cases.indices {
      let name = all.cases[index].name
      let without = reached(try RanCases(text, of: checked) { $0.name != name }.coverage)
      let alone = reached(try RanCases(text, of: checked) { $0.name == name }.coverage)
      #expect(without <= reached(all.coverage))
      #expect(alone + without >= reached(all.coverage))
      sizes.append(without)
    }
    #expect(sizes.contains { $0 < reached(all.coverage) })
  }
}

@Suite struct `The cases in the language reference` {
  @Test func `pass for its example`() throws {
    let text = try ShippedQuestionnaire.source("LANGUAGE.md").text
    let example = text.components(separatedBy: "```yaml\n")[1].components(separatedBy: "```")[0]
    let section = text.components(separatedBy: "\n## Cases: ")[1].components(separatedBy: "\n## ")[0]
    let cases = section.split(separator: "\n").filter { $0.hasPrefix("    ") }.map { $0.dropFirst(4) }
    let ran = try RanCases(
      cases.joined(separator: "\n"), of: Questionnaire.check(Source(name: "well-rested.yaml", text: example)))
    #expect(ran.text == "")
    #expect(ran.cases.count == 2)
    #expect(ran.coverage.gaps.filter { $0.kind != .options }.map(\.words) == [])
  }
}

@Suite(.enabled(if: CaseSolver.path != nil, "z3 is not installed"))
struct `Generated cases` {
  private static let today = PartialDate("2026-11-23")

  private static func generate(
    _ coverage: Coverage, _ checked: CheckedDefinition, besides taken: Set<String> = []
  )
    throws -> [String]
  {
    var coverage = coverage
    let witnesses = try checked.seek(&coverage, today: today, solver: CaseSolver.start())
    return checked.generatedCases(from: witnesses, reaching: &coverage, today: today, besides: taken)
  }

  @Test(arguments: ["phq-9", "gad-7", "symptom-screening", "first-session"])
  func `pass as they were generated, and reach all`(_ id: String) throws {
    let checked = try ShippedQuestionnaire(id).checked
    let cases = try Self.generate(try #require(checked.coverage), checked)
    let ran = try RanCases(cases.joined(), of: checked)
    #expect(ran.text == "")
    #expect(ran.coverage.gaps.map(\.words) == [])
    #expect(ran.cases.count == cases.count)
    // Few that reach much: an option of one question more than there are others needs a case more.
    #expect(cases.count <= 16)
  }

  @Test func `go on where the author's cases end`() throws {
    let checked = try ShippedQuestionnaire("symptom-screening").checked
    let text = try ShippedQuestionnaire.source("symptom-screening.tests.yaml").text
    let ran = try RanCases(text, of: checked)
    let cases = try Self.generate(ran.coverage, checked, besides: ["generated 1"])
    #expect(!cases.isEmpty)
    #expect(!cases.joined().contains("- case: generated 1\n"))
    let both = try RanCases(text + cases.joined(), of: checked)
    #expect(both.text == "")
    #expect(both.coverage.isFull)
    #expect(both.cases.prefix(ran.cases.count).map(\.name) == ran.cases.map(\.name))
  }

  /// A case that the engine filled in fails as soon as what it was filled in from is different.
  @Test func `fail where a band is moved`() throws {
    let checked = try ShippedQuestionnaire("gad-7").checked
    let cases = try Self.generate(try #require(checked.coverage), checked).joined()
    let text = try ShippedQuestionnaire.source("gad-7.yaml").text
    let moved = Questionnaire.check(
      Source(name: "gad-7.yaml", text: text.replacing("5: Mild, 10: Moderate", with: "8: Mild, 14: Moderate"))
    )
    #expect(try RanCases(cases, of: moved).text.contains("error[case-failed]"))
  }
}
