internal import Glibc

/// This program once more, in a process that may crash.
enum ChildProcess {
  /// How a process ended.
  enum End: Hashable {
    case exit(Int32)
    case signal(Int32)

    fileprivate init(status: Int32) {
      self = status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
    }
  }

  /// The process's number; what it says goes into the file. `nil` where it cannot be started.
  static func start(_ arguments: [String], output: String) -> pid_t? {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    posix_spawn_file_actions_adddup2(&files, 1, 2)
    // Where Swift draws what a crash was, libFuzzer does not hear of it.
    setenv("SWIFT_BACKTRACE", "enable=no", 1)
    // What an input runs through depends neither on the order in which a set happens to be, nor on where code and data
    // happen to lie; so libFuzzer finds the same a second time. Where that is not allowed, it may find something else.
    setenv("SWIFT_DETERMINISTIC_HASHING", "1", 1)
    _ = personality(addressesNotRandom)
    var words: [UnsafeMutablePointer<CChar>?] = ([CommandLine.arguments[0]] + arguments).map { strdup($0) }
    defer { for word in words { free(word) } }
    words.append(nil)
    var process = pid_t()
    let result = posix_spawn(&process, "/proc/self/exe", &files, nil, words, environ)
    return result == 0 ? process : nil
  }

  /// Waits for the first to end of those that were started.
  static func wait() -> (process: pid_t, end: End)? {
    var status: Int32 = 0
    let process = waitpid(-1, &status, 0)
    return process > 0 ? (process, End(status: status)) : nil
  }

  /// Starts it and waits; only where no other is under way.
  static func run(_ arguments: [String]) -> End {
    guard let process = start(arguments, output: "/dev/null") else { return .exit(-1) }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    return End(status: status)
  }
}

/// `ADDR_NO_RANDOMIZE`.
private let addressesNotRandom: UInt = 0x004_0000

@_silgen_name("personality")
private func personality(_ persona: UInt) -> CInt
