import Intake
import IntakeForms
import Testing

@Suite struct `Numbers on paper` {
  @Test(arguments: Shipped.all) func `count every question once, in its order`(id: String) throws {
    let questionnaire = try Shipped.questionnaire(id)
    let form = PaperForm(questionnaire, rows: 1) { _ in "" }
    let numbers = form.pages.flatMap(\.parts).flatMap(\.numbers)
    let outside = numbers.filter { $0.row ?? 1 == 1 }.map(\.question)
    #expect(outside == Array(1...outside.count))
    // All that can be asked: rosters that are opened by a question count as one.
    let opened = questionnaire.rosterVariables.count { $0.rows == nil }
    #expect(outside.count == questionnaire.variables.count + opened)
  }

  @Test(arguments: Shipped.all) func `are the same on every form`(id: String) throws {
    let questionnaire = try Shipped.questionnaire(id)
    func printed(_ rows: Int) -> Set<PaperNumber> {
      Set(PaperForm(questionnaire, rows: rows) { _ in "" }.pages.flatMap(\.parts).flatMap(\.numbers))
    }
    #expect(printed(1).isSubset(of: printed(2)))
    #expect(printed(2).isSubset(of: printed(20)))
    let page = PrintedPage(HTMLForm(questionnaire, rows: 2).text)
    #expect(Set(page.numbers) == Set(printed(2).map(\.description)))
  }

  @Test func `stand at boxes only where they are the same on every path`() throws {
    let page = PrintedPage(
      HTMLForm(
        try questionnaire(
          """
          pages:
            - page: one
              title: One
              questions:
                - {id: sad, ask: Sad?, answer: yes-no}
            - page: two
              title: Two
              repeat: trouble
              over:
                mood: {label: low mood, when: sad = yes}
                sleep: {label: bad sleep}
              questions:
                - {id: hard, ask: Hard?, answer: yes-no}
            - page: three
              title: Three
              questions:
                - {id: worst, ask: Which is worst?, answer: one, choices: trouble}
          """), rows: 3
      ).text)
    #expect(page.boxes["1"]?.map(\.key) == ["1", "2"])
    #expect(page.boxes["2.2"]?.map(\.key) == ["1", "2"])
    #expect(page.boxes["3"] == [.init(key: nil, label: "low mood"), .init(key: nil, label: "bad sleep")])
  }

  @Test func `go by the place of an added row, as the blocks of a form do`() throws {
    let small = try questionnaire(
      """
      pages:
        - page: one
          title: One
          repeat: person
          ask: Anybody?
          again: Anybody else?
          called: "{name}"
          questions:
            - {id: name, ask: Name?, answer: text}
      """)
    let now = Timestamp(secondsSince1970: 1_790_000_000)
    let numbering = PaperNumbering(small)
    var interview = Interview(small, startedAt: now)
    func number() -> PaperNumber? {
      if case .question(let view) = interview.step { numbering.number(of: view.place) } else { nil }
    }
    try interview.apply(.addRow("person", at: now))
    #expect(number() == PaperNumber(2, row: 1))
    try interview.apply(.answer("name[1]", .text("Ann"), at: now))
    try interview.apply(.addRow("person", at: now))
    #expect(number() == PaperNumber(2, row: 2))
    // Added by mistake: the next sheet of the form is still the first.
    try interview.apply(.removeRow("person[1]", at: now))
    #expect(number() == PaperNumber(2, row: 1))
  }
}
