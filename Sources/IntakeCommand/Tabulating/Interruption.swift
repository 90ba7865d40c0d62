internal import Glibc
internal import IntakeBatch

/// Ctrl-C, the end of the terminal, and whoever ends the process, while a table is worked through: the work stops between
/// blocks, and leaves no half file behind.
enum Interruption {
  /// What the signals ask to stop.
  static let cancellation = try? Cancellation()

  /// The last that came; 0 for none.
  nonisolated(unsafe) private(set) static var signal: sig_atomic_t = 0

  /// Catches the signals from now on; what the process was told to ignore stays ignored.
  static func install() -> Cancellation? {
    guard cancellation != nil else { return nil }
    for signal in [SIGINT, SIGTERM, SIGHUP] {
      var old = sigaction()
      // SIG_IGN is the address 1.
      guard sigaction(signal, nil, &old) == 0,
        unsafeBitCast(old.__sigaction_handler.sa_handler, to: Int.self) != 1
      else { continue }
      var action = sigaction()
      sigemptyset(&action.sa_mask)
      action.__sigaction_handler.sa_handler = { signal in
        let error = errno
        Interruption.signal = signal
        Interruption.cancellation?.cancel()
        errno = error
      }
      sigaction(signal, &action, nil)
    }
    return cancellation
  }

  /// What the command ends with, once the work has stopped.
  static var failure: Failure { .interrupted(signal == 0 ? SIGINT : signal) }
}
