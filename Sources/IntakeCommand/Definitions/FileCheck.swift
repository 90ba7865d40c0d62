internal import Intake
internal import IntakeRecords
internal import LocatedYAML

/// What a check found in one file and in its translations.
struct FileCheck {
  let findings: [CheckFinding]
  /// `nil` for `clinic.yaml`.
  let definition: LoadedDefinition?

  init(of file: String, useColor: Bool) throws(Failure) {
    if FilePath.name(of: file) == ClinicFile.name {
      let clinic = try ClinicFile(reading: file)
      var findings = CheckFinding.all(clinic.diagnostics, in: [clinic.source], useColor: useColor)
      for language in TranslationPath.languages(beside: file) {
        findings += try TranslatedClinic(of: clinic, into: language).findings(useColor: useColor)
      }
      (self.findings, definition) = (findings, nil)
      return
    }
    let definition = try LoadedDefinition(file)
    var findings = definition.findings(useColor: useColor)
    findings += CheckFinding.all(definition.checked.hardTexts(), in: definition.sources, useColor: useColor)
    for language in TranslationPath.languages(beside: file) {
      findings += try LoadedTranslation(of: definition, into: language).findings(useColor: useColor)
    }
    (self.findings, self.definition) = (findings, definition)
  }
}

/// Whether versions were raised, each file looked at once however often it is included.
struct VersionChecks {
  let useColor: Bool
  private var seen: Set<String> = []

  init(useColor: Bool) { self.useColor = useColor }

  mutating func findings(of definition: LoadedDefinition) -> [CheckFinding] {
    var found: [Diagnostic] = []
    for (index, source) in definition.sources.enumerated() where seen.insert(source.name).inserted {
      guard let before = CommittedFile.read(source.name) else { continue }
      found += [Diagnostic.versionNotRaised(source, in: FileID(index), since: before)].compactMap(\.self)
    }
    return CheckFinding.all(found, in: definition.sources, useColor: useColor)
  }
}
