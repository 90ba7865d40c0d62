internal import Glibc
internal import Intake
internal import IntakeRecords
internal import LocatedYAML

/// `clinic.yaml`, read and checked.
struct ClinicFile {
  static let name = "clinic.yaml"

  let source: Source
  /// `nil` where there is an error.
  let clinic: Clinic?
  let diagnostics: [Diagnostic]

  init(reading path: String) throws(Failure) {
    let file = try DefinitionFile(reading: path)
    source = file.source
    if file.diagnostics.hasErrors {
      (clinic, diagnostics) = (nil, file.diagnostics)
    } else {
      (clinic, diagnostics) = Clinic.read(file.source)
    }
  }

  /// The clinic of a questionnaire: where `INTAKE_CLINIC` points, else beside the questionnaire, else in the first
  /// place of the library that has one; `nil` where there is none.
  ///
  /// For a questionnaire that stands in the library itself the places keep their order, so that the clinic's own
  /// file goes before the one that came with an installed questionnaire.
  static func path(for questionnaire: String, in library: QuestionnaireLibrary) -> String? {
    if let named = Environment["INTAKE_CLINIC"], !named.isEmpty { return named }
    let beside = FilePath.directory(of: questionnaire)
    let places = library.places.contains(beside) ? library.places : [beside] + library.places
    return places.map { FilePath.join($0, name) }.first { access($0, F_OK) == 0 }
  }
}

extension FilePath {
  /// The directory of a file as it stands in front of the names beside it: empty for `phq-9.yaml`.
  static func directory(of path: String) -> String {
    path.contains("/") ? FilePath.parent(of: path) : ""
  }
}
