/// What comes in at a terminal.
public enum TerminalInput: Hashable, Sendable {
  case key(Key)
  /// The window has another size: ask for it, and draw anew.
  case resized
  /// The process goes on after it was stopped: what stood on the screen may be gone, and everything is drawn anew.
  case resumed
  /// A signal that asks the process to end: `SIGINT`, `SIGTERM`, `SIGHUP` or `SIGQUIT`, sent from elsewhere. Ctrl-C at
  /// the keyboard is a key.
  case interrupted(Int32)
  /// Nothing more can be typed: the end of input, or a terminal that is gone.
  case end
}

/// Where keys come from.
public protocol KeySource {
  /// Waits for what comes next. At the end it is `.end` again and again.
  mutating func next() throws(InputFailure) -> TerminalInput
  /// Lets go of what was typed before this moment. Signals are kept.
  mutating func discardTypedAhead()
  /// Asked of the terminal anew each time.
  var size: ScreenSize { get }
}

/// How much a screen shows at once.
public struct ScreenSize: Hashable, Sendable {
  public var columns: Int
  public var rows: Int

  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// The smallest that an interview fills as a whole; on a smaller one it goes line by line.
  public static let least = ScreenSize(columns: 40, rows: 12)

  /// What a screen that does not say its size is taken for.
  public static let usual = ScreenSize(columns: 80, rows: 24)

  /// Whether both sides are at least as long as those of `least`.
  public var isEnough: Bool { columns >= ScreenSize.least.columns && rows >= ScreenSize.least.rows }
}
