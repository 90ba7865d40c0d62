internal import IntakeRecords
internal import LocatedYAML

/// A YAML file of the author, read as far as it is text.
struct DefinitionFile {
  /// Named by its path.
  let source: Source
  /// What keeps it from being text, in file 0.
  let diagnostics: [Diagnostic]

  /// Reads a regular file; of one that is too large, nothing.
  init(reading path: String) throws(Failure) {
    do throws(RecordError) {
      let bytes = try PlainFile.read(path, atMost: Source.largestSize)
      (source, diagnostics) = Source.decode(name: path, bytes: bytes, file: FileID(0))
    } catch {
      if case .tooLarge(_, let bytes, _) = error {
        (source, diagnostics) = Source.refusing(name: path, bytes: bytes, file: FileID(0))
      } else {
        throw .record(error)
      }
    }
  }
}

extension Diagnostic {
  /// The same diagnostic about another file.
  func moved(to file: FileID) -> Diagnostic {
    Diagnostic(
      severity: severity, code: code, message: message,
      location: location.map { Location(file: file, range: $0.range) }, hint: hint, notes: notes)
  }
}
