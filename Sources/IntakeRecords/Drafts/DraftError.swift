public import IntakeResults

/// Why a draft does not open. None of these changes anything on disk.
public enum DraftError: Error, Hashable, Sendable {
  /// No draft has this code: it was finished, erased, or begun elsewhere.
  case noDraft
  /// It is open in another session.
  case inUse
  /// What has the draft's name is not what intake put there.
  case refused(String, Reason)
  /// A newer version of intake wrote it: `intake-draft/2`.
  case newerFormat(String)
  /// Not even its beginning can be read.
  case damagedFromTheBeginning(String)
  /// It is whole, and says something that this version does not understand.
  case notUnderstood(String, UnreadableResult)
  case record(RecordError)

  public enum Reason: Hashable, Sendable {
    case symbolicLink
    /// A directory, a pipe or a device.
    case notAFile
    /// It belongs to another user.
    case ofAnotherUser
    /// It has further names, under which it could be changed from elsewhere.
    case severalNames
  }
}

extension DraftError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noDraft:
      "nothing is kept here under this code: it may be finished, erased, or begun on another machine"
    case .inUse: "this is open in another window; close it there first"
    case .refused(let path, let reason): "'\(path)' is not opened: \(reason.words)"
    case .newerFormat(let format):
      "it is of the format '\(format)', and this version of intake reads '\(DraftOpening.format)': a newer one may read it"
    case .damagedFromTheBeginning(let path):
      "'\(path)' is damaged from its beginning, and nothing of it can be read"
    case .notUnderstood(let path, let problem):
      "'\(path)' holds something that this version of intake does not understand: \(problem)"
    case .record(let error): error.description
    }
  }
}

extension DraftError.Reason {
  fileprivate var words: String {
    switch self {
    case .symbolicLink: "it is a link to something else"
    case .notAFile: "it is not a plain file"
    case .ofAnotherUser: "it belongs to another user"
    case .severalNames: "it has a second name, under which it could be changed"
    }
  }
}
