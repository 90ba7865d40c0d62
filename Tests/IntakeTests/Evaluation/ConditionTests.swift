import Testing

@testable import Intake

@Suite struct `Conditions` {
  static let pages = """
    pages:
      - page: first
        title: First
        questions:
          - {id: drinks, ask: Do you drink?, answer: yes-no}
          - id: often
            ask: How often?
            answer: one
            when: drinks = yes
            choices: {never: {label: Never, points: 0}, weekly: {label: Weekly, points: 2}, daily: {label: Daily, points: 5}}
          - {id: seldom, ask: And before?, answer: one, choices: {never: Never, weekly: Weekly}}
          - {id: again, ask: And now?, answer: one, choices: {never: Never, weekly: Weekly}}
          - {id: mood, ask: How is it?, answer: scale, from: {1: Bad}, to: {5: Good}}
          - {id: work, ask: And work?, answer: scale, from: {0: Bad}, to: {3: Good}, does-not-apply: No job}
          - {id: age, ask: How old?, answer: whole-number}
          - {id: kin, ask: Who?, answer: many, choices: {mother: Mother, father: Father, none: {label: None, exclusive: true}}}
          - {id: began, ask: Since when?, answer: date}
          - {id: ended, ask: Until when?, answer: date}
          - {id: name, ask: Name?, answer: text}
      - page: people
        title: People
        repeat: person
        ask: Is there someone?
        again: Anyone else?
        at-most: 4
        called: "{who}"
        questions:
          - {id: who, ask: Who?, answer: text}
          - {id: close, ask: How close?, answer: scale, from: {1: Not}, to: {5: Very}}
      - page: trouble
        title: Trouble
        repeat: trouble
        over:
          low: {label: low, when: mood <= 2}
          tense: {label: tense}
        questions:
          - {id: bad, ask: How bad?, answer: scale, from: {0: Not}, to: {3: Very}}
          - {id: with, ask: With whom?, answer: many, choices: person}
      - page: last
        title: Last
        questions:
          - id: last
            ask: Last
            answer: text
            when: >-
              CONDITION

    """

  func form(_ condition: String, today: String? = nil) throws -> Form {
    let indented = condition.split(separator: "\n").joined(separator: " ")
    return try Form(
      Self.pages.split(separator: "CONDITION", maxSplits: 1).joined(separator: indented), today: today)
  }

