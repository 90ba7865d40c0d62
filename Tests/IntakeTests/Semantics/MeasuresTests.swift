import Testing

@testable import Intake

/// The shapes in which measures are scored, with wording of our own, and examples worked out by hand.
@Suite struct `Measures of every shape` {
  /// `NAME_1` to `NAME_count`, all answered in one way.
  private static func items(_ name: String, _ numbers: ClosedRange<Int>, when: [Int: String] = [:]) -> String
  {
    numbers.map { number in
      let condition = when[number].map { ", when: \($0)" } ?? ""
      return "      - {id: \(name)_\(number), ask: Item \(number)\(condition)}"
    }.joined(separator: "\n")
  }

  private static func page(_ shared: String, _ items: String) -> String {
    "pages:\n  - page: items\n    title: Items\n\(shared)\n    questions:\n\(items)\n"
  }

  /// Answers in the order of the items; `_` for one that is not asked.
  private func answer(_ interview: inout Interview, _ name: String, _ answers: String) throws {
    for (index, answer) in answers.split(separator: " ").enumerated() where answer != "_" {
      try interview.given([Address("\(name)_\(index + 1)"): String(answer)])
    }
  }

  private static let zeroToFour = "    answer: one\n    choices: {0: A, 1: B, 2: C, 3: D, 4: E}"
  private static let zeroToThree = "    answer: one\n    choices: {0: A, 1: B, 2: C, 3: D}"

  // MARK: Reverse items (PSS-10)

  static let stress =
    page(zeroToFour, items("stress", 1...10))
      + """
      scores:
        - score: stress
          title: Stress
          sum: stress_1 .. stress_10
          reverse: [stress_4, stress_5, stress_7, stress_8]
          range: 0..40
          better: lower
      """

  @Test(
    arguments: [
      ("0 0 0 0 0 0 0 0 0 0", 16), ("4 4 4 4 4 4 4 4 4 4", 24),
      ("4 4 4 0 0 4 0 0 4 4", 40),
      ("0 0 0 4 4 0 4 4 0 0", 0),
      ("1 2 3 4 0 1 2 3 4 0", 18),
    ] as [(String, Fraction)])
  func `reverse items count their own lowest and highest, less their points`(
    answers: String, total: Fraction
  )
    throws
  {
    var interview = try Interview.of(Self.stress)
    try answer(&interview, "stress", answers)
    let score = try interview.score("stress")
    #expect(score.value == total)
    #expect([score.low, score.high] == [0, 40])
    #expect(score.band == nil)
  }

  @Test func `the ends to reverse by are the item's, never the data's`() throws {
    var interview = try Interview.of(
      """
      pages:
        - page: p
          title: P
          questions:
            - {id: a, ask: A, answer: scale, from: {1: No}, to: {7: Yes}}
            - {id: b, ask: B, answer: scale, from: {1: No}, to: {7: Yes}}
      scores:
        - {score: s, title: S, sum: [a, b], reverse: [b], range: 2..14}
      """)
    try interview.given(["a": "2", "b": "3"])
    #expect(try interview.score("s").value == 7)
  }

  // MARK: Fill, times, round (DASS-21)

  static let distress =
    page(zeroToThree, items("distress", 1...7))
      + """
      scores:
        - score: distress
          title: Distress
          sum: distress_1 .. distress_7
          if-missing: {at-most: 1, fill: mean, source: A manual}
          times: 2
          round: half-up
          range: 0..42
          bands: {from: {0: Normal, 10: Mild, 14: Moderate, 21: Severe, 28: Extremely severe}, source: A manual}
      """

  @Test(
    arguments: [
      // 4 of six answered: 4.667 with the seventh, times two is 9.333, rounded 9. Rounding first would give 10, Mild.
      ("1 1 1 1 0 0 -", 9, "Normal", nil),
      ("1 1 1 1 1 0 -", 12, "Mild", nil),  // 35/6 times two is 11.667
      ("1 1 1 1 1 0 0", 10, "Mild", nil),
      ("2 2 3 3 3 3 -", 37, "Extremely severe", nil),  // 112/6 times two is 37.333
      ("3 3 3 3 3 - -", nil, nil, .itemsMissing(2, allowed: 1)),
    ] as [(String, Fraction?, String?, MissingScore?)])
  func `fill comes before times, and times before rounding`(
    answers: String, total: Fraction?, band: String?, missing: MissingScore?
  ) throws {
    var interview = try Interview.of(Self.distress)
    try answer(&interview, "distress", answers)
    let score = try interview.score("distress")
    #expect(score.value == total)
    #expect(score.band == band)
    #expect(score.missing == missing)
    #expect((score.filled == nil) == (total == nil || !answers.contains("-")))
  }

  // MARK: A true zero behind a gate, cut-offs by sex (AUDIT-C)

