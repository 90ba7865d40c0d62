import Foundation
import Intake
import IntakeReports
import IntakeResults
import LocatedYAML
import Testing

/// Results to judge change by: of shipped questionnaires, and of scores made by hand.
enum ChangeSamples {
  private static let root = URL(filePath: #filePath).appending(path: "../../../..").standardized
  private static let engine = Engine(name: "intake", version: "0")
  /// 2 November 2026, 09:14:02 UTC.
  static let firstDay = 1_793_610_842

  private static func source(_ path: String) throws -> Source {
    Source(name: path, text: try String(contentsOf: root.appending(path: path), encoding: .utf8))
  }

  /// A shipped questionnaire, with `edit` done to every file of it.
  static func questionnaire(_ id: String, edit: @escaping (String) -> String = { $0 }) throws -> Questionnaire
  {
    let clinic = Clinic.read(try source("Questionnaires/clinic.yaml")).clinic
    func file(_ id: String) -> Source? {
      (try? source("Questionnaires/\(id).yaml")).map { Source(name: $0.name, text: edit($0.text)) }
    }
    let checked = Questionnaire.check(try #require(file(id)), clinic: clinic, including: file)
    return try #require(checked.questionnaire, "\(checked.diagnostics.map(\.message))")
  }

  /// One question from 0 to 27 and its score, `better: lower`, with these rules under `change:`.
  static func questionnaire(change: String) throws -> Questionnaire {
    let text = """
      questionnaire: mood
      version: 1.0.0
      title: Mood
      pages:
        - page: mood
          title: Mood
          questions:
            - {id: low, ask: How low?, answer: whole-number, min: 0, max: 27}
      scores:
        - {score: mood, title: Mood, sum: [low], better: lower, change: {\(change)}}
      """
    let checked = Questionnaire.check(Source(name: "mood.yaml", text: text))
    return try #require(checked.questionnaire, "\(checked.diagnostics.map(\.message))")
  }

  /// The result of answers in the words of an answers file; what they leave out is skipped.
  static func record(
    _ questionnaire: Questionnaire, _ answers: String, session: Int? = nil, isBaseline: Bool = false,
    day: Int = 0, respondent: String? = "A-17"
  ) throws -> ResultRecord {
    let start = Timestamp(secondsSince1970: firstDay + day * 86_400)
    let read = AnswersFile.read(Source(name: "answers.yaml", text: answers))
    let file = try #require(read.answers, "\(read.diagnostics.map(\.message))")
    let answered = file.apply(
      to: Interview(questionnaire, startedAt: start, today: start.day), leftOver: .skipped, at: start)
    #expect(answered.diagnostics.map(\.message) == [])
    return ResultRecord(
      answered.interview.result, of: questionnaire, respondent: respondent,
      occasion: Occasion(session: session, isBaseline: isBaseline), administered: .byRespondent,
      engine: engine)
  }

  /// Answers to `phq9_1` and so on; `nil` is skipped.
  static func answers(_ prefix: String, _ codes: [Int?]) -> String {
    codes.enumerated().compactMap { index, code in code.map { "\(prefix)_\(index + 1): \($0)\n" } }.joined()
  }

  // MARK: By hand

  /// A score from 0 to 27 with these rules.
  static func score(
    _ value: Fraction?, could: PossibleValues? = nil, answered: Int = 9, better: Direction? = .lower,
    _ rules: ChangeRules = ChangeRules(), id: Address = "mood", called: String? = nil,
    low: Fraction? = 0, high: Fraction? = 27
  ) -> ScoreRecord {
    ScoreRecord(
      id: id, title: "Mood", called: called, method: ScoreMethod(rule: .sum, reads: []), value: value,
      missing: value == nil ? .itemsMissing(9 - answered, allowed: 0) : nil, low: low, high: high,
      couldBe: could.map { .init(low: $0.low, high: $0.high, bands: []) },
      items: ItemCounts(of: 9, answered: answered, skipped: 9 - answered), better: better, bands: [],
      change: rules, isShownToClient: false, definition: 0)
  }

  /// A result with these scores, a day after the one before.
  static func record(
    _ scores: [ScoreRecord], session: Int? = nil, isBaseline: Bool = false, day: Int? = nil,
    digest: String = "sha256:1", respondent: String? = "A-17", questionnaire: String = "mood",
    people: [FormulationRecord.PersonRecord]? = nil
  ) -> ResultRecord {
    let started = (day ?? session).map { Timestamp(secondsSince1970: firstDay + $0 * 86_400) }
    return ResultRecord(
      digest: digest, respondent: respondent, occasion: Occasion(session: session, isBaseline: isBaseline),
      result: InterviewResult(
        questionnaire: QuestionnaireReference(
          id: questionnaire, version: "1.0.0", title: "Mood", language: "en"),
        started: started, outcome: .finished, answers: [], rosters: [], scores: scores, alerts: [],
        formulation: people.map {
          FormulationRecord(symptoms: [], events: [], people: $0, links: [], areas: [], couldChange: false)
        }), engine: engine)
  }

  /// The one course of complete values, session by session.
  static func course(
    _ values: [Fraction?], better: Direction? = .lower, _ rules: ChangeRules, low: Fraction? = 0,
    high: Fraction? = 27
  ) throws -> ScoreCourse {
    let records = values.enumerated().map { index, value in
      record(
        [score(value, answered: value == nil ? 0 : 9, better: better, rules, low: low, high: high)],
        session: index + 1)
    }
    return try #require(try Progress(records).courses.first)
  }

  /// The course of two occasions of which only the ends may be known.
  static func course(
    from baseline: PossibleValues, to value: PossibleValues, better: Direction? = .lower,
    _ rules: ChangeRules,
    high: Fraction = 27
  ) throws -> ScoreCourse {
    let records = [baseline, value].enumerated().map { index, ends in
      record(
        [
          score(
            ends.only, could: ends.only == nil ? ends : nil, answered: 5, better: better, rules, high: high)
        ], session: index + 1, isBaseline: index == 0)
    }
    return try #require(try Progress(records).courses.first)
  }
}

extension ChangeRules {
  static func points(_ points: Fraction) -> ChangeRules {
    var rules = ChangeRules()
    rules.reliable = .init(rule: .points(points))
    return rules
  }

  static func index(sd: String, reliability: String) throws -> ChangeRules {
    var rules = ChangeRules()
    rules.reliable = .init(
      rule: .index(
        sd: try #require(Fraction(decimal: sd)), reliability: try #require(Fraction(decimal: reliability)),
        kind: "retest"))
    return rules
  }
}

extension ChangeRules.Crossing {
  init(_ kind: String, clinical: (String, String)?, reference: (String, String)?) throws {
    func group(_ numbers: (String, String)) throws -> ChangeRules.Group {
      .init(
        mean: try #require(Fraction(decimal: numbers.0)), sd: try #require(Fraction(decimal: numbers.1)))
    }
    self.init(kind: kind, clinical: try clinical.map(group), reference: try reference.map(group))
  }
}
