import TestSupport
import Testing

@testable import Intake

struct RowReplayTests {
  private static let today = PartialDate("2026-11-23")

  /// A row of a questionnaire, its cells by the names of their columns.
  private func replay(_ questionnaire: Questionnaire, _ cells: KeyValuePairs<String, String>) throws
    -> ReplayedRow
  {
    let columns = try cells.map { try #require(questionnaire.column(named: $0.key), "no column \($0.key)") }
    let read = zip(columns, cells).map { CellReader(questionnaire, column: $0).read($1.value) }
    return RowReplay(questionnaire, columns: columns).replay(read, today: Self.today)
  }

  private func codes(_ row: ReplayedRow) -> [ProblemCode] { row.problems.map(\.fault.code) }

  private func state(_ row: ReplayedRow, _ id: Address) -> ResponseState? {
    row.result.answers.first { $0.id == id }?.state
  }

  // MARK: The same as an interview

  @Test(arguments: Array(UInt64(1)...120))
  func `a row comes to the same as an interview with the same answers`(seed: UInt64) throws {
    let questionnaire = try Questionnaire.yaml(RandomQuestionnaire.text(seed: seed))
    var interview = Interview(
      questionnaire, startedAt: Timestamp(secondsSince1970: 1_795_000_000), today: Self.today)
    var random = RandomEvents(seed: seed &* 104_729)
    for _ in 0..<400 {
      guard let event = random.onward(interview) else { break }
      try? interview.apply(event)
    }
    if case .review = interview.step { try interview.apply(.finish(at: random.tick())) }
    let result = interview.result
    // An interview may leave a list after naming rows; a table either names them or does not. And an alert that fired on
    // the way may no longer hold at the end, which a table does not know.
    guard result.outcome != .unfinished,
      !result.alerts.contains(where: { $0.state == .firedLaterChanged }),
      !result.rosters.contains(where: { $0.state == .skipped && !$0.rows.isEmpty })
    else { return }

    let (columns, cells) = table(of: result, questionnaire)
    let row = RowReplay(questionnaire, columns: columns).replay(cells, today: Self.today)
    #expect(row.problems == [])
    let (got, expected) = (row.result.timeless, result.timeless)
    #expect(got.outcome == expected.outcome)
    #expect(got.answers.filter { !expected.answers.contains($0) } == [])
    #expect(got.rosters.filter { !expected.rosters.contains($0) } == [])
    #expect(got.scores.filter { !expected.scores.contains($0) } == [])
    #expect(got.alerts.filter { !expected.alerts.contains($0) } == [])
    #expect(got == expected)
    let outcomes = row.outcomes
    #expect(
      Set(outcomes.scores.map(\.outcome)) == Set(result.scores.map(ScoreOutcome.init)))
  }

  /// One cell for each question in each row, and one for the rows of each roster whose rows are added.
  private func table(
    of result: InterviewResult, _ questionnaire: Questionnaire
  ) -> ([TableColumn], [TableCell]) {
    var columns: [TableColumn] = []
    var cells: [TableCell] = []
    for answer in result.answers {
      columns.append(TableColumn(address: answer.id, part: .answer))
      cells.append(
        answer.state == .notApplicable
          ? .answer(.notApplicable) : answer.value.map(TableCell.answer) ?? .empty)
    }
    for roster in result.rosters {
      guard questionnaire.column(named: roster.id) != nil else { continue }
      columns.append(TableColumn(address: Address(roster.id), part: .rows))
      cells.append(roster.state == .answered ? .rows(roster.rows.map(\.row)) : .empty)
    }
    return (columns, cells)
  }

  // MARK: Conditions

  private static let gated = """
    - {id: a, ask: A, answer: yes-no}
    - {id: b, ask: B, answer: scale, from: {0: Low}, to: {3: High}, when: a = yes}
    - {id: c, ask: C, answer: scale, from: {0: Low}, to: {3: High}}
    """

  @Test func `an empty cell is skipped where its question is asked, else not asked`() throws {
    let questionnaire = try Questionnaire.page(Self.gated)
    #expect(state(try replay(questionnaire, ["a": "yes", "b": "", "c": "1"]), "b") == .skipped)
    #expect(state(try replay(questionnaire, ["a": "no", "b": "", "c": "1"]), "b") == .notAsked)
    #expect(state(try replay(questionnaire, ["a": "", "b": "", "c": "1"]), "b") == .notAsked)
  }

  @Test func `an answer under a condition that is not met is a problem and counts as not asked`() throws {
    let row = try replay(try .page(Self.gated), ["a": "no", "b": "2", "c": "1"])
    #expect(codes(row) == [.notAsked])
    #expect(state(row, "b") == .notAsked)
  }

  @Test func `the very number that a score takes for what is not asked may stand there`() throws {
    let questionnaire = try Questionnaire.page(
      Self.gated, more: "scores:\n  - {score: s, title: S, sum: [b, c], not-asked: 0}\n")
    #expect(codes(try replay(questionnaire, ["a": "no", "b": "0", "c": "1"])) == [])
    #expect(codes(try replay(questionnaire, ["a": "no", "b": "1", "c": "1"])) == [.notAsked])
  }

  @Test func `a condition that only lacks columns is met where something behind it is answered`() throws {
    let questionnaire = try Questionnaire.page(Self.gated)
    let row = try replay(questionnaire, ["b": "2", "c": "1"])
    #expect(codes(row) == [])
    #expect(state(row, "b") == .answered)
    #expect(state(row, "a") == .skipped)
    #expect(state(try replay(questionnaire, ["b": "", "c": "1"]), "b") == .notAsked)
    #expect(RowReplay(questionnaire, columns: []).absentQuestions == ["a", "b", "c"])
  }

