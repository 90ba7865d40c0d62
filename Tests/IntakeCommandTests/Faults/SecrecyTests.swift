import Foundation
import Intake
import IntakeResults
import LocatedYAML
import TestSupport
import Testing

/// What somebody has answered is found nowhere but in the result that they chose to leave.
@Suite(.enabled(if: TerminalWindow.isAvailable, "tmux is not installed"), .serialized)
struct `Answers of an interview that was left` {
  let shell: Shell
  let questionnaire: Questionnaire

  init() throws {
    shell = try Shell()
    try shell.put(ThirtyQuestions.definition, at: "thirty.yaml")
    try shell.makeDirectory("scratch")
    questionnaire = try Questionnaire(Source(name: "thirty.yaml", text: ThirtyQuestions.definition))
  }

  private var environment: [String: String] {
    ["TMPDIR": shell.at("scratch"), "XDG_STATE_HOME": shell.at("state")]
  }

  /// All bytes of all files in the shell's place, its home among them, and the names of those files.
  private func everything() throws -> String {
    try shell.run("find \"$HOME\" -type f -not -name output -exec sh -c 'echo \"$1\"; cat \"$1\"' - {} ';'")
      .output
  }

  /// An interview that was left in the middle, to go on with it later; its code.
  private func leave(_ mode: Mode) throws -> (code: String, window: TerminalWindow) {
    let window = try shell.open("intake run thirty.yaml \(mode.rawValue)", environment: environment)
    let hand = try mode.hand(at: window)
    let code = try #require(hand.opening.draftCode)
    let respondent = try Respondent(answers: ThirtyQuestions.answers, to: questionnaire)
    let interview = Interview(questionnaire, startedAt: Timestamp(secondsSince1970: 1_800_000_000))
    try hand.answer(interview, as: respondent, until: { $0.address == "q_20" })
    let shown = mode == .fullScreen ? try window.screen().text : try window.everything()
    #expect(shown.contains(ThirtyQuestions.ask(20)))
    try hand.leaveForLater()
    #expect(try window.endingOnScreen() == 75)
    return (code, window)
  }

  @Test(arguments: Mode.allCases)
  func `are neither in a file nor in the window`(_ mode: Mode) throws {
    let (code, window) = try leave(mode)
    let left = try window.everything()
    let files = try everything()
    let listed = try shell.run("intake list", environment: environment).output
    #expect(files.contains("thirty.yaml") && listed.contains("just now"))
    for secret in ThirtyQuestions.secrets {
      #expect(!left.contains(secret))
      #expect(!files.contains(secret))
      #expect(!listed.contains(secret))
    }
    #expect(!files.contains(code), "nor what opens them")
    #expect(!listed.contains(code))
    let resumed = try shell.run(
      "intake run --resume \(code)", input: "stop\n1\n", environment: environment)
    let result = try shell.result(resumed.lastLine)
    #expect(ThirtyQuestions.answered(in: result) == 19, "\(resumed.output)\(resumed.error)")
  }

  @Test func `are gone with their draft when that is erased`() throws {
    let (code, _) = try leave(.lineByLine)
    try shell.run("intake erase --code \(code) --yes", environment: environment).expectStatus(0)
    #expect(try shell.names(in: "state/intake/drafts") == [])
    try shell.run("intake run --resume \(code)", environment: environment).expectStatus(66)
  }
}
