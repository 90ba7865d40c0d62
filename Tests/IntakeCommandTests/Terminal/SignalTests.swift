import Foundation
import Glibc
import Intake
import IntakeResults
import TestSupport
import Testing

/// What ends or disturbs a program from outside, at a real terminal.
@Suite(.enabled(if: TerminalWindow.isAvailable, "tmux is not installed"), .serialized)
struct `An interview that is disturbed` {
  let shell: Shell
  let respondent: Respondent
  let interview: Interview

  init() throws {
    shell = try Shell()
    try shell.addQuestionnaires()
    let questionnaire = try Questionnaire.shipped("phq-9")
    let answers = (1...9).map { "phq9_\($0): \($0 % 3)\n" }.joined()
    respondent = try Respondent(answers: answers, to: questionnaire)
    interview = Interview(questionnaire, startedAt: Timestamp(secondsSince1970: 1_800_000_000))
  }

  /// A command that leaves its process id in a file.
  private func withID(_ command: String) -> String { "sh -c 'echo $$ >id; exec \(command)'" }

  private func processID() throws -> pid_t {
    try #require(pid_t(try shell.text(of: "id").filter(\.isNumber)))
  }

  private func isAt(_ address: Address) -> (InterviewStep) -> Bool { { $0.address == address } }

  /// An interview of which three questions are answered, in a window.
  private func begun(_ mode: Mode) throws -> any Hand {
    let hand = try mode.hand(at: shell.open(withID("intake run phq-9 \(mode.rawValue)")))
    try hand.answer(interview, as: respondent, until: isAt("phq9_4"))
    return hand
  }