  @Test(
    arguments: [
      // A comparison with what is missing is unknown: skipped, or not asked.
      ("drinks = yes", [:], Truth.unknown), ("drinks = yes", ["drinks": "-"], .unknown),
      ("drinks = yes", ["drinks": "no"], .no), ("drinks != yes", ["drinks": "no"], .yes),
      ("often = daily", ["drinks": "no", "often": "daily"], .unknown),
      ("often = daily", ["drinks": "yes", "often": "daily"], .yes),
      ("often in (never, weekly)", ["drinks": "yes", "often": "daily"], .no),
      ("seldom = again", ["seldom": "weekly", "again": "weekly"], .yes),
      ("seldom = again", ["seldom": "weekly", "again": "never"], .no),
      ("seldom = again", ["seldom": "weekly"], .unknown),
      // What is answered, skipped, asked is never unknown.
      ("answered(often)", ["drinks": "no", "often": "daily"], .no),
      ("answered(drinks)", ["drinks": "-"], .no),
      ("skipped(drinks)", ["drinks": "-"], .yes), ("skipped(drinks)", [:], .no),
      ("skipped(often)", ["drinks": "-", "often": "-"], .no), ("asked(often)", ["drinks": "yes"], .yes),
      ("asked(often)", ["drinks": "-"], .no), ("answered(work)", ["work": "n/a"], .no),
      ("skipped(work)", ["work": "n/a"], .no), ("answered(kin)", ["kin": ""], .no),
      // Kleene: what is decided by one side needs no other.
      ("drinks = yes and mood >= 3", ["mood": "1"], .no), ("drinks = yes or mood >= 3", ["mood": "4"], .yes),
      ("drinks = yes and mood >= 3", ["mood": "4"], .unknown), ("not drinks = yes", [:], .unknown),
      // A missing answer is its whole range.
      ("mood >= 1", [:], .yes), ("mood > 5", ["mood": "-"], .no), ("mood >= 3", ["mood": "-"], .unknown),
      ("mood in 0..6", ["mood": "-"], .yes), ("mood in 2..6", ["mood": "-"], .unknown),
      ("mood in 6..9", [:], .no),
      ("mood in 2..3", ["mood": "3"], .yes), ("often >= 0", ["drinks": "yes"], .yes),
      ("often >= 0", ["drinks": "-"], .unknown), ("often >= 0", ["drinks": "no"], .unknown),
      ("often > 4", ["drinks": "yes", "often": "daily"], .yes), ("age >= 0", [:], .unknown),
      // ... unless it may not apply.
      ("work >= 0", [:], .unknown), ("work >= 0", ["work": "n/a"], .unknown),
      ("work >= 2", ["work": "3"], .yes),
      ("mood + 2 <= 7", [:], .yes), ("mood * 2 > age", ["age": "1", "mood": "-"], .yes),
      ("10 / mood >= 2", [:], .yes), ("10 / (mood - 1) >= 0", [:], .unknown),
      ("10 / (mood - 1) >= 5", ["mood": "3"], .yes),
      ("- mood <= -1", [:], .yes),
      // Choices.
      ("has(kin, mother)", ["kin": "father mother"], .yes), ("has(kin, mother)", ["kin": "none"], .no),
      ("has(kin, mother)", ["kin": "-"], .unknown), ("count(kin) = 2", ["kin": "father mother"], .yes),
      ("count(kin) >= 0", [:], .unknown), ("answered(name)", ["name": "Jo"], .yes),
      // Lists.
      ("count(mood, often where it >= 3) = 1", ["mood": "4"], .unknown),
      ("any(mood, often where it >= 3)", ["mood": "3"], .yes),
      ("all(mood, often where it >= 3)", ["mood": "3"], .unknown),
      ("all(mood, often where it >= 3)", ["mood": "2"], .no),
      ("sum(mood, often) >= 1", ["drinks": "yes"], .yes),
      ("sum(mood, often) >= 1", ["drinks": "no"], .unknown),
      ("mean(mood, often) <= 5", ["drinks": "yes"], .yes),
      ("max(mood, often) >= 4", ["mood": "4", "drinks": "yes"], .yes),
      ("min(mood, often) <= 4", ["mood": "4", "drinks": "yes"], .yes),
    ] as [(String, [String: String], Truth)])
  func `are decided by what is known`(condition: String, answers: [String: String], truth: Truth) throws {
    var form = try form(condition)
    for (place, text) in answers { form.answer([place: text]) }
    #expect(form.truth() == truth)
  }

  @Test(arguments: [
    ("before(began, ended)", "2026-01", "2026-03", Truth.yes),
    ("before(began, ended)", "2026", "2026-03", .unknown),
    ("after(began, ended)", "2026-04", "2026-03", .yes),
    ("after(began, ended)", "2026-03", "2026-03", .unknown),
    ("before(began, ended)", "2026-03-01", "2026-03-01", .no),
    ("before(began, ended)", "", "2026-03", .unknown),
    // Within counts as months_between and days_between do.
    ("before(began, ended, within: 6 months)", "2026-01-01", "2026-07-31", .yes),
    ("before(began, ended, within: 6 months)", "2026-01", "2026-07", .yes),
    ("before(began, ended, within: 6 months)", "2026-01", "2026-08", .no),
    ("before(began, ended, within: 6 months)", "2026-08", "2026-01", .no),
    ("before(began, ended, within: 6 months)", "2025", "2026-05", .unknown),
    ("before(began, ended, within: 6 months)", "2025", "2026-07", .no),
    ("before(began, ended, within: 6 months)", "2024", "2026", .no),
    ("before(began, ended, within: 2 years)", "2024", "2025", .yes),
    ("before(began, ended, within: 1 year)", "2024", "2025", .unknown),
    ("before(began, ended, within: 10 days)", "2026-01-30", "2026-02-09", .yes),
    ("before(began, ended, within: 10 days)", "2026-01-30", "2026-02-10", .no),
    ("before(began, ended, within: 2 weeks)", "2026-01", "2026-02", .unknown),
    ("before(began, ended, within: 9 weeks)", "2026-01", "2026-02", .yes),
    ("after(began, ended, within: 6 months)", "2026-03", "2026-01", .yes),
    ("months_between(began, ended) = 2", "2026-01-31", "2026-03-01", .yes),
    ("months_between(began, ended) = -2", "2026-03", "2026-01", .yes),
    ("months_between(began, ended) in 1..23", "2025", "2026", .yes),
    ("months_between(began, ended) in -11..11", "2026", "2026", .yes),
    ("months_between(began, ended) in 0..11", "2026", "2026", .unknown),
    ("days_between(began, ended) = 59", "2026-01-01", "2026-03-01", .yes),
    ("days_between(began, ended) in 1..58", "2026-01", "2026-02", .yes),
    ("months_between(began, ended) >= 0", "2026", "-", .unknown),
    ("before(began, today)", "2026-06", "", .yes), ("months_between(ended, today) = 4", "", "2026-03", .yes),
  ])
  func `compare dates as far as both are known`(condition: String, began: String, ended: String, truth: Truth)
    throws
  {
    var form = try form(condition, today: "2026-07-15")
    form.answer(["began": began, "ended": ended])
    #expect(form.truth() == truth)
  }

