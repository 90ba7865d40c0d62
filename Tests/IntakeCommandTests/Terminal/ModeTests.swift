import TestSupport
import Testing

/// Which way an interview is asked, at a real terminal.
@Suite(.enabled(if: TerminalWindow.isAvailable, "tmux is not installed"), .serialized)
struct `An interview is asked` {
  let shell: Shell

  init() throws {
    shell = try Shell()
    try shell.addQuestionnaires()
  }

  private func screen(_ command: String, columns: Int = 80, rows: Int = 24) throws -> TerminalWindow {
    let window = try shell.open(command, columns: columns, rows: rows)
    try window.wait(for: "the first screen") {
      $0.isAlternate ? $0.text.contains("Stop") : $0.lineAtCursor == ">"
    }
    return window
  }

  @Test(arguments: [
    "intake run phq-9", "ACCESSIBLE=0 INTAKE_PLAIN= intake run phq-9", "INTAKE_PLAIN=false intake run phq-9",
  ])
  func `on the whole screen where nobody wants it otherwise`(_ command: String) throws {
    #expect(try screen(command).screen().isAlternate)
  }

  @Test(arguments: [
    "intake run phq-9 --plain", "INTAKE_PLAIN=1 intake run phq-9", "ACCESSIBLE=yes intake run phq-9",
    "TERM=dumb intake run phq-9", "env -u TERM intake run phq-9",
  ])
  func `line by line where that is wanted, or the terminal can do no more`(_ command: String) throws {
    #expect(try !screen(command).screen().isAlternate)
  }

  @Test func `line by line in a window that is too small`() throws {
    #expect(try !screen("intake run phq-9", columns: 39, rows: 24).screen().isAlternate)
    #expect(try !screen("intake run phq-9", columns: 80, rows: 11).screen().isAlternate)
  }

  @Test func `in colour where that is wanted, and with the same words without it`() throws {
    let coloured = try screen("intake run phq-9")
    let plain = try screen("NO_COLOR=1 intake run phq-9")
    for window in [coloured, plain] {
      try window.press("Enter")
      try window.wait(for: "Little interest")
      // An option is marked, which is where colour comes in.
      try window.type("2")
      try window.wait(for: "(o) 2")
    }
    #expect(try coloured.styledScreen().contains("35m"))
    #expect(try !plain.styledScreen().contains(/\u{1B}\[[0-9;]*3[0-7]m/))
    #expect(try coloured.screen().text == plain.screen().text)
  }
}
