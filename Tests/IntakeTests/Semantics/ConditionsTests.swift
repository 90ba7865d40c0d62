import Testing

@testable import Intake

@Suite struct `The rules of conditions` {
  private static let pages = """
    let:
      worst: max(item_1 .. item_3)
      is_bad: worst >= 3
      high: it >= 2
      moved: kind in (move, other)
      gap: months_between(started, ended)
    pages:
      - page: first
        title: First
        questions:
          - {id: gate, ask: Gate?, answer: yes-no}
          - {id: item_1, ask: One?, answer: scale, from: {0: No}, to: {3: Yes}}
          - {id: item_2, ask: Two?, answer: scale, from: {0: No}, to: {3: Yes}}
          - {id: item_3, ask: Three?, answer: scale, from: {0: No}, to: {3: Yes}, when: gate = yes}
          - {id: job, ask: Job?, answer: scale, from: {0: No}, to: {3: Yes}, does-not-apply: No job}
          - {id: home, ask: Home?, answer: one, choices: {work: Work, family: Family, 3: Three}}
          - {id: work, ask: Work?, answer: one, choices: {work: Work, family: Family, 3: Three}}
          - {id: place, ask: Place?, answer: one, choices: {work: Work, family: Family}}
          - {id: kin, ask: Who?, answer: many, choices: {mother: Mother, none: {label: None, exclusive: true}}, does-not-apply: No}
          - {id: started, ask: From?, answer: date}
          - {id: ended, ask: To?, answer: date}
          - {id: huge, ask: Huge?, answer: whole-number}
      - page: people
        title: People
        repeat: person
        ask: Someone?
        again: Another?
        at-most: 3
        questions:
          - {id: kind, ask: Kind?, answer: one, choices: {move: Move, other: Other, same: Same}}
          - {id: close, ask: Close?, answer: scale, from: {1: No}, to: {5: Yes}}
          - {id: why, ask: Why?, answer: text, when: close >= 4}
      - page: rows
        title: Rows
        repeat: row
        over: {low: low, high: {label: high, when: gate = yes}}
        questions:
          - {id: bad, ask: Bad?, answer: scale, from: {0: No}, to: {3: Yes}}
          - {id: with, ask: With?, answer: many, choices: person}
      - page: last
        title: Last
        questions:
          - {id: last, ask: Last?, answer: text, when: "CONDITION"}

    """

  private func form(_ condition: String, today: String? = nil) throws -> Form {
    try Form(Self.pages.replacing("CONDITION", with: condition), today: today)
  }

  private func truth(_ condition: String, _ answers: [String: String], _ people: Int = 0) throws -> Truth {
    var form = try form(condition, today: "2026-11-23")
    form.add(Array(1..<people + 1), to: "person", .closed)
    for (place, text) in answers { form.answer([place: text]) }
    return form.truth()
  }

