public import Glibc

/// A directory for one test, gone with all that is in it when the test is.
public final class TemporaryDirectory {
  public let path: String

  /// A call that the system refused, with its error number.
  public struct Refused: Error {
    public let call: String
    public let number: Int32

    init(_ call: String) {
      self.call = call
      number = errno
    }
  }

  public init() throws {
    var template = Array("/tmp/intake-tests-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Refused("mkdtemp") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { TemporaryDirectory.remove(path) }

  private static func remove(_ path: String) {
    chmod(path, 0o700)
    for name in (try? list(path)) ?? [] {
      let inside = "\(path)/\(name)"
      if unlink(inside) != 0 { remove(inside) }
    }
    rmdir(path)
  }

  private static func list(_ path: String) throws -> [String] {
    guard let directory = opendir(path) else { throw Refused("opendir") }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The path of something in the directory.
  public func at(_ name: String) -> String { "\(path)/\(name)" }

  /// The names in it, or in a directory of it, sorted.
  public func names(in directory: String = ".") throws -> [String] {
    try TemporaryDirectory.list(at(directory))
  }

  public func bytes(of file: String) throws -> [UInt8] {
    let descriptor = open(at(file), O_RDONLY)
    guard descriptor >= 0 else { throw Refused("open") }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      guard count >= 0 else { throw Refused("read") }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  public func text(of file: String) throws -> String { String(decoding: try bytes(of: file), as: UTF8.self) }

  /// Writes a file, over what is there.
  public func put(_ bytes: some Sequence<UInt8>, at file: String) throws {
    let descriptor = open(at(file), O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard descriptor >= 0 else { throw Refused("open") }
    defer { close(descriptor) }
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Refused("write") }
      rest = rest.dropFirst(count)
    }
  }

  public func put(_ text: String, at file: String) throws { try put(text.utf8, at: file) }

  public func makeDirectory(_ name: String, mode: mode_t = 0o755) throws {
    guard mkdir(at(name), 0o700) == 0, chmod(at(name), mode) == 0 else { throw Refused("mkdir") }
  }

  /// The permissions of a file or a directory.
  public func mode(of file: String) throws -> mode_t {
    var status = stat()
    guard stat(at(file), &status) == 0 else { throw Refused("stat") }
    return status.st_mode & 0o7777
  }
}
