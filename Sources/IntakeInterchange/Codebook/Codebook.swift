public import Intake
public import IntakeResults

/// Every variable of a questionnaire with its codes and rules: what a table of responses and one of scores have for
/// columns.
public struct Codebook: Hashable, Sendable {
  public let title: String
  public let language: String
  /// The questionnaire's own file first, then each that it includes.
  public let definitions: [File]
  /// The answers in the order of the document, then scores, alerts and areas in that of their tables.
  public let entries: [CodebookEntry]

  /// One file of the definition, with where it comes from and what may be done with it.
  public struct File: Hashable, Sendable {
    public let reference: DefinitionReference
    public let title: String
    public let source: SourceNote?
  }

  /// - Parameters:
  ///   - questionnaire: What is asked, and what follows from it.
  ///   - rows: For how many rows of a roster whose rows the respondent adds there are columns.
  public init(_ questionnaire: Questionnaire, rows: Int) {
    title = questionnaire.title
    language = questionnaire.language
    let references = DefinitionReference.all(of: questionnaire.definitions)
    definitions = zip(references, questionnaire.definitions).map {
      File(reference: $0, title: $1.title, source: $1.source)
    }
    entries =
      CodebookAnswers(questionnaire, rows: rows).entries
      + CodebookOutcomes(questionnaire, rows: rows).entries
  }
}
