internal import Glibc

/// Files that are read whole.
public enum PlainFile {
  /// The bytes of a regular file; anything else with that name (a directory, a pipe, a device) is refused before a
  /// byte of it is read, and so is a file of more than `limit` bytes.
  public static func read(_ path: String, atMost limit: Int) throws(RecordError) -> [UInt8] {
    // Without O_NONBLOCK, opening a named pipe would wait for somebody to write to it.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw .cannotRead(path, .last) }
    defer { _ = close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .cannotRead(path, .last) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path) }
    guard status.st_size <= limit else { throw .tooLarge(path, bytes: Int(status.st_size), limit: limit) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= limit {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count > 0 { bytes += chunk[..<count] } else if errno != EINTR { throw .cannotRead(path, .last) }
    }
    throw .tooLarge(path, bytes: bytes.count, limit: limit)
  }

  public static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether two paths lead to one regular file, by whatever links.
  public static func isSame(_ one: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    guard stat(one, &first) == 0, stat(other, &second) == 0, first.st_mode & S_IFMT == S_IFREG else {
      return false
    }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }
}

/// The names in a directory.
public enum DirectoryListing {
  /// All but `.` and `..`, in no order. Empty where there is no such directory.
  public static func names(in path: String) throws(RecordError) -> [String] {
    guard let directory = opendir(path) else {
      if errno == ENOENT { return [] }
      throw .cannotRead(path, .last)
    }
    defer { closedir(directory) }
    do throws(SystemFailure) { return try names(in: directory) } catch { throw .cannotRead(path, error) }
  }

  static func names(in directory: OpaquePointer) throws(SystemFailure) -> [String] {
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(directory) else {
        if errno != 0 { throw .last }
        return names.filter { $0 != "." && $0 != ".." }
      }
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { name in
          name.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: name.pointee)) {
            String(cString: $0)
          }
        })
    }
  }
}
