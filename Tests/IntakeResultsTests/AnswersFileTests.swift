import Intake
import IntakeResults
import LocatedYAML
import Testing

struct AnswersFileTests {
  private static let definition = """
    questionnaire: small
    version: 1.0.0
    title: Small
    language: en
    source: {kind: own, citation: Made for a test., rights: May be copied.}
    pages:
      - page: first
        title: First
        questions:
          - say: Welcome.
          - {id: go, ask: Go on?, answer: yes-no, required: true}
          - {stop: over, when: go = no, say: Goodbye.}
          - id: mood
            ask: How are you?
            answer: one
            choices: {0: Well, 1: So so, other: {label: Something else, text: true}}
          - id: reasons
            ask: Why?
            answer: many
            choices: {work: Work, home: Home, none: {label: None of it, exclusive: true}}
            when: mood = 1
          - {id: note, ask: Anything else?, answer: text, longest: 20}
      - page: people
        title: People
        repeat: person
        ask: Is there somebody?
        again: Somebody else?
        at-most: 3
        called: "{name}"
        questions:
          - {id: name, ask: Who?, answer: text}
          - {id: close, ask: How close?, answer: scale, from: {1: Far}, to: {5: Near}}
          - {id: since, ask: Since when?, answer: date, precision: month, not-after: today, when: close >= 4}
      - page: rest
        title: Rest
        questions:
          - {id: nearest, ask: Who is nearest?, answer: one, choices: person, when: count(person) > 0}
          - {id: hours, ask: How many hours?, answer: number, decimals: 1, min: 0, max: 80, does-not-apply: I have no job}
      - page: times
        title: Times
        repeat: trouble
        over:
          low: {label: low mood}
          worry: {label: worry, when: mood = 1}
        questions:
          - {id: began, ask: When did it begin?, answer: date}
    alerts:
      - alert: far
        when: close <= 1
        each: person
        level: notice
        say: That sounds lonely.
        tell: "{name} is far away."
    """

  private static let start = Timestamp(secondsSince1970: 1_795_425_242)

  private func interview() throws -> Interview {
    let checked = Questionnaire.check(Source(name: "small.yaml", text: AnswersFileTests.definition))
    let messages = checked.diagnostics.map { "\($0.code): \($0.message)" }.joined(separator: "\n")
    let questionnaire = try #require(checked.questionnaire, "\(messages)")
    return Interview(questionnaire, startedAt: AnswersFileTests.start, today: PartialDate("2026-11-23"))
  }

  private func apply(_ yaml: String, _ leftOver: AnswersFile.LeftOver = .skipped) throws -> AnsweredInterview
  {
    let (answers, diagnostics) = AnswersFile.read(Source(name: "answers.yaml", text: yaml))
    #expect(diagnostics.isEmpty)
    return try #require(answers).apply(to: try interview(), leftOver: leftOver, at: AnswersFileTests.start)
  }

  /// `id: label` for what is answered, and the state for the rest.
  private func states(_ outcome: AnsweredInterview) -> [String] {
    outcome.interview.result.answers.map { "\($0.id): \($0.label ?? $0.state.rawValue)" }
  }

  /// `line:column code: message (hint)`.
  private func findings(_ outcome: AnsweredInterview) -> [String] {
    outcome.diagnostics.map { diagnostic in
      let start = diagnostic.location?.range.start
      let place = start.map { "\($0.line):\($0.column) " } ?? ""
      return "\(place)\(diagnostic.code): \(diagnostic.message)" + (diagnostic.hint.map { " (\($0))" } ?? "")
    }
  }

  private static let whole = """
    go: yes
    mood: 1
    reasons: [home, work]
    note: "skip"
    person:
      - {name: Kim, close: 4, since: 2025-02}
      - {name: Lea, close: 1}
    nearest: 1
    hours: 7.5
    trouble:
      low: {began: 2026}
      worry: {began: 2026-07-15}
    """

