/// What turned a questionnaire's texts into another language: the files, as they were.
///
/// Ids, codes, points and everything that is stored by them are those of the questionnaire itself.
public struct QuestionnaireTranslation: Hashable, Sendable {
  /// The language's short name: `es`, `pt-br`.
  public let language: String
  /// In the order of the questionnaire's definitions; one for each definition that has a file in this language.
  public let files: [File]

  public struct File: Hashable, Sendable {
    /// The id of the definition that it translates.
    public let id: String
    /// Its name and text, as loaded.
    public let name: String
    public let text: String

    public init(id: String, name: String, text: String) {
      self.id = id
      self.name = name
      self.text = text
    }
  }

  public init(language: String, files: [File]) {
    self.language = language
    self.files = files
  }
}
