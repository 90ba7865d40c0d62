import Testing

@testable import Intake

@Suite struct `The rules of scores` {
  private static let pages = """
    pages:
      - page: first
        title: First
        questions:
          - {id: gate, ask: Gate?, answer: yes-no}
          - {id: a, ask: A?, answer: scale, from: {0: No}, to: {4: Yes}}
          - {id: b, ask: B?, answer: scale, from: {0: No}, to: {4: Yes}}
          - {id: c, ask: C?, answer: scale, from: {0: No}, to: {4: Yes}, when: gate = yes}
          - {id: y, ask: Y?, answer: yes-no}
          - {id: z, ask: Z?, answer: yes-no}
          - {id: open, ask: Open?, answer: whole-number}
          - {id: half, ask: Half?, answer: number, min: 0, max: 10, decimals: 2}
          - {id: kinds, ask: Kinds?, answer: many, at-least: 2, choices: {p: P, q: Q, r: R}}
          - {id: bare, ask: Bare?, answer: one, choices: {p: P, q: {label: Q, points: 1}}}

    """

  /// The score of an interview in which everything that is not named is skipped.
  private func record(_ score: String, _ answers: [Address: String]) throws -> ScoreRecord {
    var interview = try Interview.of(Self.pages + "scores:\n  - {score: s, title: S, \(score)}\n")
    for id in interview.questionnaire.ids.map({ Address($0) }) {
      if let text = answers[id] {
        try interview.given([id: text])
      } else {
        try? interview.skip(id)
      }
    }
    return try interview.score("s")
  }

  @Test(
    arguments: [
      ("value: a * c, not-asked: 0", ["gate": "no", "a": "3"], 0),
      ("value: a + c, not-asked: 4", ["gate": "no", "a": "3"], 7),
      ("value: a + c", ["gate": "no", "a": "3"], nil),
      // Nobody said no.
      ("value: a + c, not-asked: 0", ["gate": "-", "a": "3"], nil),
      ("value: a + c, not-asked: 0", ["gate": "yes", "a": "3", "c": "-"], nil),
      ("value: a + c, not-asked: 0", ["gate": "yes", "a": "3", "c": "2"], 5),
      ("value: 'count(a, c where it >= 1)', not-asked: 0", ["gate": "no", "a": "3"], 1),
      ("sum: [a, c], not-asked: 0", ["gate": "no", "a": "3"], 3),
      ("sum: [a, c]", ["gate": "no", "a": "3"], nil),
      ("mean: [a, c], not-asked: leave-out", ["gate": "no", "a": "3"], 3),
      ("max: [a, c], not-asked: 4", ["gate": "no", "a": "3"], 4),
      ("sum: [a, c], not-asked: 1, reverse: [c]", ["gate": "no", "a": "3"], 6),
      ("count: [y, z]", ["y": "yes", "z": "no"], 1), ("sum: [y, a]", ["y": "yes", "a": "2"], 3),
      ("value: count(kinds)", ["kinds": "p r"], 2), ("value: count(kinds)", ["kinds": "none of these"], 0),
      ("value: count(kinds)", ["kinds": "-"], nil),
      // Weights, then times, then rounding, halves away from zero.
      ("sum: [a, b], weights: [2, -1]", ["a": "3", "b": "4"], 2),
      ("sum: [a, b], weights: [a, y]", ["a": "3", "b": "4", "y": "yes"], 13),
      ("mean: [a, b], weights: [3, 1], round: half-up", ["a": "3", "b": "4"], 3),
      ("mean: [a, b], times: 10, round: half-up", ["a": "3", "b": "4"], 35),
      ("mean: [a, b], times: -1, round: half-up", ["a": "3", "b": "4"], -4),
      ("sum: [half], round: half-up, decimals: 1", ["half": "4.65"], Fraction(47, over: 10)),
      ("sum: [half], times: 0.1, round: half-up, decimals: 1", ["half": "4.5"], Fraction(1, over: 2)),
      // A total that was not rounded stays exact.
      ("mean: [a, b, y]", ["a": "3", "b": "4", "y": "no"], Fraction(7, over: 3)),
      ("sum: [a, b], if-missing: {at-most: 1, fill: mean}", ["a": "3", "b": "-"], 6),
      ("value: open * open", ["open": "999999999999999999"], nil),
      ("value: a / b", ["a": "1", "b": "0"], nil),
      ("value: a / b", ["a": "1", "b": "3"], Fraction(1, over: 3)),
    ] as [(String, [Address: String], Fraction?)])
  func `come to this`(score: String, answers: [Address: String], value: Fraction?) throws {
    let record = try record(score, answers)
    #expect(record.value == value)
    #expect((record.missing == nil) == (value != nil))
  }

