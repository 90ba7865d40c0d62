import Intake
import IntakeResults
import ResultSamples
import Testing

struct ContradictionTests {
  private static func shipped() throws -> [ResultRecord] {
    try [
      ShippedAnswersTests.record("first-session", "full"),
      ShippedAnswersTests.record("first-session", "stopped"),
      ShippedAnswersTests.record("therapist-fit", "two-therapists"),
    ]
  }

  @Test func `a record that was written and not changed has none`() throws {
    for record in try Self.shipped() {
      #expect(record.contradictions.map(\.description) == [])
      #expect(try ResultRecord(json: record.json).contradictions == [])
    }
  }

  /// A record of one scale from 0 to 3, and of a score over it and a skipped question.
  private static func sound() -> ResultRecord {
    var record = FirstSessionSample.record
    let page = "First"
    record.result.answers = [
      AnswerRecord(
        id: Address("a"), ask: "A?", state: .answered, value: .number(2), scale: 0...3, page: page,
        isInSummary: false, identifies: false),
      AnswerRecord(
        id: Address("b"), ask: "B?", state: .skipped, page: page, isInSummary: false, identifies: false),
    ]
    record.result.rosters = [
      RosterRecord(
        id: "person", title: "People", rows: [.init(row: "1", called: "Ann"), .init(row: "2", called: "Bo")])
    ]
    record.result.scores = [
      ScoreRecord(
        id: Address("s"), title: "S", method: ScoreMethod(rule: .sum, reads: [Address("a"), Address("b")]),
        value: 4, low: 0, high: 6, band: "Some", couldBe: .init(low: 2, high: 5, bands: ["None", "Some"]),
        items: ItemCounts(of: 2, answered: 1, skipped: 1), filled: .init(rule: "mean", count: 1),
        bands: [.init(from: 0, name: "None"), .init(from: 3, name: "Some")], change: ChangeRules(),
        isShownToClient: false, definition: 0)
    ]
    return record
  }

  private static let changes: [(String, @Sendable (inout InterviewResult) -> Void)] = [
    ("answers[1].id: 'a' stands here twice", { $0.answers[1].id = Address("a") }),
    ("answers[0].state: it is skipped, and has a value", { $0.answers[0].state = .skipped }),
    ("answers[0].state: it is answered, and has no value", { $0.answers[0].value = nil }),
    ("answers[0].value: 7 is outside of its scale, 0 to 3", { $0.answers[0].value = .number(7) }),
    ("answers[0].kind: an answer on a scale is a number", { $0.answers[0].value = .text("2") }),
    ("rosters[0].rows[1].row: '1' stands here twice", { $0.rosters[0].rows[1].row = "1" }),
    ("rosters[1].id: 'person' stands here twice", { $0.rosters.append($0.rosters[0]) }),
    ("scores[1].id: 's' stands here twice", { $0.scores.append($0.scores[0]) }),
    ("scores[0].value: 40 is outside of its range, 0 to 6", { $0.scores[0].value = 40 }),
    ("scores[0].could-be: 6 is not among what it could be, 2 to 5", { $0.scores[0].value = 6 }),
    ("scores[0].band: 2 is in the band 'None', not in 'Some'", { $0.scores[0].value = 2 }),
    ("scores[0].band: 'Mild' is none of its bands", { $0.scores[0].band = "Mild" }),
    ("scores[0].band: 4 is in the band 'Some', and none stands here", { $0.scores[0].band = nil }),
    ("scores[0].missing: there is no value, and no word why", { $0.scores[0].value = nil }),
    (
      "scores[0].missing: there is a value, and a word why there is none",
      { $0.scores[0].missing = .overflow }
    ),
    ("scores[0].items: these are 1 items by their kinds, and 2 in all", { $0.scores[0].items.skipped = 0 }),
    ("scores[0].items: -1 of 2 items are skipped", { $0.scores[0].items.skipped = -1 }),
    (
      "scores[0].items: 2 are said to be answered, and of the answers 1 are",
      {
        $0.scores[0].items = ItemCounts(of: 2, answered: 2)
        $0.scores[0].filled = nil
      }
    ),
    ("scores[0].filled-items: 2 are filled, and 1 have no answer", { $0.scores[0].filled?.count = 2 }),
  ]

  @Test func `what was changed is found at its place`() throws {
    #expect(Self.sound().contradictions.map(\.description) == [])
    for (message, change) in Self.changes {
      var record = Self.sound()
      change(&record.result)
      #expect(
        record.contradictions.contains { $0.description == message }, "\(message): \(record.contradictions)")
    }
  }

  @Test func `no record at all makes the search fail`() {
    for seed in 0..<300 {
      var random = RandomRecord(seed: UInt64(seed))
      var record = random.record()
      for index in record.result.scores.indices {
        record.result.scores[index].items = ItemCounts(
          of: .max, answered: .max, skipped: .max, notAsked: .min, notApplicable: .max, notReached: .max)
        record.result.scores[index].filled?.count = .min
      }
      #expect(record.contradictions.count >= record.result.scores.count)
    }
  }
}
