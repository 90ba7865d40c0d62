import TestSupport
import Testing

@testable import Intake

struct ScoringProgramTests {
  private static let cells = ["0", "1", "2", "", "7", "-9", "x", "02"]
  private static let coding = CellCoding(missing: ["-9": .notAsked, "-8": .notReached, "-7": .notApplicable])

  /// Questions with every kind of score over them.
  private static func questionnaire(_ scores: String, conditional: Bool = true, more: String = "") throws
    -> Questionnaire
  {
    try .page(
      """
      - {id: a, ask: A, answer: scale, from: {0: Low}, to: {2: High}}
      - {id: b, ask: B, answer: one, choices: {0: No, 1: Some, 2: Much}, does-not-apply: Not for me}
      - {id: c, ask: C, answer: scale, from: {0: Low}, to: {2: High}\(conditional ? ", when: a >= 1" : "")}
      """,
      more: more + "scores:\n  - score: s\n    title: S\n"
        + scores.split(separator: "\n").map { "    \($0)\n" }.joined())
  }

  @Test(arguments: [
    "sum: [a, b, c]", "sum: [a, b, c]\nif-missing: {at-most: 1, fill: mean}\nround: half-up",
    "mean: [a, b, c]\nround: half-up\ndecimals: 2", "max: [a, b, c]",
    "sum: [a, b, c]\nnot-asked: 0", "sum: [a, b, c]\nnot-asked: leave-out",
    "mean: [a, b, c]\nnot-asked: leave-out\nif-missing: {at-most: 2, fill: mean}\nround: half-up\ndecimals: 1",
    "sum: [a, b, c]\nreverse: [c]\nround: half-up\ntimes: 1.5",
    "value: a + 2 * b", "value: a * b - c\nnot-asked: 1",
  ])
  func `a program comes to the same as row by row, for all rows of a small table`(_ rule: String) throws {
    let table = try ScoredTable(
      Self.questionnaire(rule), ["c", "a", "b"], coding: Self.coding,
      rows: ScoredTable.all(Self.cells + ["-8", "-7", "does-not-apply"], width: 3))
    expectEqual(try table.fast(), table.slow, table)
  }
}

extension ScoringProgramTests {
  /// Items with conditions between them, bands that depend on an answer, alerts and a score of scores.
  private static let measure = """
    questionnaire: test
    version: 1.0.0
    title: A test
    pages:
      - page: first
        title: First
        questions:
          - {id: sex, ask: Sex?, answer: one, choices: {f: {label: F}, m: {label: M}, x: {label: Other, text: true}}}
          - {id: q1, ask: A, answer: scale, from: {0: Low}, to: {3: High}}
          - {id: q2, ask: B, answer: scale, from: {0: Low}, to: {3: High}}
          - {id: q3, ask: C, answer: yes-no, when: q1 + q2 >= 3}
          - {id: note, ask: N, answer: text, when: answered(q3)}
          - {id: q4, ask: D, answer: whole-number, min: -2, max: 4, when: count(q1 .. q2 where it >= 2) >= 1 or skipped(q1)}
          - {id: q5, ask: E, answer: scale, from: {0: Low}, to: {3: High}, when: first >= 2}
    scores:
      - score: first
        title: First
        sum: [q1, q2]
        if-missing: {at-most: 1, fill: mean}
        round: half-up
        bands: {from: {0: Low, 3: High}}
      - {score: second, title: Second, mean: [q3, q4, q5], not-asked: leave-out, round: half-up, decimals: 1}
      - {score: all, title: All, value: first + second, round: half-up}
    alerts:
      - {alert: loud, when: "q1 >= 3 or q2 >= 3", level: notice, tell: Look.}
      - {alert: odd, when: any(q1 .. q2 where it = 1) and q3 = yes, level: notice, tell: Look.}
    """
  private static let names = ["q5", "note", "sex", "q1", "q2", "q3", "q4"]

  @Test(arguments: [1, 64, 1000])
  func `random rows come to the same, problems and all, whatever the size of blocks`(block: Int) throws {
    var random = SeededGenerator(seed: 11)
    let cells = ["0", "1", "2", "3", "", "", "yes", "no", "f", "x", "-1", "9", "NA", "-9", "two words"]
    let rows = (0..<2000).map { _ in Self.names.map { _ in random.pick(cells) } }
    let table = try ScoredTable(
      .yaml(Self.measure), Self.names, coding: CellCoding(missing: ["-9": .notAsked]), rows: rows)
    expectEqual(try table.fast(block: block), table.slow, table)
  }

