public import Intake
public import LocatedYAML

/// What a draft opens with: everything that an interview needs beside its events to go on as it began, on any day and
/// whatever has become of the files that it was made from.
public struct DraftOpening: Hashable, Sendable {
  /// The program that began it.
  public var engine: Engine
  /// The questionnaire's own file first, then each that it includes.
  public var definitions: [DefinitionText]
  /// What its texts were translated by; `nil` where it speaks its first language.
  public var translation: QuestionnaireTranslation?
  /// `clinic.yaml` as it was; `nil` where there was none.
  public var clinicFile: ClinicText?
  public var startedAt: Timestamp
  /// The local date on which it began; it stays.
  public var today: PartialDate
  public var respondent: RespondentName
  public var occasion: Occasion
  public var administered: Administration
  /// The directory of results, from the root.
  public var results: String
  /// How the questionnaire was asked for: a path or an id.
  public var askedFor: String

  /// One file of a definition.
  public struct DefinitionText: Hashable, Sendable {
    public var id: String
    /// The file's name, for messages.
    public var name: String
    public var text: String

    public init(id: String, name: String, text: String) {
      self.id = id
      self.name = name
      self.text = text
    }
  }

  /// The clinic's file.
  public struct ClinicText: Hashable, Sendable {
    public var name: String
    public var text: String

    public init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  /// The respondent's part in the name of the result, chosen at the start, so that a result that is written twice has
  /// one name.
  public struct RespondentName: Hashable, Sendable {
    public var name: String
    /// Whether somebody gave this name; else it is random, and the result says that nobody did.
    public var isGiven: Bool

    public init(name: String, isGiven: Bool) {
      self.name = name
      self.isGiven = isGiven
    }
  }

  public init(
    engine: Engine, definitions: [DefinitionText], translation: QuestionnaireTranslation? = nil,
    clinicFile: ClinicText?, startedAt: Timestamp,
    today: PartialDate, respondent: RespondentName, occasion: Occasion, administered: Administration,
    results: String, askedFor: String
  ) {
    self.engine = engine
    self.definitions = definitions
    self.translation = translation
    self.clinicFile = clinicFile
    self.startedAt = startedAt
    self.today = today
    self.respondent = respondent
    self.occasion = occasion
    self.administered = administered
    self.results = results
    self.askedFor = askedFor
  }

  /// The opening of an interview that begins.
  public init(
    of interview: Interview, clinicFile: Source?, respondent: RespondentName, occasion: Occasion,
    administered: Administration, results: String, askedFor: String, engine: Engine
  ) {
    self.init(
      engine: engine,
      definitions: DefinitionText.all(of: interview.questionnaire),
      translation: interview.questionnaire.translation,
      clinicFile: clinicFile.map { ClinicText(name: $0.name, text: $0.text) },
      startedAt: interview.startedAt, today: interview.today ?? interview.startedAt.day,
      respondent: respondent, occasion: occasion, administered: administered, results: results,
      askedFor: askedFor)
  }
}

extension DraftOpening {
  /// The questionnaire as it was when the interview began.
  ///
  /// - Parameter clinic: The clinic whose contacts are shown: today's where there is one, for a telephone number in a
  ///   draft may have changed; else `clinicThen`.
  /// - Throws: What this version finds wrong in the definition, which an older one took.
  public func questionnaire(clinic: Clinic?) throws(DefinitionErrors) -> Questionnaire {
    let main = definitions.first.map { Source(name: $0.name, text: $0.text) } ?? Source(name: "", text: "")
    let included = Dictionary(
      definitions.dropFirst().map { ($0.id, Source(name: $0.name, text: $0.text)) },
      uniquingKeysWith: { first, _ in first })
    guard let translation else { return try Questionnaire(main, clinic: clinic) { included[$0] } }
    let checked = Questionnaire.check(main, clinic: clinic) { included[$0] }
    let files = Dictionary(
      definitions.compactMap { definition in
        translation.files.first { $0.id == definition.id }.map { (definition.name, $0) }
      }, uniquingKeysWith: { first, _ in first })
    let translated = checked.translated(into: translation.language, clinic: clinic) { source in
      files[source.name].map { Source(name: $0.name, text: $0.text) }
    }
    guard let questionnaire = translated.questionnaire else {
      throw DefinitionErrors(
        diagnostics: checked.diagnostics + translated.diagnostics, sources: translated.sources)
    }
    return questionnaire
  }

  /// The clinic as it was when the interview began; `nil` where no file of a clinic was found, or it is no longer
  /// understood.
  public var clinicThen: Clinic? {
    clinicFile.flatMap { Clinic.read(Source(name: $0.name, text: $0.text)).clinic }
  }

  /// Takes another version of the questionnaire in the place of the one with which the interview began.
  public mutating func replaceDefinitions(by questionnaire: Questionnaire, clinicFile: Source?) {
    definitions = DefinitionText.all(of: questionnaire)
    translation = questionnaire.translation
    self.clinicFile = clinicFile.map { ClinicText(name: $0.name, text: $0.text) }
  }

  /// Whether the questionnaire is the same as when the interview began, with all that it includes, in the same words.
  public func isOf(_ questionnaire: Questionnaire) -> Bool {
    definitions.map { [$0.id, $0.text] } == questionnaire.definitions.map { [$0.id, $0.text] }
      && translation?.language == questionnaire.translation?.language
      && translation?.files.map(\.text) == questionnaire.translation?.files.map(\.text)
  }
}

extension DraftOpening.DefinitionText {
  fileprivate static func all(of questionnaire: Questionnaire) -> [Self] {
    questionnaire.definitions.map { Self(id: $0.id, name: $0.fileName, text: $0.text) }
  }
}
