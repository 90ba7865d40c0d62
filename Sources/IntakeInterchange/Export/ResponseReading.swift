internal import Intake
internal import IntakeResults

/// One response, to be asked for its cells.
struct ResponseReading {
  let record: ResultRecord
  /// What stands for the respondent: a study id, or the name.
  let respondent: String
  /// Calendar months since this respondent's first response of the export; `nil` where a day is not known.
  let monthsSinceFirst: Int?
  private let answers: [Address: AnswerRecord]
  private let rosters: [String: RosterRecord]
  private let scores: [Address: ScoreRecord]

  init(_ record: ResultRecord, respondent: String, monthsSinceFirst: Int?) {
    self.record = record
    self.respondent = respondent
    self.monthsSinceFirst = monthsSinceFirst
    answers = Dictionary(record.result.answers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    rosters = Dictionary(record.result.rosters.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    scores = Dictionary(record.result.scores.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var result: InterviewResult { record.result }

  func answer(_ address: Address) -> AnswerRecord? { answers[address] }
  func roster(_ id: String) -> RosterRecord? { rosters[id] }
  func score(_ address: Address) -> ScoreRecord? { scores[address] }

  /// The date that was answered; `nil` where there is none.
  func date(_ address: Address) -> PartialDate? {
    if case .date(let date) = answers[address]?.value { date } else { nil }
  }

  /// Where any row fires, fired; else undecided where any is.
  func alert(_ id: String) -> AlertRecord.State? {
    let states = result.alerts.filter { $0.id.name == id && !$0.isOfEarlierVersion }.map(\.state)
    return [.fired, .firedLaterChanged, .undecided, .notFired].first { states.contains($0) }
  }
}

extension PartialDate {
  /// Calendar months from this date to the other, less than zero where the other is earlier; `nil` where either has no
  /// month.
  func wholeMonths(to other: PartialDate) -> Int? {
    guard month != nil, other.month != nil else { return nil }
    return other.months.lowerBound - months.lowerBound
  }
}
