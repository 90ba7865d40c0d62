import Foundation
import Intake
import IntakeResults
import TestSupport
import Testing

/// The questionnaire is edited between a break and going on: what is as it was is kept, what changed is asked again,
/// and both are said.
@Suite struct `A questionnaire that was edited during a break` {
  let shell: Shell

  init() throws {
    shell = try Shell()
    try shell.put(ThirtyQuestions.definition, at: "thirty.yaml")
  }

  private func answers(_ file: String) throws -> [Address: AnswerRecord] {
    let answers = try shell.result(file).answers
    return Dictionary(answers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// An option less, another kind of answer, a question less, other words, a question more.
  private func edit() throws {
    let question = "      - id: q_3\n        ask: \(ThirtyQuestions.ask(3))\n        answer: text\n"
    #expect(ThirtyQuestions.definition.contains(question))
    let edited = ThirtyQuestions.definition
      .replacing("choices: {ash: Ash, elm: Elm", with: "choices: {elm: Elm", maxReplacements: 1)
      .replacing(
        "answer: whole-number\n        min: 0\n        max: 99999", with: "answer: text", maxReplacements: 1
      )
      .replacing(question, with: "")
      .replacing(ThirtyQuestions.ask(5), with: "And what of number 5?")
      .replacing(
        "      - id: q_7\n",
        with: "      - id: q_new\n        ask: What is new?\n        answer: yes-no\n      - id: q_7\n"
      )
      .replacing("version: 1.0.0", with: "version: 1.1.0")
    try shell.put(edited, at: "thirty.yaml")
  }

  @Test func `keeps what is as it was, asks the rest again, and lists both`() throws {
    let lines = (1...12).map { ThirtyQuestions.line($0) + "\n" }.joined()
    let paused = try shell.run("intake run thirty.yaml --drafts drafts", input: lines + "pause\n2\n")
    #expect(paused.status == 75, "\(paused.error)")
    let code = try #require(paused.output.draftCode)
    try edit()
    // What comes first is a text to be read.
    let resumed = try shell.run(
      "intake run --resume \(code) --drafts drafts", input: "\n2\nsome words\n17\nyes\nstop\n1\n")
    #expect(resumed.status == 0, "\(resumed.output)\(resumed.error)")
    let said = TerminalScreen.words(of: resumed.output)
    for number in [1, 2, 3, 5] {
      #expect(said.contains(ThirtyQuestions.ask(number)), "what changed is listed")
    }
    for spoken in ["Ash", "2474", ThirtyQuestions.line(3), "6185"] {
      #expect(said.contains(spoken), "with what was answered")
    }
    #expect(said.contains("8 answers are"), "and how much is kept")
    let answers = try answers(resumed.lastLine)
    #expect(answers["q_1"]?.value == .option("oak"))
    #expect(answers["q_2"]?.value == .text("some words"))
    #expect(answers["q_3"] == nil)
    #expect(answers["q_5"]?.value == .number(17))
    #expect(answers["q_new"]?.value == .option("yes"))
    for number in [4] + Array(6...12) {
      #expect(answers[Address("q_\(number)")]?.value == ThirtyQuestions.value(number))
    }
    #expect(answers["q_13"]?.state == .notReached)
  }

  @Test func `goes on with what it was where the file is gone`() throws {
    let lines = (1...4).map { ThirtyQuestions.line($0) + "\n" }.joined()
    let paused = try shell.run("intake run thirty.yaml --drafts drafts", input: lines + "pause\n2\n")
    let code = try #require(paused.output.draftCode)
    try shell.run("rm thirty.yaml").expectStatus(0)
    let resumed = try shell.run("intake run --resume \(code) --drafts drafts", input: "stop\n1\n")
    #expect(resumed.status == 0, "\(resumed.output)\(resumed.error)")
    #expect(ThirtyQuestions.answered(in: try shell.result(resumed.lastLine)) == 4)
  }
}