  @Test func `know no today where nobody says it`() throws {
    var form = try form("before(began, today)")
    form.answer(["began": "1999"])
    #expect(form.truth() == .unknown)
  }

  /// Rows with how close each is; "-" for skipped.
  @Test(
    arguments: [
      // Nobody named and asked no further; skipped; still open.
      ("count(person) = 0", [], RosterState.closed, Truth.yes), ("count(person) = 0", [], .skipped, .unknown),
      ("count(person) = 0", [], .open, .unknown), ("any(person where close >= 1)", [], .closed, .no),
      ("all(person where close >= 5)", [], .closed, .yes), ("sum(close) = 0", [], .closed, .yes),
      ("mean(close) >= 1", [], .closed, .unknown), ("sum(close) = 6", ["1", "5"], .closed, .yes),
      ("sum(close where close >= 4) = 5", ["1", "5"], .closed, .yes),
      ("mean(close) = 3", ["1", "5"], .closed, .yes),
      ("sum(close) >= 1", ["1", "5"], .open, .unknown), ("max(close) <= 5", ["-", "2"], .closed, .yes),
      ("max(close) >= 2", ["-", "2"], .closed, .yes), ("min(close) <= 2", ["-", "2"], .closed, .yes),
      ("mean(close where close >= 4) >= 4", ["1", "2"], .closed, .unknown),
      ("any(person where close >= 1)", [], .skipped, .unknown),
      ("count(person) = 2", ["1", "5"], .closed, .yes), ("count(person) >= 2", ["1", "5"], .open, .yes),
      ("count(person) <= 4", ["1", "5"], .open, .yes), ("count(person) <= 3", ["1", "5"], .open, .unknown),
      ("count(person) <= 3", ["1", "5"], .skipped, .unknown),
      ("count(person) = 4", ["1", "5", "1", "1"], .open, .yes),
      ("count(person where close >= 4) = 1", ["1", "5"], .closed, .yes),
      ("count(person where close >= 4) = 1", ["-", "5"], .closed, .unknown),
      ("count(person where close >= 4) in 1..2", ["-", "5"], .closed, .yes),
      ("any(person where close >= 4)", ["1", "5"], .open, .yes),
      ("any(person where close >= 4)", ["1", "2"], .open, .unknown),
      ("any(person where close >= 4)", ["1", "2"], .closed, .no),
      ("any(person where close >= 4)", ["-", "2"], .closed, .unknown),
      ("all(person where close >= 4)", ["4", "5"], .open, .unknown),
      ("all(person where close >= 4)", ["4", "2"], .open, .no),
      ("all(person where close >= 4)", ["4", "5"], .closed, .yes),
    ] as [(String, [String], RosterState, Truth)])
  func `go through the rows that are named`(
    condition: String, rows: [String], state: RosterState, truth: Truth
  ) throws {
    var form = try form(condition)
    form.add(rows.indices.map { $0 + 1 }, to: "person", state)
    for (index, close) in rows.enumerated() { form.answer(["close[\(index + 1)]": close]) }
    #expect(form.truth() == truth)
  }
}
