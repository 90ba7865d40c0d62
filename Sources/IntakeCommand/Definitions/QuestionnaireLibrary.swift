internal import Glibc
internal import IntakeRecords
internal import LocatedYAML

/// Where questionnaires are looked up: `./Questionnaires`, then the directories in `INTAKE_QUESTIONNAIRES` (with
/// colons between them), then the installed ones.
struct QuestionnaireLibrary {
  static let here = "Questionnaires"

  /// Directories, first come first served.
  let places: [String]

  static var standard: QuestionnaireLibrary {
    let named = (Environment["INTAKE_QUESTIONNAIRES"] ?? "").split(separator: ":").map(String.init)
    return QuestionnaireLibrary(places: [here] + named + [installed].compactMap { $0 })
  }

  /// Beside the executable: `../share/intake/Questionnaires`.
  private static var installed: String? {
    guard let executable = FilePath.resolved("/proc/self/exe") else { return nil }
    let prefix = FilePath.parent(of: FilePath.parent(of: executable))
    return FilePath.join(prefix, "share/intake/Questionnaires")
  }

  /// The file that QUESTIONNAIRE names: a path where it has a slash or ends as files do, else an id.
  func path(of given: String) throws(Failure) -> String {
    if given.hasSuffix(CaseFile.suffix) {
      throw .usage("'\(given)' has cases of a questionnaire: 'intake test' runs them")
    }
    if given.contains("/") || given.hasSuffix(".yaml") || given.hasSuffix(".yml") { return given }
    if let path = find(given, from: places) { return path }
    let looked = places.map { "'\($0)'" }.joined(separator: ", ")
    let nearest = Suggestion.nearest(to: given, among: ids).map { "; did you mean '\($0)'?" } ?? ""
    throw .noInput("there is no questionnaire '\(given)' in \(looked)\(nearest)")
  }

  /// The file of a questionnaire in the first of the directories that has it. An id that could be a path has none.
  func find(_ id: String, from directories: [String]) -> String? {
    guard QuestionnaireLibrary.isID(id) else { return nil }
    return directories.map { FilePath.join($0, id + ".yaml") }.first { access($0, F_OK) == 0 }
  }

  /// Whether the text can be a questionnaire's id: lower-case letters, digits and hyphens, a letter first.
  static func isID(_ text: String) -> Bool {
    guard let first = text.utf8.first, (1...64).contains(text.utf8.count) else { return false }
    func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    return isLetter(first)
      && text.utf8.allSatisfy {
        isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
          || $0 == UInt8(ascii: "_")
      }
  }

  /// The ids that could have been meant.
  private var ids: [String] {
    places.flatMap { (try? QuestionnaireLibrary.files(in: $0)) ?? [] }
      .map { String(FilePath.name(of: $0).dropLast(".yaml".count)) }.filter { $0 != "clinic" }
  }

  /// The definition files of a directory, by name; empty where there is no such directory. What belongs to a definition
  /// has its name and a word more: `ID.es.yaml`, `ID.tests.yaml`.
  static func files(in directory: String) throws(RecordError) -> [String] {
    try DirectoryListing.names(in: directory).filter {
      $0.hasSuffix(".yaml") && !$0.dropLast(".yaml".count).contains(".")
    }.sorted()
      .map { FilePath.join(directory, $0) }
  }
}
