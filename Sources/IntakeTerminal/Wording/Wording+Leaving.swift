internal import Intake

/// The ways out, and the last words.
extension Wording {
  static let stopQuestion = "You can stop here. What should happen with your answers?"
  static let stopForTherapist = "Keep them for my therapist, as far as I got"
  static let stopForMe = "Keep them for me, to finish later"
  static let stopErase = "Erase them"
  static let orBack = "Or type back to go on with the questions."
  static let stopHint = "Press Enter to end here. Or type back to change your answer."
  static let thanksSoFar = "Thank you for what you have answered."
  static let thanks = "Thank you. That was all."
  static let ended = "What you answered up to here will go into a file."
  static func whatHappensNext(readers: String, when: String) -> String {
    "Who can read your answers: \(sentence(readers)) When: \(sentence(when))"
  }
  static let remindOfAlerts = "Before you go:"
  static func score(_ title: String, value: String, band: String?) -> String {
    band.map { "\(title): \(value), \($0)" } ?? "\(title): \(value)"
  }

  // MARK: Erasing

  static let eraseQuestion = "Erase all your answers? This cannot be undone."
  static let eraseYes = "Yes, erase them"
  static let eraseNo = "No, go back"

  /// - Parameter wasKept: Whether anything was kept for later before.
  static func erased(_ erasing: Erasing, wasKept: Bool) -> String {
    switch erasing {
    case .erased where wasKept:
      "Your answers are erased, also what was kept for later. Your code opens nothing any more."
    case .erased: "Your answers are erased."
    case .notErased(let why): "Not everything could be erased. \(sentence(why))"
    }
  }
  static let notErasedHere = "What was kept for later is still on this device."
  static let cannotErase = """
    What we cannot take away: what still stands in this window until it is cleared or closed, and copies that this \
    device may make by itself.
    """
  static let noticeStays =
    "The short note about the answer for which we showed you where to get help stays with the clinic."
  static let noticeMissing =
    "The short note about this answer, which the clinic should get, could not be written. If someone who works here is near, please tell them."

  // MARK: Pausing

  static let takeYourTime = "You can also just take your time. Nothing runs out while this window is open."
  static let pauseStay = "Stay, and go on when I am ready"
  static func pauseLeave(_ standing: KeepingState.Standing) -> String {
    switch standing {
    case .nothingAnswered: "Leave"
    case .kept: "Leave, and go on another time"
    case .inMemoryOnly, .notKept(_, _, code: nil): "Leave, and keep nothing"
    case .notKept(let unkept, _, _?):
      unkept == 1 ? "Leave, without my last answer" : "Leave, without my last \(unkept) answers"
    }
  }
  static let pauseStayed = "Take your time."
  static let inputEnded = "The input has ended before the questions did."
  static let interruptAgain = "To leave at once, press Ctrl-C again."
  static let interruptAgainClears = "To leave at once, and clear this window, press Ctrl-C again."

  // MARK: The window

  static let clearQuestion = "Clear this window now, so that nobody reads your answers in it?"
  static let clearReach = """
    It takes away what stands in this window and above it. A recording of this terminal, or a program like tmux, may \
    still have it.
    """
  static func writeDown(_ code: String) -> String { "Write down your code first: \(code)" }
  static let writeDownContacts =
    "The contacts above will be gone from here too. Write down what you need first."
  static let clearYes = "Yes, clear it (or just press Enter)"
  static let clearNo = "No, leave it as it is"
}

extension FiredAlert {
  /// Whether the clinic is to get a note of it, and the respondent was shown something.
  var leavesNoteAndSaysSo: Bool { level == .urgent && say != nil }
}
