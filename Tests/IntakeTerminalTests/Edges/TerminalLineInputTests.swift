import Glibc
import Testing

@testable import IntakeTerminal

/// Each with a process of its own in front of a terminal of its own.
@Suite struct TerminalLineInputTests {
  @Test func `a line is whole, however long`() throws {
    let terminal = try ProbedTerminal(running: "exec \"$PROBE\" lines")
    try terminal.wait(for: "> ")
    try terminal.type(String(repeating: "long ", count: 2000) + "\r")
    try terminal.wait(for: "<10000: \"long long")
    // A character too many.
    try terminal.type(String(repeating: "b", count: LineLimit.characters + 1) + "\r")
    try terminal.wait(for: "<tooLong>")
    try terminal.type("short\r")
    try terminal.wait(for: "<5: \"short\">")
  }

  @Test func `whole characters are taken back, and the screen shows it`() throws {
    let terminal = try ProbedTerminal(running: "exec \"$PROBE\" lines", columns: 20)
    try terminal.wait(for: "> ")
    try terminal.type("é漢👩‍👩‍👧x")
    try terminal.wait(for: "x")
    try terminal.type("\u{7F}\u{7F}")
    try terminal.wait(for: "\u{1B}[J")
    try terminal.type("\u{7F}\u{8}e\u{301}\u{7F}ok")
    try terminal.wait(for: "ok")
    var screen = SmallScreen(columns: 20)
    screen.write(terminal.shown)
    #expect(screen.rows == ["> ok"])
    #expect(screen.column == 4)
    try terminal.type("\r")
    try terminal.wait(for: "<2: \"ok\">")
  }

  @Test func `a paste answers one question`() throws {
    let terminal = try ProbedTerminal(running: "exec \"$PROBE\" lines")
    try terminal.wait(for: "\u{1B}[?2004h")
    try terminal.type("\u{1B}[200~y\ry\ry\r\u{1B}[201~")
    try terminal.wait(for: "y\r\ny\r\ny\r\n")
    try terminal.type("\r")
    try terminal.wait(for: "<5: \"y\\ny\\ny\">")
    try terminal.type("end\r")
    try terminal.wait(for: "<3: \"end\">")
  }

  @Test func `a stop keeps what was typed`() throws {
    let terminal = try ProbedTerminal(
      running: "set -m; \"$PROBE\" lines; echo stopped; fg >/dev/null; echo left $?")
    try terminal.wait(for: "> ")
    try terminal.type("half")
    try terminal.wait(for: "half")
    try terminal.type("\u{1A}")
    try terminal.wait(for: "stopped")
    try terminal.wait(for: "<resumed>")
    try terminal.wait(for: "> half")
    try terminal.type(" more\r")
    try terminal.wait(for: "<9: \"half more\">")
    try terminal.type("\u{4}")
    try terminal.wait(for: "<end>")
    try terminal.wait(for: "left 0")
    #expect(terminal.isAsFound)
  }

  @Test func `Ctrl-C and a signal interrupt`() throws {
    for interruption in ["\u{3}", nil] {
      let terminal = try ProbedTerminal(running: "set -m; \"$PROBE\" lines; echo left $?")
      try terminal.wait(for: "> ")
      try terminal.type("half")
      try terminal.wait(for: "half")
      if let interruption { try terminal.type(interruption) } else { terminal.send(SIGINT) }
      try terminal.wait(for: "<interrupted(2)>")
      try terminal.wait(for: "left 0")
      #expect(terminal.isAsFound)
    }
  }

  @Test func `a terminal that only adds text is sent no sequences`() throws {
    let terminal = try ProbedTerminal(running: "exec \"$PROBE\" lines", columns: 20, term: "dumb")
    try terminal.wait(for: "> ")
    try terminal.type("a line that is longer than a row\u{17}\u{7F}\u{15}ok\r")
    try terminal.wait(for: "<2: \"ok\">")
    #expect(!terminal.shown.contains("\u{1B}"))
  }

  // MARK: Lines that the terminal edits itself

  @Test(arguments: [(SIGTERM, 15), (SIGHUP, 1), (SIGINT, 2)] as [(Int32, Int)])
  func `a signal is noticed while a line is waited for`(_ signal: Int32, _ number: Int) throws {
    let terminal = try ProbedTerminal(running: "trap : TERM HUP INT; sleep 100 | exec \"$PROBE\" piped")
    try terminal.wait(for: "> ")
    terminal.send(signal)
    try terminal.wait(for: "<interrupted(\(number))>")
  }

  @Test func `a stop is noticed too`() throws {
    let terminal = try ProbedTerminal(
      running: "set -m; \"$PROBE\" piped; echo stopped; fg >/dev/null; echo left $?")
    try terminal.wait(for: "> ")
    try terminal.type("\u{1A}")
    try terminal.wait(for: "stopped")
    try terminal.wait(for: "<resumed>")
    try terminal.type("line\n\u{4}")
    try terminal.wait(for: "<4: \"line\">")
    try terminal.wait(for: "<end>")
    try terminal.wait(for: "left 0")
  }
}
