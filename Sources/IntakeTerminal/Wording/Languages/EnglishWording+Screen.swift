internal import Intake
internal import PlainText

extension EnglishWording {
  // MARK: Where you are

  func questionsLeft(least: Int, most: Int?) -> (long: String, short: String)? {
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
  var moreAbove: String { "More above: up arrow or PageUp" }
  var moreBelowEnter: String { "More below: press Enter" }
  var moreBelow: String { "More below: down arrow or PageDown" }

  // MARK: Commands at the foot

  func label(_ command: ScreenCommand) -> String {
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
  func does(_ command: ScreenCommand) -> String {
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
  var tabHint: String { "Tab: choose one" }
  var focusHint: String { "Enter: do it" }

  // MARK: What to press

  var enterToGoOn: String { "Press Enter to go on." }
  var enterToLeave: String { "Press Enter to leave." }
  var enterGoesOn: String { "Enter goes on." }
  var howToChoose: String { "Arrow keys or a number choose. Enter goes on." }
  func howToTick(byDigit: Bool) -> String {
    byDigit
      ? "A number ticks, and ticks off again. Or arrow keys and Space. Enter goes on."
      : "Arrow keys or a number go there. Space ticks, and ticks off again. Enter goes on."
  }
  var howToScale: String { "Left and right arrow keys or a number choose. Enter goes on." }
  var howToType: String { "Type your answer. Enter goes on." }
  var howToWrite: String { "Enter begins a new line." }
  var goOnButton: String { "Go on" }
  var tabToGoOn: String { "When done: Tab, then Enter" }
  var enterToGoOnHere: String { "Press Enter" }
  var doneWriting: String { "When you are done: press Tab, then Enter." }
  var downForWayOut: String { "Or press the down arrow for:" }
  var nobodyReadsThisNow: String { "Nobody reads this now. If you need someone now, press Ctrl-T." }
  func marked(scalePoint point: Int, label: String?) -> String {
    "Your choice: " + sentence(scalePoint("\(point)", label: label))
  }
  var noPointMarked: String { "Nothing is chosen yet." }
  func thatIs(_ spoken: String) -> String { "That is: \(sentence(spoken))" }
  func thatCouldBe(_ spoken: [String]) -> String {
    "That could be \(spoken.joined(last: "or")). You choose with Enter."
  }
  var leftOutBefore: String { "You left this out before." }

  // MARK: What was not taken

  func chooseFirst(isRequired: Bool) -> String {
    "Choose with the arrow keys or a number." + orSkip(isRequired)
  }
  func tickFirst(isRequired: Bool) -> String {
    "Arrow keys and Space tick an answer." + orSkip(isRequired)
  }
  func typeFirst(isRequired: Bool) -> String { "Nothing is typed yet." + orSkip(isRequired) }
  private func orSkip(_ isRequired: Bool) -> String {
    isRequired ? "" : " To leave it out, press Ctrl-S."
  }
  var notSureHere: String { "That is fine. You need not know. To leave the question out, press Ctrl-S." }
  var neededHere: String {
    "We need an answer to this one before we can go on. If you would rather end here, press Ctrl-X."
  }
  func chooseInReview(isWhole: Bool) -> String {
    (isWhole ? "When you are done, choose 0." : "To go on with the questions, choose 0.")
      + " To change an answer, choose its number. Then press Enter."
  }
  var choosePlainly: String { "Choose one of these with the arrow keys or a number, then press Enter." }
  func notOnTheList(_ typed: String) -> String {
    "There is no '\(typed)' here. Choose with the arrow keys or a number."
  }
  var fieldIsFull: String {
    "A text can have up to 20,000 characters. What you typed last does not fit any more."
  }
  var pasteNotUsed: String { "What you pasted is not used here." }
  var keyNotText: String { "One key could not be read as text. Nothing of it was taken." }
  var wordsMissingHere: String { "Type a few words of your own. Or press Esc to choose again." }
  var noCommandHere: String { "That cannot be done on this screen." }
  var nothingToSkip: String { "There is nothing to leave out here. Press Enter to go on." }

  // MARK: Keeping

  func notKeptNow(_ why: String) -> String {
    "What you answer is not kept at the moment. \(sentence(why)) You can go on. It is tried again with each answer."
  }

  // MARK: First and last screens

  var keptAsYouGo: String {
    """
    Each answer is kept on this computer as you give it. You can stop at any time, and go on another day with this \
    code:
    """
  }
  var notKeptForLater: String {
    "Nothing can be kept for later here: if you leave before the end, your answers are gone."
  }
  var writeCodeDown: String { "Write it down: nobody can look it up for you. To go on, type this:" }
  var windowClears: String { "When you leave, this window shows nothing of your answers any more." }
  var stillYourCode: String { "Your code is still:" }

  // MARK: Leaving

  var pauseTitle: String { "A break" }
  var pauseKept: String { "What you have answered so far is kept. To go on later you need this code:" }
  var stopTitle: String { "Stop here" }
  var escToGoOn: String { "Esc goes back to the questions." }
  var cannotEraseHere: String { "What we cannot take away: copies that this device may make by itself." }

  // MARK: Alerts, lists, stops

  var haveRead: String { "I have read this. Go on." }
  var stopHere: String { "Stop here" }
  var endHere: String { "End here" }
  var changeMyAnswer: String { "Go back and change my answer" }
  var takeOneOff: String { "Take one off the list" }
  var listSoFar: String { "On the list so far:" }
  func takenOff(_ called: String) -> String {
    "'\(called)' is off the list. To bring it back, press Ctrl-Y."
  }
  func backOnList(_ called: String) -> String { "'\(called)' is back on the list." }
  var changedHere: String { "Your answer is changed. To take that back, press Ctrl-Y." }
  var takenBack: String { "Your last change is taken back." }
  var removeWhichOne: String { "Which one should go?" }

  // MARK: Review

  var done: String { "Done: all is as I want it" }
  var goOnWithQuestions: String { "Go on with the questions" }
  var whenReady: String { "When you are ready" }
  var reviewHow: String {
    "To change an answer, choose it with the arrow keys or its number, and press Enter. When you are done, choose 0."
  }

  // MARK: Help

  var helpTitle: String { "Help" }
  var helpKeys: String { "At the foot of each screen stands what you can do there:" }
  var helpTab: String { "Or press Tab, go to one of them with the arrow keys, and press Enter." }
  var helpScroll: String {
    "Where a screen is too small for its text, the up and down arrows, or PageUp and PageDown, show the rest."
  }
  var escCloses: String { "Esc or Enter goes back." }

  // MARK: A small window

  var smallWindow: String { "This window is small. Make it larger, or press Enter to go on line by line." }
}