  /// What was answered is in the draft, and nothing else is left of it.
  private func checkDraft(_ hand: any Hand) throws {
    #expect(try shell.names(in: "results") == [])
    let code = try #require(hand.opening.draftCode)
    let resumed = try shell.run("intake run --resume \(code)", input: "stop\n1\n")
    #expect(resumed.status == 0, "\(resumed.output)\(resumed.error)")
    let values = try shell.result(resumed.lastLine).answers.map(\.value)
    #expect(values.prefix(3) == [.option("1"), .option("2"), .option("0")])
    #expect(values.dropFirst(3).allSatisfy { $0 == nil })
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT], Mode.allCases)
  func `by a signal, leaves the terminal as it was`(_ signal: Int32, _ mode: Mode) throws {
    let hand = try begun(mode)
    kill(try processID(), signal)
    #expect(try hand.window.endingOnScreen() == 128 + signal)
    let (before, after) = try hand.window.settings()
    #expect(before == after)
    #expect(try !hand.window.screen().isAlternate)
    try checkDraft(hand)
  }

  @Test(arguments: Mode.allCases)
  func `by Ctrl-C, offers a break, and ends at the second one`(_ mode: Mode) throws {
    let hand = try begun(mode)
    try hand.window.press("C-c")
    try hand.window.wait(for: "To leave at once, and clear this window")
    try hand.window.press("C-c")
    #expect(try hand.window.endingOnScreen() == 128 + SIGINT)
    #expect(try !hand.window.screen().lines.contains { $0.contains("--resume") })
    let (before, after) = try hand.window.settings()
    #expect(before == after)
    try checkDraft(hand)
  }

  @Test(arguments: Mode.allCases)
  func `by a window that is closed, ends as hung up`(_ mode: Mode) throws {
    let hand = try begun(mode)
    try hand.window.close()
    #expect(try hand.window.ending() == 128 + SIGHUP)
    try checkDraft(hand)
  }

  @Test func `by the end of input, takes it for no answer`() throws {
    let hand = try begun(.lineByLine)
    try hand.window.press("C-d")
    #expect(try hand.window.endingOnScreen() == 75)
    try checkDraft(hand)
  }

  @Test(arguments: Mode.allCases)
  func `by Ctrl-Z, waits in the shell and goes on`(_ mode: Mode) throws {
    let window = try shell.open("PS1='ready$ ' sh -i")
    try window.wait { $0.lineAtCursor == "ready$" }
    try window.type("intake run phq-9 \(mode.rawValue) --out out")
    try window.press("Enter")
    let hand = try mode.hand(at: window)
    var interview = try hand.answer(interview, as: respondent, until: isAt("phq9_4"))
    try window.press("C-z")
    try window.wait { $0.lineAtCursor == "ready$" }
    try window.type("stty -a >stopped; fg")
    try window.press("Enter")
    try window.press("Enter")
    try (hand as? LineHand)?.lookAgain()
    interview = try hand.answer(interview, as: respondent)
    try window.wait { $0.lineAtCursor == "ready$" }
    try window.type("exit")
    try window.press("Enter")
    #expect(try window.endingOnScreen() == 0)
    #expect(try shell.onlyResult(in: "out")?.scores.first?.value == 9)
  }

  @Test func `by output that is closed, says so by its exit code`() throws {
    let lines = String(repeating: "1\n", count: 9) + "done\n"
    let outcome = try shell.run("{ intake run phq-9; echo $? >status; } | head -c 100", input: lines)
    #expect(outcome.output.utf8.count == 100)
    #expect(try shell.text(of: "status") == "74\n")
    #expect(try shell.names(in: "results") == [])
  }

  @Test(arguments: Mode.allCases)
  func `by a window of every size, loses nothing`(_ mode: Mode) throws {
    let window = try shell.open("intake run phq-9 \(mode.rawValue) --out out")
    let hand = try mode.hand(at: window)
    var interview = interview
    for number in 2...9 {
      interview = try hand.answer(interview, as: respondent, until: isAt(Address("phq9_\(number)")))
      for (columns, rows) in [(1, 1), (500, 200), (2, 50), (200, 2), (40, 12), (39, 11), (80, 24)] {
        try window.resize(columns: columns, rows: rows)
      }
      try (hand as? LineHand)?.lookAgain()
    }
    try hand.answer(interview, as: respondent)
    #expect(try window.endingOnScreen() == 0)
    #expect(try shell.onlyResult(in: "out")?.scores.first?.value == 9)
  }

  /// The last answers, and a result that nothing can be written for any more.
  private func withoutPlaceForResult() throws -> LineHand {
    let hand = try LineHand(shell.open(withID("intake run phq-9 --plain")))
    try hand.answer(interview, as: respondent, until: { $0 == .review })
    try shell.run("rm -r results && touch results").expectStatus(0)
    try hand.window.type("done")
    try hand.window.press("Enter")
    try hand.window.wait(for: "Clear this window now")
    try hand.window.type("2")
    try hand.window.press("Enter")
    try hand.window.wait(for: "Make room, then press Enter to try again.")
    return hand
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func `while its result cannot be written, says that the draft stays`(_ signal: Int32) throws {
    let hand = try withoutPlaceForResult()
    kill(try processID(), signal)
    let screen = try hand.window.wait(for: "Your answers are still kept on this device.")
    #expect(try hand.window.endingOnScreen() == 128 + signal)
    let code = try #require(hand.opening.draftCode)
    #expect(screen.words.contains("intake run --resume \(code)"))
    try shell.run("rm results").expectStatus(0)
    let resumed = try shell.run("intake run --resume \(code)")
    #expect(resumed.status == 0, "\(resumed.error)")
    #expect(try shell.result(resumed.lastLine).answers.prefix(9).allSatisfy { $0.value != nil })
  }

  @Test func `by a draft that is damaged, says so on the first screen`() throws {
    let left = try shell.run("intake run phq-9 --drafts drafts", input: "1\n2\n1\n")
    let code = try #require(left.output.draftCode)
    try shell.run("truncate -s -1 drafts/*.draft").expectStatus(0)
    let window = try shell.open("intake run --resume \(code) --drafts drafts")
    let screen = try window.wait(for: "Everything before it is here.")
    #expect(screen.isAlternate)
    #expect(screen.words.contains("2 answers are there already."))
  }
}