  @Test(
    arguments: [
      ("value: open * open", ["open": "999999999999999999"], MissingScore.overflow),
      ("value: a / b", ["a": "1", "b": "0"], .divisionByZero),
      ("value: a / b", ["a": "1", "b": "-"], .itemsMissing(1, allowed: 0)),
      ("mean: [a, b], weights: [y, z]", ["a": "1", "b": "1", "y": "no", "z": "no"], .divisionByZero),
      ("sum: [c], not-asked: leave-out", ["gate": "no"], .nothingToScore),
      (
        "sum: [a, b], if-missing: {at-most: 1, fill: mean}", ["a": "-", "b": "-"],
        .itemsMissing(2, allowed: 1)
      ),
      ("value: count(kinds) + a", ["kinds": "p q", "a": "-"], .itemsMissing(1, allowed: 0)),
    ] as [(String, [Address: String], MissingScore)])
  func `say why they have no value`(score: String, answers: [Address: String], missing: MissingScore) throws {
    let record = try record(score, answers)
    #expect(record.missing == missing)
    #expect(record.value == nil)
  }

  @Test(arguments: [
    ("sum: [a, c], not-asked: 9, range: 0..13", []), ("sum: [a, b], times: 0.5, range: 0..4", []),
    ("count: [y, z], range: 0..2", []), ("max: [a, y], range: 0..4", []),
    ("value: count(kinds), range: 0..3", []),
    ("value: a * c, not-asked: 5, range: 0..20", []), ("value: a - b, range: -4..4", []),
    ("sum: [a, b], range: 0..9", ["range-differs"]), ("sum: [bare]", ["no-points"]),
    ("sum: [kinds]", ["wrong-type"]),
    ("sum: [open], reverse: [open]", ["open-ends"]), ("sum: [a], reverse: [b]", ["not-an-item"]),
    ("sum: [a, a]", ["duplicate-item"]), ("sum: [a, b], weights: [1]", ["weights-do-not-match"]),
    ("count: [a]", ["wrong-type"]), ("count: [y, z], weights: [1, 1]", ["key-of-other-rule"]),
    ("value: a, not-asked: leave-out", ["key-of-other-rule"]), ("value: a, times: 2", ["key-of-other-rule"]),
    ("value: s + 1", ["circular-score"]), ("value: a > 1", ["wrong-type"]),
    ("sum: [a], decimals: 1", ["needs-rounding"]),
    ("sum: [a, b], if-missing: {at-most: 2, fill: mean, source: X}", ["empty-range"]),
    ("sum: [a], bands: {from: {1: Low}, source: X}", ["bands-start-late"]),
    ("sum: [a], bands: {from: {0: Low, 5: High}, source: X}", ["band-outside-range"]),
    ("sum: [a], bands: {from: {0: Low, 3: High, 2: Middle}, source: X}", ["bands-in-disorder"]),
    // A fraction that bands are read off has to be rounded, wherever it comes from.
    ("mean: [a, b], bands: {from: {0: Low}, source: X}", ["needs-rounding"]),
    (
      "count: [y, z], if-missing: {at-most: 1, fill: mean, source: X}, bands: {from: {0: Low}, source: X}",
      ["needs-rounding"]
    ),
    ("sum: [a, c], not-asked: 0.5, bands: {from: {0: Low}, source: X}", ["needs-rounding"]),
    ("sum: [half], bands: {from: {0: Low}, source: X}", ["needs-rounding"]),
    ("sum: [a, b], weights: [0.5, 1], bands: {from: {0: Low}, source: X}", ["needs-rounding"]),
    ("sum: [a], if-missing: {at-most: 1, fill: mean}", ["no-source", "empty-range"]),
    ("sum: [a], bands: {from: {0: Low}}", ["no-source"]),
  ])
  func `fit their items, or are refused`(score: String, codes: [String]) {
    #expect(Refusals(Self.pages + "scores:\n  - {score: s, title: S, \(score)}\n").codes == codes)
  }