  static let drinking =
    page(zeroToFour, items("drink", 1...3, when: [2: "drink_1 != 0", 3: "drink_1 != 0"]))
      + """
        - page: who
          title: Who
          questions:
            - {id: sex, ask: Which cut-off?, answer: one, choices: {man: Man, woman: Woman}}
      scores:
        - score: drink
          title: Drinking
          sum: drink_1 .. drink_3
          not-asked: 0
          range: 0..12
          bands:
            - {when: sex = man, from: {0: None, 1: Low, 4: Positive}, source: A paper}
            - {from: {0: None, 1: Low, 3: Positive}, source: A paper}
      """

  @Test(
    arguments: [
      ("0", "woman", 0, "None"), ("1 0 2", "woman", 3, "Positive"),
      ("1 0 2", "man", 3, "Low"), ("1 1 2", "man", 4, "Positive"),
      // Without a sex nobody can say which cut-off is this person's.
      ("1 0 2", "-", 3, nil), ("-", "man", nil, nil),
    ] as [(String, String, Fraction?, String?)])
  func `a cut-off can depend on an answer, and a gate that says no is a true zero`(
    answers: String, sex: String, total: Fraction?, band: String?
  ) throws {
    var interview = try Interview.of(Self.drinking)
    try answer(&interview, "drink", answers)
    try interview.given(["sex": sex])
    #expect(try interview.score("drink").value == total)
    #expect(try interview.score("drink").band == band)
    #expect(interview.step == .review)
  }

  @Test func `a gate that was skipped leaves every total possible`() throws {
    var interview = try Interview.of(Self.drinking)
    try interview.given(["drink_1": "-", "sex": "woman"])
    let score = try interview.score("drink")
    #expect(score.missing == .itemsMissing(3, allowed: 0))
    #expect(score.couldBe == .init(low: 0, high: 12, bands: ["None", "Low", "Positive"]))
    #expect(score.items == .init(of: 3, skipped: 1, notAsked: 2))
  }

  // MARK: One for what was not asked (K10)

  static let strain =
    page(
      "    answer: one\n    choices: {1: A, 2: B, 3: C, 4: D, 5: E}",
      items("strain", 1...10, when: [3: "strain_2 > 1", 6: "strain_5 > 1"]))
      + """
      scores:
        - score: strain
          title: Strain
          sum: strain_1 .. strain_10
          not-asked: 1
          range: 10..50
          bands: {from: {10: Low, 16: Moderate, 22: High, 30: Very high}, source: A paper}
        - score: strain_from_zero
          title: Strain from 0
          value: strain - 10
          range: 0..40
      """

  @Test(
    arguments: [
      ("1 1 _ 1 1 _ 1 1 1 1", 10, "Low"),
      ("2 2 2 2 1 _ 2 2 2 2", 18, "Moderate"),
      ("5 5 5 5 5 5 5 5 5 5", 50, "Very high"),
      ("2 - _ 2 2 2 2 2 2 2", nil, nil),
    ] as [(String, Fraction?, String?)])
  func `what was not asked can stand for one`(answers: String, total: Fraction?, band: String?) throws {
    var interview = try Interview.of(Self.strain)
    try answer(&interview, "strain", answers)
    #expect(try interview.score("strain").value == total)
    #expect(try interview.score("strain").band == band)
    #expect(try interview.score("strain_from_zero").value == total?.subtracting(10))
  }

  // MARK: Yes counted behind a gate (PC-PTSD-5)

  static let shock =
    """
    pages:
      - page: gate
        title: Gate
        questions:
          - {id: shocked, ask: Was there such a thing?, answer: yes-no}
      - page: items
        title: Items
        when: shocked = yes
        answer: yes-no
        questions:
    \(items("shock", 1...5))
    scores:
      - score: shock
        title: Shock
        count: shock_1 .. shock_5
        not-asked: 0
        range: 0..5
        bands: {from: {0: Negative, 4: Positive}, source: A paper}
    """

  @Test(
    arguments: [
      ("no", "", 0, "Negative"),
      ("yes", "yes yes yes no yes", 4, "Positive"),
      ("yes", "yes yes yes no no", 3, "Negative"),
      ("yes", "yes yes yes - yes", nil, nil),
      ("-", "", nil, nil),
    ] as [(String, String, Fraction?, String?)])
  func `a count counts each yes`(gate: String, answers: String, total: Fraction?, band: String?) throws {
    var interview = try Interview.of(Self.shock)
    try interview.given(["shocked": gate])
    try answer(&interview, "shock", answers)
    #expect(try interview.score("shock").value == total)
    #expect(try interview.score("shock").band == band)
  }

  // MARK: An item that does not apply (WSAS)

  static let work =
    page(
      "    answer: scale\n    from: {0: Not at all}\n    to: {8: Very much}",
      items("work", 1...5).replacing(
        "{id: work_1, ask: Item 1}", with: "{id: work_1, ask: Item 1, does-not-apply: I have no job}"))
      + """
      scores:
        - score: work
          title: Work
          sum: work_1 .. work_5
          not-asked: leave-out
          range: 0..40
          bands: {from: {0: Subclinical, 10: Significant, 21: Severe}, source: A paper}
      """

