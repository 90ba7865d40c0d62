internal import Glibc

/// The terminal as it was found, for whoever ends the process without its owner: `exit`, or a fault.
///
/// Held in memory of its own that a signal handler can read at any moment. One terminal at a time.
enum TerminalToRestore {
  /// How a terminal is given back.
  struct Way {
    var input: Int32 = -1
    var output: Int32 = -1
    var settings = termios()
    /// Written before the settings are put back.
    var leaving = UnsafeBufferPointer<UInt8>(start: nil, count: 0)

    /// Calls nothing but what a signal handler may. Does nothing to a terminal that another program has the use of.
    func giveBack() {
      let foreground = tcgetpgrp(input)
      guard foreground == getpgrp() || foreground == -1 else { return }
      _ = write(output, leaving.baseAddress, leaving.count)
      // What was typed for a questionnaire is nothing for the shell.
      tcflush(input, TCIFLUSH)
      var settings = settings
      tcsetattr(input, TCSANOW, &settings)
    }
  }

  private struct Contents {
    var isArmed = false
    var way = Way()
    /// Which arming it was, so that only who armed it disarms it.
    var turn = 0
    var lock = pthread_mutex_t()
  }

  nonisolated(unsafe) private static let contents: UnsafeMutablePointer<Contents> = {
    let contents = UnsafeMutablePointer<Contents>.allocate(capacity: 1)
    contents.initialize(to: Contents())
    pthread_mutex_init(&contents.pointee.lock, nil)
    // A call of `exit` anywhere leaves the terminal as it was found.
    atexit { TerminalToRestore.restore() }
    return contents
  }()

  /// Makes the memory, so that a handler never does.
  static func prepare() { _ = contents }

  /// - Parameter way: Its bytes stay in memory until it is disarmed.
  static func arm(_ way: Way) -> Int {
    pthread_mutex_lock(&contents.pointee.lock)
    defer { pthread_mutex_unlock(&contents.pointee.lock) }
    contents.pointee.isArmed = false
    contents.pointee.turn &+= 1
    contents.pointee.way = way
    contents.pointee.isArmed = true
    return contents.pointee.turn
  }

  static func disarm(_ turn: Int) {
    pthread_mutex_lock(&contents.pointee.lock)
    defer { pthread_mutex_unlock(&contents.pointee.lock) }
    if contents.pointee.turn == turn { contents.pointee.isArmed = false }
  }

  /// Gives the terminal back; does nothing the second time. For a signal handler too.
  static func restore() {
    guard contents.pointee.isArmed else { return }
    contents.pointee.isArmed = false
    contents.pointee.way.giveBack()
  }
}
