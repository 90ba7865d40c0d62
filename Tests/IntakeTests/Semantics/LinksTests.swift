import Testing

@testable import Intake

@Suite struct `The rules of links and standing` {
  private static let text = """
    pages:
      - page: mood
        title: Mood
        questions:
          - {id: mood, ask: Mood?, answer: scale, from: {0: Good}, to: {9: Bad}}
      - page: events
        title: Events
        repeat: event
        ask: Something?
        again: More?
        called: "{kind}"
        questions:
          - {id: kind, ask: What?, answer: one, choices: {death: A death, move: A move}}
          - {id: happened, ask: When?, answer: date, not-after: today}
          - {id: impact, ask: How hard?, answer: scale, from: {0: Not}, to: {10: Very}}
      - page: since
        title: Since
        questions:
          - {id: since, ask: Since?, answer: date}
          - {id: linked, ask: Connected?, answer: many, choices: event, when: count(event) > 0}
          - {id: hope, ask: Help with?, answer: one, choices: {grief: Grief, change: Change}}
    formulation:
      symptoms:
        - {symptom: low, title: Low mood, severity: mood, above: 5, began: since, linked: linked}
      events: {from: event, kind: kind, date: happened, impact: impact}
      wish: hope
      areas:
        - area: change
          title: Change
          evidence: [{each: event, when: kind = move, strength: strong, because: "{kind}"}]
        - area: grief
          title: Grief
          evidence: [{each: event, when: kind = death, strength: strong, because: "{kind}"}]
    """

  /// Events as kind, date and impact.
  private func interview(
    _ events: [(String, String, String)], since: String, linked: String, mood: String = "8"
  )
    throws -> Interview
  {
    var interview = try Interview.of(Self.text)
    try interview.given(["mood": mood])
    for (index, event) in events.enumerated() {
      let row = "\(index + 1)"
      try interview.given([
        "event": "+", Address("kind", row: row): event.0, Address("happened", row: row): event.1,
        Address("impact", row: row): event.2,
      ])
    }
    try interview.given(["event": ".", "since": since])
    if !events.isEmpty { try interview.given(["linked": linked]) }
    try interview.given(["hope": "-"])
    return interview
  }

  @Test(
    arguments: [
      ("2026-07-31", "2026-07-01", ["same month"]), ("2026-07", "2026-07-15", ["same month"]),
      ("2026-06-30", "2026-07-01", ["1-3 months before"]), ("2026-04", "2026-07", ["1-3 months before"]),
      ("2026-03", "2026-07", ["4-6 months before"]), ("2026-01", "2026-07", ["4-6 months before"]),
      ("2025-12", "2026-07", ["7-12 months before"]), ("2025-07", "2026-07", ["7-12 months before"]),
      ("2026-08", "2026-07", ["after the onset"]), ("-", "2026-07", ["undated"]),
      ("2026-07", "-", ["undated"]),
      ("2026", "2026-07", ["same month", "1-3 months before", "4-6 months before", "after the onset"]),
      ("2026-07", "2026", ["same month", "1-3 months before", "4-6 months before", "after the onset"]),
      ("2025", "2026-07", ["7-12 months before", "over 12 months before"]),
    ] as [(String, String, [String])])
  func `an event stands to the onset by calendar months`(event: String, onset: String, time: [String]) throws
  {
    let formulation = try #require(
      try interview([("death", event, "5")], since: onset, linked: "none of these").result.formulation)
    let found = formulation.links.first?.time.map(\.rawValue)
    #expect(found == time)
  }

  @Test(arguments: [
    ("2025-06", "2026-07", "none of these", 0), ("2025-06", "2026-07", "1", 1),
    ("2025-07", "2026-07", "none of these", 1),
    ("2026-11", "2025-11", "-", 1), ("2026-11", "2025-10", "-", 0), ("2025-07", "2026-07", "-", 1),
  ])
  func `links reach twelve months either way, and further where the client says so`(
    event: String, onset: String, linked: String, count: Int
  ) throws {
    let formulation = try #require(
      try interview([("death", event, "5")], since: onset, linked: linked).result.formulation)
    #expect(formulation.links.count == count)
    #expect(formulation.links.allSatisfy { ($0.stated == .notAsked) == (linked == "-") })
  }

  @Test func `five small changes do not outrank one death that the client connects with low mood`() throws {
    let moves = (1...5).map { ("move", "2026-0\($0)", "10") }
    let formulation = try #require(
      try interview(moves + [("death", "2025-01", "1")], since: "2026-06", linked: "6").result.formulation)
    #expect(formulation.areas.map(\.id) == ["grief", "change"])
    #expect(formulation.areas.map(\.standing) == [.place(1), .place(2)])
  }

  @Test func `impact decides where tie and strength are equal, and equal is a tie`() throws {
    func standings(_ impact: String) throws -> [String: FormulationRecord.AreaRecord.Standing] {
      let events = [("move", "2026-05", "6"), ("death", "2026-04", impact)]
      let formulation = try #require(
        try interview(events, since: "2026-06", linked: "1 2").result.formulation)
      return Dictionary(
        formulation.areas.map { ($0.id, $0.standing) }, uniquingKeysWith: { first, _ in first })
    }
    #expect(try standings("7") == ["grief": .place(1), "change": .place(2)])
    #expect(try standings("5") == ["grief": .place(2), "change": .place(1)])
    #expect(try standings("6") == ["grief": .place(1), "change": .place(1)])
    #expect(try standings("-") == ["grief": .place(2), "change": .place(1)])
  }

  @Test(arguments: [
    ("8", "above threshold", 1), ("5", "above threshold", 1), ("4", "below threshold", 0),
    ("-", "undecided", 1),
  ])
  func `a symptom below its threshold has no links, and one undecided ranks nothing`(
    mood: String, state: String, links: Int
  ) throws {
    let formulation = try #require(
      try interview([("death", "2026-05", "9")], since: "2026-06", linked: "1", mood: mood).result.formulation
    )
    #expect(formulation.symptoms.map(\.state.rawValue) == [state])
    #expect(formulation.links.count == links)
    let stands = formulation.areas.contains { $0.standing == .place(1) }
    #expect(stands == (state == "above threshold"))
    #expect(formulation.couldChange == (state == "undecided"))
  }
}
