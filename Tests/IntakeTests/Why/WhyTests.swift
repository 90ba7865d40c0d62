import TestSupport
import Testing

@testable import Intake

/// Every change that is named is made in a new interview, and what follows is read off a whole result.
@Suite struct `What would change a result` {
  @Test(arguments: ["phq-9", "gad-7", "symptom-screening", "therapist-fit", "first-session"], [1, 2, 3])
  func `is changed by what is said`(_ id: String, seed: Int) throws {
    let questionnaire = try Questionnaire(
      try #require(`Shipped questionnaires`.source(id)),
      clinic: Clinic.read(try #require(`Shipped questionnaires`.source("clinic"))).clinic,
      including: `Shipped questionnaires`.source)
    var interview = Interview(questionnaire, startedAt: Timestamp(secondsSince1970: 1_795_000_000))
    var random = RandomEvents(seed: UInt64(seed))
    while let event = random.onward(interview) { try? interview.apply(event) }
    let result = interview.result
    let why = try Why(result, of: questionnaire, mostReplays: 200)
    for entry in why.entries {
      for answer in entry.answers {
        guard let found = answer.found else { continue }
        let changes = Dictionary(uniqueKeysWithValues: found.changes.map { ($0.address, $0.to) })
        let then = try answered(like: result, but: changes, questionnaire)
        #expect(standing(of: entry, in: then) == found.then, "\(entry.name) \(answer.aim) \(found.changes)")
        #expect(standing(of: entry, in: result) != found.then)
      }
    }
  }

  static let small = """
    alerts:
      - alert: both
        when: a >= 2 and b >= 2
        level: notice
        tell: Both
      - alert: three
        when: a >= 2 and b >= 2 and c >= 2
        level: notice
        tell: All three
      - alert: opened
        when: d = yes
        level: notice
        tell: Opened
    scores:
      - score: total
        title: Total
        sum: [a, b, c]
        bands: {from: {0: Low, 4: Middle, 8: High}}
    """

  /// All 225 ways to answer, and from each all others: nothing smaller does what is said, and nothing small is missed.
  @Test func `is the fewest answers of all`() throws {
    let questionnaire = try Questionnaire.page(
      """
      - {id: a, ask: A, answer: scale, from: {0: None}, to: {3: All}}
      - {id: b, ask: B, answer: scale, from: {0: None}, to: {3: All}}
      - {id: c, ask: C, answer: scale, from: {0: None}, to: {3: All}}
      - {id: d, ask: D, answer: yes-no, when: a >= 2}
      """, more: Self.small)
    let points: [AnswerValue?] = [nil] + (0...3).map { .number(Fraction($0)) }
    let yesNo: [AnswerValue?] = [nil, .option("yes"), .option("no")]
    var all: [(given: [AnswerValue?], result: InterviewResult)] = []
    for a in points {
      for b in points {
        for c in points {
          let isAsked = a.map { [.number(2), .number(3)].contains($0) } ?? false
          for d in isAsked ? yesNo : [nil] {
            var interview = Interview(questionnaire, startedAt: Timestamp(secondsSince1970: 0))
            for (name, value) in zip(["a", "b", "c", "d"], [a, b, c, d]) where name != "d" || isAsked {
              try interview.apply(
                value.map { .answer(Address(name), $0, at: interview.startedAt) }
                  ?? .skip(Address(name), at: interview.startedAt))
            }
            all.append(([a, b, c, d], interview.result))
          }
        }
      }
    }
    for (given, result) in all {
      for entry in try Why(result, of: questionnaire).entries {
        for answer in entry.answers {
          let sizes = all.filter { other in
            guard reaches(answer.aim, entry, from: result, to: other.result) else { return false }
            // A band that came of a missing answer says nothing; an answer to a question that is gone is no change.
            return entry.kind != .band
              || !zip(given, other.given).prefix(3).contains { $0 != nil && $1 == nil }
          }.map { other in
            let isStillAsked = other.result.answers.last?.state != .notAsked
            return zip(given, other.given).prefix(isStillAsked ? 4 : 3).count { $0 != $1 }
          }
          let least = sizes.min()
          if let found = answer.found {
            #expect(found.changes.count == least && found.isSmallest, "\(given) \(entry.name) \(answer.aim)")
          } else {
            #expect(
              least ?? 3 > 2 && answer.triedUpTo == 2, "\(given) \(entry.name) \(answer.aim) \(least ?? -1)")
          }
        }
      }
    }
  }

