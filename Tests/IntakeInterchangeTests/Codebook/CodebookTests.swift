import Intake
import IntakeResults
import TestSupport
import Testing

@testable import IntakeInterchange

@Suite struct `A codebook` {
  @Test func `of PHQ-9 reads as it was read by a person`() throws {
    let codebook = Codebook(try Samples.questionnaire("phq-9"), rows: 1)
    #expect(
      Snapshot("codebook-phq-9-csv").difference(from: String(decoding: codebook.csv(), as: UTF8.self)) == nil)
    #expect(Snapshot("codebook-phq-9-markdown").difference(from: codebook.markdown) == nil)
    #expect(
      Snapshot("codebook-phq-9-json").difference(from: String(decoding: codebook.json, as: UTF8.self) + "\n")
        == nil)
  }

  @Test(arguments: Samples.ids)
  func `has an entry for every column of answers, in their order, and then for each score, alert and area`(
    id: String
  ) throws {
    let questionnaire = try Samples.questionnaire(id)
    let codebook = Codebook(questionnaire, rows: 3)
    let answers = codebook.entries.filter { $0.group == .answer }.map(\.name)
    #expect(answers == questionnaire.columns { _ in 3 }.map { questionnaire.name(of: $0) })
    #expect(answers.allSatisfy { questionnaire.column(named: $0) != nil })
    let names = codebook.entries.map(\.name)
    #expect(Set(names).count == names.count)
    for score in questionnaire.scoreVariables where score.roster == nil {
      for column in ScoreColumn.allCases { #expect(names.contains(column.name(of: Address(score.id)))) }
    }
    #expect(codebook.entries.count { $0.group == .alert } == questionnaire.alertVariables.count)
    #expect(codebook.entries.count { $0.group == .area } == questionnaire.areaVariables.count)
  }

  @Test(arguments: Samples.ids) func `has as many cells in each row as in its header`(id: String) throws {
    let codebook = Codebook(try Samples.questionnaire(id), rows: 2)
    let records = records(ofCSV: codebook.csv())
    #expect(records.count == codebook.entries.count + 1)
    #expect(records.allSatisfy { $0.count == Codebook.header.count })
    #expect(throws: Never.self) { try JSONParser.parse(codebook.json) }
  }

  @Test func `says all conditions that a question stands under, its row's too`() throws {
    let questionnaire = try Samples.page(
      """
      - {id: a, ask: A?, answer: yes-no}
      - when: a = yes
        questions:
          - {id: b, ask: B?, answer: yes-no, when: 1 = 1}
      """,
      more: """
          - page: second
            title: Second
            when: a = no
            repeat: thing
            over:
              one: {label: One}
              two: {label: Two, when: b = no}
            questions:
              - {id: c, ask: C?, answer: yes-no}
        """)
    let entries = Dictionary(
      Codebook(questionnaire, rows: 1).entries.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    #expect(entries["a"]?.conditionInWords == "always asked")
    #expect(entries["b"]?.conditionInWords == "(a = yes) and (1 = 1)")
    #expect(entries["c[one]"]?.conditionInWords == "a = no")
    #expect(entries["c[two]"]?.conditionInWords == "(a = no) and (b = no)")
  }

  @Test func `cannot be broken out of by an author's words`() throws {
    let questionnaire = try Samples.page(
      #"- {id: a, ask: "<b>x</b> | [y](z) `q` _w_", answer: text}"#)
    let markdown = Codebook(questionnaire, rows: 1).markdown
    #expect(markdown.contains(#"\<b\>x\</b\> \| \[y\](z) \`q\` \_w\_"#))
  }
}
