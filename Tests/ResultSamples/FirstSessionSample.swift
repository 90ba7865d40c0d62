internal import Intake
public import IntakeResults

/// A finished first session, made by hand: every kind of thing that a report shows.
public enum FirstSessionSample {
  public static let record = ResultRecord(
    digest: "sha256:" + String(repeating: "1", count: 64),
    includes: [
      DefinitionReference(
        id: "phq-9", version: "1.0.0", digest: "sha256:" + String(repeating: "2", count: 64)),
      DefinitionReference(
        id: "gad-7", version: "1.0.0", digest: "sha256:" + String(repeating: "3", count: 64)),
    ],
    respondent: "c-017", occasion: Occasion(session: 1, isBaseline: true), administered: .byRespondent,
    result: result, engine: Engine(name: "intake", version: "1.0.0"))

  static let started = moment(0)

  /// A moment so many seconds into the interview.
  static func moment(_ seconds: Int) -> Timestamp {
    Timestamp(secondsSince1970: 1_795_425_242 + seconds)
  }

  static func date(_ text: String) -> PartialDate? { PartialDate(text) }

  static let result = InterviewResult(
    questionnaire: QuestionnaireReference(
      id: "first-session", version: "1.0.0", title: "Before your first session", language: "en"),
    started: started, finished: moment(1130), today: date("2026-11-23"), outcome: .finished,
    answers: answers, rosters: rosters, scores: scores, alerts: alerts, formulation: formulation)

  static let answers: [AnswerRecord] =
    [
      answered("consent", "Is it all right to start?", .option("yes"), "Yes", page: "Before we start", at: 21)
    ] + phq9
    + [
      answered(
        "person_name[1]", "What do you call them?", .text("M."), "M.", page: "The people in your life",
        at: 400,
        identifies: true),
      answered(
        "closeness[1]", "How close are you to M.?", .number(4), "4", page: "The people in your life", at: 410),
      answered(
        "person_name[2]", "What do you call them?", .text("my boss"), "my boss",
        page: "The people in your life",
        at: 431, identifies: true),
      skipped("closeness[2]", "How close are you to my boss?", page: "The people in your life", at: 440),
      answered(
        "event_kind[1]", "What was it?", .option("job-loss"), "I lost my job",
        page: "What has been happening",
        at: 500),
      answered(
        "event_date[1]", "About when?", date("2026-07").map { .date($0) }, "July 2026",
        page: "What has been happening", at: 510),
      answered(
        "event_people[1]", "Was one of these people part of it?", .options(["2"]), "my boss",
        page: "What has been happening", at: 520),
      answered(
        "event_kind[2]", "What was it?", .option("other", words: "We took in my mother"),
        "We took in my mother",
        page: "What has been happening", at: 540),
      skipped("event_date[2]", "About when?", page: "What has been happening", at: 545),
      answered(
        "event_people[2]", "Was one of these people part of it?", .options([]), "None of these",
        page: "What has been happening", at: 550),
      answered(
        "focus_wish", "Which would you most like help with?", .option("role-transition"),
        "A change in my life",
        page: "What you hope for", part: "goals", at: 900, summary: true),
      answered(
        "hope", "What would be different if this helped?",
        .text("I would sleep.\nAnd I'd say \"no\" at work\u{7}, \u{1B}[31mnow\u{1B}[0m and then."),
        "I would sleep.\nAnd I'd say \"no\" at work\u{7}, \u{1B}[31mnow\u{1B}[0m and then.",
        page: "What you hope for", part: "goals", at: 960, summary: true),
      AnswerRecord(
        id: "work_hours", ask: "How many hours a week do you work?", state: .notApplicable,
        value: nil,
        label: "I have no job", page: "Practical", part: "practical", isInSummary: false, identifies: false,
        at: moment(1000)),
      AnswerRecord(
        id: "rent", ask: "What does your rent come to?", state: .answered,
        value: .number(Fraction(4655, over: 10) ?? 0),
        label: "465.5 €", page: "Practical", part: "practical", isInSummary: false, identifies: false,
        at: moment(1010)),
      AnswerRecord(
        id: "wish_changed[2]", ask: "What would you like to be different between you?", state: .notAsked,
        value: nil, label: nil, page: "The people in your life", part: nil, isInSummary: false,
        identifies: false,
        at: nil),
    ]

  private static let phq9: [AnswerRecord] = {
    let points = [2, 3, 2, nil, 1, 2, 3, 1, 1]
    let labels = ["Not at all", "Several days", "More than half the days", "Nearly every day"]
    return points.enumerated().map { index, points in
      let id = Address("phq9_\(index + 1)")
      let ask = "Item \(index + 1) of the PHQ-9"
      let page = "The last two weeks"
      guard let points else { return skipped(id, ask, page: page, at: 60 + index * 5) }
      return answered(id, ask, .option(String(points)), labels[points], page: page, at: 60 + index * 5)
    }
  }()

  static let rosters = [
    RosterRecord(
      id: "person", title: "The people in your life", state: .answered,
      rows: [.init(row: "1", called: "M."), .init(row: "2", called: "my boss")]),
    RosterRecord(
      id: "event", title: "What has been happening", state: .answered,
      rows: [
        .init(row: "1", called: "I lost my job (July 2026)"),
        .init(row: "2", called: "We took in my mother (no date given)"),
      ]),
    RosterRecord(
      id: "trouble", title: "Since when", rows: [.init(row: "low-mood", called: "low mood")]),
  ]

  private static func answered(
    _ id: Address, _ ask: String, _ value: AnswerValue?, _ label: String, page: String, part: String? = nil,
    at seconds: Int, summary: Bool = false, identifies: Bool = false
  ) -> AnswerRecord {
    AnswerRecord(
      id: id, ask: ask, state: .answered, value: value, label: label, page: page, part: part,
      isInSummary: summary, identifies: identifies, at: moment(seconds))
  }

  private static func skipped(_ id: Address, _ ask: String, page: String, at seconds: Int) -> AnswerRecord {
    AnswerRecord(
      id: id, ask: ask, state: .skipped, value: nil, label: nil, page: page, part: nil, isInSummary: false,
      identifies: false, at: moment(seconds))
  }
}
