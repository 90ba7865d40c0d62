import Intake
import IntakeRecords
import IntakeResults
import LocatedYAML
import Testing

/// An interview of so many questions with its events, and everything else that a draft of it needs.
struct DraftSample {
  let questionnaire: Questionnaire
  let opening: DraftOpening
  /// An answer to each question, and the end.
  let events: [Event]

  /// One code and its key for all tests, because a key is slow to make on purpose.
  static let code = DraftCode.random()
  static let key = Result { () throws(RecordError) in try DraftKey(code) }
  static let otherKey = Result { () throws(RecordError) in try DraftKey(DraftCode.random()) }

  init(questions: Int = 30) throws {
    let list = (1...questions).map {
      "      - id: question_\($0)\n        ask: What about \($0)?\n        answer: text\n"
    }
    let text = """
      questionnaire: asked-here
      version: 1.0.0
      title: Asked here
      language: en
      source: {kind: own, citation: Written for this test., rights: None}
      pages:
        - page: only
          title: The only page
          questions:
      \(list.joined())
      """
    questionnaire = try Questionnaire(Source(name: "asked-here.yaml", text: text))
    let start = try #require(Timestamp("2026-11-23T09:14:02Z"))
    var interview = Interview(questionnaire, startedAt: start)
    func at(_ index: Int) -> Timestamp { Timestamp(secondsSince1970: start.secondsSince1970 + index * 60) }
    for index in 1...questions {
      try interview.apply(
        .answer(Address("question_\(index)"), .text("Answered privately \(index * 1717)"), at: at(index)))
    }
    try interview.apply(.finish(at: at(questions + 1)))
    events = interview.events
    opening = DraftOpening(
      of: interview, clinicFile: nil, respondent: .init(name: "quiet-heron", isGiven: false),
      occasion: Occasion(session: 1), administered: .byRespondent, results: "/results",
      askedFor: "asked-here", engine: Engine(name: "intake", version: "1.0.0"))
  }

  /// The interview after its first events.
  func interview(_ events: some Collection<Event>) throws -> Interview {
    try Interview(
      replaying: Array(events), of: questionnaire, startedAt: opening.startedAt, today: opening.today)
  }

  func record(_ events: [Event]) throws -> ResultRecord {
    ResultRecord(
      try interview(events).result, of: questionnaire, respondent: nil, occasion: opening.occasion,
      administered: opening.administered, engine: opening.engine)
  }

  func keep<Disk: Storage>(_ events: [Event], in results: ResultFiles<Disk>) throws -> String {
    try results.keep(try record(events), startedAt: opening.startedAt, unnamed: opening.respondent.name)
  }
}
