internal import Glibc
internal import IntakeRecords

/// A file of cases, and the questionnaire that it stands beside.
struct CaseFile: Equatable {
  static let suffix = ".tests.yaml"

  let path: String
  let questionnaire: String
  var exists: Bool { access(path, F_OK) == 0 }

  /// - Parameter path: Of a questionnaire, or of a file of cases.
  init(_ path: String) {
    if path.hasSuffix(CaseFile.suffix) {
      self.path = path
      questionnaire = String(path.dropLast(CaseFile.suffix.count)) + ".yaml"
    } else {
      self.path = (path.hasSuffix(".yaml") ? String(path.dropLast(".yaml".count)) : path) + CaseFile.suffix
      questionnaire = path
    }
  }

  /// The files of cases that a directory, a path or an id names.
  ///
  /// - Parameter all: Also those that are still to be written, beside their questionnaires.
  static func named(_ given: String, all: Bool) throws(Failure) -> [CaseFile] {
    if given.hasSuffix(suffix) {
      let file = CaseFile(given)
      guard file.exists else { throw .noInput("there is no file '\(given)'") }
      return [file]
    }
    guard PlainFile.isDirectory(given) else {
      let file = CaseFile(try QuestionnaireLibrary.standard.path(of: given))
      guard file.exists || all || access(file.questionnaire, F_OK) != 0 else {
        throw .noInput(
          "there is no '\(file.path)' beside the questionnaire: write one, or let 'intake test --generate' begin it"
        )
      }
      return [file]
    }
    let files = try Failure.ofRecord { () throws(RecordError) in
      try all
        ? QuestionnaireLibrary.files(in: given).filter { FilePath.name(of: $0) != ClinicFile.name }
        : DirectoryListing.names(in: given).filter { $0.hasSuffix(suffix) && !$0.hasPrefix(".") }.sorted()
          .map { FilePath.join(given, $0) }
    }
    if files.isEmpty {
      throw .noInput("there is no file that ends in '\(all ? ".yaml" : suffix)' in '\(given)'")
    }
    return files.map { CaseFile($0) }
  }
}