  @Test(
    arguments: [
      // A let stands for what it says, at the place where it is named.
      ("is_bad", ["item_1": "3", "gate": "yes"], Truth.yes),
      ("is_bad", ["item_1": "0", "item_2": "1", "gate": "yes"], .unknown),
      ("worst = 3 and not is_bad", ["item_1": "3", "gate": "yes"], .no),
      ("gap in 0..6", ["started": "2026-01", "ended": "2026-03"], .yes),
      ("count(item_1, item_2 where high) = 2", ["item_1": "2", "item_2": "3"], .yes),
      // `it` is the item of the innermost list.
      (
        "any(item_1, item_2 where it = 3 and count(gate, gate where it = yes) = 2)",
        ["item_1": "3", "gate": "yes"], .yes
      ),
      ("any(item_1 where it = 1 and any(item_2 where it = 2))", ["item_1": "1", "item_2": "2"], .yes),
      ("any(item_1 where any(item_2 where it = 2) and it = 1)", ["item_1": "1", "item_2": "2"], .yes),
      // The codes of the left side come first, then names.
      ("home = work", ["home": "work", "work": "family"], .yes), ("home = 3", ["home": "3"], .yes),
      ("home in (family, 3)", ["home": "3"], .yes), ("work = home", ["home": "3", "work": "3"], .yes),
      ("work = home", ["home": "3", "work": "work"], .no), ("not home = work", ["home": "-"], .unknown),
      // What does not apply is no number, no code and no answer.
      ("job >= 0", ["job": "n/a"], .unknown), ("answered(job)", ["job": "n/a"], .no),
      ("skipped(job)", ["job": "n/a"], .no),
      ("asked(job)", ["job": "n/a"], .yes),
      ("sum(item_1, job) >= 0", ["item_1": "1", "job": "n/a"], .unknown),
      ("any(item_1, job where it >= 1)", ["item_1": "1", "job": "n/a"], .yes),
      ("has(kin, mother)", ["kin": "n/a"], .unknown), ("count(kin) = 0", ["kin": "n/a"], .unknown),
      // None of these is an answer, and counts nothing.
      ("count(kin) = 0", ["kin": "none"], .yes), ("answered(kin)", ["kin": "none"], .yes),
      ("count(kin) = 0", ["kin": ""], .unknown), ("has(kin, none)", ["kin": "none"], .yes),
      // A gate that is unknown makes what stands under it neither asked nor skipped.
      ("asked(item_3)", ["gate": "-"], .no), ("skipped(item_3)", ["gate": "-", "item_3": "-"], .no),
      ("item_3 >= 0", ["gate": "-", "item_3": "2"], .unknown), ("item_3 >= 0", ["gate": "yes"], .yes),
      // A row that is given, with and without its condition.
      ("bad[low] >= 2", ["bad[low]": "2"], .yes), ("bad[high] >= 0", ["bad[high]": "2"], .unknown),
      ("bad[high] >= 2", ["gate": "yes", "bad[high]": "2"], .yes),
      ("count(row) = 2", ["gate": "-"], .unknown),
      ("count(row) in 1..2", ["gate": "-"], .yes), ("count(row) = 1", ["gate": "no"], .yes),
      ("any(row where bad >= 2)", ["gate": "-", "bad[low]": "0"], .unknown),
      ("all(row where bad >= 2)", ["gate": "no", "bad[low]": "2"], .yes),
      (
        "count(bad[low], bad[high] where it >= 2) = 2", ["gate": "yes", "bad[low]": "2", "bad[high]": "3"],
        .yes
      ),
      ("max(bad) = 3", ["gate": "yes", "bad[low]": "2", "bad[high]": "3"], .yes),
      // Dates are written as they are stored.
      ("before(started, 2026)", ["started": "2025-12-31"], .yes),
      ("before(started, 2026-07)", ["started": "2026-07"], .unknown),
      ("after(started, 2026-07-14)", ["started": "2026-07-15"], .yes),
      ("days_between(2026-01-01, started) = 1", ["started": "2026-01-02"], .yes),
      ("months_between(started, today) = 10", ["started": "2026-01"], .yes),
      // What cannot be kept exactly is missing.
      ("huge * huge > 0", ["huge": "999999999999999999"], .unknown), ("huge + 1 > huge", ["huge": "9"], .yes),
      ("huge / (item_1 - item_2) > 0 or gate = yes", ["item_1": "1", "item_2": "1", "gate": "yes"], .yes),
      ("not huge / (item_1 - item_2) > 0", ["item_1": "1", "item_2": "1"], .unknown),
    ] as [(String, [String: String], Truth)])
  func `hold for these answers`(condition: String, answers: [String: String], expected: Truth) throws {
    #expect(try truth(condition, answers) == expected)
  }

  @Test(
    arguments: [
      ("any(person where moved)", ["kind[1]": "same", "kind[2]": "move"], Truth.yes),
      (
        "count(person where moved and close >= 4) = 1",
        ["kind[1]": "other", "close[1]": "5", "kind[2]": "move", "close[2]": "1"], .yes
      ),
      ("any(person where asked(why))", ["close[1]": "1", "close[2]": "5"], .yes),
      ("any(person where asked(why))", ["close[1]": "1", "close[2]": "-"], .no),
      ("any(person where skipped(close))", ["close[1]": "-"], .yes),
      ("all(person where answered(kind))", ["kind[1]": "move"], .no),
      ("count(close where it >= 4) = 1", ["close[1]": "4", "close[2]": "2"], .yes),
      (
        "sum(close where moved) = 4",
        ["close[1]": "4", "kind[1]": "move", "close[2]": "2", "kind[2]": "same"], .yes
      ),
      ("any(row where count(with) = 2)", ["with[low]": "1 2"], .yes),
      ("count(with[low]) = 2", ["with[low]": "1 2"], .yes),
      ("any(person where has(with[low], person) and close >= 4)", ["with[low]": "2", "close[2]": "5"], .yes),
      (
        "any(row where any(person where has(with, person) and close >= 4))",
        ["with[low]": "2", "close[1]": "5", "close[2]": "1"], .unknown
      ),
      (
        "any(row where any(person where has(with, person) and close >= 4))",
        ["gate": "no", "with[low]": "2", "close[1]": "5", "close[2]": "1"], .no
      ),
    ] as [(String, [String: String], Truth)])
  func `hold for these two people`(condition: String, answers: [String: String], expected: Truth) throws {
    #expect(try truth(condition, answers, 2) == expected)
  }

