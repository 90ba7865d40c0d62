/// Why output could not be written.
public enum OutputError: Error, Hashable, Sendable {
  case isDirectory
  case cannotCreate(Errno)
  case cannotWrite(Errno)
  /// All is written, and it could not be put in its place, or the disk does not confirm it.
  case cannotFinish(Errno)
  /// Whoever read it has gone: nobody wants the rest.
  case readerIsGone
  case cancelled
}

extension OutputError: CustomStringConvertible {
  /// What is wrong, to stand behind the name of the file.
  public var description: String {
    switch self {
    case .isDirectory: "is a directory: name a file in it"
    case .cannotCreate(let reason), .cannotWrite(let reason): "cannot be written: \(reason.words)"
    case .cannotFinish(let reason): "is written, but cannot be put in its place: \(reason.words)"
    case .readerIsGone: "is read by nobody any more"
    case .cancelled: "was not written to its end"
    }
  }
}
