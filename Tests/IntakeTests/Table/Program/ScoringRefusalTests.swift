import Testing

@testable import Intake

/// One small questionnaire for each thing that a program has no form for, and beside it one that is all but the same.
@Suite struct `A program is refused` {
  /// With a column for each question, but for those that are named.
  private func expect(
    _ refusal: ScoringRefusal?, for questionnaire: Questionnaire, without absent: Set<String> = [],
    _ location: SourceLocation = #_sourceLocation
  ) {
    let columns = questionnaire.columns { _ in 1 }.filter { !absent.contains($0.address.name) }
    let refused: ScoringRefusal?
    do throws(ScoringRefusal) {
      _ = try ScoringProgram(questionnaire, columns: columns)
      refused = nil
    } catch {
      refused = error
    }
    #expect(refused == refusal, sourceLocation: location)
  }

  // MARK: What happens on the way

  @Test func `for a roster`() throws {
    func questionnaire(_ pages: String) throws -> Questionnaire {
      try .yaml(
        """
        questionnaire: test
        version: 1.0.0
        title: A test
        pages:
          - page: people
            title: People
        \(pages)    questions: [{id: age, ask: Age?, answer: whole-number, min: 0, max: 120}]
        """)
    }
    expect(nil, for: try questionnaire(""))
    expect(
      .roster("person"),
      for: try questionnaire(
        "    repeat: person\n    ask: Anybody?\n    again: Another?\n    at-most: 2\n    called: This person\n"
      ))
    expect(
      .roster("parent"),
      for: try questionnaire("    repeat: parent\n    over: {mother: Your mother, father: Your father}\n"))
  }

  @Test func `for an early end`() throws {
    let question = "- {id: a, ask: A, answer: yes-no}"
    expect(nil, for: try .page(question + "\n- {say: Nearly done., when: a = no}"))
    expect(.stop("enough"), for: try .page(question + "\n- {stop: enough, when: a = no, say: Bye.}"))
  }

  @Test func `for a formulation`() throws {
    let question = "- {id: m, ask: M, answer: scale, from: {0: Low}, to: {3: High}}"
    let score = "scores:\n  - {score: s, title: S, sum: [m]}\n"
    expect(nil, for: try .page(question, more: score))
    expect(
      .formulation,
      for: try .page(
        question,
        more: score
          + "formulation:\n  areas:\n    - {area: grief, title: Grief, evidence: [{when: m >= 2, strength: some, because: B}]}\n"
      ))
  }

  // MARK: Cells

  @Test func `for a column of words`() throws {
    let words = try Questionnaire.page(
      "- {id: w, ask: W, answer: one, choices: {a: A, other: {label: Other, text: true}}}")
    expect(.words("w"), for: words)
    let column = try #require(words.column(named: "w"))
    #expect(throws: Never.self) { try ScoringProgram(words, columns: [column]) }
  }

  @Test(
    arguments: [
      ("not-before: 2000, not-after: 2030-12", nil), ("not-after: today", .dateLimits("b")),
      ("not-before: today", .dateLimits("b")), ("not-before: a", .dateLimits("b")),
    ] as [(String, ScoringRefusal?)])
  func `for a date with limits that are not the same for all`(_ limits: String, _ refusal: ScoringRefusal?)
    throws
  {
    expect(
      refusal,
      for: try .page(
        "- {id: a, ask: A, answer: date, precision: month}\n- {id: b, ask: B, answer: date, precision: month, \(limits)}"
      ))
  }

  // MARK: Conditions and scores

  /// A question of each kind whose answers are too many, or not one of each other, read by a condition.
  @Test(
    arguments: [
      ("answer: whole-number, min: 0, max: 199", "a >= 3", nil),
      ("answer: whole-number, min: 0, max: 200", "a >= 3", .manyAnswers("a")),
      ("answer: whole-number, min: 0, max: 200", "answered(a)", nil),
      ("answer: whole-number, min: 0", "a >= 3", .manyAnswers("a")),
      ("answer: number, min: 0, max: 9, decimals: 1", "a >= 3", .manyAnswers("a")),
      ("answer: number, min: 0, max: 9, decimals: 1", "not skipped(a) or asked(a)", nil),
      ("answer: many, choices: {x: X, y: Y}", "has(a, x)", .manyAnswers("a")),
      ("answer: date, precision: month", "before(a, 2020-01)", .manyAnswers("a")),
      ("answer: text", "answered(a)", nil),
    ] as [(String, String, ScoringRefusal?)])
  func `for answers that cannot be numbered`(
    _ answer: String, _ condition: String, _ refusal: ScoringRefusal?
  ) throws {
    expect(
      refusal,
      for: try .page(
        "- {id: a, ask: A, \(answer)}\n- {id: b, ask: B, answer: yes-no, when: \"\(condition)\"}"))
  }

