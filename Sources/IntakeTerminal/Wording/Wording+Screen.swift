internal import Intake
internal import PlainText

/// What the full screen says by itself, beyond what it shares with line mode.
extension Wording {
  // MARK: Where you are

  /// In full and short; `nil` where nothing is known, or none is left.
  static func questionsLeft(least: Int, most: Int?) -> (long: String, short: String)? {
    let number: String
    var noun = "questions"
    switch most {
    case .some(let most) where most <= 0: return nil
    case .some(let most) where least >= most:
      number = "\(most)"
      if most == 1 { noun = "question" }
    case .some(let most): number = "\(max(1, least)) to \(most)"
    case nil:
      if least <= 0 { return nil }
      number = "at least \(least)"
      if least == 1 { noun = "question" }
    }
    return ("\(number) \(noun) left", "\(number) left")
  }
  static let moreAbove = "More above: up arrow or PageUp"
  static let moreBelowEnter = "More below: press Enter"
  static let moreBelow = "More below: down arrow or PageDown"

  // MARK: Commands at the foot

  static func label(_ command: ScreenCommand) -> String {
    switch command {
    case .back: "Back"
    case .undo: "Undo"
    case .skip: "Skip"
    case .skipRest: "Skip rest"
    case .review: "My answers"
    case .contacts: "Who to call"
    case .help: "Help"
    case .pause: "Pause"
    case .stop: "Stop"
    }
  }
  /// `nil` for what has no key of its own.
  static func key(_ command: ScreenCommand) -> String? {
    switch command {
    case .back: "Esc"
    case .undo: "Ctrl-Y"
    case .skip: "Ctrl-S"
    case .skipRest: nil
    case .review: "Ctrl-R"
    case .contacts: "Ctrl-T"
    case .help: "F1"
    case .pause: "Ctrl-P"
    case .stop: "Ctrl-X"
    }
  }
  static func does(_ command: ScreenCommand) -> String {
    switch command {
    case .back: "go to the screen before"
    case .undo: "take back your last change"
    case .skip: "leave this question out"
    case .skipRest: "leave out all that is left about this person, or this entry of a list"
    case .review: "see your answers, and change them"
    case .contacts: "see who you can call now"
    case .help: "see this page"
    case .pause: "take a break"
    case .stop: "end here; you choose what happens with your answers"
    }
  }
  static let tabHint = "Tab: choose one"
  static let tab = "Tab"
  static let focusHint = "Enter: do it"
  static let enter = "Enter"

  // MARK: What to press

  static let enterToGoOn = "Press Enter to go on."
  static let enterToLeave = "Press Enter to leave."
  static let enterGoesOn = "Enter goes on."
  static let howToChoose = "Arrow keys or a number choose. Enter goes on."
  static func howToTick(byDigit: Bool) -> String {
    byDigit
      ? "A number ticks, and ticks off again. Or arrow keys and Space. Enter goes on."
      : "Arrow keys or a number go there. Space ticks, and ticks off again. Enter goes on."
  }
  static let howToScale = "Left and right arrow keys or a number choose. Enter goes on."
  static let howToType = "Type your answer. Enter goes on."
  static let howToWrite = "Enter begins a new line."
  static let goOnButton = "Go on"
  static let tabToGoOn = "When done: Tab, then Enter"
  static let enterToGoOnHere = "Press Enter"
  static let doneWriting = "When you are done: press Tab, then Enter."
  static let downForWayOut = "Or press the down arrow for:"
  static let nobodyReadsThisNow = "Nobody reads this now. If you need someone now, press Ctrl-T."

  static func marked(scalePoint point: Int, label: String?) -> String {
    "Your choice: " + sentence(scalePoint("\(point)", label: label))
  }
  static let noPointMarked = "Nothing is chosen yet."
  static func thatIs(_ spoken: String) -> String { "That is: \(sentence(spoken))" }
  static func thatCouldBe(_ spoken: [String]) -> String {
    "That could be \(spoken.joined(last: "or")). You choose with Enter."
  }
  static let leftOutBefore = "You left this out before."

  // MARK: What was not taken

