internal import Glibc

/// Why the system refused a call: its error number.
public struct Errno: Error, Hashable, Sendable {
  /// `ENOSPC`, `EIO`, …
  public let number: Int32

  public init(_ number: Int32) { self.number = number }

  /// Of the call that has just failed in this thread.
  static var last: Errno { Errno(errno) }

  /// The system's own words: "No space left on device".
  public var words: String { String(cString: strerror(number)) }
}