  @Test(arguments: [
    "sum: [a, b]", "max: [a, b]", "mean: [b, a]\n    weights: [2, 1]\n    round: half-up",
    "sum: [b]\n    weights: [a]\n    round: half-up", "value: b + a\n    round: half-up",
  ])
  func `for a score of answers that cannot be numbered`(_ rule: String) throws {
    func questionnaire(_ decimals: Int) throws -> Questionnaire {
      try .page(
        """
        - {id: a, ask: A, answer: number, min: 0, max: 9, decimals: \(decimals)}
        - {id: b, ask: B, answer: scale, from: {0: Low}, to: {3: High}}
        """, more: "scores:\n  - score: s\n    title: S\n    \(rule)\n")
    }
    expect(nil, for: try questionnaire(0))
    expect(.manyAnswers("a"), for: try questionnaire(1))
  }

  private static let dates =
    "- {id: a, ask: A, answer: date, precision: month}\n- {id: c, ask: C, answer: date, precision: month}\n"

  @Test(arguments: [
    "before(a, today)", "months_between(a, today) >= 3", "days_between(a, today) in 3..9",
    "before(today, 2030-01)", "answered(a) and not after(today, a)",
    "count((a, c) where before(it, today)) >= 1",
  ])
  func `for the day on which it was answered`(_ condition: String) throws {
    let entry = "- {id: b, ask: B, answer: yes-no, when: \"\(condition)\"}"
    expect(.today, for: try .page(Self.dates + entry))
  }

  @Test func `for a score that reads the day on which it was answered`() throws {
    let score = "scores:\n  - {score: s, title: S, value: \"months_between(a, today)\"}\n"
    expect(.today, for: try .page(Self.dates, more: score))
  }

  @Test(arguments: ["before(a, c)", "months_between(a, c) >= 3"])
  func `for dates against each other`(_ condition: String) throws {
    expect(
      .manyAnswers("a"),
      for: try .page(Self.dates + "- {id: b, ask: B, answer: yes-no, when: \"\(condition)\"}"))
  }

  @Test(
    arguments: [
      ("when: a >= 1", ["a"], .absentColumn("a")), ("when: s >= 1", ["b"], .absentColumn("b")),
      ("when: a >= 1", ["b"], nil), ("when: s >= 1", ["c"], nil), ("help: H", ["a", "b"], nil),
    ] as [(String, Set<String>, ScoringRefusal?)])
  func `for a column that a condition reads and the table lacks`(
    _ line: String, _ absent: Set<String>, _ refusal: ScoringRefusal?
  ) throws {
    let questionnaire = try Questionnaire.page(
      """
      - {id: a, ask: A, answer: scale, from: {0: Low}, to: {3: High}}
      - {id: b, ask: B, answer: scale, from: {0: Low}, to: {3: High}}
      - {id: c, ask: C, answer: scale, from: {0: Low}, to: {3: High}, \(line)}
      """, more: "scores:\n  - {score: s, title: S, sum: [a, b]}\n")
    expect(refusal, for: questionnaire, without: absent)
  }

  /// Each question stands in one of five ways, which takes three bits.
  @Test(arguments: [(21, nil), (22, .tooManyForms)] as [(Int, ScoringRefusal?)])
  func `for a score that reads more than one number can hold`(_ count: Int, _ refusal: ScoringRefusal?) throws
  {
    let questions = (1...count).map {
      "- {id: q_\($0), ask: Q, answer: scale, from: {0: Low}, to: {3: High}}"
    }
    let product = (1...count).map { "q_\($0)" }.joined(separator: " * ")
    let score = "scores:\n  - {score: s, title: S, value: \(product)}\n"
    expect(refusal, for: try .page(questions.joined(separator: "\n"), more: score))
  }

  /// Each comparison reads two of them, at five bits each.
  @Test(arguments: [(6, nil), (7, .tooManyForms)] as [(Int, ScoringRefusal?)])
  func `for a condition that reads more than one number can hold`(_ count: Int, _ refusal: ScoringRefusal?)
    throws
  {
    let questions = (1...count).map {
      "- {id: q_\($0), ask: Q, answer: scale, from: {0: Low}, to: {15: High}}"
    }
    let products = (1...count).map { "q_\($0) * q_\($0 % count + 1) >= 9" }.joined(separator: " or ")
    let last = "- {id: last, ask: L, answer: yes-no, when: \"\(products)\"}"
    expect(refusal, for: try .page((questions + [last]).joined(separator: "\n")))
  }
}
