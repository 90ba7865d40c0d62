import Intake
import IntakeReports
import IntakeResults
import ResultSamples
import TestSupport
import Testing

struct ProgressTests {
  private func record(
    session: Int? = nil, day: Int? = nil, isBaseline: Bool = false, respondent: String? = "A-17",
    questionnaire: String = "mood"
  ) -> ResultRecord {
    ChangeSamples.record(
      [ChangeSamples.score(9)], session: session, isBaseline: isBaseline, day: day, respondent: respondent,
      questionnaire: questionnaire)
  }

  private func order(_ records: ResultRecord...) throws -> [Int] {
    try Progress(records).occasions.map(\.given)
  }

  @Test func `occasions go by session where all have one, else by their beginning, else by day`() throws {
    #expect(
      try order(record(session: 3, day: 1), record(session: 1, day: 9), record(session: 2, day: 5)) == [
        1, 2, 0,
      ])
    #expect(try order(record(session: 1, day: 9), record(day: 1), record(session: 2, day: 5)) == [1, 2, 0])
    var undated = record(session: 1)
    undated.result.started = nil
    undated.result.today = PartialDate("2026-11-05")
    #expect(try order(record(day: 9), undated, record(day: 1)) == [2, 1, 0])
    undated.result.today = nil
    #expect(try order(record(day: 9), undated, record(day: 1)) == [0, 1, 2])
    let orders = try [
      [record(session: 1)], [record(day: 1)], [record(day: 1), undated],
    ].map { try Progress($0).order }
    #expect(orders == [.session, .moment, .given])
  }

  @Test func `any order of what was given comes to the same progress`() throws {
    var random = SeededGenerator(seed: 3)
    let records = (1...6).map { index in
      ChangeSamples.record(
        [ChangeSamples.score(Fraction(3 * index % 17), .points(6))], session: index, isBaseline: index == 2)
    }
    let first = try Progress(records)
    for _ in 0..<20 {
      let again = try Progress(records.shuffled(using: &random))
      #expect(again.courses == first.courses)
      #expect(Report(again) == Report(first))
    }
  }

  @Test func `results of one session or one moment are all kept, and said`() throws {
    let progress = try Progress([
      record(session: 1, day: 0), record(session: 2, day: 9), record(session: 2, day: 8),
      record(session: 3, day: 9),
    ])
    #expect(progress.occasions.map(\.given) == [0, 2, 1, 3])
    #expect(progress.notes == [.sameSession(2, [1, 2]), .sameMoment([2, 3])])
    #expect(progress.courses.first?.points.count == 4)
  }

  @Test func `a session whose date contradicts its number is said`() throws {
    let progress = try Progress([record(session: 1, day: 5), record(session: 2, day: 3)])
    #expect(progress.occasions.map(\.session) == [1, 2])
    #expect(progress.notes == [.sessionBeforeItsPredecessor(1)])
  }

  @Test func `several marked baselines are said`() throws {
    let progress = try Progress([
      record(session: 1, isBaseline: true), record(session: 2), record(session: 3, isBaseline: true),
    ])
    #expect(progress.notes == [.severalBaselines([0, 2])])
  }

  @Test func `results that are no course of one respondent are refused`() {
    #expect(throws: ProgressProblem.noResults) { try Progress([]) }
    #expect(throws: ProgressProblem.differentRespondents(["B", "A"])) {
      try Progress([
        record(day: 1, respondent: "B"), record(day: 2, respondent: "A"), record(day: 3, respondent: nil),
      ])
    }
    #expect(throws: ProgressProblem.respondentNotSaid([1])) {
      try Progress([record(day: 1), record(day: 2, respondent: nil)])
    }
    #expect(throws: ProgressProblem.differentQuestionnaires(["mood", "worry"])) {
      try Progress([record(day: 1), record(day: 2, questionnaire: "worry")])
    }
    #expect(throws: Never.self) { try Progress([record(day: 1, respondent: nil)]) }
  }

  @Test(arguments: [
    (0, nil), (1, TreatmentPhase.initial), (3, .initial), (4, .middle), (14, .middle), (15, .ending),
    (16, .ending), (17, nil),
  ])
  func `sessions have the phase that they are counted to`(session: Int, phase: TreatmentPhase?) {
    #expect(TreatmentPhase(session: session) == phase)
  }

  @Test func `alerts are marked on the occasions on which they fired`() throws {
    func alert(_ id: Address, _ state: AlertRecord.State, _ level: AlertLevel) -> AlertRecord {
      AlertRecord(id: id, level: level, state: state, because: [], tell: "Ask.")
    }
    var first = record(session: 1)
    first.result.alerts = [
      alert("a", .fired, .notice), alert("b", .firedLaterChanged, .urgent), alert("c", .undecided, .urgent),
      alert("d", .notFired, .urgent),
    ]
    let occasions = try Progress([first, record(session: 2)]).occasions
    #expect(occasions.map { $0.fired.map(\.id) } == [["b", "a"], []])
    #expect(occasions.map { $0.undecided.map(\.id) } == [["c"], []])
  }

  /// Whatever a record holds, there is a progress and a report of it.
  @Test func `any records at all are taken`() throws {
    for seed in 0..<40 {
      var random = RandomRecord(seed: UInt64(seed))
      let records = (0..<5).map { _ in
        var record = random.record()
        record.respondent = "A-17"
        return record
      }
      let progress = try Progress(records)
      #expect(progress.occasions.count == 5)
      let text = TerminalReport(width: 57).text(of: Report(progress))
      #expect(!text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
    }
  }
}
