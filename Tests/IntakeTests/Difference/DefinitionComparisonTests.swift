import TestSupport
import Testing

@testable import Intake

@Suite struct `The difference of two versions` {
  private static let text = """
    questionnaire: mood
    version: 1.0.0
    title: Mood
    pages:
      - page: one
        title: One
        questions:
          - {id: low, ask: Low?, answer: one, choices: {0: Never, 1: Often, 2: Always}}
          - {id: tired, ask: Tired?, answer: one, choices: {0: Never, 1: Often, 2: Always}}
          - {id: why, ask: Why?, when: low >= 1, answer: text}
          - {id: people, ask: How many people?, answer: whole-number, min: 0, max: 9}
    scores:
      - score: total
        title: Total
        sum: [low, tired]
        bands:
          from: {0: None, 2: Some}
          source: Made for this test.
    alerts:
      - {alert: very, when: low = 2, level: notice, tell: Very low.}
    """

  private func changes(_ edits: [(String, String)]) throws -> [String] {
    var text = Self.text
    for (before, now) in edits {
      #expect(text.contains(before), "\(before)")
      text = text.replacing(before, with: now)
    }
    return try Questionnaire.yaml(text).changes(from: .yaml(Self.text)).map {
      "\($0.consequence.rawValue): \($0.subject) \($0.words)"
    }
  }

  @Test(arguments: [
    (
      ("id: low, ask: Low?", "id: low, ask: Sad?"),
      "asks-again: question low asks in other words: “Sad?”, before “Low?”"
    ),
    (
      ("id: low, ask: Low?", "id: low, ask: Sad?"),
      "breaks-comparison: score total has an item that asks something else: 'low'"
    ),
    (("when: low >= 1, ", ""), "safe: question why is asked of others: always, before when 'low >= 1'"),
    (("max: 9", "max: 12"), "asks-again: question people takes answers within other limits"),
    (
      ("sum: [low, tired]", "max: [low, tired]"),
      "breaks-comparison: score total has another way to combine its items: max, before sum"
    ),
    (
      ("2: Some", "3: Some"),
      "breaks-comparison: score total has other bands: None from 0, Some from 3, before None from 0, Some from 2"
    ),
    (
      ("when: low = 2, level", "when: low >= 1, level"),
      "safe: alert very fires on another condition: low >= 1, before low = 2"
    ),
    (
      ("level: notice", "level: notice, say: Talk to us."),
      "safe: alert very has text for the respondent now: “Talk to us.”"
    ),
    (("title: Mood", "title: Moods"), "safe: the questionnaire has another title: “Moods”, before “Mood”"),
    (
      ("questionnaire: mood", "questionnaire: moods"),
      "breaks-drafts: the questionnaire has another id: 'moods', before 'mood'"
    ),
    (
      ("      - {id: why, ask: Why?, when: low >= 1, answer: text}\n", ""),
      "asks-again: question why is gone; drafts leave its answer behind: “Why?”"
    ),
    (
      (
        "Tired?, answer: one, choices: {0: Never, 1: Often, 2: Always}",
        "Tired?, answer: one, choices: {0: Never, 1: Seldom, 2: Always}"
      ),
      "asks-again: question tired calls '1' “Seldom”, before “Often”"
    ),
  ])
  func `says what an edit means`(edit: (String, String), expected: String) throws {
    #expect(try changes([edit]).contains(expected))
  }

  @Test func `is nothing where only a comment or the order of keys is another`() throws {
    #expect(
      try changes([("- {id: tired", "# a comment\n      - {id: tired")]) == [])
    #expect(
      try changes([
        ("{alert: very, when: low = 2, level: notice", "{level: notice, alert: very, when: low = 2")
      ]) == [])
  }

  @Test func `comes with the worst first`() throws {
    let all = try changes([
      ("title: Mood", "title: Moods"), ("max: 9", "max: 12"), ("2: Some", "3: Some"),
      ("questionnaire: mood", "questionnaire: moods"),
    ])
    #expect(
      all.map { String($0.prefix { $0 != ":" }) } == [
        "breaks-drafts", "breaks-comparison", "asks-again", "safe",
      ])
  }

  /// Held against what carrying a draft really does.
  @Test(arguments: Array(UInt64(1)...120))
  func `tells of everything that a draft asks again, and of nothing else`(seed: UInt64)
    throws
  {
    let text = RandomQuestionnaire.text(seed: seed)
    let old = try Questionnaire.yaml(text)
    var editor = RandomEdit(seed: seed)
    let new = editor.edited(text)
    var interview = Interview(old, startedAt: InterviewPropertyTests.start)
    var events = RandomEvents(seed: seed &* 32_452_843)
    for _ in 0..<70 { try? interview.apply(events.next(for: interview)) }
    let name = DefinitionName(id: "old", version: "1", digest: "sha256:0")
    let carried = try interview.carried(to: new, from: name, at: Timestamp(secondsSince1970: 1_795_009_999))
    let move = try #require(carried.carriedOver?.moves.first)
    let told = Set(new.changes(from: old).filter { $0.consequence == .asksAgain }.map(\.subject))
    for earlier in move.askedAgain + move.gone {
      let names = ["question \(earlier.address.name)", "roster \(earlier.address.name)"]
      let roster = old.machine.questions.elements.first { $0.id == earlier.address.name }?.roster
      let around = roster.map { ["roster \(old.machine.rosters[$0].id)"] } ?? []
      #expect(!told.isDisjoint(with: names + around), "\(earlier.address) in seed \(seed)")
    }
  }

  @Test(arguments: Array(UInt64(1)...40)) func `is nothing between a questionnaire and itself`(seed: UInt64)
    throws
  {
    let text = RandomQuestionnaire.text(seed: seed)
    #expect(try Questionnaire.yaml(text).changes(from: .yaml(text)) == [])
  }
}
