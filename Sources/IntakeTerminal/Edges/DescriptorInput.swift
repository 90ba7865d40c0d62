internal import Glibc

/// Lines from a file descriptor: a terminal, a pipe or a file.
///
/// A descriptor that is closed, and a terminal that was hung up, are the end of input and no failure.
public struct DescriptorInput: LineSource {
  private let descriptor: Int32
  private let isTerminal: Bool
  private var bytes: [UInt8] = []
  /// How many of `bytes` are taken already.
  private var taken = 0
  private var hasEnded = false
  /// Whether the line that is being read is too long already.
  private var isTooLong = false
  private let signals: SignalPipe?
  private var pending: [Int32] = []

  /// Bytes that 20,000 characters of four fit into; a longer line is let go as it comes.
  private static let longestInBytes = 4 * LineLimit.characters
  private static let longestOfTerminal = 4094

  /// - Parameters:
  ///   - descriptor: 0 for standard input.
  ///   - signals: What is noticed while a line is waited for; without it, signals do what they do.
  public init(descriptor: Int32 = 0, signals: SignalPipe? = nil) {
    self.descriptor = descriptor
    self.signals = signals
    isTerminal = isatty(descriptor) == 1
  }

  public var isShownWhileTyped: Bool { isTerminal }

  public mutating func next() throws(InputFailure) -> TypedLine {
    // Bytes before this place hold no line end.
    var searched = taken
    while true {
      if let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = bytes[taken..<end]
        taken = end + 1
        defer { isTooLong = false }
        return isTooLong ? .tooLong : read(line)
      }
      if bytes.count - taken > DescriptorInput.longestInBytes {
        isTooLong = true
        taken = bytes.count
      }
      bytes.removeFirst(taken)
      taken = 0
      searched = bytes.count
      if let noticed = waitNoticingSignals() { return noticed }
      guard try fill() else { return .end }
    }
  }

  public mutating func discardTypedAhead() {
    guard isTerminal else { return }
    bytes = []
    taken = 0
    tcflush(descriptor, TCIFLUSH)
  }

  private func read(_ line: ArraySlice<UInt8>) -> TypedLine {
    if isTerminal, line.count >= DescriptorInput.longestOfTerminal { return .cutByTerminal }
    let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    guard let text = String(validating: line, as: UTF8.self) else {
      return .notText(readable: DescriptorInput.readableCharacters(line))
    }
    let isTooLong =
      text.index(text.startIndex, offsetBy: LineLimit.characters + 1, limitedBy: text.endIndex) != nil
    return isTooLong ? .tooLong : .line(text)
  }

  /// How many characters stand before the first bytes that are none.
  private static func readableCharacters(_ line: ArraySlice<UInt8>) -> Int {
    var parser = UTF8.ForwardParser()
    var bytes = line.makeIterator()
    var readable = String.UnicodeScalarView()
    while case .valid(let encoded) = parser.parseScalar(from: &bytes) {
      readable.append(UTF8.decode(encoded))
    }
    return String(readable).count
  }

  /// Waits until there is something to read. What a signal asks for comes before it.
  private mutating func waitNoticingSignals() -> TypedLine? {
    guard let signals, !hasEnded else { return nil }
    while true {
      pending += signals.received()
      while !pending.isEmpty {
        switch pending.removeFirst() {
        case SIGWINCH: break
        case SIGTSTP:
          pending += signals.stop(isGroup: false)
          if isTerminal { return .resumed }
        case SIGCONT: if isTerminal { return .resumed }
        case let signal: return .interrupted(signal)
        }
      }
      var waiting = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
      ]
      // Whatever goes wrong with the input is found by reading it.
      if poll(&waiting, 2, -1) < 0, errno != EINTR { return nil }
      // What ended the other side of a pipe may have come here too, behind the look at its descriptor.
      if waiting[1].revents == 0 { pending += signals.received() }
      if pending.isEmpty, waiting[1].revents == 0, waiting[0].revents != 0 { return nil }
    }
  }

  /// Waits for more bytes; `false` at the end of input.
  private mutating func fill() throws(InputFailure) -> Bool {
    if hasEnded { return false }
    var chunk = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count > 0 {
        bytes += chunk[..<count]
        return true
      }
      if count == 0 {
        hasEnded = true
        return false
      }
      switch errno {
      case EINTR: continue
      case EAGAIN:
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&waiting, 1, -1)
      case EBADF, EIO:
        hasEnded = true
        return false
      default: throw InputFailure(errorNumber: errno)
      }
    }
  }
}
