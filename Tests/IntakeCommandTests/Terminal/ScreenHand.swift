import Intake
import TestSupport

/// Answers on the full screen, after reading what stands there.
///
/// It knows of the program what a person knows: what is marked carries a sign, numbers mark, Enter goes on.
final class ScreenHand: Hand {
  let window: TerminalWindow
  let opening: String

  /// Reads the first screen and goes on from it.
  init(_ window: TerminalWindow) throws {
    self.window = window
    try window.wait(for: "the first screen") { $0.isAlternate && $0.lineAtFoot != "" }
    opening = try ScreenHand.readOn(window)
    try ScreenHand.goOn(window)
  }

  func come(to step: InterviewStep, behind texts: [SayView]) throws {
    for text in texts {
      try find(text.text)
      _ = try ScreenHand.readOn(window)
      try ScreenHand.goOn(window)
    }
    guard step.isAlert, let first = step.texts.first else {
      for text in step.texts { try find(text) }
      return
    }
    try find(first)
    let read = try ScreenHand.readOn(window).letters
    for text in step.texts where !read.contains(text.beginning) {
      throw HandFailed(description: "“\(text)” does not stand in:\n\(read)")
    }
  }

  func take(_ event: Event, at step: InterviewStep) throws {
    switch (event, step) {
    case (.answer(_, let value, _), .question(let view)): try answer(value, to: view)
    case (.skip, _): try window.press("C-s")
    case (.addRow, _): try choose(1, "Yes")
    case (.closeRows, _): try choose(2, "No")
    case (.see, .alert):
      // Enter alone leads past nothing that has to be read.
      try window.press("Enter", until: "what to do") { $0.words.contains("Choose one of these") }
      try choose(1, "I have read this. Go on.")
    case (.see, _): try window.press("Enter")
    case (.finish, .stop): try choose(1, "End here")
    case (.finish, _):
      try mark("0", "0  Done: all is as I want it")
      try window.press("Enter")
      try window.wait(for: "the last screen") { !$0.words.contains("Check your answers") }
      _ = try ScreenHand.readOn(window)
      try window.press("Enter", until: "the end") { !$0.isAlternate }
    default: throw HandFailed(description: "no way to do \(event) at \(step)")
    }
  }

  private func answer(_ value: AnswerValue, to view: QuestionView) throws {
    switch value {
    case .one(let choice):
      try choose(view.number(of: choice.code), view.label(of: choice.code))
      if let words = choice.words { try write(words) }
    case .many(let choices):
      for choice in choices {
        try tick(view.number(of: choice.code), view.label(of: choice.code), of: view)
      }
      if choices.isEmpty { try tick(0, "None of these", of: view) }
      try window.press("Enter")
      for words in choices.compactMap(\.words) { try write(words) }
    case .number(let number):
      try window.type("\(number)")
      if case .scale = view.form {
        try window.wait(for: "Your choice: \(number)")
      } else {
        try window.wait(for: "That is: \(number)")
      }
      try window.press("Enter")
    case .date(let date):
      try window.type("\(date)")
      try window.wait(for: "That is: \(date.inEnglish)")
      try window.press("Enter")
    case .text(let text):
      if case .text(let limits) = view.form, limits.lines > 1 {
        try window.paste(text)
        try find(String(text.suffix(8)))
        try window.press("Tab")
        try window.wait { $0.letters.contains(">[Goon]") }
        try window.press("Enter")
      } else {
        try write(text)
      }
    case .notApplicable: try choose(view.number(of: nil), view.doesNotApply ?? "")
    }
  }

  func leaveForLater() throws {
    try window.press("C-p")
    try window.wait(for: "You can also just take your time.")
    try choose(2, "Leave, and go on another time")
  }

  // MARK: Detours

  func lookBack(at before: QuestionView) throws {
    try window.press("Escape")
    try find(before.ask)
    try window.press("Enter")
  }

  func changeAndUndo(_ view: QuestionView, to code: String, settingAside others: [String]) throws {
    let number = try numberInList(of: view.ask)
    try mark(number, "\(number)  \(view.ask)")
    try window.press("Enter")
    try window.wait(for: "the question") {
      $0.letters.contains(view.ask.letters) && $0.letters.contains("(o)")
    }
    try choose(view.number(of: code), view.label(of: code))
    for other in others { try find(other) }
    try choose(1, "Make the change")
    try window.wait(for: "Your answer is changed.")
    try perform("Undo")
    try window.wait(for: "Your last change is taken back.")
  }

