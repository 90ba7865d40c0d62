import Intake
import IntakeReports
import IntakeResults
import TestSupport
import Testing

struct ProgressWordsTests {
  private func text(_ progress: Progress, width: Int = 4000) -> String {
    TerminalReport(width: width).text(of: Report(progress))
  }

  private func text(_ values: [Fraction?], better: Direction? = .lower, _ rules: ChangeRules) throws -> String
  {
    text(
      try Progress(
        values.enumerated().map { index, value in
          ChangeSamples.record(
            [ChangeSamples.score(value, answered: value == nil ? 0 : 9, better: better, rules)],
            session: index + 1)
        }))
  }

  /// Five sessions with both measures: low mood that lifts, with two answers left out at session 3; worry that grows.
  private func course() throws -> Progress {
    let phq9 = try ChangeSamples.questionnaire("phq-9")
    let gad7 = try ChangeSamples.questionnaire("gad-7")
    let moods: [[Int?]] = [
      [2, 3, 2, 2, 1, 2, 2, 0, 1], [2, 3, 2, 2, 1, 2, 1, 0, 0], [2, 2, nil, 2, 1, nil, 1, 0, 0],
      [1, 1, 1, 1, 1, 1, 1, 0, 0], [1, 1, 1, 1, 0, 0, 0, 0, 0],
    ]
    let worries: [[Int?]] = [
      [1, 1, 1, 1, 1, 0, 1], [2, 2, 1, 1, 1, 1, 1], [2, 2, 2, nil, 1, 1, 1], [2, 2, 2, 2, 1, 1, 1],
      [2, 2, 2, 2, 2, 1, 1],
    ]
    var records: [ResultRecord] = []
    for session in 1...5 {
      records += [
        try ChangeSamples.record(
          phq9, ChangeSamples.answers("phq9", moods[session - 1]) + "phq9_difficulty: 1\n", session: session,
          isBaseline: session == 1, day: 7 * session),
        try ChangeSamples.record(
          gad7, ChangeSamples.answers("gad7", worries[session - 1]), session: session, day: 7 * session),
      ]
    }
    return try Progress(records, acrossQuestionnaires: true)
  }

  @Test(arguments: [40, 80])
  func `five sessions of two measures read as they were read and approved`(width: Int) throws {
    let text = text(try course(), width: width)
    #expect(Snapshot("phq-9-and-gad-7-\(width)").difference(from: text) == nil)
  }

  @Test func `alerts come first, then what is worse`() throws {
    let report = Report(try course())
    #expect(report.sections.map(\.title).prefix(2) == ["Alerts", "Since the baseline"])
    let entries = report.sections[1].blocks.compactMap { block -> String? in
      if case .entry(let title, _, _) = block { title } else { nil }
    }
    #expect(entries == ["WORSE: Anxiety symptoms (GAD-7)", "Depression symptoms (PHQ-9)"])
  }

