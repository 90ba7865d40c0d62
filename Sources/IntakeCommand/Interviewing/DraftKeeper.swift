internal import Glibc
internal import Intake
internal import IntakeRecords
internal import IntakeResults
internal import IntakeTerminal

/// Keeps an interview in its draft, and remembers whether it could.
final class DraftKeeper: InterviewKeeper {
  private let journal: DraftJournal<SystemStorage>
  private let draftCode: DraftCode
  /// Why the last try failed; `nil` where it did not.
  private(set) var failure: RecordError?
  /// Whether the code opens something.
  private(set) var hasKept: Bool

  /// - Parameter hasKept: Whether the journal is that of a draft which is there.
  init(_ journal: DraftJournal<SystemStorage>, code: DraftCode, hasKept: Bool = true) {
    self.journal = journal
    self.hasKept = hasKept
    draftCode = code
  }

  /// Keeps nothing on the disk before the first event.
  convenience init(beginning opening: DraftOpening, in drafts: DraftFiles<SystemStorage>) {
    let code = DraftCode.random()
    self.init(drafts.begin(opening, code: code), code: code, hasKept: false)
  }

  var code: String? { draftCode.description }

  func keep(_ interview: Interview) -> Keeping {
    do throws(RecordError) {
      try journal.keep(interview.events)
      failure = nil
      hasKept = true
      return .kept
    } catch {
      failure = error
      return .notKept(why: error.forRespondent)
    }
  }

  func erase() -> Erasing {
    do throws(RecordError) {
      try journal.remove()
      failure = nil
      hasKept = false
      return .erased
    } catch {
      failure = error
      return .notErased(why: error.forRespondent)
    }
  }

  /// Takes the draft away when its result is safe. One that stays is said on standard error: its code still opens it.
  func remove() {
    do throws(RecordError) { try journal.remove() } catch {
      Stream.say("the result is kept; the draft of it is still there: \(error)")
    }
  }
}

extension RecordError {
  /// Why, in the words of somebody who does not know what a path is.
  fileprivate var forRespondent: String {
    switch failure?.number {
    case ENOSPC, EDQUOT, EFBIG: "The disk of this device is full."
    case EACCES, EPERM, EROFS: "This device does not let us write where we keep things."
    default: "The disk of this device does not take it just now."
    }
  }
}
