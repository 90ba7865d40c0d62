public import Intake

/// A result as it is stored: what an interview came to, with whose it is and what it came from.
///
/// One line of JSON, in files and in tables of results alike; `ResultSchema` describes it. A report reads nothing else.
public struct ResultRecord: Hashable, Sendable {
  /// The digest of the questionnaire with all that it includes.
  public var digest: String
  /// The files that the questionnaire includes, in the order in which they are brought in. Together with the
  /// questionnaire itself before them, this is what `ScoreRecord.definition` counts through.
  public var includes: [DefinitionReference]
  /// The digest of what its texts were translated by; `nil` where it was asked in its first language.
  public var translation: String?
  /// Whose answers they are; `nil` where nobody said.
  public var respondent: String?
  public var occasion: Occasion
  /// How the answers came in; `nil` where nobody said, as no table does.
  public var administered: Administration?
  public var result: InterviewResult
  /// Whom the respondent was told to turn to; empty where nobody was told anything, as in rows of tables.
  public var contacts: [Contact]
  public var engine: Engine
  /// Where it was made of the row of a table: what was wrong with that, in the order of its columns.
  public var problems: [ResultProblem]

  public init(
    digest: String, includes: [DefinitionReference] = [], translation: String? = nil,
    respondent: String? = nil,
    occasion: Occasion = Occasion(), administered: Administration? = .byRespondent, result: InterviewResult,
    contacts: [Contact] = [], engine: Engine, problems: [ResultProblem] = []
  ) {
    self.digest = digest
    self.includes = includes
    self.translation = translation
    self.respondent = respondent
    self.occasion = occasion
    self.administered = administered
    self.result = result
    self.contacts = contacts
    self.engine = engine
    self.problems = problems
  }

  /// The record of a result, with the digests of the questionnaire that it came from.
  ///
  /// - Complexity: O(*n*) in the text of all definitions. For many results of one questionnaire make one record and
  ///   change its parts.
  public init(
    _ result: InterviewResult, of questionnaire: Questionnaire, respondent: String?, occasion: Occasion,
    administered: Administration?, contacts: [Contact] = [], engine: Engine
  ) {
    let references = DefinitionReference.all(of: questionnaire.definitions)
    self.init(
      digest: references.first?.digest ?? "", includes: Array(references.dropFirst()),
      translation: questionnaire.translation?.digest, respondent: respondent,
      occasion: occasion, administered: administered, result: result, contacts: contacts, engine: engine)
  }

  /// The file that a score was written in: the questionnaire itself at 0, then `includes`.
  public func definition(of score: ScoreRecord) -> DefinitionReference {
    includes.indices.contains(score.definition - 1) ? includes[score.definition - 1] : questionnaireReference
  }

  var questionnaireReference: DefinitionReference {
    DefinitionReference(id: result.questionnaire.id, version: result.questionnaire.version, digest: digest)
  }
}

/// When in a treatment it was answered.
public struct Occasion: Hashable, Sendable {
  /// The number of the session; `nil` where nobody said.
  public var session: Int?
  /// Later results are compared with this one.
  public var isBaseline: Bool

  public init(session: Int? = nil, isBaseline: Bool = false) {
    self.session = session
    self.isBaseline = isBaseline
  }
}

/// How the answers came in.
public enum Administration: String, Hashable, Sendable, CaseIterable {
  case byRespondent = "self"
  /// Somebody read the questions out.
  case readAloud = "read-aloud"
  /// Answered on paper and entered by hand.
  case paper
  /// Somebody answered for the respondent.
  case proxy
}

/// The program that made a result.
public struct Engine: Hashable, Sendable {
  public var name: String
  public var version: String

  public init(name: String, version: String) {
    self.name = name
    self.version = version
  }
}