  @Test func `once worse says how often that is chance among so many results`() throws {
    let index = try ChangeRules.index(sd: "6.1", reliability: "0.84")
    let once = try text([10, 12, 12, 12, 12, 19], index)
    #expect(once.contains("WORSE: Mood\n"))
    #expect(
      once.contains(
        "Worse: beyond measurement error once, as happens to about one unchanged client in 11 over 5 later "
          + "results, by this measure's rule: more than 6.76 points, 1.96 standard errors of a difference"))
    let eighteen = try text([10] + Array(repeating: 12, count: 17) + [19], index)
    #expect(eighteen.contains("about one unchanged client in 5 over 18 later results,"))
    let points = try text([10, 19], .points(6))
    #expect(
      points.contains(
        "which its rule does not say, once happens to about one unchanged client in 40 over 1 later result."))
  }

  @Test func `twice running is called a reliable worsening, and says when`() throws {
    let text = try text([10, 16, nil, 17], .points(6))
    #expect(text.contains("WORSE: Mood\n"))
    #expect(
      text.contains(
        "Worse: a reliable worsening, on two occasions running (session 2, 4 November 2026 and session 4, "
          + "6 November 2026), by this measure's rule: at least 6 points (this clinic's own)."))
  }

  @Test func `a worsening that has passed is still told`() throws {
    let text = try text([10, 16, 17, 9], .points(6))
    #expect(!text.contains("WORSE: Mood\n"))
    #expect(text.contains("Worse on the way\n"))
  }

  /// Words of getting better or worse need a direction; `recovered`, `remission`, `response` their own rules.
  @Test func `no word without its rule`() throws {
    let judging = ["worse", "improve", "recover", "remission", "response", "crossed", "case"]
    func words(_ text: String) -> Set<String> {
      // What the rules themselves are called, and the count of alerts, stand outside of the judgements.
      let judgements = text.lowercased().replacing("in case", with: "")
      return Set(judging.filter { judgements.contains($0) })
    }
    #expect(words(try text([20, 2], ChangeRules())) == [])
    #expect(words(try text([20, 2, 27], better: nil, .points(6))) == [])
    var idle = ChangeRules()
    idle.caseness = .init(rule: 10)
    #expect(
      try text([2, 20], better: .higher, idle).contains(
        "The rule for cases judges nothing here: it is worded for scores on which lower is better."))
    #expect(words(try text([20, 2], .points(6))) == ["improve"])
    #expect(words(try text([2, 20], .points(6))) == ["worse"])
    var cases = ChangeRules()
    cases.caseness = .init(rule: 10)
    #expect(words(try text([20, 2], cases)) == ["recover", "case"])
    #expect(try text([9, 2], cases).contains("there is nothing to recover from"))
    #expect(!(try text([9, 2], cases).contains("recovered")))
    var remission = ChangeRules()
    remission.remission = .init(rule: 5)
    #expect(try text([20, 2], remission).contains("In remission (below 5; this clinic's own)."))
    #expect(!(try text([4, 2], remission).contains("In remission")))
    #expect(try text([4, 2], remission).contains("No word of remission: the baseline was there already"))
  }

  @Test(arguments: [
    (-8, -8, "8 points lower"), (-1, -1, "1 point lower"), (0, 0, "no difference"), (3, 3, "3 points higher"),
    (-9, -6, "6 to 9 points lower"), (-9, 0, "0 to 9 points lower"), (0, 2, "0 to 2 points higher"),
    (-2, 3, "from 2 points lower to 3 points higher"), (1, 4, "1 to 4 points higher"),
  ])
  func `a difference in words`(low: Int, high: Int, words: String) throws {
    let course = try ChangeSamples.course(
      from: .init(low: 10, high: 10), to: .init(low: Fraction(10 + low), high: Fraction(10 + high)),
      ChangeRules())
    #expect(course.latest?.possible == .init(low: Fraction(low), high: Fraction(high)))
    let records = [
      ChangeSamples.record([ChangeSamples.score(10)], session: 1),
      ChangeSamples.record(
        [
          low == high
            ? ChangeSamples.score(Fraction(10 + low))
            : ChangeSamples.score(
              nil, could: .init(low: Fraction(10 + low), high: Fraction(10 + high)), answered: 7)
        ], session: 2),
    ]
    #expect(text(try Progress(records)).contains(": \(words).\n"))
  }

  @Test func `what cannot be said says what it could be`() throws {
    let records = [
      ChangeSamples.record([ChangeSamples.score(10, .points(6))], session: 1),
      ChangeSamples.record(
        [ChangeSamples.score(nil, could: .init(low: 14, high: 18), answered: 7, .points(6))], session: 2),
    ]
    let text = text(try Progress(records))
    #expect(text.contains("COULD BE WORSE: Mood\n"))
    #expect(
      text.contains(
        "Cannot say: with what is unanswered it could be within measurement error or worse beyond it by this")
    )
  }

  @Test func `a break, a missing baseline and odd orders are said`() throws {
    let broken = try Progress([
      ChangeSamples.record([ChangeSamples.score(10)], session: 1),
      ChangeSamples.record([ChangeSamples.score(9)], session: 2, day: 0, digest: "sha256:2"),
    ])
    #expect(
      text(broken).contains(
        "The definition of this score was changed before session 2, 2 November 2026 (mood"))
    #expect(text(broken).contains("The numbers of the sessions were followed."))
    let none = try Progress([
      ChangeSamples.record([ChangeSamples.score(nil, answered: 0)], session: 1, isBaseline: true),
      ChangeSamples.record([ChangeSamples.score(9)], session: 2),
    ])
    #expect(text(none).contains("is marked as it and has no value. Nothing is compared."))
    #expect(text(none).contains("There is nothing yet to compare with a baseline."))
  }

  @Test func `who moved stands before who did not`() throws {
    let progress = try Progress([
      ChangeSamples.record(
        [], session: 1,
        people: [
          .init(row: 1, called: "Maria", close: 4, wished: 5), .init(row: 2, called: "Ben", close: 3),
          .init(row: 3, called: "Anna", close: 1),
        ]),
      ChangeSamples.record(
        [], session: 2,
        people: [.init(row: 1, called: "ben", close: 3), .init(row: 2, called: "Maria", close: 2, wished: 5)]),
    ])
    #expect(
      text(progress).contains(
        """
        Moved
          - Maria: closeness 4, then 2; wished for 5, then 5

        Not moved, or not said
          - ben: closeness 3, then 3; wished for not said, then not said
        Only then, or not to be told apart
          - Anna: closeness 1; wished for not said
        """))
  }
}
