import Intake
import Testing

@testable import IntakeTerminal

@Suite struct SaidLineTests {
  @Test(arguments: [
    ("back", Command.back), ("Back", .back), (" SKIP ", .skip), ("help", .help), ("contacts", .contacts),
    ("pause", .pause), ("stop", .stop), ("quit", .stop), ("exit", .stop), ("next", .next),
    ("review", .review),
    ("\u{FF42}\u{FF41}\u{FF43}\u{FF4B}", .back),
  ])
  func `a command word alone is a command`(line: String, command: Command) {
    #expect(SaidLine(line, in: .english) == .command(command))
  }

  @Test(arguments: [
    ("\"back\"", "back"), ("'stop'", "stop"), ("\u{201C}Help\u{201D}", "Help"), ("\\back", "back"),
    ("\\\\back", "\\back"), ("\\\"back\"", "\"back\""), ("\"\\back\"", "\\back"), (" \"skip\" ", "skip"),
  ])
  func `a command word in quotes or behind a backslash is said`(line: String, said: String) {
    #expect(SaidLine(line, in: .english) == .text(said))
  }

  @Test(arguments: [
    "my back", "back.", "\"my back\"", "\\my back", "\"", "\\", "''", "backs", "\"back", "back\"", "\"back'",
    "",
    "C:\\back", "\\", "\"\"",
  ])
  func `every other line stands as it is`(line: String) {
    #expect(SaidLine(line, in: .english) == .text(line))
  }

  /// So that no text is beyond saying.
  @Test func `every text can be said`() {
    for text in ["back", "\\back", "\\\\back", "\"back\"", "'\"stop\"'", "quit"] {
      #expect(SaidLine("\\" + text, in: .english) == .text(text))
    }
  }
}
