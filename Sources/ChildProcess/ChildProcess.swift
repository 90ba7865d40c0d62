public import Glibc

/// A program that runs beside this one.
public enum ChildProcess {
  /// Where what a program writes on standard error goes.
  public enum Complaints: Sendable {
    /// To this program's own standard error.
    case shown
    case dropped
  }

  /// Why a program does not start: a number of `errno`.
  public struct CannotStart: Error {
    public let code: Int32
  }

  /// Starts a program; whoever does has to wait for it, see ``wait(for:)``.
  ///
  /// - Parameters:
  ///   - words: The program, by its path or by a name that is looked up in PATH, and its arguments.
  ///   - input: A descriptor that becomes its standard input.
  ///   - output: A descriptor that becomes its standard output; it may be the same.
  public static func start(
    _ words: [String], input: Int32, output: Int32, complaints: Complaints
  ) throws(CannotStart) -> pid_t {
    guard let program = words.first else { throw CannotStart(code: ENOENT) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    if case .dropped = complaints {
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, program, &actions, nil, &arguments, environ)
    guard code == 0 else { throw CannotStart(code: code) }
    return process
  }

  /// The exit code of a program, when it has ended; `nil` where a signal ended it.
  @discardableResult
  public static func wait(for process: pid_t) -> Int32? {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { if errno != EINTR { return nil } }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : nil
  }
}
