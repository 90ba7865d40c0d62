import Intake
import TestSupport

/// Types the answers of line mode, after reading what stands in the window.
///
/// It knows of the program what a person knows: that a prompt waits for a line, that options have numbers.
final class LineHand: Hand {
  let window: TerminalWindow
  private(set) var opening = ""
  /// What the program has written since the line before.
  private(set) var said = ""
  /// Where the last prompt stands, counted from the first line that was ever written.
  private var prompt = -1

  init(_ window: TerminalWindow) throws {
    self.window = window
    try listen()
    opening = said
  }

  func come(to step: InterviewStep, behind texts: [SayView]) throws {
    var heard = said
    while saysAtItsEnd("press enter to go on."), !step.isAlert {
      try send("")
      heard += said
    }
    for text in texts { try expect(text.text, in: heard) }
    for text in step.texts { try expect(text, in: said) }
  }

  func take(_ event: Event, at step: InterviewStep) throws {
    switch (event, step) {
    case (.answer(_, let value, _), .question(let view)): try answer(value, to: view)
    case (.skip, _):
      try send("skip")
      // Asked whether the word is the answer.
      if let command = try? number(of: "The command: leave this question out") { try send("\(command)") }
    case (.addRow, _): try send("\(number(of: "Yes"))")
    case (.closeRows, _): try send("\(number(of: "No"))")
    case (.see, _): try send("")
    case (.finish, _): try sendLast(step == .review ? "done" : "")
    default: throw HandFailed(description: "no way to do \(event) at \(step)")
    }
  }

  private func answer(_ value: AnswerValue, to view: QuestionView) throws {
    switch value {
    case .one(let choice):
      try send("\(number(of: view.label(of: choice.code)))")
      if let words = choice.words { try send(words) }
    case .many(let choices):
      let numbers = try choices.map { try "\(number(of: view.label(of: $0.code)))" }
      try send(numbers.isEmpty ? "0" : numbers.joined(separator: ", "))
      for words in choices.compactMap(\.words) { try send(words) }
    case .number(let number): try send("\(number)")
    case .date(let date): try send("\(date)")
    case .text(let text): try write(text, to: view)
    case .notApplicable: try send("\(number(of: view.doesNotApply ?? ""))")
    }
  }

  private func write(_ text: String, to view: QuestionView) throws {
    if text.contains("\n") {
      try paste(text)
    } else {
      // What is a word of the program's own is said in quotes.
      try send(text == "skip" ? "\"skip\"" : text)
    }
    if case .text(let limits) = view.form, limits.lines > 1 { try send("") }
  }

  func leaveForLater() throws {
    try send("pause")
    try sendLast("\(number(of: "Leave, and go on another time"))")
  }

  // MARK: Detours

  func lookBack(at before: QuestionView) throws {
    try send("back")
    try expect(before.ask, in: said)
    try send("next")
  }

  func changeAndUndo(_ view: QuestionView, to code: String, settingAside others: [String]) throws {
    // A long list is shown part by part.
    try send("\(number(of: view.place.pageTitle, andMore: true))")
    try send("\(number(of: view.ask, andMore: true))")
    try expect(view.ask, in: said)
    try send("\(number(of: view.label(of: code)))")
    for other in others { try expect(other, in: said) }
    try send("\(number(of: "Make the change"))")
    try send("undo")
  }

  // MARK: The window

  /// Types a line and reads what comes.
  func send(_ line: String) throws {
    try window.type(line)
    try window.press("Enter")
    try listen()
  }

  /// Pastes several lines, and sends them.
  private func paste(_ text: String) throws {
    try window.paste(text)
    try window.press("Enter")
    try listen()
  }

  /// Types the line that ends the interview, and has the window cleared, where that is asked.
  func sendLast(_ line: String) throws {
    let before = prompt
    try window.type(line)
    try window.press("Enter")
    let screen = try window.wait(for: "the end, or a last question") { screen in
      screen.hasEnded || screen.scrolled + screen.cursor.row > before && screen.lineAtCursor == ">"
    }
    if screen.hasEnded { return }
    try listen()
    try window.type("\(number(of: "Yes, clear it (or just press Enter)"))")
    try window.press("Enter")
  }

  /// Waits for the next prompt.
  private func listen() throws {
    let before = prompt
    let screen = try window.wait(for: "the next prompt behind line \(before)") { screen in
      screen.scrolled + screen.cursor.row > before && screen.lineAtCursor == ">" && screen.cursor.column == 2
    }
    prompt = screen.scrolled + screen.cursor.row
    said = try window.everything(from: before + 1 - screen.scrolled)
  }

  /// Finds the prompt again where the window was used for something else. What was said before it stays as it was.
  func lookAgain() throws {
    let screen = try window.wait(for: "a prompt") { $0.lineAtCursor == ">" && $0.cursor.column == 2 }
    prompt = screen.scrolled + screen.cursor.row
  }

  /// The number before an option with this label, or one that begins so.
  private func number(of label: String, andMore: Bool = false) throws -> Int {
    var numbers: [Int] = []
    let lines = said.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let trimmed = line.drop { $0 == " " }
      let digits = trimmed.prefix { $0.isNumber }
      guard let number = Int(digits), trimmed.dropFirst(digits.count).hasPrefix("  ") else { continue }
      // Its further lines stand under the first.
      let further = lines[(index + 1)...].prefix { $0.hasPrefix("     ") }
      let whole = String(trimmed.dropFirst(digits.count)) + further.joined(separator: " ")
      if andMore ? whole.letters.hasPrefix(label.letters) : whole.letters == label.letters {
        numbers.append(number)
      }
    }
    guard numbers.count == 1 else {
      throw HandFailed(description: "“\(label)” stands \(numbers.count) times in:\n\(said)")
    }
    return numbers[0]
  }

  private func saysAtItsEnd(_ words: String) -> Bool {
    TerminalScreen.words(of: said).lowercased().hasSuffix(words + " >")
  }

  private func expect(_ text: String, in heard: String) throws {
    guard heard.letters.contains(text.letters) else {
      throw HandFailed(description: "“\(text)” does not stand in:\n\(heard)")
    }
  }
}