  @Test func `columns may lack where no condition reads them`() throws {
    let rows = ScoredTable.all(["0", "1", "3", ""], width: 3)
    let table = try ScoredTable(.yaml(Self.measure), ["q1", "q2", "q3"], rows: rows)
    expectEqual(try table.fast(), table.slow, table)
    #expect(throws: ScoringRefusal.absentColumn("q1")) {
      try ScoringProgram(table.questionnaire, columns: [table.columns[1], table.columns[2]])
    }
  }

  @Test(arguments: [
    ("- {id: a, ask: A, answer: yes-no}\n- {stop: end, when: a = no, say: Bye.}", ScoringRefusal.stop("end")),
    ("- {id: a, ask: A, answer: date, precision: month, not-after: today}", .dateLimits("a")),
    (
      "- {id: a, ask: A, answer: date, precision: month}\n- {id: b, ask: B, answer: yes-no, when: \"before(a, 2020-01)\"}",
      .manyAnswers("a")
    ),
  ])
  func `what a program has no form for is refused`(entries: String, refusal: ScoringRefusal) throws {
    let questionnaire = try Questionnaire.page(entries)
    let columns = questionnaire.columns { _ in 1 }
    #expect(throws: refusal) { try ScoringProgram(questionnaire, columns: columns) }
  }

  @Test func `columns of words are refused, and so are rosters`() throws {
    let words = try Questionnaire.page(
      "- {id: w, ask: W, answer: one, choices: {a: A, other: {label: Other, text: true}}}")
    #expect(throws: ScoringRefusal.words("w")) {
      try ScoringProgram(words, columns: words.columns { _ in 1 })
    }
  }

  @Test(arguments: [
    ("- {id: a, ask: A, answer: text}", ScoringRefusal.manyAnswers("a")),
    ("- {id: a, ask: A, answer: date, precision: day}", .manyAnswers("a")),
    ("- {id: a, ask: A, answer: number, min: 0, max: 1}", .manyAnswers("a")),
    ("- {id: a, ask: A, answer: many, choices: {x: X, y: Y}}", .manyAnswers("a")),
    ("- {id: a, ask: A, answer: one, choices: {x: X, y: {label: Y, text: true}}}", .words("a")),
    ("- {id: a, ask: A, answer: yes-no}\n- {id: b, ask: \"{a}?\", answer: yes-no}", .pipedText("b")),
  ])
  func `what a result says more of than its codes is refused`(entries: String, refusal: ScoringRefusal) throws
  {
    let questionnaire = try Questionnaire.page(entries)
    let columns = questionnaire.columns { _ in 1 }.filter { $0.part == .answer }
    #expect(throws: Never.self) { try ScoringProgram(questionnaire, columns: columns) }
    #expect(throws: refusal) { try ScoringProgram(questionnaire, columns: columns, for: .results) }
  }

  @Test(arguments: ["tell: \"Said {a}.\"", "tell: Look.\n    say: \"You said {a}.\""])
  func `alerts that say answers are refused for results`(texts: String) throws {
    let questionnaire = try Questionnaire.page(
      "- {id: a, ask: A, answer: yes-no}",
      more: "alerts:\n  - alert: x\n    when: a = yes\n    level: notice\n    \(texts)\n")
    #expect(throws: ScoringRefusal.pipedText("x")) {
      try ScoringProgram(questionnaire, columns: questionnaire.columns { _ in 1 }, for: .results)
    }
  }

  @Test func `titles of pages that say answers are refused for results`() throws {
    let questionnaire = try Questionnaire.yaml(
      """
      questionnaire: test
      version: 1.0.0
      title: A test
      pages:
        - page: first
          title: First
          questions:
            - {id: a, ask: A, answer: yes-no}
        - page: second
          title: "Now {a}"
          questions:
            - {id: b, ask: B, answer: yes-no}
      """)
    #expect(throws: ScoringRefusal.pipedText("b")) {
      try ScoringProgram(questionnaire, columns: questionnaire.columns { _ in 1 }, for: .results)
    }
  }

  @Test func `a text that the table has no column for is in no result`() throws {
    let questionnaire = try Questionnaire.page(
      "- {id: a, ask: A, answer: yes-no}\n- {id: b, ask: B, answer: text}")
    let columns = questionnaire.columns { _ in 1 }
    #expect(throws: Never.self) {
      try ScoringProgram(questionnaire, columns: [columns[0]], for: .results)
    }
  }
}