  /// Walks along the commands at the foot to one of them, and does it.
  private func perform(_ command: String) throws {
    var screen = try window.screen()
    while !screen.text.contains("[\(command)") {
      let before = screen
      try window.press("Tab")
      screen = try window.wait(for: "the next command") { $0 != before }
    }
    try window.press("Enter")
  }

  /// The number of an entry in the list of answers, found by turning its pages.
  private func numberInList(of ask: String) throws -> String {
    try window.press("Home")
    var seen: [String] = []
    while true {
      let screen = try window.screen()
      for index in screen.lines.indices {
        let text = screen.lines[index...].joined().letters.drop { $0 == ">" }
        let digits = text.prefix { $0.isNumber }
        if !digits.isEmpty, text.dropFirst(digits.count).hasPrefix(ask.beginning) { return String(digits) }
      }
      seen.append(screen.text)
      guard screen.words.contains("More below") else {
        throw HandFailed(description: "“\(ask)” is not in the list:\n\(seen.joined(separator: "\n"))")
      }
      try window.press("NPage")
      try window.wait(for: "the next page") { $0.lines != screen.lines }
    }
  }

  // MARK: Keys

  /// One line of words.
  private func write(_ words: String) throws {
    try window.type(words)
    try find(String(words.suffix(8)))
    try window.press("Enter")
  }

  func choose(_ number: Int, _ label: String) throws {
    try mark("\(number)", "(o) \(number)  \(label)")
    try window.press("Enter")
  }

  private func tick(_ number: Int, _ label: String, of view: QuestionView) throws {
    if view.optionCount < 10 {
      try mark("\(number)", "[x] \(number)  \(label)")
    } else {
      try mark("\(number)", "[ ] \(number)  \(label)")
      try window.press("Space")
      try window.wait(for: "a tick at \(label)") { $0.letters.contains(">[x]\(number)\(label.beginning)") }
    }
  }

  /// Types a number, and waits until the line of that number has the mark.
  private func mark(_ number: String, _ line: String) throws {
    try window.press(number, until: "a mark at “\(line)”") { screen in
      screen.lines.indices.contains { index in
        screen.lines[index...].joined().letters.hasPrefix(">" + line.beginning)
      }
    }
  }

  /// Waits until a text stands on the screen: its beginning, where the screen is too small for all of it. Turns the
  /// page where it does not come.
  func find(_ text: String) throws {
    var looks = 0
    try window.wait(for: "“\(text)”") { screen in
      let shown = screen.letters
      if shown.contains(text.letters) || screen.hasMore && shown.contains(text.beginning) { return true }
      looks += 1
      if looks % 50 == 0, screen.words.contains("More below") { try window.press("NPage") }
      return false
    }
  }

  /// Turns the pages of a long text to its end, and gives all that stood there.
  private static func readOn(_ window: TerminalWindow) throws -> String {
    var read = ""
    while true {
      let screen = try window.screen()
      read += screen.text + "\n"
      guard screen.words.contains("More below") else { return read }
      try window.press("NPage", until: "the next page") { $0.lines != screen.lines }
    }
  }

  /// Goes on from a text that was read.
  private static func goOn(_ window: TerminalWindow) throws {
    let read = try window.screen()
    try window.press("Enter", until: "another screen") { $0.lines != read.lines }
  }
}

extension TerminalScreen {
  var letters: String { text.letters }
  var lineAtFoot: String { lines.last ?? "" }
  var hasMore: Bool { words.contains("More below") || words.contains("More above") }
}

extension String {
  /// The first letters, enough to know a text by.
  var beginning: String { String(letters.prefix(24)) }
}

extension QuestionView {
  /// The number of an option in the list; of the way out for whom the question does not apply for `nil`.
  func number(of code: String?) -> Int {
    switch form {
    case .yesNo: code == "yes" ? 1 : code == "no" ? 2 : 3
    case .one(let options), .many(let options, _, _):
      (code.flatMap { code in options.firstIndex { $0.code == code } } ?? options.count) + 1
    case .scale, .number, .date, .text: 1
    }
  }

  var optionCount: Int {
    switch form {
    case .one(let options), .many(let options, _, _): options.count
    case .yesNo, .scale, .number, .date, .text: 0
    }
  }
}
