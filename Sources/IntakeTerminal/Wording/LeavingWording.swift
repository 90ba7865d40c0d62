internal import Intake

/// The ways out, and the last words.
protocol LeavingWording: Sendable {
  var stopQuestion: String { get }
  var stopForTherapist: String { get }
  var stopForMe: String { get }
  var stopErase: String { get }
  var orBack: String { get }
  var stopHint: String { get }
  var thanksSoFar: String { get }
  var thanks: String { get }
  var ended: String { get }
  func whatHappensNext(readers: String, when: String) -> String
  var remindOfAlerts: String { get }

  // MARK: Erasing

  var eraseQuestion: String { get }
  var eraseYes: String { get }
  var eraseNo: String { get }
  /// - Parameter wasKept: Whether anything was kept for later before.
  func erased(_ erasing: Erasing, wasKept: Bool) -> String
  var notErasedHere: String { get }
  var cannotErase: String { get }
  var noticeStays: String { get }
  var noticeMissing: String { get }

  // MARK: Pausing

  var takeYourTime: String { get }
  var pauseStay: String { get }
  func pauseLeave(_ standing: KeepingState.Standing) -> String
  var pauseStayed: String { get }
  var inputEnded: String { get }
  var interruptAgain: String { get }
  var interruptAgainClears: String { get }

  // MARK: The window

  var clearQuestion: String { get }
  var clearReach: String { get }
  func writeDown(_ code: String) -> String
  var writeDownContacts: String { get }
  var clearYes: String { get }
  var clearNo: String { get }
}
