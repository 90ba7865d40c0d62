/// What was typed up to Enter, or why there is nothing to take.
public enum TypedLine: Hashable, Sendable {
  case line(String)
  /// The bytes are no UTF-8 text; how many characters can be read before the first that cannot.
  case notText(readable: Int)
  /// Longer than `LineLimit.characters`; nothing of it is taken.
  case tooLong
  /// A terminal hands on no more than 4,095 bytes of a line and drops the rest without a word; nothing is taken.
  case cutByTerminal
  /// A signal asks the process to end, or Ctrl-C was typed, which is `SIGINT`. What was typed before it is dropped.
  case interrupted(Int32)
  /// The process was stopped and goes on: the question may be gone from the screen. What was typed so far is kept, and
  /// stands there again with the next prompt.
  case resumed
  /// Nothing more will be typed. What stands before the end without Enter is dropped: it was not sent.
  case end
}

public enum LineLimit {
  /// The most characters, as a reader counts them, in one line and in one answer.
  public static let characters = 20_000
}

/// Where typed lines come from.
public protocol LineSource {
  /// Whether what is typed stands on the screen already, as a terminal shows it, with its line end.
  var isShownWhileTyped: Bool { get }
  mutating func next() throws(InputFailure) -> TypedLine
  /// Lets go of what was typed before the question stood there, where a person types: a key pressed twice is no
  /// consent, and has read no alert. A pipe or a file keeps all that it has.
  mutating func discardTypedAhead()
}

extension LineSource {
  public mutating func discardTypedAhead() {}
}

/// Input that can be read no more, by the system's error number.
public struct InputFailure: Error, Hashable, Sendable {
  public let errorNumber: Int32
}

/// Where text for the respondent goes.
public protocol TextSink {
  mutating func write(_ text: String) throws(OutputFailure)
}

/// Output that takes no more, by the system's error number.
public struct OutputFailure: Error, Hashable, Sendable {
  public let errorNumber: Int32
}
