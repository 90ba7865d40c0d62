import Testing

@testable import Intake

@Suite struct `Scores as variables` {
  private static let pages = """
    questionnaire: test
    version: 1.0.0
    title: A test
    pages:
      - page: one
        title: One
        when: 1 = 1
        questions:
          - {id: gate, ask: Gate?, answer: yes-no}
          - {id: a, ask: A?, answer: scale, from: {0: No}, to: {4: Yes}}
          - {id: b, ask: B?, answer: scale, from: {1: No}, to: {3: Yes}, when: gate = yes}
          - {id: w, ask: W?, answer: whole-number, min: 0, max: 2}
      - page: two
        title: Two
        repeat: thing
        over: {x: {label: X}, y: {label: Y, when: gate = yes}}
        questions:
          - {id: c, ask: C?, answer: scale, from: {0: No}, to: {2: Yes}}
          - {id: d, ask: D?, answer: scale, from: {0: No}, to: {2: Yes}, when: c = 0}
    scores:

    """

  private func variables(_ scores: String) throws -> [ScoreVariable] {
    try Questionnaire.yaml(Self.pages + scores).scoreVariables
  }

  @Test func `say each item as it counts, between its ends`() throws {
    let score = try #require(
      variables("  - {score: s, title: S, sum: [a, b], reverse: [b], not-asked: 0, times: 2}").first)
    #expect(score.items.map(\.address) == ["a", "b"])
    #expect(score.items.map(\.isReversed) == [false, true])
    #expect(score.items.map { [$0.low, $0.high] } == [[0, 4], [1, 4]])
    #expect((score.low, score.high) == (2, 16))
    #expect(score.method.reads == ["a", "b"])
    #expect(score.items.map(\.weight) == [nil, nil])
  }

  @Test func `say which items depend on the route, not what holds for all alike`() throws {
    let scores = try variables(
      """
        - {score: s, title: S, sum: [a, b]}
        - {score: t, title: T, sum: [a, w]}
        - {score: v, title: V, sum: [c, d], each: thing}
        - {score: z, title: Z, sum: [b]}
      """)
    #expect(
      scores.map { $0.items.map(\.isConditional) } == [
        [false, true], [false, false], [false, true], [false],
      ])
    #expect(scores[2].roster == "thing")
    #expect(scores[2].items.map(\.address) == ["c", "d"])
  }

  @Test func `say weights, and the expression as its author wrote it`() throws {
    let scores = try variables(
      """
        - {score: s, title: S, sum: [a, b], weights: [2, w]}
        - {score: v, title: V, value: "s + a - count(thing where c >= 1)"}
      """)
    #expect(scores[0].items.map(\.weight) == [.number(2), .answer("w")])
    #expect(scores[1].expression == "s + a - count(thing where c >= 1)")
    #expect(scores[1].items == [])
    #expect(scores[1].method.rule == .value)
    #expect(scores[1].method.reads == ["a", "b", "w", "thing", "c"])
  }

  @Test func `name the rows of given rosters, and as many as are asked for of others`() throws {
    let questionnaire = try Questionnaire.yaml(Self.pages + "  - {score: s, title: S, sum: [a]}")
    #expect(questionnaire.rowNames(of: "thing", added: 5) == ["x", "y"])
    #expect(questionnaire.rowNames(of: "nothing", added: 5) == [])
    #expect(questionnaire.rosterVariables.first?.rows?.map(\.condition) == [nil, "gate = yes"])
  }
}
