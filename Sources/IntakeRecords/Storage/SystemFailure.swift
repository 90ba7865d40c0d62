internal import Glibc

/// Why the system refused a call.
public struct SystemFailure: Error, Hashable, Sendable {
  /// The system's error number: `ENOSPC`, `EACCES`, …
  public let number: Int32

  public init(_ number: Int32) { self.number = number }

  static var last: SystemFailure { SystemFailure(errno) }

  /// The system's own words: "No space left on device".
  public var words: String { String(cString: strerror(number)) }
}