  @Test func `a fraction that a condition, a threshold or evidence compares has to be rounded`() {
    let mean = "scores:\n  - {score: m, title: M, mean: [a, b]}\n  - {score: twice, title: T, value: m * 2}\n"
    #expect(Refusals(Self.pages + mean).codes == [])
    let asked =
      "  - page: last\n    title: L\n    questions:\n      - {id: last, ask: L?, answer: text, when: twice >= 1}\n"
    #expect(Refusals(Self.pages + asked + mean).codes == ["needs-rounding"])
    let symptom = "formulation:\n  symptoms:\n    - {symptom: s, title: S, severity: m, above: 2}\n"
    #expect(Refusals(Self.pages + mean + symptom).codes == ["needs-rounding"])
    let area =
      "formulation:\n  areas:\n    - {area: s, title: S, evidence: [{when: m >= 2, strength: some, because: B}]}\n"
    #expect(Refusals(Self.pages + mean + area).codes == ["needs-rounding"])
  }

  @Test func `a condition names a score only behind all of its items`() {
    let scores = "scores:\n  - {score: m, title: M, sum: [a, bare_points]}\n"
    let before = Self.pages.replacing(
      "{id: y, ask: Y?", with: "{id: w, ask: W?, when: m >= 1, answer: text}\n      - {id: y, ask: Y?")
    let late = "      - {id: bare_points, ask: P?, answer: yes-no}\n"
    #expect(Refusals(before + late + scores).codes == ["later-name"])
    let behind = "      - {id: w, ask: W?, when: m >= 1, answer: text}\n"
    #expect(Refusals(Self.pages + late + behind + scores).codes == [])
  }

  @Test func `range, band and conditions see the rounded value`() throws {
    var interview = try Interview.of(
      Self.pages + """
          - page: last
            title: Last
            questions:
              - {id: last, ask: Last?, answer: text, when: m >= 4}
        scores:
          - {score: m, title: M, mean: [a, b], round: half-up, bands: {from: {0: Low, 4: High}, source: X}}
        """)
    try interview.given(["a": "3", "b": "4"])
    #expect(try interview.score("m").value == 4)
    #expect(try interview.score("m").band == "High")
    #expect(try interview.state("last") == .notReached)
    #expect(interview.asked.contains("last"))
  }

  @Test func `a measure that is not asked at all has no true zero in it`() throws {
    let measure = """
      pages:
        - page: drinking
          title: Drinking
          questions:
            - {id: drinks, ask: Do you drink?, answer: yes-no}
            - {id: much, ask: How much?, answer: scale, from: {0: Little}, to: {4: Much}, when: drinks = yes}
      scores:
        - {score: drinking, title: Drinking, sum: [drinks, much], not-asked: 0, range: 0..5}
        - {score: doubled, title: Doubled, value: 2 * (drinks + much), not-asked: 0}
      """
    var interview = try Interview.of(
      """
      pages:
        - page: first
          title: First
          questions:
            - {id: wanted, ask: May we ask about drinking?, answer: yes-no}
        - {include: drinking, when: wanted = yes}
      """, including: ["drinking": measure])
    try interview.given(["wanted": "no"])
    for id in ["drinking", "doubled"] as [Address] {
      #expect(try interview.score(id).value == nil)
      #expect(try interview.score(id).items == .init(of: 2, notAsked: 2))
    }
    try interview.given(["wanted": "yes", "drinks": "no"])
    for id in ["drinking", "doubled"] as [Address] { #expect(try interview.score(id).value == 0) }
    try interview.given(["wanted": "-"])
    for id in ["drinking", "doubled"] as [Address] { #expect(try interview.score(id).value == nil) }
  }
}
