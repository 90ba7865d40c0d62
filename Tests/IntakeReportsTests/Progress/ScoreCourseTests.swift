import Intake
import IntakeReports
import IntakeResults
import TestSupport
import Testing

struct ScoreCourseTests {
  private func reliable(_ values: Fraction?...) throws -> [ReliableChange?] {
    try ChangeSamples.course(values, .points(6)).verdicts.map(\.reliable)
  }

  @Test func `worse once is not worse reliably, worse twice running is`() throws {
    #expect(try reliable(10, 16, 15) == [.worseOnce, .within])
    #expect(try reliable(10, 16, 17) == [.worseOnce, .worseAgain(after: 1)])
    #expect(try reliable(10, 16, 15, 16) == [.worseOnce, .within, .worseOnce])
    #expect(
      try reliable(10, 16, 16, 16) == [.worseOnce, .worseAgain(after: 1), .worseAgain(after: 2)])
    #expect(try reliable(10, 16, 4, 16) == [.worseOnce, .improved, .worseOnce])
  }

  @Test func `an occasion without a value is passed over, and judged itself it is not`() throws {
    let course = try ChangeSamples.course([10, 16, nil, 17], .points(6))
    #expect(course.verdicts.map(\.reliable) == [.worseOnce, .worseAgain(after: 1)])
    #expect(course.verdicts.map(\.occasion) == [1, 3])
    #expect(course.points.map(\.kind) == [.complete, .complete, .missing, .complete])
  }

  @Test func `two results of one session do not bear each other out`() throws {
    func course(_ sessions: [(session: Int?, day: Int, value: Int)]) throws -> [ReliableChange?] {
      try #require(
        try Progress(
          sessions.map {
            ChangeSamples.record(
              [ChangeSamples.score(Fraction($0.value), .points(6))], session: $0.session, day: $0.day)
          }
        ).courses.first
      ).verdicts.map(\.reliable)
    }
    #expect(
      try course([(1, 0, 10), (2, 7, 16), (2, 8, 17), (3, 14, 16)])
        == [.worseOnce, .worseOnce, .worseAgain(after: 2)])
    #expect(
      try course([(1, 0, 10), (2, 7, 16), (3, 14, 16), (3, 15, 17)])
        == [.worseOnce, .worseAgain(after: 1), .worseAgain(after: 1)])
    #expect(try course([(nil, 0, 10), (nil, 7, 16), (nil, 7, 16)]) == [.worseOnce, .worseOnce])
  }

  @Test func `what is judged on an occasion never changes by what comes later`() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let values = (0..<8).map { _ -> Fraction? in
        Int.random(in: 0...5, using: &random) == 0 ? nil : Fraction(Int.random(in: 0...27, using: &random))
      }
      let whole = try ChangeSamples.course(values, .points(6)).verdicts
      for count in 1...8 {
        let part = try ChangeSamples.course(Array(values.prefix(count)), .points(6)).verdicts
        #expect(part == Array(whole.prefix(part.count)))
      }
    }
  }

  @Test func `points keep apart what is complete, filled, bounded and missing`() throws {
    func point(_ score: ScoreRecord) throws -> CoursePoint {
      try #require(try Progress([ChangeSamples.record([score], session: 1)]).courses.first?.points.first)
    }
    let ends = PossibleValues(low: 8, high: 11)
    #expect(try point(ChangeSamples.score(9)).kind == .complete)
    #expect(try point(ChangeSamples.score(9, could: .init(low: 9, high: 9))).kind == .complete)
    let filled = try point(ChangeSamples.score(9, could: ends, answered: 8))
    #expect(filled.kind == .filled)
    #expect(filled.possible == ends)
    #expect(try point(ChangeSamples.score(nil, could: ends, answered: 8)).kind == .rangeOnly)
    #expect(try point(ChangeSamples.score(nil, could: .init(low: 0, high: 27), answered: 0)).kind == .missing)
    #expect(try point(ChangeSamples.score(nil, answered: 3)).kind == .missing)
  }

  @Test func `open ends are judged at both, and cannot say where they disagree`() throws {
    func verdict(_ low: Fraction, _ high: Fraction) throws -> ReliableChange? {
      try ChangeSamples.course(
        from: .init(low: 12, high: 15), to: .init(low: low, high: high), .points(6)
      ).latest?.reliable
    }
    #expect(try verdict(3, 6) == .improved)
    #expect(try verdict(3, 7) == .cannotSay([.lower, .within]))
    #expect(try verdict(10, 17) == .within)
    #expect(try verdict(20, 21) == .cannotSay([.within, .higher]))
    #expect(try verdict(21, 22) == .worseOnce)
    #expect(try verdict(0, 27) == .cannotSay([.lower, .within, .higher]))
  }

  @Test func `a filled baseline is judged at both of its ends too`() throws {
    let records = [
      ChangeSamples.record(
        [ChangeSamples.score(15, could: .init(low: 13, high: 16), answered: 8, .points(6))], session: 1,
        isBaseline: true),
      ChangeSamples.record([ChangeSamples.score(8, .points(6))], session: 2),
      ChangeSamples.record([ChangeSamples.score(7, .points(6))], session: 3),
    ]
    let course = try #require(try Progress(records).courses.first)
    #expect(course.verdicts.map(\.reliable) == [.cannotSay([.lower, .within]), .improved])
    #expect(course.verdicts.map(\.difference) == [-7, -8])
    #expect(course.lines.reliable == nil)
  }

  @Test func `without a direction there is a change and nothing better or worse`() throws {
    let course = try ChangeSamples.course([10, 16, 4, 10], better: nil, .points(6))
    #expect(course.verdicts.map(\.reliable) == [.higher, .lower, .within])
    #expect(course.verdicts.allSatisfy { $0.category == nil })
  }

  @Test func `without a rule there is no judgement`() throws {
    let verdict = try #require(try ChangeSamples.course([20, 2], ChangeRules()).latest)
    #expect(verdict.reliable == nil)
    #expect(verdict.caseness == nil)
    #expect(verdict.crossing == nil)
    #expect(verdict.response == nil)
    #expect(verdict.remission == nil)
    #expect(verdict.category == nil)
    #expect(verdict.difference == -18)
  }

  // MARK: Baseline

  @Test func `the baseline is the marked occasion, else the first complete one`() throws {
    func baseline(_ scores: [(ScoreRecord, Bool)]) throws -> CourseBaseline? {
      try Progress(
        scores.enumerated().map { ChangeSamples.record([$1.0], session: $0 + 1, isBaseline: $1.1) }
      ).courses.first?.baseline
    }
    let whole = ChangeSamples.score(9)
    let filled = ChangeSamples.score(9, could: .init(low: 8, high: 11), answered: 8)
    let none = ChangeSamples.score(nil, answered: 0)
    #expect(try baseline([(whole, false), (whole, true), (whole, false)]) == .marked(1))
    #expect(try baseline([(filled, false), (none, false), (whole, false)]) == .firstComplete(2))
    #expect(try baseline([(filled, true), (whole, false)]) == .marked(0))
    #expect(try baseline([(none, true), (whole, false)]) == .markedHasNone(0))
    #expect(try baseline([(filled, false), (none, false)]) == .noneComplete)
    #expect(try baseline([(whole, false), (whole, true), (whole, true)]) == .marked(1))
  }

  @Test func `occasions before the baseline are not judged`() throws {
    let records = [10, 20, 12].enumerated().map { index, value in
      ChangeSamples.record(
        [ChangeSamples.score(Fraction(value), .points(6))], session: index + 1, isBaseline: index == 1)
    }
    let course = try #require(try Progress(records).courses.first)
    #expect(course.verdicts.map(\.occasion) == [2])
    #expect(course.verdicts.map(\.reliable) == [.improved])
  }

  // MARK: Joining

  @Test func `a changed definition breaks the line, and nothing is compared across it`() throws {
    let records = [(10, "sha256:1"), (12, "sha256:1"), (20, "sha256:2"), (21, "sha256:2")].enumerated()
      .map { index, item in
        ChangeSamples.record(
          [ChangeSamples.score(Fraction(item.0), .points(6))], session: index + 1, isBaseline: index == 0,
          digest: item.1)
      }
    let courses = try Progress(records).courses
    #expect(courses.map { $0.points.map(\.occasion) } == [[0, 1], [2, 3]])
    #expect(courses.map { $0.continues?.digest } == [nil, "sha256:1"])
    #expect(courses.map(\.baseline) == [.marked(0), .firstComplete(2)])
    #expect(courses.flatMap(\.verdicts).map(\.reliable) == [.within, .within])
  }

  @Test func `a row that is somebody else by now is another score`() throws {
    func record(_ session: Int, _ called: String) -> ResultRecord {
      ChangeSamples.record([ChangeSamples.score(9, id: "fit[1]", called: called)], session: session)
    }
    let courses = try Progress([record(1, "Dr Alvarez"), record(2, "dr alvarez"), record(3, "Ms Brook")])
      .courses
    #expect(courses.map { $0.points.count } == [2, 1])
    #expect(courses.map { $0.continues } == [nil, nil])
  }

  @Test func `what a shipped measure is included in does not part its course`() throws {
    let alone = try ChangeSamples.questionnaire("phq-9")
    let within = try ChangeSamples.questionnaire("symptom-screening")
    let answers = ChangeSamples.answers("phq9", [2, 2, 2, 2, 2, 1, 1, 1, 0]) + "phq9_difficulty: 1\n"
    let records = [
      try ChangeSamples.record(within, answers, session: 1),
      try ChangeSamples.record(alone, answers, session: 2, day: 7),
    ]
    #expect(throws: ProgressProblem.differentQuestionnaires(["symptom-screening", "phq-9"])) {
      try Progress(records)
    }
    let course = try #require(
      try Progress(records, acrossQuestionnaires: true).courses.first { $0.id == "phq9" })
    #expect(course.points.map(\.occasion) == [0, 1])
    #expect(course.continues == nil)
  }

  // MARK: Lines

  @Test func `lines stand where the rules put them, and only behind their gates`() throws {
    let questionnaire = try ChangeSamples.questionnaire("phq-9")
    func course(_ codes: [Int]) throws -> ScoreCourse {
      let difficulty = codes.contains { $0 > 0 } ? "phq9_difficulty: 1\n" : ""
      let record = try ChangeSamples.record(
        questionnaire, ChangeSamples.answers("phq9", codes) + difficulty, session: 1)
      return try #require(try Progress([record]).courses.first)
    }
    let bad = try course([3, 3, 3, 3, 1, 1, 1, 0, 0])
    #expect(bad.lines.bands.map(\.from) == [0, 5, 10, 15, 20])
    #expect(bad.lines.caseness?.low == 10)
    #expect(bad.lines.response?.low == Fraction(15, over: 2))
    #expect(bad.lines.response?.high == bad.lines.response?.low)
    #expect(bad.lines.remission?.low == 5)
    #expect(bad.lines.crossing?.low == Fraction(8511, over: 990))
    #expect(bad.lines.reliable?.low == 9)
    #expect(bad.lines.reliable?.high == 21)
    #expect(bad.lines.remission?.source == "HEDIS measure DRR-E (NCQA)")
    let mild = try course([1, 1, 1, 1, 1, 1, 1, 0, 0])
    #expect(mild.lines.response == nil)
    #expect(mild.lines.remission == nil)
    #expect(mild.lines.caseness?.low == 10)
  }
}
