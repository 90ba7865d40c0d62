internal import Intake

/// What the full screen says by itself, beyond what it shares with line mode.
protocol ScreenWording: Sendable {
  // MARK: Where you are

  /// In full and short; `nil` where nothing is known, or none is left.
  func questionsLeft(least: Int, most: Int?) -> (long: String, short: String)?
  var moreAbove: String { get }
  var moreBelowEnter: String { get }
  var moreBelow: String { get }

  // MARK: Commands at the foot

  func label(_ command: ScreenCommand) -> String
  func does(_ command: ScreenCommand) -> String
  var tabHint: String { get }
  var focusHint: String { get }

  // MARK: What to press

  var enterToGoOn: String { get }
  var enterToLeave: String { get }
  var enterGoesOn: String { get }
  var howToChoose: String { get }
  func howToTick(byDigit: Bool) -> String
  var howToScale: String { get }
  var howToType: String { get }
  var howToWrite: String { get }
  var goOnButton: String { get }
  var tabToGoOn: String { get }
  var enterToGoOnHere: String { get }
  var doneWriting: String { get }
  var downForWayOut: String { get }
  var nobodyReadsThisNow: String { get }
  func marked(scalePoint point: Int, label: String?) -> String
  var noPointMarked: String { get }
  func thatIs(_ spoken: String) -> String
  func thatCouldBe(_ spoken: [String]) -> String
  var leftOutBefore: String { get }

  // MARK: What was not taken

  func chooseFirst(isRequired: Bool) -> String
  func tickFirst(isRequired: Bool) -> String
  func typeFirst(isRequired: Bool) -> String
  var notSureHere: String { get }
  var neededHere: String { get }
  func chooseInReview(isWhole: Bool) -> String
  var choosePlainly: String { get }
  func notOnTheList(_ typed: String) -> String
  var fieldIsFull: String { get }
  var pasteNotUsed: String { get }
  var keyNotText: String { get }
  var wordsMissingHere: String { get }
  var noCommandHere: String { get }
  var nothingToSkip: String { get }

  // MARK: Keeping

  func notKeptNow(_ why: String) -> String

  // MARK: First and last screens

  var keptAsYouGo: String { get }
  var notKeptForLater: String { get }
  var writeCodeDown: String { get }
  var windowClears: String { get }
  var stillYourCode: String { get }

  // MARK: Leaving

  var pauseTitle: String { get }
  var pauseKept: String { get }
  var stopTitle: String { get }
  var escToGoOn: String { get }
  var cannotEraseHere: String { get }

  // MARK: Alerts, lists, stops

  var haveRead: String { get }
  var stopHere: String { get }
  var endHere: String { get }
  var changeMyAnswer: String { get }
  var takeOneOff: String { get }
  var listSoFar: String { get }
  func takenOff(_ called: String) -> String
  func backOnList(_ called: String) -> String
  var changedHere: String { get }
  var takenBack: String { get }
  var removeWhichOne: String { get }

  // MARK: Review

  var done: String { get }
  var goOnWithQuestions: String { get }
  var whenReady: String { get }
  var reviewHow: String { get }

  // MARK: Help

  var helpTitle: String { get }
  var helpKeys: String { get }
  var helpTab: String { get }
  var helpScroll: String { get }
  var escCloses: String { get }

  // MARK: A small window

  var smallWindow: String { get }
}
