internal import Glibc
internal import IntakeRecords

/// Writes `clinic.yaml` whole or not at all. It is not about clients, and everybody may read it.
enum ClinicWriter {
  /// - Parameter replacing: Whether a file of that name may go. Without it one that has come since is left alone.
  static func write(_ text: String, to path: String, replacing: Bool) throws(Failure) {
    let directory = FilePath.parent(of: path)
    if mkdir(directory, 0o755) == 0 {
      chmod(directory, 0o755)
    } else if errno != EEXIST {
      throw failure(directory)
    }
    let temporary = FilePath.join(directory, ".\(FilePath.name(of: path)).\(getpid()).tmp")
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw failure(path) }
    var rest = Array(text.utf8)[...]
    var isWhole = true
    while isWhole, !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { isWhole = false }
    }
    guard isWhole, fchmod(file, 0o644) == 0, fsync(file) == 0,
      (replacing ? rename(temporary, path) : link(temporary, path)) == 0
    else {
      let reason = failure(path)
      close(file)
      unlink(temporary)
      throw reason
    }
    close(file)
    if !replacing { unlink(temporary) }
  }

  private static func failure(_ path: String) -> Failure { .record(.cannotWrite(path, SystemFailure(errno))) }
}
