internal import Intake

extension FirstSessionSample {
  static let published = SourceNote(
    kind: .published, citation: "Kroenke, Spitzer and Williams 2001", rights: "Free to use.", permission: nil)

  static let scores: [ScoreRecord] = [
    ScoreRecord(
      id: "phq9", title: "Depression symptoms (PHQ-9)",
      method: ScoreMethod(
        rule: .sum, reads: (1...9).map { Address("phq9_\($0)") }, mayBeMissing: 2, decimals: 0), value: 17,
      low: 0, high: 27,
      band: "Moderately severe",
      bandsSource: "Kroenke et al. 2001", couldBe: .init(low: 15, high: 18, bands: ["Moderately severe"]),
      items: ItemCounts(of: 9, answered: 8, skipped: 1),
      filled: .init(rule: "mean", count: 1, source: nil), better: .lower,
      bands: [
        .init(from: 0, name: "None or minimal"), .init(from: 5, name: "Mild"),
        .init(from: 10, name: "Moderate"),
        .init(from: 15, name: "Moderately severe"), .init(from: 20, name: "Severe"),
      ], change: change, isShownToClient: false, source: published, definition: 1),
    ScoreRecord(
      id: "gad7", title: "Anxiety symptoms (GAD-7)",
      method: ScoreMethod(
        rule: .sum, reads: (1...7).map { Address("gad7_\($0)") }, mayBeMissing: 2, fillSource: "The manual"),
      missing: .itemsMissing(3, allowed: 2), low: 0, high: 21,
      couldBe: .init(low: 6, high: 15, bands: ["Mild", "Moderate", "Severe"]),
      items: ItemCounts(of: 7, answered: 4, skipped: 3), better: .lower,
      bands: [
        .init(from: 0, name: "Minimal"), .init(from: 5, name: "Mild"), .init(from: 10, name: "Moderate"),
      ],
      change: ChangeRules(), isShownToClient: false, source: published, definition: 2),
    ScoreRecord(
      id: "close_people", title: "People named as close",
      method: ScoreMethod(rule: .value, reads: ["person", "closeness[1]", "closeness[2]"]), value: 1, low: 0,
      high: nil,
      items: ItemCounts(of: 2, answered: 1, notApplicable: 1), better: .higher, bands: [],
      change: ChangeRules(),
      isShownToClient: true,
      source: SourceNote(kind: .own, citation: "Written for this clinic.", rights: "May be copied."),
      definition: 0),
  ]

  static let change: ChangeRules = {
    var rules = ChangeRules()
    rules.reliable = .init(rule: .points(6), source: nil)
    rules.caseness = .init(rule: 10, source: "Kroenke et al. 2001")
    rules.response = .init(rule: .init(drop: Fraction(1, over: 2) ?? 0, baselineAtLeast: 10), source: nil)
    return rules
  }()

  static let alerts: [AlertRecord] = [
    AlertRecord(
      id: "self-harm", level: .urgent, state: .fired,
      because: [.init(id: "phq9_9", ask: "Item 9 of the PHQ-9", now: "Several days")],
      tell: "Item 9 of the PHQ-9 is above zero. Ask about it first.",
      say: "Thank you for telling us. If you might act on such thoughts, please get help now.",
      at: moment(100)),
    AlertRecord(
      id: "hurt[1]", level: .urgent, state: .firedLaterChanged,
      because: [.init(id: "hurt[1]", ask: "Has M. ever hurt you?", now: "No", then: "Yes")],
      tell: "Someone hurts this client. Speak alone with them.", say: "You are not alone with this.",
      at: moment(420)),
    AlertRecord(
      id: "hurt[2]", level: .urgent, state: .undecided,
      because: [.init(id: "hurt[2]", ask: "Has my boss ever hurt you?")],
      tell: "Someone hurts this client. Speak alone with them."),
    AlertRecord(
      id: "medication", level: .notice, state: .notFired,
      because: [.init(id: "med_stopped", ask: "Did you stop any medication in the last month?", now: "No")],
      tell: "A medication was stopped."),
  ]

  static let formulation = FormulationRecord(
    symptoms: [
      .init(
        id: "low-mood", title: "Low mood", state: .above, severity: "phq9", value: 17, above: 10,
        course: "began",
        courseLabel: "It began at some point", began: date("2026-08")),
      .init(id: "worry", title: "Worry", state: .undecided, severity: "gad7", above: 10),
    ],
    events: [
      .init(
        row: 1, called: "I lost my job (July 2026)", kind: "job-loss", date: date("2026-07"), impact: 8,
        people: [2]),
      .init(row: 2, called: "We took in my mother (no date given)", kind: "other", people: []),
    ],
    people: [.init(row: 1, called: "M.", close: 4), .init(row: 2, called: "my boss")],
    links: [
      .init(symptom: "low-mood", event: 1, stated: .yes, time: [.oneToThree]),
      .init(symptom: "low-mood", event: 2, stated: .no, time: [.undated]),
      .init(symptom: "worry", event: 1, stated: .notAsked, time: [.fourToSix, .sevenToTwelve]),
    ], wish: "A change in my life",
    areas: [
      .init(
        id: "role-transition", title: "Role transition", standing: .place(1), isWished: true,
        evidence: [
          .init(
            isAnswered: true, because: "I lost my job, July 2026", strength: .strong, tie: .statedAndNear,
            symptom: "low-mood", impact: 8, answers: ["event_kind[1]"])
        ], against: []),
      .init(
        id: "role-dispute", title: "Role dispute", standing: .place(2), isWished: false,
        evidence: [
          .init(
            isAnswered: true, because: "M.: close, and each wants something else", strength: .some,
            tie: .current,
            symptom: "low-mood", answers: ["expectations[1]", "closeness[1]"]),
          .init(
            isAnswered: false, because: "my boss: close, and each wants something else", strength: .some,
            answers: ["expectations[2]", "closeness[2]"]),
        ], against: []),
      .init(
        id: "interpersonal-deficits", title: "Few or unsatisfying relationships", standing: .alsoConsider,
        isWished: false,
        evidence: [
          .init(
            isAnswered: true, because: "Nobody they see often", strength: .slight, tie: .current,
            symptom: "low-mood", answers: ["closeness[1]"])
        ],
        against: [.init(isAnswered: true, because: "One person feels close", answers: ["closeness[1]"])]),
      .init(id: "grief", title: "Grief", standing: .notClear, isWished: false, evidence: [], against: []),
    ], couldChange: true)
}
