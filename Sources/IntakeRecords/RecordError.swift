internal import Glibc

/// Why something about a client could not be kept, or what was kept could not be read.
public enum RecordError: Error, Hashable, Sendable {
  case cannotMakeDirectory(String, SystemFailure)
  case cannotOpenDirectory(String, SystemFailure)
  /// Nothing of the file is there.
  case cannotWrite(String, SystemFailure)
  /// The whole file is there, and the system does not say that it would outlast a power cut.
  case cannotMakeSure(String, SystemFailure)
  /// The whole file is there, and other bytes come back from it than were written.
  case readsBackOtherwise(String)
  /// It is still there, or may come back after a power cut.
  case cannotRemove(String, SystemFailure)
  /// There is not the memory for it, or it is too large.
  case cannotEncrypt
  case cannotRead(String, SystemFailure)
  /// A directory, a pipe or a device, where a file was looked for.
  case notAFile(String)
  case tooLarge(String, bytes: Int, limit: Int)
  /// No notice has this name.
  case unknownNotice(String, directory: String)
  /// Somebody has acknowledged it before: who, and what was done.
  case alreadyAcknowledged(String, by: String, did: String)
  /// It is there, and what is in it cannot be read.
  case unreadable(String, why: String)
  /// Somebody else has written to it since it was read; nothing was written.
  case changedMeanwhile(String)
  /// A respondent is named with 1 to 64 of `A-Z a-z 0-9 . _ -`, not only dots.
  case wrongRespondent(String)

  /// The system's reason, where there is one.
  public var failure: SystemFailure? {
    switch self {
    case .cannotMakeDirectory(_, let failure), .cannotOpenDirectory(_, let failure),
      .cannotWrite(_, let failure), .cannotMakeSure(_, let failure), .cannotRead(_, let failure),
      .cannotRemove(_, let failure):
      failure
    case .notAFile, .tooLarge, .unknownNotice, .alreadyAcknowledged, .wrongRespondent, .readsBackOtherwise,
      .cannotEncrypt, .unreadable, .changedMeanwhile:
      nil
    }
  }

  /// Whether the device itself failed, and not a permission, a limit or a name.
  public var isDeviceFailure: Bool { failure?.number == EIO }
}

extension RecordError: CustomStringConvertible {
  /// One sentence: which path, what failed, and the system's words for why.
  public var description: String {
    switch self {
    case .cannotMakeDirectory(let path, let failure):
      "the directory '\(path)' cannot be made: \(failure.words)"
    case .cannotOpenDirectory(let path, let failure):
      "the directory '\(path)' cannot be opened: \(failure.words)"
    case .cannotWrite(let path, let failure): "'\(path)' cannot be written: \(failure.words)"
    case .cannotMakeSure(let path, let failure):
      "'\(path)' is written, but the disk does not confirm that it is safe there: \(failure.words)"
    case .readsBackOtherwise(let path): "'\(path)' is written, and the disk gives other bytes back"
    case .cannotRemove(let path, let failure): "'\(path)' cannot be removed: \(failure.words)"
    case .cannotEncrypt: "there is not enough memory to encrypt it"
    case .cannotRead(let path, let failure): "'\(path)' cannot be read: \(failure.words)"
    case .notAFile(let path): "'\(path)' is not a plain file"
    case .tooLarge(let path, let bytes, let limit):
      "'\(path)' has \(bytes) bytes, and at most \(limit) are read"
    case .unknownNotice(let name, let directory): "there is no notice '\(name)' in '\(directory)'"
    case .alreadyAcknowledged(let name, let by, let did):
      "the notice '\(name)' is acknowledged already, by \(by): \(did)"
    case .unreadable(let path, let why): "'\(path)' cannot be read: \(why)"
    case .changedMeanwhile(let path):
      "'\(path)' was changed by somebody else just now, and was left as it is: do it once more"
    case .wrongRespondent(let name):
      "'\(name)' cannot name a respondent: 1 to 64 letters without accents, digits, '.', '_' and '-' can"
    }
  }
}
