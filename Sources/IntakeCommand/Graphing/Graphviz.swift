internal import Glibc
internal import IntakeBatch

/// Graphviz' program `dot`, where it is installed.
enum Graphviz {
  /// The graph laid out as SVG.
  ///
  /// What it reads lies in a file without a name, and what it writes in another: none is left behind, and neither waits
  /// for the other.
  static func svg(of dot: String) throws(Failure) -> String {
    let (input, output) = (try unnamedFile(), try unnamedFile())
    defer {
      close(input)
      close(output)
    }
    do throws(OutputError) { try OutputTarget(descriptor: input).write(dot) } catch {
      throw .output(error, of: "a temporary file")
    }
    lseek(input, 0, SEEK_SET)
    guard let status = run(["dot", "-Tsvg"], input: input, output: output), status == 0 else {
      throw .noInput(
        "Graphviz draws the picture, and it is not here. On Debian or Ubuntu: apt-get install graphviz. "
          + "'--format dot' and '--format mermaid' need nothing")
    }
    return try text(of: output)
  }

  private static func unnamedFile() throws(Failure) -> Int32 {
    var name = Array("/tmp/intake-graph-XXXXXX".utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { throw .noInput("no temporary file can be made in /tmp") }
    unlink(name)
    return file
  }

  /// The exit code; `nil` where it cannot be started.
  private static func run(_ words: [String], input: Int32, output: Int32) -> Int32? {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_adddup2(&files, input, 0)
    posix_spawn_file_actions_adddup2(&files, output, 1)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    var process = pid_t()
    guard posix_spawnp(&process, words[0], &files, nil, arguments, environ) == 0 else { return nil }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { if errno != EINTR { return nil } }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : nil
  }

  private static func text(of file: Int32) throws(Failure) -> String {
    lseek(file, 0, SEEK_SET)
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(file, &chunk, chunk.count)
      if count > 0 {
        bytes += chunk[..<count]
      } else if count == 0 {
        break
      } else if errno != EINTR {
        throw .noInput("what Graphviz drew cannot be read")
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
