internal import Glibc
internal import IntakeTerminal

/// Tells what comes in at a terminal, for tests that hold the terminal's other side.
///
/// `keys` and `screen` tell each key in line mode and on a screen of its own, `lines` each line, `piped` each line of a
/// `DescriptorInput`; `trap` has a fault of its own, and `exit` ends without giving the terminal back.
@main struct TerminalProbe {
  static func main() throws {
    CrashGuard.install()
    signal(SIGPIPE, SIG_IGN)
    let signals = SignalPipe()
    signals.install()
    let terminal = TerminalDevice(signals: signals)
    switch CommandLine.arguments.dropFirst().first {
    case "keys": try tellKeys(terminal, .lines)
    case "screen": try tellKeys(terminal, .fullScreen)
    case "lines":
      terminal.enter(.lines)
      try tellLines(TerminalLineInput(terminal, prompt: "> "), terminal)
    case "piped": try tellLines(DescriptorInput(signals: signals), terminal)
    case "trap":
      terminal.enter(.fullScreen)
      let empty = CommandLine.arguments.filter { $0 == "secret answer" }
      print(empty[CommandLine.arguments.count])
    case "overflow":
      terminal.enter(.fullScreen)
      print(depth(1))
    case "exit":
      terminal.enter(.fullScreen)
      Glibc.exit(3)
    default: Glibc.exit(64)
    }
  }

  private static func tellKeys(_ terminal: TerminalDevice, _ modes: ScreenModes) throws {
    terminal.enter(modes)
    try terminal.write("ready\n")
    while true {
      let input = try terminal.next()
      switch input {
      case .key(.control("f")):
        try terminal.write("waiting\n")
        // Until the test has typed ahead.
        var waiting = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
        _ = poll(&waiting, 1, 10_000)
        terminal.discardTypedAhead()
        try terminal.write("discarded\n")
      case .key(let key): try terminal.write("<\(key)>\n")
      case .resized: try terminal.write("<resized \(terminal.size.columns)x\(terminal.size.rows)>\n")
      case .resumed: try terminal.write("<resumed>\n")
      case .interrupted(let signal):
        terminal.leave()
        Glibc.exit(128 + signal)
      case .end:
        terminal.leave()
        Glibc.exit(75)
      }
    }
  }

  private static func tellLines(_ source: some LineSource, _ terminal: TerminalDevice) throws {
    var source = source
    while true {
      try terminal.write("> ")
      let typed = try source.next()
      switch typed {
      case .line(let line): try terminal.write("<\(line.utf8.count): \(line.prefix(60).debugDescription)>\n")
      case .end, .interrupted:
        terminal.leave()
        try terminal.write("<\(typed)>\n")
        return
      default: try terminal.write("<\(typed)>\n")
      }
    }
  }

  private static func depth(_ count: Int) -> Int {
    count == .max ? 0 : depth(count &+ 1) &+ Int.random(in: 0...1)
  }
}
