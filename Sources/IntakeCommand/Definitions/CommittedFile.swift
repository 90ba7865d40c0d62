internal import ChildProcess
internal import IntakeRecords
internal import LocatedYAML

/// A file as it was last committed to Git.
enum CommittedFile {
  /// The file in `HEAD`; `nil` where there is no Git, no repository, no commit, or no such file in it.
  static func read(_ path: String) -> Source? {
    let directory = FilePath.directory(of: path)
    // Plumbing: no pager, no filters, nothing that a repository's settings could start.
    let words = [
      "git", "-C", directory.isEmpty ? "." : directory, "cat-file", "blob",
      "HEAD:./\(FilePath.name(of: path))",
    ]
    guard let outcome = ChildProcess.run(words, complaints: .dropped), outcome.exitCode == 0 else {
      return nil
    }
    let decoded = Source.decode(name: path, bytes: outcome.output, file: FileID(0))
    return decoded.diagnostics.hasErrors ? nil : decoded.source
  }
}
