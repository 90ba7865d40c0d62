internal import Glibc

/// The end of a process that has a fault of its own: the terminal as it was found, one sentence that holds no answer, and
/// exit code 70. No backtrace with what was in memory, and no copy of the memory.
public enum CrashGuard {
  private static let faults = [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT]
  private static let stackSize = 65_536

  /// For the whole life of the process. The first thing that it does.
  public static func install() {
    TerminalToRestore.prepare()
    // A stack that ran over has no room for the handler.
    var stack = stack_t()
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: stackSize, alignment: 16)
    stack.ss_size = stackSize
    sigaltstack(&stack, nil)
    for fault in faults {
      var action = sigaction()
      // A fault of the handler itself ends the process at once.
      action.sa_flags = Int32(
        bitPattern: UInt32(SA_ONSTACK) | UInt32(bitPattern: Int32(truncatingIfNeeded: SA_RESETHAND)))
      sigemptyset(&action.sa_mask)
      action.__sigaction_handler.sa_handler = { _ in
        TerminalToRestore.restore()
        let words: StaticString = "intake: a fault of the program itself. What was kept is kept.\n"
        _ = write(2, words.utf8Start, words.utf8CodeUnitCount)
        _exit(70)
      }
      sigaction(fault, &action, nil)
    }
  }
}
