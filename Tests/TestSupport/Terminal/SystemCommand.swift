internal import Glibc

/// A program that runs to its end at once, with what it wrote.
public struct SystemCommand {
  public let status: Int32
  /// Standard output, then standard error.
  public let output: String

  public struct CannotRun: Error, CustomStringConvertible {
    public let description: String
  }

  /// - Parameters:
  ///   - arguments: the first names the program, looked up in the `PATH` of the environment that is given.
  ///   - environment: all that the program gets of one.
  ///   - input: what the program reads.
  public init(_ arguments: [String], environment: [String: String], input: String = "") throws {
    let name = arguments.first ?? ""
    let paths = environment["PATH", default: "/usr/bin:/bin"].split(separator: ":").map { "\($0)/\(name)" }
    guard let program = name.contains("/") ? name : paths.first(where: { access($0, X_OK) == 0 }) else {
      throw CannotRun(description: "there is no \(name)")
    }
    let given = try Channel()
    let written = try Channel()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, given.reader, 0)
    posix_spawn_file_actions_adddup2(&actions, written.writer, 1)
    posix_spawn_file_actions_adddup2(&actions, written.writer, 2)
    let pid = try SystemCommand.spawn(program, arguments, environment, &actions)
    close(written.writer)
    written.writer = -1
    var rest = Array(input.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        send(given.writer, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { break }
    }
    close(given.writer)
    given.writer = -1
    output = String(decoding: written.all(), as: UTF8.self)
    var ended: Int32 = 0
    while waitpid(pid, &ended, 0) < 0, errno == EINTR {}
    status = ended & 0x7F == 0 ? (ended >> 8) & 0xFF : 128 + (ended & 0x7F)
  }

  private static func spawn(
    _ program: String, _ arguments: [String], _ environment: [String: String],
    _ actions: inout posix_spawn_file_actions_t
  ) throws -> pid_t {
    // Signals that this process ignores or holds back must not be so in another.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (every, none) = (sigset_t(), sigset_t())
    sigfillset(&every)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &every)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var words = arguments.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in words + variables { free(text) } }
    var pid: pid_t = 0
    let refused = posix_spawn(&pid, program, &actions, &attributes, &words, &variables)
    guard refused == 0 else {
      throw CannotRun(description: "\(program): \(String(cString: strerror(refused)))")
    }
    return pid
  }

  /// A way for bytes that no other program inherits.
  private final class Channel {
    let reader: Int32
    var writer: Int32

    init() throws {
      var ends: [Int32] = [-1, -1]
      let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
      guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw CannotRun(description: "no channel") }
      (reader, writer) = (ends[0], ends[1])
    }

    deinit {
      close(reader)
      if writer >= 0 { close(writer) }
    }

    func all() -> [UInt8] {
      var bytes: [UInt8] = []
      var chunk = [UInt8](repeating: 0, count: 65_536)
      while true {
        let count = read(reader, &chunk, chunk.count)
        if count > 0 { bytes += chunk[..<count] } else if count == 0 || errno != EINTR { return bytes }
      }
    }
  }
}
