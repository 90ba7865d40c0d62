internal import Glibc

/// A file that is written and has no name of its own yet.
struct PendingFile {
  let descriptor: Int32
  private let directory: Int32
  private let name: String
  private let temporaryName: String
  /// Whether the temporary name is in the directory.
  private let isNamed: Bool

  init(at path: String, namesAtOnce: Bool) throws(OutputError) {
    let path = PendingFile.behindLinks(path)
    let slash = path.lastIndex(of: "/")
    name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    temporaryName = ".intake-" + String(UInt64.random(in: 0 ... .max), radix: 36)
    let parent = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let directory = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { throw .cannotCreate(.last) }
    self.directory = directory
    var file: Int32 =
      namesAtOnce ? -1 : openat(directory, ".", O_WRONLY | PendingFile.withoutName | O_CLOEXEC, 0o600)
    // Such a file gets its name through `/proc`, which some systems do not have.
    if file >= 0, access(PendingFile.link(file), F_OK) != 0 {
      close(file)
      file = -1
    }
    isNamed = file < 0
    if isNamed {
      file = openat(directory, temporaryName, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    }
    descriptor = file
    guard file >= 0, fchmod(file, 0o600) == 0 else {
      let reason = Errno.last
      if file >= 0 {
        close(file)
        if isNamed { unlinkat(directory, temporaryName, 0) }
      }
      close(directory)
      throw .cannotCreate(reason)
    }
  }

  /// `O_TMPFILE`, which the C library shows only to those who ask for all of GNU.
  private static var withoutName: Int32 { 0o20000000 | O_DIRECTORY }

  private static func link(_ descriptor: Int32) -> String { "/proc/self/fd/\(descriptor)" }

  /// The path that a link leads to, so that the file there is replaced and the link stays.
  private static func behindLinks(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Syncs the bytes, then gives the file its name, then syncs the name.
  func putInPlace() throws(OutputError) {
    guard fsync(descriptor) == 0 else { throw .cannotFinish(.last) }
    if !isNamed {
      let linked = linkat(AT_FDCWD, PendingFile.link(descriptor), directory, temporaryName, AT_SYMLINK_FOLLOW)
      guard linked == 0 else { throw .cannotFinish(.last) }
    }
    guard renameat(directory, temporaryName, directory, name) == 0 else {
      let reason = Errno.last
      unlinkat(directory, temporaryName, 0)
      throw .cannotFinish(reason)
    }
    guard fsync(directory) == 0 || errno == EINVAL else { throw .cannotFinish(.last) }
    close(directory)
  }

  /// Leaves nothing of it.
  func discard() {
    if isNamed { unlinkat(directory, temporaryName, 0) }
    close(directory)
  }
}
