internal import Intake
internal import LocatedYAML

/// A questionnaire in the language in which it is to be asked.
struct SpokenVersion {
  let questionnaire: Questionnaire
  /// What the respondent is told of it; empty where they get what was asked for.
  let news: [String]

  /// - Parameter named: The language that somebody asks for; `nil` to go by the environment, where a translation fits.
  /// - Throws: What was found, where the definition has errors, or the translation that somebody asks for.
  init(of loaded: LoadedDefinition, in named: String?) throws(Failure) {
    let first = try loaded.sound()
    let wanted = named.map(LanguageName.candidates) ?? LanguageName.inEnvironment
    let there = loaded.sources.first.map { TranslationPath.languages(beside: $0.name) } ?? []
    for language in wanted {
      if language == first.language {
        self.init(questionnaire: first, news: [])
        return
      }
      guard there.contains(language) else { continue }
      let translation = try LoadedTranslation(of: loaded, into: language)
      if let questionnaire = translation.questionnaire {
        self.init(questionnaire: questionnaire, news: [])
        return
      }
      guard named == nil else {
        for finding in translation.findings(useColor: Stream.error.takesColor) {
          try? Stream.error.write(finding.text + "\n")
        }
        throw .findings
      }
      Stream.say("the translation into '\(language)' has errors, which 'intake check' shows")
    }
    self.init(questionnaire: first, news: named.map { [Self.isNotThere($0, first.language)] } ?? [])
  }

  private init(questionnaire: Questionnaire, news: [String]) {
    (self.questionnaire, self.news) = (questionnaire, news)
  }

  private static func isNotThere(_ language: String, _ first: String) -> String {
    "There is no translation into '\(language)' yet. The questions are in '\(first)'."
  }
}
