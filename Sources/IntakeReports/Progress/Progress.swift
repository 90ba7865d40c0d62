internal import Intake
public import IntakeResults

/// The progress of one respondent over several results: every score as a line over occasions, and what its
/// definition's own rules say of the change. Nothing is drawn here; words and pictures are made of this.
public struct Progress: Hashable, Sendable {
  public let respondent: String?
  /// In order: see `order`. All other places count through these, from 0.
  public let occasions: [ProgressOccasion]
  public let order: ProgressOrder
  public let notes: [ProgressNote]
  /// In the order in which their scores first come; courses of one score, broken by a changed definition, stand in the
  /// order of their first occasions behind each other.
  public let courses: [ScoreCourse]
  /// Who moved in the circles of closeness, for each questionnaire, unchanged from digest to digest, that was answered
  /// more than once with people in it.
  public let circles: [CircleMoves]

  /// - Parameters:
  ///   - records: In any order, at least one. One alone has no change to judge.
  ///   - acrossQuestionnaires: Take results of different questionnaires together, as of an intake and of the short
  ///     measure that it includes; scores are joined by their own definitions all the same.
  /// - Throws: What makes these no course of one respondent.
  /// - Complexity: O(*n* *s*) in results and scores of each, for the few definitions that there are.
  public init(_ records: [ResultRecord], acrossQuestionnaires: Bool = false) throws(ProgressProblem) {
    if let problem = ProgressProblem(records, acrossQuestionnaires: acrossQuestionnaires) { throw problem }
    let given = records.enumerated().map { ProgressOccasion($1, given: $0) }
    let order = ProgressOrder(of: given)
    let occasions = order.sorted(given)
    let inOrder = occasions.map { records[$0.given] }
    self.order = order
    self.occasions = occasions
    respondent = records.first?.respondent
    notes = ProgressNote.all(on: occasions, order)
    courses = ScoreCourse.all(in: inOrder, on: occasions)
    circles = CircleMoves.all(in: inOrder)
  }
}

/// Why results are no course of one respondent. Places are those in what was given, from 0; whoever calls finds words.
public enum ProgressProblem: Error, Hashable, Sendable {
  case noResults
  /// Whose it is was not said of these, so that nothing shows that all are one person's.
  case respondentNotSaid([Int])
  /// Each once, in the order in which they come.
  case differentRespondents([String])
  /// The ids of their questionnaires, each once, in the order in which they come.
  case differentQuestionnaires([String])

  fileprivate init?(_ records: [ResultRecord], acrossQuestionnaires: Bool) {
    guard !records.isEmpty else {
      self = .noResults
      return
    }
    let respondents = records.compactMap(\.respondent).uniqued
    let unnamed = records.indices.filter { records[$0].respondent == nil }
    let questionnaires = records.map(\.result.questionnaire.id).uniqued
    if respondents.count > 1 {
      self = .differentRespondents(respondents)
    } else if !unnamed.isEmpty, records.count > 1 {
      self = .respondentNotSaid(unnamed)
    } else if questionnaires.count > 1, !acrossQuestionnaires {
      self = .differentQuestionnaires(questionnaires)
    } else {
      return nil
    }
  }
}

extension ScoreCourse {
  /// What makes two scores values of the same one, whatever the version of their definition.
  private struct Name: Hashable {
    let file: String
    let id: Address
    let called: String?

    init(_ score: ScoreRecord, in definition: DefinitionReference) {
      file = definition.id
      id = score.id
      called = score.called.map(\.nameToMatch)
    }
  }

  fileprivate static func all(
    in records: [ResultRecord], on occasions: [ProgressOccasion]
  ) -> [ScoreCourse] {
    var names: [Name] = []
    var scores: [Name: [(occasion: Int, score: ScoreRecord, definition: DefinitionReference)]] = [:]
    for (occasion, record) in records.enumerated() {
      for score in record.result.scores {
        let definition = record.definition(of: score)
        let name = Name(score, in: definition)
        if scores[name] == nil { names.append(name) }
        scores[name, default: []].append((occasion, score, definition))
      }
    }
    return names.flatMap { name -> [ScoreCourse] in
      let all = scores[name] ?? []
      return all.map(\.definition.digest).uniqued.compactMap { digest in
        let own = all.filter { $0.definition.digest == digest }
        guard let first = own.first else { return nil }
        let before = all.last { $0.occasion < first.occasion }?.definition
        return ScoreCourse(
          own.map { ($0.occasion, $0.score) }, first: first.score, definition: first.definition,
          continues: before, on: occasions)
      }
    }
  }
}
