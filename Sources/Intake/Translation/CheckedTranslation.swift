public import LocatedYAML

/// What a check of a translation found.
public struct CheckedTranslation: Sendable {
  /// The questionnaire in the other language: the same machine with other texts. `nil` where there is an error.
  public let questionnaire: Questionnaire?
  /// What was found in the translation, and what the definition says that it does not; in the order of files and
  /// places.
  public let diagnostics: [Diagnostic]
  /// The definition's files, and behind them those of the translation, by the `FileID`s of the diagnostics.
  public let sources: [Source]
}

extension CheckedDefinition {
  /// The questionnaire in another language, where its texts are translated.
  ///
  /// Each file is translated by its own: what an included measure says is translated once, beside the measure, for every
  /// questionnaire that brings it in. A text without a translation stays as it is, but for an alert's or a consent's:
  /// without those there is no questionnaire.
  ///
  /// - Parameters:
  ///   - language: Its short name: `es`.
  ///   - clinic: The clinic in that language; `nil` where none is known.
  ///   - load: The file that translates a definition's; `nil` where there is none.
  /// - Complexity: As a check of the definition.
  public func translated(
    into language: String, clinic: Clinic? = nil, by load: (Source) -> Source?
  ) -> CheckedTranslation {
    var work = Translating(files: files, sources: sources, language: language)
    for index in files.indices { work.translate(file: index, by: load(files[index].source)) }
    let found = work.found(hasErrorsBefore: questionnaire == nil, clinic: clinic)
    return CheckedTranslation(
      questionnaire: found.questionnaire, diagnostics: found.diagnostics, sources: work.sources)
  }
}
