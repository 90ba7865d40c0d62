import Intake
import IntakeForms
import Testing

@Suite struct `The way through a form` {
  private func ways(_ questions: String) throws -> [String] {
    let form = HTMLForm(
      try questionnaire("pages:\n  - page: one\n    title: One\n    questions:\n\(questions)"), rows: 2)
    return form.text.matches(of: /<p class="way">(.*?)<\/p>/).map {
      PrintedPage.plain($0.output.1).replacing("<bdi>", with: "").replacing("</bdi>", with: "")
    }
  }

  private let first = """
          - {id: a, ask: A, answer: yes-no}
          - {id: b, ask: B, answer: one, choices: {0: None, 1: Some, 2: Much}}
          - {id: c, ask: C, answer: whole-number, min: 0, max: 99}
          - {id: d, ask: D, answer: many, choices: {x: Ex, y: Why}}

    """

  @Test(arguments: [
    ("a = yes", "If you answered “Yes” to question 1"), ("not a = yes", "If you answered “No” to question 1"),
    ("b >= 1", "If you answered anything but “None” to question 2"),
    ("b in (0, 1)", "If you answered anything but “Much” to question 2"),
    ("c > 3", "If your answer to question 3 is more than 3"),
    ("not c > 3", "If your answer to question 3 is 3 or less"),
    (
      "c in 18..64", "If your answer to question 3 is 18 or more, and your answer to question 3 is 64 or less"
    ),
    ("has(d, x)", "If you marked “Ex” in question 4"),
    ("not has(d, x)", "If you did not mark “Ex” in question 4"),
    ("answered(c)", "If you answered question 3"), ("skipped(c)", "If you left out question 3"),
    ("a = yes and b = 2", "If you answered “Yes” to question 1, and you answered “Much” to question 2"),
    ("a = yes or c >= 1", "If you answered “Yes” to question 1, or your answer to question 3 is 1 or more"),
  ])
  func `is told by what stands on the paper`(_ condition: String, _ words: String) throws {
    let ways = try ways(
      first
        + "      - {id: e, ask: E, answer: yes-no, when: \"\(condition)\"}\n      - {id: f, ask: F, answer: yes-no}\n"
    )
    #expect(ways == ["\(words), go on with question 5. If not, go to question 6."])
  }

  @Test func `has no end where nothing comes behind it`() throws {
    let ways = try ways(first + "      - {id: e, ask: E, answer: yes-no, when: a = yes}\n")
    #expect(ways == ["Answer question 5 only if you answered “Yes” to question 1."])
  }

  @Test func `passes over nothing for what cannot be seen on paper`() throws {
    let form = HTMLForm(
      try questionnaire(
        """
        pages:
          - page: one
            title: One
            questions:
              - {id: a, ask: A, answer: one, choices: {0: None, 1: Some}}
              - {id: b, ask: B, answer: yes-no}
          - page: two
            title: Two
            questions:
              - {id: c, ask: C, answer: yes-no, when: s >= 1}
              - {id: d, ask: D, answer: yes-no, when: b = yes and s >= 1}
              - {say: Only for some., when: s >= 1}
        scores:
          - {score: s, title: S, sum: [a], range: 0..1, better: lower}
        """), rows: 1
    ).text
    #expect(form.contains(">C</p>") && !form.contains("Only for some."))
    #expect(form.matches(of: /class="way"/).count == 1)
  }

  @Test func `brings together what stands under the same condition`() throws {
    let ways = try ways(
      first
        + """
              - {id: e, ask: E, answer: yes-no, when: a = yes}
              - {id: f, ask: F, answer: yes-no, when: a = yes}
              - {say: Well., when: a = yes}
              - {id: g, ask: G, answer: yes-no}

        """)
    #expect(ways == ["If you answered “Yes” to question 1, go on with question 5. If not, go to question 7."])
  }

  @Test func `leads past what nobody can be asked who comes that way`() throws {
    let ways = try ways(
      first
        + """
              - {id: e, ask: E, answer: yes-no, when: a = yes}
              - {id: f, ask: F, answer: yes-no, when: e = yes}
              - {id: g, ask: G, answer: yes-no}

        """)
    #expect(
      ways == [
        "If you answered “Yes” to question 1, go on with question 5. If not, go to question 7.",
        "If you answered “Yes” to question 5, go on with question 6. If not, go to question 7.",
      ])
  }
}
