import Foundation
import Intake
import IntakeResults
import TestSupport
import Testing

/// What somebody has answered is found nowhere but in the result that they chose to leave.
@Suite(.enabled(if: TerminalWindow.isAvailable, "tmux is not installed"))
struct `Answers of an interview that was left` {
  let shell: Shell

  init() throws {
    shell = try Shell()
    try shell.put(ThirtyQuestions.definition, at: "thirty.yaml")
    try shell.makeDirectory("scratch")
  }

  private var environment: [String: String] {
    ["TMPDIR": shell.at("scratch"), "XDG_STATE_HOME": shell.at("state")]
  }

  /// All bytes of all files in the shell's place, its home among them, and the names of those files.
  private func everything() throws -> String {
    // A byte that is no text must not hide what stands beside it.
    try shell.run("find \"$HOME\" -type f -not -name output -exec sh -c 'echo \"$1\"; cat \"$1\"' - {} ';'")
      .output
  }

  @Test func `line by line, are neither in a file nor in the window`() throws {
    let window = try shell.open("intake run thirty.yaml --plain", environment: environment)
    let hand = try LineHand(window)
    let code = try #require(hand.said.draftCode)
    for number in 1...20 { try hand.send(ThirtyQuestions.line(number)) }
    #expect(try window.everything().contains(ThirtyQuestions.secrets[0]), "they stood there before")
    try hand.send("pause")
    try hand.sendLast("2")
    #expect(try window.endingOnScreen() == 75)
    let left = try window.everything()
    let files = try everything()
    #expect(files.contains("thirty.yaml"))
    for secret in ThirtyQuestions.secrets {
      #expect(!left.contains(secret))
      #expect(!files.contains(secret))
    }
    #expect(!files.contains(code), "nor what opens them")
  }
}
