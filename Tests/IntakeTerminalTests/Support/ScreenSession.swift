import Intake
import LocatedYAML
import PlainText
import Testing

@testable import IntakeTerminal

/// An interview on the whole screen, with the keys that are pressed.
struct ScreenSession {
  var screen: FullScreen
  /// Every alert that was passed on.
  private(set) var fired: [FiredAlert] = []
  private(set) var outcome: ScreenOutcome?
  /// What every try to keep comes to.
  var keeping = Keeping.kept
  private var tried = 0
  private var seconds = 1_790_000_000

  init(
    _ questionnaire: Questionnaire, code: String? = "k7mp-3xqa-9dtb",
    size: ScreenSize = ScreenSize(columns: 80, rows: 24)
  ) {
    self.init(
      Interview(questionnaire, startedAt: Timestamp(secondsSince1970: 1_790_000_000)), code: code, size: size)
  }

  init(_ interview: Interview, code: String?, isResumed: Bool = false, size: ScreenSize) {
    screen = FullScreen(interview, code: code, isResumed: isResumed, size: size)
    take(screen.begin())
  }

  mutating func press(_ keys: Key...) { press(keys) }

  mutating func press(_ keys: [Key]) {
    for key in keys where outcome == nil {
      seconds += 1
      take(screen.press(key, at: Timestamp(secondsSince1970: seconds)))
    }
  }

  /// Character by character.
  mutating func type(_ text: String) { press(text.map { Key.text(String($0)) }) }

  /// A way or an answer by its number, and on.
  mutating func choose(_ number: Int) {
    type(String(number))
    press(.enter)
  }

  private mutating func take(_ reply: FullScreen.Reply) {
    fired += reply.fired
    outcome = reply.outcome
    if screen.hasSomethingToKeep, screen.interview.events.count != tried {
      tried = screen.interview.events.count
      screen.note(keeping)
    }
    if reply.erases { take(screen.erased(.erased)) }
  }

  /// Page by page, where it has several.
  mutating func leaveFirstScreen() {
    while case .opening = screen.top.scene, outcome == nil { press(.enter) }
  }

  /// Leaves out questions, and presses Enter at texts, until this one is asked.
  mutating func skip(to address: String) {
    leaveFirstScreen()
    var steps = 0
    while screen.interview.address?.description != address, steps < 500 {
      steps += 1
      switch screen.walk.step {
      case .question(let view) where !view.isRequired: press(.control("s"))
      case .question: choose(1)
      case .roster: press(.control("s"))
      case .say: press(.enter)
      case .alert: choose(1)
      case .stop, .review, .finished: return
      }
    }
  }

  /// What stands on the screen, its styles in signs that a person can read, and `|` where the cursor is.
  var shown: String { screen.frame.marked }
}

extension Frame {
  /// `*strong*`, `#heading#`, `+chosen+`, `^key^`, `_field_`, `{focus}`, `!warning!`, and `|` for the cursor.
  var marked: String {
    var text = String(repeating: "-", count: size.columns) + "\n"
    for (row, line) in lines.enumerated() {
      var column = 0
      var shown = ""
      for span in line.spans {
        shown += span.style.opening
        for character in span.text {
          if row == cursor.row, column == cursor.column { shown += "|" }
          shown.append(character)
          column += character.displayWidth
        }
        shown += span.style.closing
      }
      if row == cursor.row, column <= cursor.column {
        shown += String(repeating: " ", count: cursor.column - column) + "|"
      }
      text += shown.droppingLast(while: " ") + "\n"
    }
    return text
  }
}

extension Style {
  var opening: String {
    switch self {
    case .plain: ""
    case .strong: "*"
    case .heading: "#"
    case .chosen: "+"
    case .key: "^"
    case .field: "_"
    case .focus: "{"
    case .warning: "!"
    }
  }

  var closing: String { self == .focus ? "}" : opening }
}

extension String {
  fileprivate func droppingLast(while character: Character) -> String {
    var text = self[...]
    while text.last == character { text.removeLast() }
    return String(text)
  }
}
