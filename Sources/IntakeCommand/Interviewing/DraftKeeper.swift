internal import Glibc
internal import Intake
internal import IntakeRecords
internal import IntakeResults
internal import IntakeTerminal

/// Keeps an interview in its draft, and remembers whether it could.
final class DraftKeeper: InterviewKeeper {
  private let journal: DraftJournal<SystemStorage>
  private let draftCode: DraftCode
  private let language: SpokenLanguage
  /// Why the last try failed; `nil` where it did not.
  private(set) var failure: RecordError?
  /// Whether the code opens something.
  private(set) var hasKept: Bool

  /// - Parameters:
  ///   - language: In which the respondent is told why something could not be done.
  ///   - hasKept: Whether the journal is that of a draft which is there.
  init(
    _ journal: DraftJournal<SystemStorage>, code: DraftCode, language: SpokenLanguage, hasKept: Bool = true
  ) {
    self.language = language
    self.journal = journal
    self.hasKept = hasKept
    draftCode = code
  }

  /// Keeps nothing on the disk before the first event.
  convenience init(
    beginning opening: DraftOpening, in drafts: DraftFiles<SystemStorage>, language: SpokenLanguage
  ) {
    let code = DraftCode.random()
    self.init(drafts.begin(opening, code: code), code: code, language: language, hasKept: false)
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
      return .notKept(why: error.words(for: language))
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
      return .notErased(why: error.words(for: language))
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
  fileprivate func words(for language: SpokenLanguage) -> String {
    switch failure?.number {
    case ENOSPC, EDQUOT, EFBIG: FileWords(language).diskIsFull
    case EACCES, EPERM, EROFS: FileWords(language).mayNotWrite
    default: FileWords(language).diskRefuses
    }
  }
}
