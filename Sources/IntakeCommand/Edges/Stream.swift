internal import Glibc
internal import IntakeRecords
internal import PlainText

/// Standard output or standard error.
enum Stream: Int32 {
  case output = 1
  case error = 2

  /// Writes through at once, and fails where not all can be written.
  func write(_ text: String) throws(Failure) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(rawValue, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: rawValue, events: Int16(POLLOUT), revents: 0)
        _ = poll(&waiting, 1, -1)
      } else if errno != EINTR {
        throw .stream(name, SystemFailure(errno))
      }
    }
  }

  /// A line of which nothing is obeyed by a terminal.
  func writeLine(_ text: String) throws(Failure) { try write(text.terminalSafe + "\n") }

  /// A message on standard error. Where that fails there is nobody left to tell.
  static func say(_ message: String) { try? Stream.error.write("intake: \(message.terminalSafe)\n") }

  var isTerminal: Bool { isatty(rawValue) == 1 }

  /// Colour only on a terminal, and never with `NO_COLOR` or `TERM=dumb`.
  var takesColor: Bool {
    isTerminal && (Environment["NO_COLOR"] ?? "").isEmpty && Environment["TERM"] != "dumb"
  }

  /// The columns of the terminal; `nil` where there is none, or where it does not say.
  var columns: Int? {
    var size = winsize()
    guard ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// The columns to write in: a long line is hard to read, and what is no terminal has 80.
  var width: Int { min(columns ?? 80, 100) }

  /// Paragraphs, wrapped to the width; one that begins with `- ` is an item of a list.
  func writeText(_ text: String, indent: Int = 0) throws(Failure) {
    for line in TextLayout(width: width, indent: indent).lines(of: text) { try write(line + "\n") }
  }

  private var name: String { self == .output ? "standard output" : "standard error" }
}

/// The variables of the environment.
enum Environment {
  static subscript(name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// Whether `INTAKE_PLAIN` or `ACCESSIBLE` is set to anything but `0`, `false` or `no`: line by line, as with `--plain`.
  static var asksForPlain: Bool {
    ["INTAKE_PLAIN", "ACCESSIBLE"].contains { name in
      !["", "0", "false", "no"].contains((Environment[name] ?? "").lowercased())
    }
  }
}
