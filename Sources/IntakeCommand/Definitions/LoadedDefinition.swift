internal import Intake
internal import IntakeRecords
internal import IntakeResults
internal import LocatedYAML

/// A questionnaire from its files, with everything that was found in them.
struct LoadedDefinition {
  /// `nil` where there is an error in it, or in the clinic's file.
  let questionnaire: Questionnaire?
  let diagnostics: [Diagnostic]
  /// The files that were read, by the `FileID`s of the diagnostics.
  let sources: [Source]
  /// What the check itself found.
  let checked: CheckedDefinition
  /// The clinic's file, where there is one.
  let clinic: ClinicFile?

  /// Reads and checks a definition: QUESTIONNAIRE is a path or an id.
  init(_ given: String, in library: QuestionnaireLibrary = .standard) throws(Failure) {
    let path = try library.path(of: given)
    var clinic: ClinicFile?
    if let path = ClinicFile.path(for: path, in: library) { clinic = try ClinicFile(reading: path) }
    try self.init(path: path, clinic: clinic, in: library)
  }

  /// What is included is looked up beside the file itself, then in the places of the library.
  init(path: String, clinic: ClinicFile?, in library: QuestionnaireLibrary) throws(Failure) {
    let reader = Reader(places: [FilePath.directory(of: path)] + library.places, library: library)
    let main = try reader.read(path)
    let checked = Questionnaire.check(main, clinic: clinic?.clinic) { id in reader.included(id) }
    if let failure = reader.failure { throw failure }
    var diagnostics = checked.diagnostics
    for (index, source) in checked.sources.enumerated() {
      guard let problems = reader.unreadable[source.name] else { continue }
      // What else is found in a file that is not text is found in what stands for it.
      diagnostics.removeAll { $0.location?.file.index == index }
      diagnostics += problems.map { $0.moved(to: FileID(index)) }
    }
    self.diagnostics = diagnostics.inOrderOfPlace()
    sources = checked.sources
    self.checked = checked
    self.clinic = clinic
    let isSound = !diagnostics.hasErrors && !(clinic?.diagnostics.hasErrors ?? false)
    questionnaire = isSound ? checked.questionnaire : nil
  }

  /// Everything that was found, each with its text and its place for programs, the clinic's file last.
  func findings(useColor: Bool) -> [CheckFinding] {
    var found = CheckFinding.all(diagnostics, in: sources, useColor: useColor)
    if let clinic { found += CheckFinding.all(clinic.diagnostics, in: [clinic.source], useColor: useColor) }
    return found
  }

  /// The questionnaire; where there is an error in it, says everything that was found on standard error, and fails.
  func sound() throws(Failure) -> Questionnaire {
    if let questionnaire { return questionnaire }
    for finding in findings(useColor: Stream.error.takesColor) {
      try? Stream.error.write(finding.text + "\n")
    }
    throw .findings
  }

  /// Reads files, and remembers what was wrong with them.
  private final class Reader {
    private let places: [String]
    private let library: QuestionnaireLibrary
    private(set) var unreadable: [String: [Diagnostic]] = [:]
    private(set) var failure: Failure?

    init(places: [String], library: QuestionnaireLibrary) {
      self.places = places
      self.library = library
    }

    func read(_ path: String) throws(Failure) -> Source {
      let file = try DefinitionFile(reading: path)
      if file.diagnostics.hasErrors { unreadable[path] = file.diagnostics }
      return file.source
    }

    func included(_ id: String) -> Source? {
      guard let path = library.find(id, from: places) else { return nil }
      do throws(Failure) { return try read(path) } catch {
        failure = failure ?? error
        return nil
      }
    }
  }
}