  @Test func `without a today what depends on it is unknown`() throws {
    var form = try form("before(started, today, within: 6 months) or months_between(started, today) >= 0")
    form.answer(["started": "2026-01"])
    #expect(form.truth() == .unknown)
  }

  @Test func `today is the day on which the interview was started, and resuming does not move it`() throws {
    let text = Self.pages.replacing("CONDITION", with: "before(started, today)")
    var interview = try Interview.of(text, today: "2026-11-23")
    try interview.given(["started": "2026-11-23"])
    let resumed = try Interview(
      replaying: interview.events + [.resume(at: Timestamp(secondsSince1970: 1_900_000_000))],
      of: interview.questionnaire, startedAt: interview.startedAt, today: interview.today)
    #expect(resumed.today == PartialDate("2026-11-23"))
    #expect(try resumed.state("last") == .notReached)
    let condition = try #require(resumed.machine.guards.elements.last).condition
    #expect(resumed.evaluator.truth(of: condition, .none) == .no)
  }

  @Test(arguments: [
    ("months_between(started, ended) <= 6", 1), ("6 >= months_between(started, ended)", 1),
    ("gate = yes and months_between(started, ended) > 0", 1), ("months_between(started, ended) in 0..6", 0),
    ("months_between(started, ended) >= 0 and months_between(started, ended) <= 6", 0),
    ("gate = yes and 0 <= months_between(started, ended) and months_between(started, ended) < 6", 0),
    ("months_between(started, ended) >= 0 or months_between(started, ended) <= 6", 2),
    ("months_between(started, ended) >= 0 and months_between(ended, started) <= 6", 2),
    ("months_between(started, ended) = 0", 0), ("before(started, ended, within: 6 months)", 0),
  ])
  func `a distance in time that is bounded on one side only is warned of`(condition: String, count: Int) {
    let found = Refusals(Self.pages.replacing("CONDITION", with: condition))
    #expect(found.codes.filter { $0 != "unused" } == Array(repeating: "one-sided-distance", count: count))
  }

  @Test func `a minus without spaces is a part of a word`() {
    let found = Refusals(Self.pages.replacing("CONDITION", with: "item_1-item_2 > 1"))
    #expect(found.messages.contains { $0.hasSuffix("a minus has spaces: 'item_1 - item_2'") })
  }

  @Test(arguments: [
    ("last = yes", "later-name"), ("bad[low] = yes or total >= 1", "unknown-name"),
    ("home = place", "not-a-choice"),
    ("home = school", "not-a-choice"), ("gate = 1", "not-a-choice"), ("item_1 = work", "no-points"),
    ("kin = mother", "wrong-type"), ("has(gate, yes)", "wrong-type"), ("gate", "wrong-type"),
    ("item_1", "wrong-type"),
    ("home >= 1", "no-points"), ("started > ended", "wrong-type"), ("before(started, item_1)", "wrong-type"),
    ("0 < item_1 < 3", "chained-comparison"), ("item_1 in 3..1", "empty-range"), ("it >= 1", "unknown-name"),
    ("count(person where it >= 1) = 1", "unknown-name"), ("close >= 1", "needs-row"),
    ("bad >= 1", "needs-row"),
    ("bad[middle] >= 1", "unknown-row"), ("item_1[low] >= 1", "unknown-row"),
    ("sum(person) >= 1", "wrong-type"),
    ("sum(kin) >= 1", "wrong-type"), ("count(item_1) >= 1", "wrong-type"), ("any(person)", "wrong-type"),
    ("count(item_3 .. item_1) = 1", "unknown-name"),
    ("count(item_1 .. item_4 where it = 1) = 1", "unknown-name"),
    ("gate = yes and", "bad-expression"), ("item_1 >= 99999999999999999999", "bad-expression"),
    ("item_1-item_2 > 1", "unknown-name"), ("answered(yes)", "unknown-name"),
    ("before(started, 2026-13)", "unknown-name"),
  ])
  func `are refused where they say nothing`(condition: String, code: String) {
    let found = Refusals(Self.pages.replacing("CONDITION", with: condition))
    let errors = found.codes.filter { $0 != "unused" }
    #expect(errors.first == code, "\(found.messages)")
    #expect(Set(errors).count <= 2, "\(found.messages)")
  }
}
