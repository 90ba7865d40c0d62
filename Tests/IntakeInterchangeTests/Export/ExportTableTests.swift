import Intake
import IntakeResults
import TestSupport
import Testing

@testable import IntakeInterchange

@Suite struct `An exported table` {
  @Test func `has the kinds of missing apart, and none of them as a zero`() throws {
    let questionnaire = try Samples.page(
      """
      - {id: a, ask: A?, answer: yes-no}
      - {id: b, ask: B?, answer: scale, from: {0: No}, to: {4: Yes}, when: a = yes, does-not-apply: Not me}
      - {id: m, ask: M?, answer: many, choices: {x: X, y: Y}}
      """)
    let answers = [
      "a: yes\nb: 0\nm: [y, x]", "a: no\nm: []", "a: yes\nb: skip\nm: skip",
      "a: yes\nb: does-not-apply\nm: [x]",
    ]
    let records = try answers.enumerated().map {
      try Samples.record(questionnaire, $1, respondent: "r\($0)", startedAt: $0)
    }
    let table = Samples.table(records, questionnaire, including: [.respondent])
    #expect(try table.cells("respondent") == ["r0", "r1", "r2", "r3"])
    #expect(try table.cells("a") == ["yes", "no", "yes", "yes"])
    #expect(try table.cells("b") == ["0", "(not-asked)", "(skipped)", "(not-applicable)"])
    #expect(try table.cells("m") == ["x y", "none", "(skipped)", "x"])
    let wide = IntakeInterchangeTests.records(ofCSV: table.wide())
    #expect(wide[0].suffix(6) == ["a", "a__why", "b", "b__why", "m", "m__why"])
    #expect(wide[2].suffix(6) == ["no", "", "", "not-asked", "none", ""])
    #expect(wide.allSatisfy { $0.count == wide[0].count })
    let long = IntakeInterchangeTests.records(ofCSV: table.long())
    #expect(
      long.filter { $0[0] == "r0" }.map { Array($0.suffix(6)) } == [
        ["a", "answer", "yes", "Yes", "1", "answered"], ["b", "answer", "0", "No", "0", "answered"],
        ["m", "answer", "x y", "X; Y", "", "answered"],
      ])
  }

  @Test func `stands by study ids and not in the order in which results were given`() throws {
    let questionnaire = try Samples.page("- {id: a, ask: A?, answer: whole-number}")
    let records = try (0..<20).map { try Samples.record(questionnaire, "a: \($0)", respondent: "c-\($0)") }
    let table = Samples.table(records, questionnaire)
    #expect(try table.cells("study_id") == table.cells("study_id").sorted())
    #expect(try table.cells("a") != (0..<20).map(String.init))
    #expect(try Set(table.cells("a")) == Set((0..<20).map(String.init)))
  }

  @Test func `counts months in the place of dates`() throws {
    let questionnaire = try Samples.page(
      """
      - {id: d, ask: D?, answer: date, precision: day}
      """)
    let days = ["2026-11-01", "2026-10-31", "2025-12", "2024", "2027-01-01", "1936-11-24", "1937-01-01"]
    let records = try days.enumerated().map {
      try Samples.record(questionnaire, "d: \($1)", respondent: "r\($0)", startedAt: $0)
    }
    let table = Samples.table(records, questionnaire, including: [.respondent])
    #expect(try table.cells("d") == ["2026", "2026", "2025", "2024", "2027", "(withheld)", "1937"])
    #expect(try table.cells("d__months_to_start") == ["0", "1", "11", "", "-2", "", "1078"])
    #expect(try table.cells("today") == Array(repeating: "2026", count: 7))
    let whole = Samples.table(records, questionnaire, including: [.respondent, .dates, .ages])
    #expect(try whole.cells("d") == days)
    #expect(try whole.cells("today") == Array(repeating: "2026-11-23", count: 7))
    #expect(!whole.columns.contains { $0.group == .months })
  }

  @Test func `counts months since the first response of the same respondent`() throws {
    let questionnaire = try Samples.page("- {id: a, ask: A?, answer: yes-no}")
    let records = try [
      ("x", "2026-03-30", 3), ("y", "2026-05-01", 4), ("x", "2025-12-01", 1), ("x", "2026-01-01", 2),
    ]
    .map {
      try Samples.record(questionnaire, "a: yes", respondent: $0, today: PartialDate($1), startedAt: $2)
    }
    let table = Samples.table(records, questionnaire, including: [.respondent])
    #expect(try table.cells("months_since_first") == ["0", "1", "3", "0"])
    #expect(table.respondents == 2)
  }

  @Test(arguments: [
    ("age, unit: stays", true), ("mother_age", true), ("aged_out", true), ("page", false), ("stage", false),
    ("together, unit: years", true), ("together, unit: Years of marriage", true), ("hours", false),
  ])
  func `has 90+ for a number over 89 that is or tells an age`(question: String, isAge: Bool) throws {
    let parts = question.split(separator: ",", maxSplits: 1)
    let unit = parts.count > 1 ? "," + parts[1] : ""
    let questionnaire = try Samples.page("- {id: \(parts[0]), ask: N?, answer: whole-number\(unit)}")
    let records = try [89, 90, 101].map {
      try Samples.record(questionnaire, "\(parts[0]): \($0)", respondent: "r\($0)")
    }
    let id = String(parts[0])
    let table = Samples.table(records, questionnaire, including: [.respondent])
    #expect(try Set(table.cells(id)) == (isAge ? ["89", "90+"] : ["89", "90", "101"]))
    let whole = Samples.table(records, questionnaire, including: [.respondent, .ages])
    #expect(try Set(whole.cells(id)) == ["89", "90", "101"])
  }

  @Test func `has rows of rosters as columns, as many as any response needs`() throws {
    let questionnaire = try Samples.page(
      "- {id: a, ask: A?, answer: yes-no}",
      more: """
          - page: second
            title: Second
            repeat: thing
            ask: Is there one?
            again: Is there another?
            called: "{what}"
            questions:
              - {id: what, ask: What?, answer: text, identifies: true}
              - {id: much, ask: How much?, answer: whole-number}
        """)
    let two = try Samples.record(
      questionnaire, "thing: [{what: AAAA, much: 1}, {what: BBBB, much: 2}]", respondent: "r1", startedAt: 1)
    let none = try Samples.record(questionnaire, "thing: []", respondent: "r2", startedAt: 2)
    let skipped = try Samples.record(questionnaire, "thing: skip", respondent: "r3", startedAt: 3)
    let table = Samples.table([two, none, skipped], questionnaire, including: [.respondent])
    #expect(try table.cells("thing") == ["1 2", "none", "(skipped)"])
    #expect(try table.cells("much[1]") == ["1", "(no-row)", "(no-row)"])
    #expect(try table.cells("much[2]") == ["2", "(no-row)", "(no-row)"])
    #expect(!table.columns.contains { $0.name.hasPrefix("what") || $0.name.hasPrefix("thing[") })
    let named = Samples.table([two], questionnaire, including: [.names])
    #expect(try named.cells("thing[2]") == ["BBBB"])
    #expect(!named.columns.contains { $0.name.hasPrefix("what") })
    // What is both text and identifying has to be asked for by both names.
    for one in [Inclusion.text, .identifying] {
      #expect(
        !Samples.table([two], questionnaire, including: [one]).columns.contains { $0.name == "what[1]" })
    }
    let whole = Samples.table([two], questionnaire, including: [.text, .identifying])
    #expect(try whole.cells("what[2]") == ["BBBB"])
  }
}
