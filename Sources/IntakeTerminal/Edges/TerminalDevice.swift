internal import Glibc

/// A person's terminal: keys one by one, signals between them, and what is written.
///
/// From `enter` to `leave` the terminal hands on every key at once and shows none by itself. It is left on every way out:
/// `leave`, the end of this object's life, `exit`, a stop by Ctrl-Z, and with `CrashGuard` a fault.
///
/// A class, since there is only one terminal, and what was done to it is undone once.
public final class TerminalDevice: KeySource, TextSink {
  private let input: Int32
  private let output: Int32
  private let signals: SignalPipe
  private var decoder = KeyDecoder()
  /// Keys that came and were not handed on, and how many of them were.
  private var keys: [Key] = []
  private var taken = 0
  private var pending: [Int32] = []
  private var hasEnded = false
  /// `nil` while the terminal is not taken over.
  private var taking: Taking?
  /// The terminal's settings as they were found.
  private var found = termios()

  /// A terminal that is taken over, and how it is given back.
  private struct Taking {
    let modes: ScreenModes
    let way: TerminalToRestore.Way
    let turn: Int
  }

  public init(signals: SignalPipe, input: Int32 = 0, output: Int32 = 1) {
    self.signals = signals
    self.input = input
    self.output = output
  }

  deinit { leave() }

  /// Whether a person can type and read here.
  public var isTerminal: Bool { isatty(input) == 1 && isatty(output) == 1 }

  // MARK: Taking over and giving back

  /// Takes the terminal over. With other modes it is given back first; with the same nothing happens.
  ///
  /// - Returns: Whether it is taken over.
  @discardableResult public func enter(_ wanted: ScreenModes) -> Bool {
    if taking?.modes == wanted { return true }
    leave()
    return tcgetattr(input, &found) == 0 && takeOver(wanted)
  }

  /// Gives the terminal back as it was found. What was typed and not read is dropped: the shell is not to run it.
  public func leave() {
    guard let taking else { return }
    self.taking = nil
    TerminalToRestore.disarm(taking.turn)
    taking.way.giveBack()
    taking.way.leaving.deallocate()
  }