  @Test func `an item that does not apply is out of the sum, the number of items and the range`() throws {
    var interview = try Interview.of(Self.work)
    try answer(&interview, "work", "n/a 4 4 4 4")
    let score = try interview.score("work")
    #expect(score.value == 16)
    #expect([score.low, score.high] == [0, 32])
    #expect(score.band == "Significant")
    #expect(score.items == .init(of: 5, answered: 4, notApplicable: 1))
    #expect(score.couldBe == nil)
    #expect(score.filled == nil)
    try interview.given(["work_1": "8"])
    #expect(try interview.score("work").value == 24)
    #expect(try interview.score("work").high == 40)
  }

  @Test func `a skip is no way out`() throws {
    var interview = try Interview.of(Self.work)
    try answer(&interview, "work", "- 4 4 4 4")
    let score = try interview.score("work")
    #expect(score.missing == .itemsMissing(1, allowed: 0))
    // It may not apply, and it may be anything.
    #expect(score.couldBe == .init(low: 16, high: 24, bands: ["Significant", "Severe"]))
  }

  // MARK: Higher is better (WHO-5)

  static let wellbeing =
    page("    answer: one\n    choices: {0: A, 1: B, 2: C, 3: D, 4: E, 5: F}", items("well", 1...5))
      + """
      scores:
        - score: well
          title: Well-being
          sum: well_1 .. well_5
          times: 4
          range: 0..100
          bands: {from: {0: Likely depression, 29: Poor, 51: Adequate}, source: A paper}
          better: higher
      """

  @Test(
    arguments: [
      ("0 0 0 0 0", 0, "Likely depression"),
      ("5 5 5 5 5", 100, "Adequate"),
      ("1 1 1 2 2", 28, "Likely depression"), ("1 1 2 2 2", 32, "Poor"),
      ("2 2 2 3 3", 48, "Poor"), ("2 2 3 3 3", 52, "Adequate"),
    ] as [(String, Fraction, String)])
  func `a total can be shown on another scale, and higher can be better`(
    answers: String, total: Fraction, band: String
  ) throws {
    var interview = try Interview.of(Self.wellbeing)
    try answer(&interview, "well", answers)
    let score = try interview.score("well")
    #expect(score.value == total)
    #expect(score.band == band)
    #expect(score.better == .higher)
  }

  // MARK: Published examples of the PHQ-9

  @Test(
    arguments: [
      // A published example (HL7 SDC) stores 13 for these answers; they add up to 10.
      ([0, 0, 0, 1, 2, 1, 3, 2, 1], 10, "Moderate", AlertRecord.State.fired),
      // HL7 US Core.
      ([2, 2, 2, 2, 1, 1, 2, 0, 0], 12, "Moderate", .notFired),
      // The instruction manual of the measure.
      ([3, 1, 2, 3, 1, 2, 3, 0, 1], 16, "Moderately severe", .fired),
    ] as [([Int], Fraction, String, AlertRecord.State)])
  func `published answers to the PHQ-9 add up`(
    answers: [Int], total: Fraction, band: String, alert: AlertRecord.State
  ) throws {
    let clinic = Clinic.read(try #require(`Shipped questionnaires`.source("clinic"))).clinic
    let questionnaire = try Questionnaire(
      try #require(`Shipped questionnaires`.source("phq-9")), clinic: clinic)
    var interview = Interview(questionnaire, startedAt: Interview.start)
    for (index, answer) in answers.enumerated() {
      try interview.given([Address("phq9_\(index + 1)"): "\(answer)"])
    }
    try interview.given(["phq9_difficulty": "-"])
    #expect(try interview.score("phq9").value == total)
    #expect(try interview.score("phq9").band == band)
    #expect(try interview.alert("self-harm").state == alert)
  }

  @Test func `item 9 skipped leaves its alert undecided, and changed from 2 to 0 fired and later changed`()
    throws
  {
    let clinic = Clinic.read(try #require(`Shipped questionnaires`.source("clinic"))).clinic
    let questionnaire = try Questionnaire(
      try #require(`Shipped questionnaires`.source("phq-9")), clinic: clinic)
    var interview = Interview(questionnaire, startedAt: Interview.start)
    for item in 1...8 { try interview.given([Address("phq9_\(item)"): "1"]) }
    try interview.given(["phq9_9": "-", "phq9_difficulty": "-"])
    let score = try interview.score("phq9")
    #expect(score.value == 9)
    #expect(score.couldBe == .init(low: 8, high: 11, bands: ["Mild", "Moderate"]))
    #expect(try interview.alert("self-harm").state == .undecided)
    try interview.given(["phq9_9": "2"])
    #expect(try interview.alert("self-harm").state == .fired)
    try interview.given(["phq9_9": "0"])
    #expect(try interview.alert("self-harm").state == .firedLaterChanged)
    #expect(try interview.alert("self-harm").because.map(\.then) == ["More than half the days"])
  }
}
