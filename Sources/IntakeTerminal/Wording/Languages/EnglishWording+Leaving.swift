internal import Intake
internal import PlainText

extension EnglishWording {
  var stopQuestion: String { "You can stop here. What should happen with your answers?" }
  var stopForTherapist: String { "Keep them for my therapist, as far as I got" }
  var stopForMe: String { "Keep them for me, to finish later" }
  var stopErase: String { "Erase them" }
  var orBack: String { "Or type back to go on with the questions." }
  var stopHint: String { "Press Enter to end here. Or type back to change your answer." }
  var thanksSoFar: String { "Thank you for what you have answered." }
  var thanks: String { "Thank you. That was all." }
  var ended: String { "What you answered up to here will go into a file." }
  func whatHappensNext(readers: String, when: String) -> String {
    "Who can read your answers: \(sentence(readers)) When: \(sentence(when))"
  }
  var remindOfAlerts: String { "Before you go:" }

  // MARK: Erasing

  var eraseQuestion: String { "Erase all your answers? This cannot be undone." }
  var eraseYes: String { "Yes, erase them" }
  var eraseNo: String { "No, go back" }
  func erased(_ erasing: Erasing, wasKept: Bool) -> String {
    switch erasing {
    case .erased where wasKept:
      "Your answers are erased, also what was kept for later. Your code opens nothing any more."
    case .erased: "Your answers are erased."
    case .notErased(let why): "Not everything could be erased. \(sentence(why))"
    }
  }
  var notErasedHere: String { "What was kept for later is still on this device." }
  var cannotErase: String {
    """
    What we cannot take away: what still stands in this window until it is cleared or closed, and copies that this \
    device may make by itself.
    """
  }
  var noticeStays: String {
    "The short note about the answer for which we showed you where to get help stays with the clinic."
  }
  var noticeMissing: String {
    "The short note about this answer, which the clinic should get, could not be written. If someone who works here is near, please tell them."
  }

  // MARK: Pausing

  var takeYourTime: String { "You can also just take your time. Nothing runs out while this window is open." }
  var pauseStay: String { "Stay, and go on when I am ready" }
  func pauseLeave(_ standing: KeepingState.Standing) -> String {
    switch standing {
    case .nothingAnswered: "Leave"
    case .kept: "Leave, and go on another time"
    case .inMemoryOnly, .notKept(_, _, code: nil): "Leave, and keep nothing"
    case .notKept(let unkept, _, _?):
      unkept == 1 ? "Leave, without my last answer" : "Leave, without my last \(unkept) answers"
    }
  }
  var pauseStayed: String { "Take your time." }
  var inputEnded: String { "The input has ended before the questions did." }
  var interruptAgain: String { "To leave at once, press Ctrl-C again." }
  var interruptAgainClears: String { "To leave at once, and clear this window, press Ctrl-C again." }

  // MARK: The window

  var clearQuestion: String { "Clear this window now, so that nobody reads your answers in it?" }
  var clearReach: String {
    """
    It takes away what stands in this window and above it. A recording of this terminal, or a program like tmux, may \
    still have it.
    """
  }
  func writeDown(_ code: String) -> String { "Write down your code first: \(code)" }
  var writeDownContacts: String {
    "The contacts above will be gone from here too. Write down what you need first."
  }
  var clearYes: String { "Yes, clear it (or just press Enter)" }
  var clearNo: String { "No, leave it as it is" }
}
