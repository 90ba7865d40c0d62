import Foundation
import Glibc
import Testing

@testable import IntakeTerminal

/// Each with a process of its own in front of a terminal of its own.
@Suite struct TerminalDeviceTests {
  @Test func `every key comes at once, and the terminal is as it was found behind`() throws {
    let terminal = try ProbedTerminal(running: "set -m; \"$PROBE\" keys; echo left $?")
    try terminal.wait(for: "ready")
    #expect(!terminal.isAsFound)
    try terminal.type("a\u{1B}[A\u{3}\u{13}é")
    for key in ["text(\"a\")", "up", "control(\"c\")", "control(\"s\")", "text(\"é\")"] {
      try terminal.wait(for: "<\(key)>\r\n")
    }
    try terminal.type("\u{1B}")
    try terminal.wait(for: "<escape>")
    terminal.send(SIGTERM)
    try terminal.wait(for: "left 143")
    #expect(terminal.isAsFound)
    #expect(terminal.status() == 0)
    #expect(terminal.shown.contains("\u{1B}[?2004h") && terminal.shown.contains("\u{1B}[?2004l"))
  }

  @Test(arguments: [(SIGTERM, 143), (SIGINT, 130), (SIGHUP, 129), (SIGQUIT, 131)] as [(Int32, Int)])
  func `a signal gives the screen back`(_ signal: Int32, _ status: Int) throws {
    let terminal = try ProbedTerminal(running: "set -m; \"$PROBE\" screen; echo left $?")
    try terminal.wait(for: "ready")
    terminal.send(signal)
    try terminal.wait(for: ScreenModes.fullScreen.leaving)
    try terminal.wait(for: "left \(status)")
    #expect(terminal.isAsFound)
  }

  @Test func `what nohup has ignored stays ignored`() throws {
    let terminal = try ProbedTerminal(running: "trap '' HUP; set -m; \"$PROBE\" keys; echo left $?")
    try terminal.wait(for: "ready")
    terminal.send(SIGHUP)
    try terminal.type("a")
    try terminal.wait(for: "<text(\"a\")>")
    terminal.send(SIGTERM)
    try terminal.wait(for: "left 143")
  }

  @Test func `a new size is told, and asked of the terminal`() throws {
    let terminal = try ProbedTerminal(running: "exec \"$PROBE\" keys")
    try terminal.wait(for: "ready")
    terminal.resize(columns: 43, rows: 17)
    try terminal.wait(for: "<resized 43x17>")
    terminal.resize(columns: 0, rows: 0)
    try terminal.wait(for: "<resized 80x24>")
  }

  @Test func `Ctrl-Z gives the terminal to the shell, and takes it again`() throws {
    let terminal = try ProbedTerminal(
      running:
        "set -m; \"$PROBE\" screen; echo stopped; read line; echo typed $line; fg >/dev/null; echo left $?")
    try terminal.wait(for: "ready")
    try terminal.type("\u{1A}")
    try terminal.wait(for: ScreenModes.fullScreen.leaving)
    try terminal.wait(for: "stopped")
    #expect(terminal.isAsFound)
    try terminal.type("here\n")
    try terminal.wait(for: "typed here")
    try terminal.wait(for: ScreenModes.fullScreen.entering)
    try terminal.wait(for: "<resumed>")
    #expect(!terminal.isAsFound)
    try terminal.type("b")
    try terminal.wait(for: "<text(\"b\")>")
    // From elsewhere too.
    terminal.send(SIGTSTP)
    try terminal.wait(for: "left")
    #expect(terminal.isAsFound)
  }

  @Test func `a process that is to end while it is stopped leaves the terminal alone`() throws {
    let terminal = try ProbedTerminal(
      running: "set -m; \"$PROBE\" keys; echo stopped; kill %1; fg >/dev/null; echo left $?")
    try terminal.wait(for: "ready")
    try terminal.type("\u{1A}")
    try terminal.wait(for: "left 143")
    #expect(terminal.isAsFound)
    #expect(terminal.shown.components(separatedBy: "\u{1B}[?2004h").count == 2)
  }

  @Test func `stopped by what cannot be caught, it takes the terminal anew`() throws {
    let terminal = try ProbedTerminal(
      running: "set -m; \"$PROBE\" keys; stty sane; echo stopped; fg >/dev/null; echo left $?")
    try terminal.wait(for: "ready")
    terminal.send(SIGSTOP)
    try terminal.wait(for: "<resumed>")
    #expect(!terminal.isAsFound)
    try terminal.type("b")
    try terminal.wait(for: "<text(\"b\")>")
  }

  @Test func `where nobody could continue it, it does not stop`() throws {
    // Without a shell: its session is its own.
    let terminal = try ProbedTerminal(running: "exec \"$PROBE\" keys")
    try terminal.wait(for: "ready")
    try terminal.type("\u{1A}x")
    try terminal.wait(for: "<resumed>")
  }

  @Test func `a terminal that is hung up ends it`() throws {
    let terminal = try ProbedTerminal(running: "exec \"$PROBE\" keys")
    try terminal.wait(for: "ready")
    terminal.hangUp()
    #expect(terminal.status() == 129)
  }

  @Test func `exit gives the terminal back`() throws {
    let terminal = try ProbedTerminal(running: "\"$PROBE\" exit; echo left $?")
    try terminal.wait(for: ScreenModes.fullScreen.leaving)
    try terminal.wait(for: "left 3")
    #expect(terminal.isAsFound)
  }

  @Test func `what was typed ahead can be let go`() throws {
    let terminal = try ProbedTerminal(running: "exec \"$PROBE\" keys")
    try terminal.wait(for: "ready")
    try terminal.type("\u{6}early")
    try terminal.wait(for: "discarded")
    try terminal.type("later")
    try terminal.wait(for: "<text(\"")
    #expect(!terminal.shown.contains("early"))
  }

  // MARK: Faults

  private static let sentence = "intake: a fault of the program itself. What was kept is kept."

  @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGFPE, SIGTRAP] as [Int32])
  func `a fault gives the terminal back and says nothing of what was typed`(_ fault: Int32) throws {
    let terminal = try ProbedTerminal(running: "set -m; \"$PROBE\" screen; echo left $?")
    try terminal.wait(for: "ready")
    terminal.send(fault)
    try terminal.wait(for: ScreenModes.fullScreen.leaving)
    try terminal.wait(for: TerminalDeviceTests.sentence)
    try terminal.wait(for: "left 70")
    #expect(terminal.isAsFound)
    #expect(terminal.status() == 0)
    #expect(!terminal.shown.lowercased().contains("backtrace") && !terminal.shown.contains("Thread 0"))
  }

  @Test(arguments: ["trap", "overflow"]) func `so does a real one`(_ kind: String) throws {
    let terminal = try ProbedTerminal(running: "\"$PROBE\" \(kind) 'secret answer'; echo left $?")
    try terminal.wait(for: ScreenModes.fullScreen.leaving)
    try terminal.wait(for: TerminalDeviceTests.sentence)
    try terminal.wait(for: "left 70")
    #expect(terminal.isAsFound)
    #expect(terminal.status() == 0)
    #expect(!terminal.shown.contains("secret") && !terminal.shown.contains("Thread 0"))
  }
}
