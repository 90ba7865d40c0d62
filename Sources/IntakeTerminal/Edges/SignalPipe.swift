internal import Glibc

/// The signals of a terminal's user and of whoever ends the process, as something that can be waited for together with
/// keys.
///
/// The handlers do nothing but write the signal's number into a pipe, so that nothing happens in the middle of anything
/// else. What the process was told to ignore when it began, as by `nohup`, stays ignored. One of these at a time
/// can be installed.
///
/// A class, since handlers are the process's: they are put back when nobody holds it any more.
public final class SignalPipe {
  /// What is watched: ends, and the stops, continuations and sizes of a terminal.
  static let watched = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH, SIGTSTP, SIGCONT]

  /// The end that is read; readable as soon as a signal came.
  let descriptor: Int32
  private let writer: Int32
  private var before: [(signal: Int32, action: sigaction)] = []
  private var isInstalled = false

  /// Where handlers write; -1 for nowhere.
  nonisolated(unsafe) private static let target: UnsafeMutablePointer<Int32> = {
    let target = UnsafeMutablePointer<Int32>.allocate(capacity: 1)
    target.initialize(to: -1)
    return target
  }()

  /// A pipe without handlers.
  ///
  /// Where none can be made, no signal is ever told, and none is caught.
  public init() {
    var ends: [Int32] = [-1, -1]
    if pipe(&ends) != 0 { ends = [-1, -1] }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    descriptor = ends[0]
    writer = ends[1]
  }

  deinit {
    restore()
    if descriptor >= 0 {
      close(descriptor)
      close(writer)
    }
  }

  /// Catches the signals from now on.
  public func install() {
    guard writer >= 0, !isInstalled else { return }
    isInstalled = true
    SignalPipe.target.pointee = writer
    for signal in SignalPipe.watched {
      var old = sigaction()
      guard sigaction(signal, nil, &old) == 0, !old.isIgnoring else { continue }
      before.append((signal, old))
      catchSignal(signal)
    }
  }

  /// Puts the handlers back that were there before.
  public func restore() {
    guard isInstalled else { return }
    isInstalled = false
    for (signal, action) in before {
      var action = action
      sigaction(signal, &action, nil)
    }
    before = []
    SignalPipe.target.pointee = -1
  }

  /// What came since the last call, in its order.
  func received() -> [Int32] {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(descriptor, &bytes, bytes.count)
    return bytes.prefix(max(count, 0)).map { Int32($0) }
  }

  /// As if the signal came.
  func note(_ signal: Int32) {
    var byte = UInt8(truncatingIfNeeded: signal)
    _ = write(writer, &byte, 1)
  }

  /// Stops the process until it is told to continue. Returns at once where nobody could tell it to, as for a process
  /// without a shell.
  ///
  /// - Parameter isGroup: Whether everything that was started together stops, as for Ctrl-Z at the keyboard: else a
  ///   shell's script would wait for a process that has stopped, and the shell for the script.
  /// - Returns: What came meanwhile, but for what stopped the process and let it go on.
  func stop(isGroup: Bool) -> [Int32] {
    guard isInstalled, before.contains(where: { $0.signal == SIGTSTP }) else { return [] }
    var untouched = sigaction()
    sigemptyset(&untouched.sa_mask)
    untouched.__sigaction_handler.sa_handler = SIG_DFL
    sigaction(SIGTSTP, &untouched, nil)
    _ = isGroup ? kill(0, SIGTSTP) : raise(SIGTSTP)
    catchSignal(SIGTSTP)
    return received().filter { $0 != SIGTSTP && $0 != SIGCONT }
  }

  private func catchSignal(_ signal: Int32) {
    var action = sigaction()
    // System calls are interrupted, so that whoever waits looks at the pipe.
    action.sa_flags = 0
    sigemptyset(&action.sa_mask)
    action.__sigaction_handler.sa_handler = { signal in
      let error = errno
      var byte = UInt8(truncatingIfNeeded: signal)
      _ = write(SignalPipe.target.pointee, &byte, 1)
      errno = error
    }
    sigaction(signal, &action, nil)
  }
}

extension sigaction {
  fileprivate var isIgnoring: Bool {
    // SIG_IGN is the address 1.
    sa_flags & SA_SIGINFO == 0
      && unsafeBitCast(__sigaction_handler.sa_handler, to: Int.self) == 1
  }
}
