import Testing

@testable import Intake

@Suite struct `The rules of alerts` {
  private static let pages = """
    pages:
      - page: first
        title: First
        questions:
          - {id: consent, ask: May we?, answer: yes-no}
          - {stop: declined, when: consent = no, say: Bye}
          - {id: gate, ask: Gate?, answer: yes-no}
          - {id: harm, ask: Harm?, answer: scale, from: {0: No}, to: {3: Yes}}
          - {id: plan, ask: Plan?, answer: yes-no, when: harm >= 1, does-not-apply: I would rather not say}
          - {id: when_1, ask: When?, answer: date}
          - {id: when_2, ask: And?, answer: date}
      - page: people
        title: People
        repeat: person
        ask: Someone?
        again: Another?
        called: "{name}"
        questions:
          - {id: name, ask: Name?, answer: text}
          - {id: hurts, ask: "Does {name} hurt you?", answer: yes-no}
      - page: last
        title: Last
        questions:
          - {id: last, ask: Last?, answer: text}
    alerts:
      - {alert: harm, when: harm >= 1, level: urgent, say: Please call., show: crisis, tell: Ask about it.}
      - {alert: plan, when: plan = yes, level: notice, tell: A plan.}
      - {alert: near, when: "before(when_1, when_2, within: 6 months)", level: notice, tell: Near.}
      - {alert: hurts, when: hurts = yes, each: person, level: notice, say: Thank you., tell: "About {person}."}
      - {alert: skipped, when: skipped(harm), level: notice, tell: They skipped it.}

    """

  @Test(
    arguments: [
      (
        "what is not reached is undecided", [:],
        ["harm": "undecided", "plan": "undecided", "hurts": "undecided"]
      ),
      (
        "what is skipped is undecided, and never filled", ["consent": "yes", "harm": "-", "person": "-"],
        ["harm": "undecided", "plan": "undecided", "hurts": "undecided", "skipped": "fired"]
      ),
      (
        "what was decidedly not asked did not fire", ["consent": "yes", "harm": "0", "person": "."],
        ["harm": "not-fired", "plan": "not-fired", "hurts": "not-fired", "skipped": "not-fired"]
      ),
      (
        "what does not apply did not fire", ["harm": "1", "plan": "n/a"],
        ["harm": "fired", "plan": "not-fired"]
      ),
      ("it fires on an unfinished interview", ["harm": "3"], ["harm": "fired", "plan": "undecided"]),
      (
        "dates too rough to tell leave it undecided", ["when_1": "2025", "when_2": "2026-03"],
        ["near": "undecided"]
      ),
      ("dates that tell decide it", ["when_1": "2026-01", "when_2": "2026-03"], ["near": "fired"]),
      (
        "a date that is missing leaves it undecided", ["when_1": "-", "when_2": "2026-03"],
        ["near": "undecided"]
      ),
      ("behind a stop nothing was reached", ["consent": "no"], ["harm": "undecided", "plan": "undecided"]),
      ("an answer behind a stop still fires", ["harm": "2", "consent": "no"], ["harm": "fired"]),
    ] as [(String, [Address: String], [String: String])])
  func `are decided by what was answered`(
    rule: String, answers: [Address: String], expected: [String: String]
  )
    throws
  {
    var interview = try Interview.of(Self.pages)
    for id in ["consent", "gate", "harm", "plan", "when_1", "when_2", "person", "last"] as [Address] {
      if id != "consent", let text = answers[id] { try interview.given([id: text]) }
    }
    if let text = answers["consent"] { try interview.given(["consent": text]) }
    for (id, state) in expected {
      let found = interview.result.alerts.first { "\($0.id)" == id }
      #expect(found?.state.rawValue == state, "\(rule): \(id)")
    }
  }

  @Test
  func `an alert for each row fires for that row, is undecided as long as rows can come, and names the row`()
    throws
  {
    var interview = try Interview.of(Self.pages)
    try interview.given(["consent": "yes", "person": "+", "name[1]": "Ann", "hurts[1]": "no"])
    #expect(try interview.alert("hurts").state == .undecided)
    try interview.given(["person": "+", "name[2]": "Bo", "hurts[2]": "yes"])
    #expect(interview.asks == "! Thank you.")
    #expect(try interview.alert("hurts[2]").state == .fired)
    #expect(try interview.alert("hurts[2]").tell == "About Bo.")
    #expect(!interview.result.alerts.contains { $0.id == "hurts[1]" })
    // A row that is taken out does not erase what fired in it.
    try interview.given(["person[2]": "x"])
    #expect(try interview.alert("hurts[2]").state == .firedLaterChanged)
    try interview.given(["person[2]": "+", "person": "."])
    #expect(try interview.alert("hurts[2]").state == .fired)
    try interview.given(["hurts[2]": "-"])
    #expect(try interview.alert("hurts[2]").state == .firedLaterChanged)
    #expect(try interview.alert("hurts[2]").because.map(\.then) == ["Yes"])
  }

  @Test func `every row decided no and no row to come did not fire`() throws {
    var interview = try Interview.of(Self.pages)
    try interview.given(["consent": "yes", "person": "+", "name[1]": "Ann", "hurts[1]": "no", "person": "."])
    #expect(try interview.alert("hurts").state == .notFired)
    try interview.given(["hurts[1]": "-"])
    #expect(try interview.alert("hurts[1]").state == .undecided)
  }

  @Test func `it is shown before the next question, and going back does not erase it`() throws {
    var interview = try Interview.of(Self.pages)
    try interview.given(["consent": "yes", "gate": "-", "harm": "2"])
    #expect(interview.asks == "! Please call.")
    try interview.given(["harm": "0"])
    #expect(interview.asks == "! Please call.")
    try interview.see("alert.harm")
    #expect(try interview.alert("harm").state == .firedLaterChanged)
    // Fired, then fired and later changed, then undecided, then not fired.
    #expect(
      interview.result.alerts.map(\.state) == [
        .firedLaterChanged, .undecided, .undecided, .notFired, .notFired,
      ])
  }

  @Test(arguments: [
    ("when: total >= 1, level: notice, tell: T", "score-in-alert"),
    ("when: hurts = yes, level: notice, tell: T", "needs-row"),
    ("when: harm >= 1, level: urgent, tell: T, say: S", "urgent-without-contacts"),
    ("when: harm >= 1, level: urgent, tell: T, show: crisis", "urgent-without-contacts"),
    ("when: harm >= 1, level: notice, tell: T, show: crisis", "misplaced-key"),
    ("when: harm >= 1, level: notice", "missing-key"), ("when: harm, level: notice, tell: T", "wrong-type"),
    ("when: harm >= 1, level: notice, tell: T, each: nobody", "unknown-name"),
    ("when: let_of_score, level: notice, tell: T", "score-in-alert"),
    ("when: harm >= 1, level: high, tell: T", "wrong-value"),
  ])
  func `an alert names questions, and says what it has to`(keys: String, code: String) {
    let found = Refusals(
      "let: {let_of_score: total >= 1}\n" + Self.pages + "  - {alert: x, \(keys)}\n"
        + "scores:\n  - {score: total, title: T, sum: [harm]}\n")
    #expect(found.codes.filter { $0 != "unused" } == [code], "\(found.messages)")
  }
}
