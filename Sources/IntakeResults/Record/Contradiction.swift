/// Two things in a stored result that cannot both be so: it was changed after it was written, or is damaged.
public struct Contradiction: Hashable, Sendable {
  /// The way to what does not fit the rest: `scores[2].value`.
  public let path: String
  public let message: String
}

extension Contradiction: CustomStringConvertible {
  /// `scores[2].value: 40 is outside of its range, 0 to 27`.
  public var description: String { "\(path): \(message)" }
}
