import Foundation
import Glibc
import Testing

/// A terminal at whose other side the test sits, with a program of its own in front of it.
final class ProbedTerminal {
  /// Everything that was written to it.
  private(set) var shown = ""
  private var keyboard: Int32
  private let path: String
  private var process: pid_t = 0

  /// - Parameters:
  ///   - command: For `/bin/sh`; `$PROBE` is the path of `TerminalProbe`.
  init(running command: String, columns: UInt16 = 80, rows: UInt16 = 24, term: String = "xterm") throws {
    ProbedTerminal.starting.lock()
    defer { ProbedTerminal.starting.unlock() }
    var (keyboard, screen): (Int32, Int32) = (-1, -1)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    try #require(openpty(&keyboard, &screen, nil, nil, &size) == 0)
    defer { close(screen) }
    for end in [keyboard, screen] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    self.keyboard = keyboard
    path = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(screen)")

    // A session of its own, whose terminal is the one that it opens first.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    // Threads of a test may have signals blocked.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | 0x80)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    let library =
      ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"].map { ["LD_LIBRARY_PATH=\($0)"] } ?? []
    let environment =
      [
        "PATH=/usr/bin:/bin", "TERM=\(term)", "PROBE=\(ProbedTerminal.probe)", "PS1=",
        "SWIFT_BACKTRACE=enable=yes",
      ]
      + library
    let arguments = ["sh", "-c", command]
    let started = withCStrings(arguments) { arguments in
      withCStrings(environment) { environment in
        posix_spawn(&process, "/bin/sh", &actions, &attributes, arguments, environment)
      }
    }
    posix_spawn_file_actions_destroy(&actions)
    posix_spawnattr_destroy(&attributes)
    try #require(started == 0)
  }

  deinit {
    if keyboard >= 0 { close(keyboard) }
    if process > 0 {
      kill(-process, SIGKILL)
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
  }

  func type(_ text: String) throws {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(keyboard, $0.baseAddress, $0.count) }
      try #require(count > 0)
      rest = rest.dropFirst(count)
      if !rest.isEmpty { read(forMilliseconds: 1) }
    }
  }

  /// Reads until the terminal shows the text behind what was waited for before, and fails after a long while.
  func wait(for text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let deadline = ContinuousClock.now + .seconds(60)
    while true {
      if let found = shown[waited...].range(of: text) {
        waited = found.upperBound
        return
      }
      let isOpen = read(forMilliseconds: 100)
      if shown[waited...].contains(text) { continue }
      let isLate = ContinuousClock.now > deadline
      try #require(
        isOpen && !isLate, "'\(text)' is not in \(shown.debugDescription)", sourceLocation: sourceLocation)
    }
  }

  private var waited = String.Index(utf16Offset: 0, in: "")

  /// `false` where nobody holds the terminal any more.
  @discardableResult private func read(forMilliseconds time: Int32) -> Bool {
    var waiting = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, time) > 0 else { return true }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(keyboard, &bytes, bytes.count)
    guard count > 0 else { return false }
    unread += bytes[..<count]
    // A character may be parted.
    while !unread.isEmpty, String(validating: unread, as: UTF8.self) == nil, held.count < 4 {
      held.insert(unread.removeLast(), at: 0)
    }
    let offset = shown.utf8.distance(from: shown.startIndex, to: waited)
    shown += String(decoding: unread, as: UTF8.self)
    waited = shown.utf8.index(shown.startIndex, offsetBy: offset)
    unread = held
    held = []
    return true
  }

  private var unread: [UInt8] = []
  private var held: [UInt8] = []

  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(keyboard, UInt(TIOCSWINSZ), &size)
  }

  /// Sends a signal to whatever runs in front of the terminal.
  func send(_ signal: Int32) {
    let group = tcgetpgrp(keyboard)
    kill(group > 0 ? -group : process, signal)
  }

  /// Whether the terminal shows what is typed, and hands on whole lines, as it does for a shell.
  var isAsFound: Bool {
    var settings = termios()
    guard tcgetattr(keyboard, &settings) == 0 else { return false }
    return settings.c_lflag & tcflag_t(ICANON | ECHO | ISIG) == tcflag_t(ICANON | ECHO | ISIG)
      && settings.c_iflag & tcflag_t(ICRNL) != 0
  }

  func hangUp() {
    close(keyboard)
    keyboard = -1
  }

  /// No other process is started while an end of a terminal could reach it.
  private static let starting = NSLock()

  /// How the shell ended: its exit code, or 128 and the signal.
  func status() -> Int32 {
    var status: Int32 = 0
    let deadline = ContinuousClock.now + .seconds(60)
    while waitpid(process, &status, WNOHANG) == 0 {
      if ContinuousClock.now > deadline { return -1 }
      read(forMilliseconds: 10)
    }
    process = 0
    while read(forMilliseconds: 20), poll(keyboard) {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
  }

  private func poll(_ descriptor: Int32) -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return Glibc.poll(&waiting, 1, 0) > 0
  }

  private func poll(_ waiting: inout pollfd, _ count: nfds_t, _ time: Int32) -> Int32 {
    Glibc.poll(&waiting, count, time)
  }

  private static let probe: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let folders = ([tests] + CommandLine.arguments).map {
      URL(filePath: $0).deletingLastPathComponent().path()
    }
    let folder = folders.first { FileManager.default.isExecutableFile(atPath: $0 + "/TerminalProbe") }
    return (folder ?? folders[0]) + "/TerminalProbe"
  }()
}

private func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = strings.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies + [nil])
}