  @Test func `is not said of answers that come to something else`() throws {
    let questionnaire = try Questionnaire.page(
      "- {id: a, ask: A, answer: scale, from: {0: None}, to: {3: All}}",
      more: "scores:\n  - {score: total, title: T, sum: [a], bands: {from: {0: Low, 2: High}}}")
    var interview = Interview(questionnaire, startedAt: Timestamp(secondsSince1970: 0))
    try interview.apply(.answer("a", .number(1), at: interview.startedAt))
    var result = interview.result
    #expect(try Why(result, of: questionnaire).entries.first?.answers.first?.found?.then == "High (2)")
    result.scores[0].value = 3
    #expect(throws: WhyProblem.comesToSomethingElse("total")) { try Why(result, of: questionnaire) }
  }

  // MARK: The slow way

  private func reaches(
    _ aim: Why.Aim, _ entry: Why.Entry, from old: InterviewResult, to new: InterviewResult
  ) -> Bool {
    guard entry.kind == .band else { return standing(of: entry, in: old) != standing(of: entry, in: new) }
    guard let before = old.scores[0].value, let then = new.scores[0].value,
      old.scores[0].band != new.scores[0].band
    else { return false }
    return aim == .higherBand ? then > before : then < before
  }

  /// As `Why.Found.then` says it.
  private func standing(of entry: Why.Entry, in result: InterviewResult) -> String? {
    switch entry.kind {
    case .band:
      guard let score = result.scores.first(where: { $0.id.description == entry.name }),
        let band = score.band,
        let value = score.value
      else { return nil }
      return "\(band) (\(value))"
    case .alert:
      let id = Address(entry.name)
      let fires = result.alerts.contains {
        $0.state == .fired && $0.id.name == id.name && (id.row == nil || $0.id.row == id.row)
      }
      return fires ? "fires" : "does not fire"
    case .symptom: return result.formulation?.symptoms.first { $0.id == entry.name }?.state.rawValue
    case .area:
      return result.formulation?.areas.first { $0.id == entry.name }?.standing == .place(1)
        ? "first" : "not first"
    case .link:
      let link = result.formulation?.links.first { "\($0.symptom)[\($0.event)]" == entry.name }
      return link.map {
        "stated: \($0.stated.rawValue); in time: \($0.time.map(\.rawValue).joined(separator: " or "))"
      } ?? "no link"
    }
  }

  /// A new interview, asked from the first question to the last.
  private func answered(
    like result: InterviewResult, but changes: [Address: AnswerValue?], _ questionnaire: Questionnaire
  ) throws -> InterviewResult {
    let moment = Timestamp(secondsSince1970: 1_795_000_000)
    var interview = Interview(questionnaire, startedAt: moment, today: result.today)
    let given = Dictionary(result.answers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    loop: while true {
      switch interview.step {
      case .question(let view):
        let address = view.place.address
        let record = given[address]
        let value = changes[address] ?? (record?.state == .notApplicable ? .notApplicable : record?.value)
        try interview.apply(value.map { .answer(address, $0, at: moment) } ?? .skip(address, at: moment))
      case .roster(let view):
        let address = view.place.address
        let record = result.rosters.first { $0.id == address.name }
        if view.rows.count < record?.rows.count ?? 0 {
          try interview.apply(.addRow(address, at: moment))
        } else {
          try interview.apply(
            record?.state == .answered ? .closeRows(address, at: moment) : .skip(address, at: moment))
        }
      case .say(let view): try interview.apply(.see(view.place.address, at: moment))
      case .alert(let view): try interview.apply(.see(view.address, at: moment))
      case .stop, .review, .finished: break loop
      }
    }
    return interview.result
  }
}