  static func chooseFirst(isRequired: Bool) -> String {
    "Choose with the arrow keys or a number." + orSkip(isRequired)
  }
  static func tickFirst(isRequired: Bool) -> String {
    "Arrow keys and Space tick an answer." + orSkip(isRequired)
  }
  static func typeFirst(isRequired: Bool) -> String { "Nothing is typed yet." + orSkip(isRequired) }
  private static func orSkip(_ isRequired: Bool) -> String {
    isRequired ? "" : " To leave it out, press Ctrl-S."
  }
  static let notSureHere = "That is fine. You need not know. To leave the question out, press Ctrl-S."
  static let neededHere =
    "We need an answer to this one before we can go on. If you would rather end here, press Ctrl-X."
  static func chooseInReview(isWhole: Bool) -> String {
    (isWhole ? "When you are done, choose 0." : "To go on with the questions, choose 0.")
      + " To change an answer, choose its number. Then press Enter."
  }
  static let choosePlainly = "Choose one of these with the arrow keys or a number, then press Enter."
  static func notOnTheList(_ typed: String) -> String {
    "There is no '\(typed)' here. Choose with the arrow keys or a number."
  }
  static let fieldIsFull =
    "A text can have up to 20,000 characters. What you typed last does not fit any more."
  static let pasteNotUsed = "What you pasted is not used here."
  static let keyNotText = "One key could not be read as text. Nothing of it was taken."
  static let wordsMissingHere = "Type a few words of your own. Or press Esc to choose again."
  static let noCommandHere = "That cannot be done on this screen."
  static let nothingToSkip = "There is nothing to leave out here. Press Enter to go on."

  // MARK: Keeping

  static func notKeptNow(_ why: String) -> String {
    "What you answer is not kept at the moment. \(sentence(why)) You can go on. It is tried again with each answer."
  }

  // MARK: First and last screens

  static let keptAsYouGo = """
    Each answer is kept on this computer as you give it. You can stop at any time, and go on another day with this \
    code:
    """
  static let notKeptForLater =
    "Nothing can be kept for later here: if you leave before the end, your answers are gone."
  static let writeCodeDown = "Write it down: nobody can look it up for you. To go on, type this:"
  static func resume(_ code: String) -> String { "intake run --resume \(code)" }

  static let windowClears = "When you leave, this window shows nothing of your answers any more."

  static let stillYourCode = "Your code is still:"

  // MARK: Leaving

  static let pauseTitle = "A break"
  static let pauseKept = "What you have answered so far is kept. To go on later you need this code:"

  static let stopTitle = "Stop here"

  static let escToGoOn = "Esc goes back to the questions."

  static let cannotEraseHere = "What we cannot take away: copies that this device may make by itself."

  // MARK: Alerts, lists, stops

  static let haveRead = "I have read this. Go on."
  static let stopHere = "Stop here"
  static let endHere = "End here"
  static let changeMyAnswer = "Go back and change my answer"
  static let takeOneOff = "Take one off the list"
  static let listSoFar = "On the list so far:"
  static func takenOff(_ called: String) -> String {
    "'\(called)' is off the list. To bring it back, press Ctrl-Y."
  }
  static func backOnList(_ called: String) -> String { "'\(called)' is back on the list." }
  static let changedHere = "Your answer is changed. To take that back, press Ctrl-Y."
  static let takenBack = "Your last change is taken back."
  static let removeWhichOne = "Which one should go?"

  // MARK: Review

  static let done = "Done: all is as I want it"
  static let goOnWithQuestions = "Go on with the questions"
  static let whenReady = "When you are ready"
  static let reviewHow =
    "To change an answer, choose it with the arrow keys or its number, and press Enter. When you are done, choose 0."

  // MARK: Help

  static let helpTitle = "Help"
  static let helpKeys = "At the foot of each screen stands what you can do there:"
  static let helpTab = "Or press Tab, go to one of them with the arrow keys, and press Enter."
  static let helpScroll =
    "Where a screen is too small for its text, the up and down arrows, or PageUp and PageDown, show the rest."
  static let escCloses = "Esc or Enter goes back."

  // MARK: A small window

  static let smallWindow = "This window is small. Make it larger, or press Enter to go on line by line."
}
