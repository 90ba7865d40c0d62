public import LocatedYAML

/// What a check of a definition found.
public struct CheckedDefinition: Sendable {
  /// `nil` where there is an error: a definition with an error never runs.
  public let questionnaire: Questionnaire?
  /// Everything that was found in one run, in the order of files and places.
  public let diagnostics: [Diagnostic]
  /// The files that were read, by the `FileID`s of the diagnostics.
  public let sources: [Source]
  /// Where what it is made of stands; `nil` where there is no questionnaire.
  let places: DefinitionPlaces?
  /// Its files, read; none where there is nothing to translate.
  let files: [LoadedFile]
}

/// Thrown for a definition with errors: all that was found, and the files it was found in.
public struct DefinitionErrors: Error, Sendable {
  public let diagnostics: [Diagnostic]
  public let sources: [Source]

  public init(diagnostics: [Diagnostic], sources: [Source]) {
    self.diagnostics = diagnostics
    self.sources = sources
  }
}

extension Questionnaire {
  /// Checks a definition and all that it includes.
  ///
  /// - Parameters:
  ///   - main: The questionnaire's own file.
  ///   - clinic: The clinic whose contacts it shows; `nil` where none is known, and then its lists of contacts are
  ///     not checked.
  ///   - load: The file of an included questionnaire by its id; `nil` where there is none.
  public static func check(
    _ main: Source, clinic: Clinic? = nil, including load: @escaping (String) -> Source? = { _ in nil }
  ) -> CheckedDefinition {
    var loader = DefinitionLoader(including: load)
    guard loader.read(main) != nil else {
      return CheckedDefinition(
        questionnaire: nil, diagnostics: loader.diagnostics.inOrderOfPlace(), sources: loader.sources,
        places: nil, files: [])
    }
    var builder = OutlineBuilder(loader.files)
    builder.layOut(file: 0, under: nil)
    var checker = Checker(files: loader.files, outline: builder.outline, clinic: clinic)
    let questionnaire = checker.check()
    var diagnostics = (loader.diagnostics + builder.diagnostics + checker.diagnostics).inOrderOfPlace()
    if builder.outline.questions.isEmpty, !diagnostics.hasErrors {
      diagnostics.append(.nothingAsked(loader.files[0].draft))
    }
    if questionnaire == nil, !diagnostics.hasErrors {
      diagnostics.append(.ownFault(loader.files[0].draft))
    }
    let sound = diagnostics.hasErrors ? nil : questionnaire
    return CheckedDefinition(
      questionnaire: sound, diagnostics: diagnostics, sources: loader.sources,
      places: sound.map { _ in DefinitionPlaces(files: loader.files, outline: builder.outline) },
      files: loader.files)
  }

  /// The checked questionnaire; throws every diagnostic at once where there is an error.
  public init(
    _ main: Source, clinic: Clinic? = nil, including load: @escaping (String) -> Source? = { _ in nil }
  ) throws(DefinitionErrors) {
    let checked = Questionnaire.check(main, clinic: clinic, including: load)
    guard let questionnaire = checked.questionnaire else {
      throw DefinitionErrors(diagnostics: checked.diagnostics, sources: checked.sources)
    }
    self = questionnaire
  }
}
