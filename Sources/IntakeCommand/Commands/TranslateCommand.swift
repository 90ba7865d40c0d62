internal import ArgumentParser
internal import Intake
internal import IntakeRecords
internal import LocatedYAML
internal import PlainText

struct TranslateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translate",
    abstract: "Write the file in which a questionnaire's texts are translated, to fill in.",
    discussion: """
      ID.es.yaml beside ID.yaml is a list of pairs: each text that clients read, once, and behind it the same in the \
      other language. What is in the file already is kept as it is, comments too; new texts are added where they are \
      said, and those that nothing says any more stand at the end. 'clinic' stands for clinic.yaml.

      For example:
        intake translate therapist-fit es
        intake translate clinic es
      """)

  @Argument(help: "A path or an id, or 'clinic'.")
  var questionnaire: String

  @Argument(help: "The short name of the language: es, pt-br.")
  var language: String

  func validate() throws {
    guard LanguageName.isOne(language) else {
      throw ValidationError("'\(language)' is no short name of a language; 'es' is one, and 'pt-br'.")
    }
  }

  func run() throws {
    let original = try original()
    let path = TranslationPath.of(original, into: language)
    let definition = try readable(original)
    let existing = TranslationPath.exists(path) ? try readable(path) : nil
    let made =
      FilePath.name(of: original) == ClinicFile.name
      ? TranslationFile.make(forClinic: definition, language: language, keeping: existing)
      : TranslationFile.make(for: definition, language: language, keeping: existing)
    guard let file = made.file else {
      say(made.diagnostics, in: [definition] + (existing.map { [$0] } ?? []))
      throw Failure.findings
    }
    if file.text != existing?.text { try ClinicWriter.write(file.text, to: path, replacing: existing != nil) }
    try Stream.output.writeText(summary(of: file))
    try Stream.output.writeLine(path.terminalSafeLine)
  }

  private func original() throws(Failure) -> String {
    let library = QuestionnaireLibrary.standard
    guard questionnaire == "clinic" else { return try library.path(of: questionnaire) }
    let own = FilePath.join(QuestionnaireLibrary.here, ClinicFile.name)
    guard let path = ClinicFile.path(for: own, in: library) else {
      throw .noInput("there is no 'clinic.yaml' here; 'intake setup' makes one")
    }
    return path
  }

  /// The file as text; says what keeps it from being that, and fails.
  private func readable(_ path: String) throws(Failure) -> Source {
    let read = try DefinitionFile(reading: path)
    guard read.diagnostics.hasErrors else { return read.source }
    say(read.diagnostics, in: [read.source])
    throw .findings
  }

  private func say(_ diagnostics: [Diagnostic], in sources: [Source]) {
    for finding in CheckFinding.all(diagnostics, in: sources, useColor: Stream.error.takesColor) {
      try? Stream.error.write(finding.text + "\n")
    }
  }

  private func summary(of file: TranslationFile) -> String {
    let missing = file.missing == 0 ? "none is missing" : "\(file.missing) still missing"
    let leftOver =
      file.leftOver == 0 ? "" : "; at the end, \(file.leftOver) left over that nothing says any more"
    return "\(counted(file.texts, "text")), \(missing)\(leftOver)."
  }
}
