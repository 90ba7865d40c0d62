internal import Glibc

/// What is written to a terminal when it is taken over, and when it is given back.
public struct ScreenModes: Hashable, Sendable {
  public var entering: String
  public var leaving: String

  public init(entering: String = "", leaving: String = "") {
    self.entering = entering
    self.leaving = leaving
  }

  /// Line by line: only pastes are told apart from typed text, where the terminal can.
  public static var lines: ScreenModes {
    TerminalKind.isDumb
      ? ScreenModes() : ScreenModes(entering: "\u{1B}[?2004h", leaving: "\u{1B}[?2004l")
  }

  /// A screen of its own, which is empty when it is left, and the screen before it as it was. Leaving also puts back
  /// the cursor and the colours.
  public static let fullScreen = ScreenModes(
    entering: "\u{1B}[?1049h\u{1B}[?2004h\u{1B}[0m\u{1B}[2J\u{1B}[H",
    leaving: "\u{1B}[0m\u{1B}[2J\u{1B}[H\u{1B}[?25h\u{1B}[?2004l\u{1B}[?1049l")
}

/// What the environment says of the terminal.
public enum TerminalKind {
  /// It only adds text below: `TERM` is `dumb`, or not set.
  public static var isDumb: Bool {
    guard let name = getenv("TERM") else { return true }
    return ["", "dumb"].contains(String(cString: name))
  }
}
