internal import Intake
internal import IntakeRecords
internal import LocatedYAML

/// A questionnaire in another language from its files, with everything that was found in them.
struct LoadedTranslation {
  let language: String
  /// `nil` where there is an error in it, in the definition or in the clinic's file.
  let questionnaire: Questionnaire?
  private let diagnostics: [Diagnostic]
  private let sources: [Source]

  /// Each file's translation is looked up beside it. A clinic whose translation has errors speaks its first language.
  init(of definition: LoadedDefinition, into language: String) throws(Failure) {
    var unreadable: [Diagnostic] = []
    var failure: Failure?
    let clinic = try definition.clinic.map { file throws(Failure) in
      try TranslatedClinic(of: file, into: language).clinic ?? file.clinic
    }
    let translated = definition.checked.translated(into: language, clinic: clinic ?? nil) { source in
      let path = TranslationPath.of(source.name, into: language)
      guard TranslationPath.exists(path) else { return nil }
      do throws(Failure) {
        let file = try DefinitionFile(reading: path)
        unreadable += file.diagnostics
        return file.source
      } catch {
        failure = failure ?? error
        return nil
      }
    }
    if let failure { throw failure }
    self.language = language
    diagnostics = unreadable + translated.diagnostics
    sources = translated.sources
    let isSound = definition.questionnaire != nil && !unreadable.hasErrors
    questionnaire = isSound ? translated.questionnaire : nil
  }

  func findings(useColor: Bool) -> [CheckFinding] {
    CheckFinding.all(diagnostics, in: sources, useColor: useColor)
  }
}

/// The clinic in another language; in its own where nothing translates it.
struct TranslatedClinic {
  /// `nil` where nothing translates it, or there is an error.
  let clinic: Clinic?
  private let diagnostics: [Diagnostic]
  private let sources: [Source]

  init(of file: ClinicFile, into language: String) throws(Failure) {
    let path = TranslationPath.of(file.source.name, into: language)
    guard TranslationPath.exists(path), file.clinic != nil else {
      (clinic, diagnostics, sources) = (nil, [], [])
      return
    }
    let pairs = try DefinitionFile(reading: path)
    let (clinic, found) = Clinic.read(file.source, translatedBy: pairs.source, into: language)
    diagnostics = pairs.diagnostics.map { $0.moved(to: FileID(1)) } + found
    sources = [file.source, pairs.source]
    self.clinic = diagnostics.hasErrors ? nil : clinic
  }

  func findings(useColor: Bool) -> [CheckFinding] {
    CheckFinding.all(diagnostics, in: sources, useColor: useColor)
  }
}
