/// A language in which the program itself can speak: its dates, its yes and no, and all that is said around questions.
///
/// The texts of a questionnaire may be in any language; where the program does not speak it, its own words are English.
public enum SpokenLanguage: String, CaseIterable, Hashable, Sendable {
  case english = "en"
  case spanish = "es"

  /// The language of a tag, whatever its region: `es`, `es-MX`, `es_MX`; `nil` for one that the program does not speak.
  public init?(tag: String) {
    self.init(rawValue: tag.prefix { $0 != "-" && $0 != "_" }.lowercased())
  }
}

extension Questionnaire {
  /// The language of the program's own words where this is asked.
  public var spokenLanguage: SpokenLanguage { SpokenLanguage(tag: language) ?? .english }
}