  @Test func `every kind of answer is read, each in its own form`() throws {
    let outcome = try apply(AnswersFileTests.whole)
    #expect(findings(outcome) == [])
    #expect(
      states(outcome) == [
        "go: Yes", "mood: So so", "reasons: Work and Home", "note: skip", "name[1]: Kim", "close[1]: 4",
        "since[1]: February 2025", "name[2]: Lea", "close[2]: 1 (Far)", "since[2]: not-asked", "nearest: Kim",
        "hours: 7.5", "began[low]: 2026", "began[worry]: 15 July 2026",
      ])
    #expect(outcome.open == [])
    #expect(outcome.alerts.map(\.tell) == ["Lea is far away."])
    #expect(outcome.interview.step == .review)
    #expect(outcome.interview.result.outcome == .finished)
  }

  @Test func `what is left out is skipped, or stays open`() throws {
    let yaml = "go: yes\nmood: {other: Tired of it}\nperson: []\n"
    let skipped = try apply(yaml)
    #expect(findings(skipped) == [])
    #expect(
      states(skipped) == [
        "go: Yes", "mood: Tired of it", "reasons: not-asked", "note: skipped", "nearest: not-asked",
        "hours: skipped",
        "began[low]: skipped", "began[worry]: not-asked",
      ])
    #expect(skipped.interview.step == .review)
    let open = try apply(yaml, .open)
    #expect(findings(open) == [])
    #expect(open.open == ["note", "hours", "began[low]"])
    #expect(open.interview.address == "note")
  }

  @Test func `a roster that is left out is skipped, one with an empty list has nobody`() throws {
    func state(_ yaml: String) throws -> ResponseState? {
      try apply(yaml).interview.result.rosters.first { $0.id == "person" }?.state
    }
    #expect(try state("go: yes") == .skipped)
    #expect(try state("{go: yes, person: skip}") == .skipped)
    #expect(try state("{go: yes, person: []}") == .answered)
  }

  @Test func `skip and does-not-apply are words of their own, in quotes they are text`() throws {
    let plain = try apply("{go: yes, note: skip, hours: does-not-apply}")
    #expect(states(plain).contains("note: skipped"))
    #expect(states(plain).contains("hours: I have no job"))
    let quoted = try apply("{go: yes, note: 'does-not-apply', hours: skip}")
    #expect(states(quoted).contains("note: does-not-apply"))
    #expect(states(quoted).contains("hours: skipped"))
  }

  @Test func `a stop ends it, and what stands behind is reported`() throws {
    let outcome = try apply("{go: no, note: hello}")
    #expect(outcome.interview.result.outcome == .stopped("over"))
    #expect(
      findings(outcome) == [
        "1:10 not-asked: 'note' is not asked: the interview ends at 'stop.over' (leave this out)"
      ])
  }

  @Test func `a text counts as read where the file answers what comes next`() throws {
    #expect(try apply("go: yes", .open).interview.address == "mood")
    // Nothing behind the welcome is answered: it is still to be read.
    #expect(try apply("note: hello", .open).interview.address == "first.say.1")
  }

  @Test func `a required question left out is an error only where nobody can be asked`() throws {
    #expect(findings(try apply("note: hi", .open)) == [])
    #expect(findings(try apply("note: hi")) == ["required-answer: 'go' has to be answered, and is left out"])
    #expect(
      findings(try apply("go: skip")) == ["1:5 bad-answer: 'go' has to be answered, and cannot be skipped"])
  }

  @Test(arguments: [
    ("go: true", "1:5 bad-answer: yes or no belongs here, not 'true'"),
    ("go:", "bad-answer: nothing stands here (write skip to skip)"),
    ("{go: yes, mood: 2}", "1:17 bad-answer: '2' is not among the choices: 0, 1, other"),
    (
      "{go: yes, mood: othr}",
      "bad-answer: 'othr' is not among the choices: 0, 1, other (did you mean 'other'?)"
    ),
    ("{go: yes, mood: other}", "bad-answer: 'other' needs words: write {other: the words}"),
    ("{go: yes, mood: {1: why}}", "bad-answer: '1' takes no words: write the code alone"),
    ("{go: yes, mood: [1]}", "bad-answer: one choice belongs here, not a list"),
    (
      "{go: yes, mood: 1, reasons: work}",
      "bad-answer: a list of choices belongs here, '[]' for none of these (write [work])"
    ),
    (
      "{go: yes, mood: 1, reasons: [work, none]}", "bad-answer: 'none' stands alone, without others beside it"
    ),
    ("{go: yes, note: {a: b}}", "bad-answer: a text belongs here, not a mapping"),
    ("{go: yes, note: this is much too long for it}", "bad-answer: this text has more than 20 characters"),
    ("{go: yes, hours: ten}", "bad-answer: a number belongs here, 0 to 80, not 'ten'"),
    ("{go: yes, hours: 1e1}", "bad-answer: a number belongs here, 0 to 80, not '1e1'"),
    ("{go: yes, hours: 81}", "bad-answer: '81' is out of range: 0 to 80"),
    ("{go: yes, hours: 7.25}", "bad-answer: '7.25' has more than 1 decimal"),
    ("{go: yes, hours: 0.12345}", "more than 1 decimal"),
    ("{go: yes, note: does-not-apply}", "bad-answer: 'note' does not offer does-not-apply"),
    (
      "{go: yes, person: Kim}",
      "bad-answer: a list belongs here: a mapping for each row of 'person', '[]' for none, or skip"
    ),
    ("{go: yes, person: [Kim]}", "bad-answer: a row is a mapping of the questions of 'person' to values"),
    ("{go: yes, person: [{close: 6}]}", "bad-answer: '6' is out of range: 1 to 5"),
    ("{go: yes, person: [{close: near}]}", "bad-answer: a whole number from 1 to 5 belongs here, not 'near'"),
    (
      "{go: yes, person: [{close: 5, since: 2026-12}]}",
      "bad-answer: '2026-12' is after 2026-11-23, the latest that can be"
    ),
    (
      "{go: yes, person: [{close: 5, since: July}]}",
      "bad-answer: a date belongs here: 2026, 2026-07 or 2026-07-15, not 'July'"
    ),
    (
      "{go: yes, person: [{close: 5, since: 2026-07-15}]}",
      "bad-answer: '2026-07-15' is finer than asked: a month is enough"
    ),
    ("{go: yes, person: [{}, {}, {}, {}]}", "1:32 bad-answer: at most 3 rows belong here"),
    ("{go: yes, person: [{}], nearest: 2}", "bad-answer: '2' is not among the choices: 1"),
    ("{go: yes, trouble: [low]}", "bad-answer: a mapping by row belongs here"),
    ("{go: yes, trouble: {low: 2026}}", "bad-answer: a row is a mapping of questions to values"),
    (
      "{go: yes, moood: 1}",
      "1:11 unknown-name: no question or roster is named 'moood' (did you mean 'mood'?)"
    ),
    (
      "{go: yes, close: 3}",
      "misplaced-answer: 'close' is asked for each row of 'person': it stands in a row there"
    ),
    (
      "{go: yes, person: [{nam: Kim}]}",
      "1:21 unknown-name: no question of 'person' is named 'nam' (did you mean 'name'?)"
    ),
    ("{go: yes, person: [{mood: 1}]}", "misplaced-answer: 'mood' is not asked in the rows of 'person'"),
    (
      "{go: yes, trouble: {lo: {began: 2026}}}",
      "unknown-name: 'trouble' has no row 'lo' (did you mean 'low'?)"
    ),
    (
      "{go: yes, reasons: [work]}",
      "1:11 not-asked: 'reasons' is not asked: with these answers its condition is not met (leave this out)"
    ),
    (
      "{go: yes, trouble: {worry: {began: 2026}}}",
      "1:21 not-asked: 'trouble[worry]' is not asked: with these answers"
    ),
    ("{go: yes, person: [{close: 2, since: 2026}]}", "not-asked: 'since' is not asked: with these answers"),
    ("{go: yes, nearest: 1}", "not-asked: 'nearest' is not asked"),
  ])
  func `what is wrong is said with its place and what would be right`(yaml: String, finding: String) throws {
    let found = findings(try apply(yaml))
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.contains(finding) == true, "\(found)")
  }

  @Test func `everything that is wrong is reported at once, in the order of the file`() throws {
    let outcome = try apply(
      "{mod: 1, go: yes, hours: ten, person: [{close: 9}, {name: '  '}], trouble: {low: {began: x}}}")
    #expect(
      outcome.diagnostics.map(\.code) == [
        "unknown-name", "bad-answer", "bad-answer", "bad-answer", "bad-answer",
      ])
    let columns = outcome.diagnostics.compactMap { $0.location?.range.start.column }
    #expect(columns == columns.sorted())
  }

  @Test func `what may only follow from a wrong answer is not reported beside it`() throws {
    let found = findings(try apply("{go: yes, mood: x, reasons: [work]}"))
    #expect(found.count == 1)
    #expect(found.first?.contains("'x' is not among the choices") == true)
  }

  @Test func `a file is a mapping`() {
    let (answers, diagnostics) = AnswersFile.read(Source(name: "a.yaml", text: "- go\n- yes\n"))
    #expect(answers == nil)
    #expect(diagnostics.map(\.code) == ["not-a-mapping"])
    #expect(AnswersFile.read(Source(name: "a.yaml", text: "go: &a yes\n")).answers == nil)
  }

  @Test func `the order of the file does not matter`() throws {
    let lines = AnswersFileTests.whole.split(separator: "\n")
    let reordered = (lines[8...] + lines[4...7] + lines[0...3]).joined(separator: "\n")
    #expect(states(try apply(reordered)) == states(try apply(AnswersFileTests.whole)))
  }
}
