import Glibc
import IntakeRecords

/// A directory for one test, gone with all that is in it when the test is.
final class TemporaryDirectory {
  let path: String

  init() throws {
    var template = Array("/tmp/intake-records-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemFailure(errno) }
    path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress.unsafelyUnwrapped) }
  }

  deinit { TemporaryDirectory.remove(path) }

  private static func remove(_ path: String) {
    for name in (try? DirectoryListing.names(in: path)) ?? [] {
      let inside = FilePath.join(path, name)
      if unlink(inside) != 0 { remove(inside) }
    }
    rmdir(path)
  }

  func names(in directory: String = "") throws -> [String] {
    try DirectoryListing.names(in: FilePath.join(path, directory)).sorted()
  }

  func text(of file: String) throws -> String {
    String(decoding: try PlainFile.read(FilePath.join(path, file), atMost: 1_000_000), as: UTF8.self)
  }

  func put(_ text: String, at file: String) throws {
    let descriptor = open(FilePath.join(path, file), O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard descriptor >= 0 else { throw SystemFailure(errno) }
    defer { close(descriptor) }
    guard Array(text.utf8).withUnsafeBytes({ write(descriptor, $0.baseAddress, $0.count) }) == text.utf8.count
    else { throw SystemFailure(errno) }
  }

  /// The permissions of a file or directory.
  func mode(of file: String) throws -> mode_t {
    var status = stat()
    guard stat(FilePath.join(path, file), &status) == 0 else { throw SystemFailure(errno) }
    return status.st_mode & 0o7777
  }
}
