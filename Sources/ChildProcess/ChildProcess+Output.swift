internal import Glibc

extension ChildProcess {
  /// What a program has come to.
  public struct Outcome: Sendable {
    public let exitCode: Int32
    public let output: [UInt8]
  }

  /// Runs a program to its end; `nil` where it cannot be started, was ended by a signal, or no file can be made in `/tmp`.
  ///
  /// What it reads lies in a file without a name, and what it writes in another: none is left behind, and neither waits
  /// for the other.
  ///
  /// - Parameters:
  ///   - words: The program, by its path or by a name that is looked up in PATH, and its arguments.
  ///   - input: All that it reads.
  public static func run(
    _ words: [String], input: [UInt8] = [], complaints: Complaints = .shown
  ) -> Outcome? {
    guard let reads = UnnamedFile(), let writes = UnnamedFile(), reads.put(input),
      let process = try? start(
        words, input: reads.descriptor, output: writes.descriptor, complaints: complaints),
      let code = wait(for: process), let output = writes.bytes()
    else { return nil }
    return Outcome(exitCode: code, output: output)
  }
}

/// A file in `/tmp` that has lost its name, and goes with this value.
private final class UnnamedFile {
  let descriptor: Int32

  init?() {
    var name = Array("/tmp/intake-XXXXXX".utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { return nil }
    unlink(name)
    // Another program, started meanwhile, shall not hold it.
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Puts the bytes in, to be read from the first.
  func put(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return false }
    }
    return lseek(descriptor, 0, SEEK_SET) == 0
  }

  /// All that is in it.
  func bytes() -> [UInt8]? {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { return nil }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count > 0 { bytes += chunk[..<count] } else if count == 0 { return bytes }
      if count < 0, errno != EINTR { return nil }
    }
  }
}