  /// Sets the terminal and writes what `wanted` enters with; `false` where the process is asked to end meanwhile, or
  /// the terminal is gone.
  ///
  /// In the background this stops the process until it is in the foreground again.
  private func takeOver(_ wanted: ScreenModes) -> Bool {
    var settings = found
    settings.makeRaw()
    while tcsetattr(input, TCSANOW, &settings) != 0 {
      guard errno == EINTR else { return false }
      pending += signals.received()
      if isAskedToEnd { return false }
    }
    if taking == nil {
      let leaving = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: wanted.leaving.utf8.count)
      _ = leaving.initialize(from: wanted.leaving.utf8)
      let way = TerminalToRestore.Way(
        input: input, output: output, settings: found, leaving: UnsafeBufferPointer(leaving))
      taking = Taking(modes: wanted, way: way, turn: TerminalToRestore.arm(way))
    }
    // Where it cannot be written, neither can what follows, and that is told.
    try? write(wanted.entering)
    return true
  }

  // MARK: Keys

  public func next() throws(InputFailure) -> TerminalInput {
    while true {
      if let noticed = notice() { return noticed }
      if taken < keys.count {
        let key = keys[taken]
        taken += 1
        // Ctrl-Z, which is a signal at other times.
        if key == .control("z") { return suspend(isGroup: true) }
        return .key(key)
      }
      if hasEnded { return .end }
      keys = []
      taken = 0
      try wait()
    }
  }

  public func discardTypedAhead() {
    keys = []
    taken = 0
    decoder.discard()
    tcflush(input, TCIFLUSH)
  }

  /// What a signal asks for.
  private func notice() -> TerminalInput? {
    pending += signals.received()
    while !pending.isEmpty {
      switch pending.removeFirst() {
      case SIGWINCH:
        pending.removeAll { $0 == SIGWINCH }
        return .resized
      case SIGTSTP: return suspend(isGroup: false)
      case SIGCONT:
        // Stopped by what cannot be caught. A shell has set the terminal for itself meanwhile.
        if let taking, !takeOver(taking.modes) { continue }
        return .resumed
      case let signal: return .interrupted(signal)
      }
    }
    return nil
  }

  private func suspend(isGroup: Bool) -> TerminalInput {
    let modes = taking?.modes
    leave()
    pending += signals.stop(isGroup: isGroup)
    // Whoever is to end while stopped does not take the terminal from the shell again.
    if !isAskedToEnd, let modes, tcgetattr(input, &found) == 0 { _ = takeOver(modes) }
    if let index = pending.firstIndex(where: TerminalDevice.isEnd) {
      return .interrupted(pending.remove(at: index))
    }
    return .resumed
  }

  private static func isEnd(_ signal: Int32) -> Bool { ![SIGWINCH, SIGTSTP, SIGCONT].contains(signal) }

  private var isAskedToEnd: Bool { pending.contains(where: TerminalDevice.isEnd) }

  /// Waits for a byte or a signal, and no longer than it takes to tell ESC from what begins with it.
  private func wait() throws(InputFailure) {
    var waiting = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&waiting, 2, TerminalDevice.patience(decoder.waiting))
    if count < 0 {
      if errno == EINTR { return }
      throw InputFailure(errorNumber: errno)
    }
    if count == 0 {
      keys = decoder.flush()
    } else if waiting[1].revents == 0 {
      try read()
    }
  }

  /// Milliseconds. A sequence that a slow line parts is waited for longer than ESC, which a person pressed; a paste
  /// longer still.
  private static func patience(_ waiting: KeyDecoder.Waiting?) -> Int32 {
    switch waiting {
    case nil: -1
    case .escape: 40
    case .rest: 500
    case .paste: 1000
    }
  }

  private func read() throws(InputFailure) {
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(input, &chunk, chunk.count)
    if count > 0 {
      keys = decoder.decode(chunk[..<count])
      return
    }
    if count < 0 {
      switch errno {
      case EINTR, EAGAIN: return
      case EIO, EBADF: break
      default: throw InputFailure(errorNumber: errno)
      }
    }
    hasEnded = true
    keys = decoder.flush()
    // A terminal that is gone also sends a signal, which says more than the end of input.
    var hangUp = pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&hangUp, 1, 100)
  }

  // MARK: The screen

  public func write(_ text: String) throws(OutputFailure) {
    var output = DescriptorOutput(descriptor: output)
    try output.write(text)
  }

  /// Where the terminal does not say, what the environment says, else 80 by 24.
  public var size: ScreenSize {
    var size = winsize()
    for descriptor in [output, input] where ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 {
      if size.ws_col > 0, size.ws_row > 0 { break }
    }
    return ScreenSize(
      columns: size.ws_col > 0
        ? Int(size.ws_col) : TerminalDevice.number("COLUMNS") ?? ScreenSize.usual.columns,
      rows: size.ws_row > 0 ? Int(size.ws_row) : TerminalDevice.number("LINES") ?? ScreenSize.usual.rows)
  }

  private static func number(_ name: String) -> Int? {
    guard let text = getenv(name), let number = Int(String(cString: text)), (1...10_000).contains(number)
    else {
      return nil
    }
    return number
  }
}

extension termios {
  /// Every byte at once, none shown, none obeyed. What is written still has its line ends made.
  fileprivate mutating func makeRaw() {
    c_iflag &= ~tcflag_t(IGNBRK | BRKINT | PARMRK | ISTRIP | INLCR | IGNCR | ICRNL | IXON | IXOFF)
    c_lflag &= ~tcflag_t(ICANON | ECHO | ECHONL | ISIG | IEXTEN)
    c_oflag |= tcflag_t(OPOST | ONLCR)
    c_cflag |= tcflag_t(CS8)
    // One byte is enough, however long it takes.
    withUnsafeMutableBytes(of: &c_cc) { characters in
      characters[Int(VMIN)] = 1
      characters[Int(VTIME)] = 0
    }
  }
}
