internal import Glibc
internal import IntakeTerminal

/// What the process does before anything else, whatever the command.
enum StartUp {
  static func prepare() {
    CrashGuard.install()
    // No file of this process is for others, unless it is said where it is made.
    umask(0o077)
    // A reader that goes away, or a limit on the size of files, is a failed write and no sudden end.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    // A copy of the memory holds answers.
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    keepMemoryOutOfCores()
    keepStandardDescriptors()
  }

  /// Where the system hands cores to a program of its own, the limit does not count, but what goes into them does.
  private static func keepMemoryOutOfCores() {
    let filter = open("/proc/self/coredump_filter", O_WRONLY | O_CLOEXEC)
    guard filter >= 0 else { return }
    _ = write(filter, "0", 1)
    close(filter)
  }

  /// Puts something in the place of standard streams that are closed. Else the next file that is opened would be
  /// taken for one, and what is meant for the screen would be written into it.
  ///
  /// Reading finds the end, and writing fails.
  private static func keepStandardDescriptors() {
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) == -1 && errno == EBADF {
      _ = open("/dev/null", O_RDONLY)
    }
  }
}
