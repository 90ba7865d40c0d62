import Foundation
import Intake
import IntakeResults
import TestSupport
import Testing

/// The whole of `first-session` at the keyboard of a real terminal: it comes to what a file of the same answers comes to.
@Suite(.enabled(if: TerminalWindow.isAvailable, "tmux is not installed"), .serialized)
struct `An interview in a window` {
  let shell: Shell

  init() throws {
    shell = try Shell()
    try shell.addQuestionnaires()
  }

  /// The answers of `full`, with texts that are hard to type and to draw.
  private func answers() throws -> String {
    var answers = try String(contentsOfFile: Shell.answers("full"), encoding: .utf8)
    for (id, text) in [
      ("called_by", "漢字"), ("concern", "I am low. 気が重い\\nSince the summer.\\nI cannot get going."),
      ("pronouns", "sie\u{301}, e\u{301}lle"),
      ("why_now", "My sister 👩‍👩‍👧 said: go."),
    ] {
      answers = answers.replacing(try Regex("(?m)^\(id): .*$"), with: "\(id): \"\(text)\"")
    }
    return answers
  }

  /// The record without its times.
  private func record(_ file: String) throws -> String {
    try shell.text(of: file).replacing(/[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]+Z/, with: "then")
  }

  /// Goes back once, and once changes an answer that others hang on.
  private func detour(_ hand: any Hand, at step: InterviewStep, of interview: Interview) throws {
    if step.address == "phq9_3", case .question(let before)? = interview.step(at: "phq9_2") {
      try hand.lookBack(at: before)
      try hand.come(to: step, behind: [])
    }
    if step == .review, case .question(let hospital)? = interview.step(at: "hospital") {
      try hand.changeAndUndo(
        hospital, to: "no", settingAside: ["February 2004", "it kept me safe"])
    }
  }

  @Test(arguments: Mode.allCases, [80, 40])
  func `comes to what a file of the same answers comes to`(_ mode: Mode, columns: Int) throws {
    let answers = try answers()
    try shell.put(answers, at: "answers.yaml")
    let given = try shell.run("intake run first-session --answers answers.yaml --out given")
    #expect(given.status == 0, "\(given.error)")
    let window = try shell.open(
      "intake run first-session \(mode.rawValue) --out typed", columns: columns, rows: columns == 80 ? 24 : 12
    )
    let hand = try mode.hand(at: window)
    let questionnaire = try Questionnaire.shipped("first-session")
    let interview = Interview(questionnaire, startedAt: Timestamp(secondsSince1970: 1_800_000_000))
    try hand.answer(
      interview, as: Respondent(answers: answers, to: questionnaire),
      besides: { try detour(hand, at: $0, of: $1) })
    #expect(try window.endingOnScreen() == 0)
    let (before, after) = try window.settings()
    #expect(before == after)
    #expect(try !window.screen().isAlternate)
    let left = try window.everything()
    for told in ["漢字", "sister", "sertraline", "Kim"] {
      #expect(answers.contains(told) && !left.contains(told), "\(left)")
    }
    let typed = try #require(try shell.names(in: "typed").first)
    #expect(try record("typed/\(typed)") == record(given.lastLine))
  }
}