  @Test func `a table's own codes keep their kinds`() throws {
    let questionnaire = try Questionnaire.page(
      Self.gated,
      more: "scores:\n  - {score: s, title: S, sum: [b, c], if-missing: {at-most: 1, fill: mean}}\n")
    let columns = ["a", "b", "c"].compactMap(questionnaire.column(named:))
    func row(_ kind: MissingKind) -> ReplayedRow {
      RowReplay(questionnaire, columns: columns).replay(
        [.answer(.option("yes")), .missing(kind), .answer(.number(1))], today: nil)
    }
    #expect(
      MissingKind.allCases.map { state(row($0), "b") } == [.skipped, .notAsked, .notApplicable, .notReached])
    #expect(row(.skipped).outcomes.scores[0].outcome.value == 2)
    #expect(row(.notReached).outcomes.scores[0].outcome.missing == .notFinished)
    #expect(row(.notAsked).result.scores[0].items.notAsked == 1)
  }

  // MARK: Ends, rosters, words

  @Test func `an answer behind an end is a problem and not reached`() throws {
    let questionnaire = try Questionnaire.page(
      """
      - {id: a, ask: A, answer: yes-no}
      - {stop: enough, when: a = no, say: Thank you.}
      - {id: b, ask: B, answer: yes-no}
      """)
    let row = try replay(questionnaire, ["b": "yes", "a": "no"])
    #expect(codes(row) == [.afterStop])
    #expect(state(row, "b") == .notReached)
    #expect(row.result.outcome == .stopped("enough"))
    #expect(codes(try replay(questionnaire, ["b": "yes", "a": "yes"])) == [])
  }

  @Test func `nothing behind an end was skipped, and a condition that lacks columns stays met before it`()
    throws
  {
    let questionnaire = try Questionnaire.page(
      Self.gated + """

        - {stop: enough, when: c = 0, say: Thank you.}
        - {id: d, ask: D, answer: yes-no}
        """,
      more: "alerts:\n  - {alert: left-out, when: skipped(d), level: notice, tell: Look.}\n")
    let row = try replay(questionnaire, ["b": "2", "c": "0", "d": ""])
    #expect(state(row, "d") == .notReached)
    #expect(row.result.alerts.map(\.state) == [.notFired])
    #expect(state(row, "b") == .answered)
    let on = try replay(questionnaire, ["b": "2", "c": "1", "d": ""])
    #expect(on.result.alerts.map(\.state) == [.fired])
  }

  private static let roster = """
    questionnaire: test
    version: 1.0.0
    title: A test
    pages:
      - page: people
        title: People
        repeat: person
        ask: Anybody?
        again: Another?
        at-most: 2
        called: "{name}"
        questions:
          - {id: name, ask: Name?, answer: text}
          - {id: age, ask: Age?, answer: whole-number, min: 0, max: 120}
    """

  @Test func `without a column of its own, the rows with a filled cell are there, gaps and all`() throws {
    let questionnaire = try Questionnaire.yaml(Self.roster)
    let row = try replay(questionnaire, ["name[1]": "", "age[1]": "", "name[3]": "Jo", "age[3]": "7"])
    #expect(row.result.rosters[0].rows.map(\.row) == ["3"])
    #expect(codes(row) == [])
  }

  @Test func `a column of its own says which rows there are, none among them`() throws {
    let questionnaire = try Questionnaire.yaml(Self.roster)
    let nobody = try replay(questionnaire, ["person": "none", "name[1]": "Jo"])
    #expect(nobody.result.rosters[0].state == .answered)
    #expect(codes(nobody) == [.notAsked])
    #expect(try replay(questionnaire, ["person": ""]).result.rosters[0].state == .skipped)
    let strange = try replay(questionnaire, ["person": "1 Jo", "name[1]": "Jo"])
    #expect(codes(strange) == [.noSuchRow])
    #expect(strange.result.rosters[0].rows.map(\.row) == ["1"])
  }

  @Test func `rows beyond the most are a problem`() throws {
    let row = try replay(try .yaml(Self.roster), ["age[1]": "1", "age[2]": "2", "age[3]": "3"])
    #expect(codes(row).contains(.noSuchRow))
    #expect(row.result.rosters[0].rows.count == 2)
  }

  @Test func `words stand for the option that takes them, and need it chosen`() throws {
    let questionnaire = try Questionnaire.page(
      "- {id: w, ask: W, answer: one, choices: {a: A, other: {label: Other, text: true}}}")
    #expect(try replay(questionnaire, ["w": "other", "w.text": "Mine"]).result.answers[0].label == "Mine")
    #expect(try replay(questionnaire, ["w": "other"]).result.answers[0].label == "Other")
    #expect(codes(try replay(questionnaire, ["w": "a", "w.text": "Mine"])) == [.wordsWithoutChoice])
  }

  @Test func `problems come in the order of the table's columns`() throws {
    let row = try replay(try .page(Self.gated), ["c": "9", "b": "x", "a": "maybe"])
    #expect(row.problems.map(\.column) == [0, 1, 2])
    #expect(codes(row) == [.outOfRange, .notANumber, .notAChoice])
  }
}

extension InterviewResult {
  /// What has to be equal on every route.
  fileprivate var timeless: InterviewResult {
    var result = self
    (result.started, result.finished) = (nil, nil)
    for index in result.answers.indices { result.answers[index].at = nil }
    for index in result.alerts.indices { result.alerts[index].at = nil }
    return result
  }
}
