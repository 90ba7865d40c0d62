internal import Intake
public import IntakeResults

/// Two therapists side by side, made by hand: must-haves as notices, a score for each row.
public enum TherapistFitSample {
  public static let record = ResultRecord(
    digest: "sha256:" + String(repeating: "4", count: 64), respondent: nil, administered: .paper,
    result: result,
    engine: Engine(name: "intake", version: "1.0.0"))

  static let result = InterviewResult(
    questionnaire: QuestionnaireReference(
      id: "therapist-fit", version: "1.0.0", title: "Finding a therapist who suits you", language: "en"),
    started: nil, finished: nil, today: nil, outcome: .unfinished,
    answers: [
      answer("therapist_name[1]", "What is the therapist's name?", "Dr Alvarez"),
      answer("licensed[1]", "Is Dr Alvarez licensed in the state where you live?", "Yes", .option("yes")),
      answer("therapist_name[2]", "What is the therapist's name?", "Ms Brook"),
      answer("licensed[2]", "Is Ms Brook licensed in the state where you live?", "No", .option("no")),
      AnswerRecord(
        id: "still_to_ask", ask: "What do you still want to find out?", state: .notReached, page: "Choosing",
        isInSummary: false, identifies: false),
    ],
    rosters: [
      RosterRecord(
        id: "therapist", title: "The therapists", state: .answered,
        rows: [.init(row: "1", called: "Dr Alvarez"), .init(row: "2", called: "Ms Brook")]),
      RosterRecord(id: "helper", title: "Who could help you choose", state: .skipped, rows: []),
    ],
    scores: [
      fit(1, "Dr Alvarez", Fraction(36, over: 10), filled: nil),
      fit(2, "Ms Brook", Fraction(17, over: 10), filled: 1),
      price(1, "Dr Alvarez", 150, "Within the usual range"), price(2, "Ms Brook", nil, nil),
    ],
    alerts: [
      AlertRecord(
        id: "no-licence[2]", level: .notice, state: .fired,
        because: [
          .init(id: "licensed[2]", ask: "Is Ms Brook licensed in the state where you live?", now: "No")
        ],
        tell: "Ms Brook: not licensed in the client's state.",
        say: "Most state laws say that a therapist must be licensed in the state where you live."),
      AlertRecord(
        id: "price-too-high", level: .notice, state: .notFired,
        because: [.init(id: "price[1]", ask: "What is the full price of a session?", now: "150 dollars")],
        tell: "The full price is more than the client can pay."),
    ], formulation: nil)

  static let own = SourceNote(
    kind: .own, citation: "Written for this clinic.", rights: "Our own words may be copied and changed.")

  private static func answer(
    _ id: Address, _ ask: String, _ label: String, _ value: AnswerValue? = nil
  ) -> AnswerRecord {
    AnswerRecord(
      id: id, ask: ask, state: .answered, value: value ?? .text(label), label: label, page: "The therapists",
      part: "fit", isInSummary: false, identifies: value == nil)
  }

  private static func fit(_ row: Int, _ called: String, _ value: Fraction?, filled: Int?) -> ScoreRecord {
    ScoreRecord(
      id: Address("fit", row: String(row)), title: "How well the answers suit you", called: called,
      method: ScoreMethod(
        rule: .mean, reads: (1...8).map { Address("suits_\($0)", row: String(row)) }, mayBeMissing: 4,
        fillSource: "At least four of the eight.",
        weights: (1...8).map { .answer(Address("matters_\($0)")) }, decimals: 1),
      value: value,
      low: 0, high: 4, items: ItemCounts(of: 8, answered: 8 - (filled ?? 0), skipped: filled ?? 0),
      filled: filled.map { .init(rule: "mean", count: $0, source: "At least four of the eight.") },
      better: .higher,
      bands: [], change: ChangeRules(), isShownToClient: true, source: own, definition: 0)
  }

  private static func price(_ row: Int, _ called: String, _ value: Fraction?, _ band: String?) -> ScoreRecord
  {
    ScoreRecord(
      id: Address("price_range", row: String(row)),
      title: "Price beside the usual 75 to 175 dollars a session",
      called: called,
      method: ScoreMethod(rule: .value, reads: [Address("price", row: String(row))]), value: value,
      missing: value == nil ? .itemsMissing(1, allowed: 0) : nil, low: 0,
      high: nil,
      band: band, bandsSource: "Escalante.",
      items: ItemCounts(of: 1, answered: value == nil ? 0 : 1, skipped: value == nil ? 1 : 0),
      bands: [
        .init(from: 0, name: "Below the usual range"), .init(from: 75, name: "Within the usual range"),
      ],
      change: ChangeRules(), isShownToClient: true, source: own, definition: 0)
  }
}
