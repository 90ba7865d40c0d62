internal import Glibc

/// A window in which a shell script runs, with a keyboard and a screen: a real pseudo-terminal, kept by tmux.
///
/// It is a tmux of its own, so that none of the user's own windows is touched, and it is gone with this object.
public final class TerminalWindow {
  /// What happens at a window takes as long as it takes; a test that waits longer than this has failed.
  private static let patience = Duration.seconds(60)

  public struct Failed: Error, CustomStringConvertible {
    public let description: String
  }

  private let place: TemporaryDirectory
  private var environment: [String: String]
  private var socket: String { place.at("tmux") }

  /// Whether there is a tmux, without which there are no windows.
  public static let isAvailable = hasTool("tmux")

  /// - Parameters:
  ///   - script: for `sh`. What it does when it is hung up or interrupted does not end the shell around it.
  ///   - directory: where it runs.
  ///   - environment: all that it gets of one, but for `TERM` and the locale.
  public init(
    running script: String, in directory: String, environment: [String: String], columns: Int = 80,
    rows: Int = 24
  ) throws {
    place = try TemporaryDirectory()
    self.environment = environment.merging(["LC_ALL": "C.UTF-8", "TERM": "xterm-256color"]) { $1 }
    try place.put(
      """
      set -g default-terminal screen-256color
      set -g default-shell /bin/sh
      set -g history-limit 100000
      set -g remain-on-exit on
      set -g status off
      set -s escape-time 0
      set -s exit-empty off
      """, at: "tmux.conf")
    let folder = place.path
    let around = """
      trap : HUP INT QUIT TERM
      stty -a >'\(folder)/before'
      { \(script)
      }; echo $? >'\(folder)/ending'
      stty -a >'\(folder)/after'
      mv '\(folder)/ending' '\(folder)/ended'
      """
    try place.put(around, at: "script")
    try tmux(
      "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", directory, "sh '\(folder)/script'")
  }

  deinit { _ = try? tmux("kill-server") }

  // MARK: The keyboard

  /// Types characters one by one, none of which is a key with a name.
  public func type(_ text: String) throws { try tmux("send-keys", "-l", "--", text) }

  /// Presses keys by the names that tmux has for them: `Enter`, `Escape`, `C-c`, `PPage`.
  public func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Pastes text, marked as a paste where the program has asked for that.
  public func paste(_ text: String) throws {
    try tmux("load-buffer", "-", input: text)
    try tmux("paste-buffer", "-p", "-r")
  }

  public func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// Closes the window: what runs in it is hung up.
  public func close() throws { try tmux("kill-session") }

  // MARK: The screen

  public func screen() throws -> TerminalScreen {
    let format =
      "#{pane_width} #{pane_height} #{cursor_x} #{cursor_y} #{history_size} #{alternate_on} #{pane_dead}"
    let output = try tmux("display-message", "-p", format, ";", "capture-pane", "-p")
    var lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let numbers = lines.removeFirst().split(separator: " ").compactMap { Int($0) }
    guard numbers.count == 7 else { throw Failed(description: "tmux says \(output)") }
    if lines.last == "" { lines.removeLast() }
    return TerminalScreen(
      columns: numbers[0], rows: numbers[1], lines: lines, cursor: .init(column: numbers[2], row: numbers[3]),
      scrolled: numbers[4], isAlternate: numbers[5] == 1, hasEnded: numbers[6] == 1)
  }

  /// All that can be read by scrolling back, with lines that the terminal broke made whole; from a line on, where the
  /// first is 0, and lines may be negative that have left the screen.
  public func everything(from line: Int? = nil) throws -> String {
    try tmux("capture-pane", "-p", "-J", "-S", line.map { "\($0)" } ?? "-")
  }

  /// The screen with its colours and styles as escape sequences.
  public func styledScreen() throws -> String { try tmux("capture-pane", "-p", "-e") }

  /// Looks again and again until the screen is as it has to be, and gives that screen.
  @discardableResult
  public func wait(
    for what: String = "something", until holds: (TerminalScreen) throws -> Bool
  ) throws -> TerminalScreen {
    let start = ContinuousClock.now
    while true {
      let screen = try screen()
      if try holds(screen) { return screen }
      guard !screen.hasEnded, ContinuousClock.now - start < TerminalWindow.patience else {
        let why = screen.hasEnded ? "the script has ended" : "it took too long"
        throw Failed(description: "waiting for \(what), \(why). The screen is:\n\(screen)")
      }
      usleep(2_000)
    }
  }

  /// Presses a key until the screen is as it has to be, for a program that drops keys which come at the very moment at
  /// which a grave question appears. Only for keys that may be pressed twice.
  @discardableResult
  public func press(
    _ key: String, until what: String, _ holds: (TerminalScreen) throws -> Bool
  ) throws -> TerminalScreen {
    var looks = 0
    return try wait(for: what) { screen in
      if try holds(screen) { return true }
      if looks % 100 == 0, !screen.hasEnded { try press(key) }
      looks += 1
      return false
    }
  }

  /// Waits until these words stand on the screen, wherever lines are broken.
  @discardableResult
  public func wait(for words: String) throws -> TerminalScreen {
    try wait(for: "“\(words)”") { $0.words.contains(words) }
  }

  // MARK: The end

  /// The exit code of the script, when it has ended, also in a window that was closed.
  public func ending() throws -> Int32 {
    let start = ContinuousClock.now
    while true {
      if let status = try? place.text(of: "ended"), let code = Int32(status.filter(\.isNumber)) {
        return code
      }
      guard ContinuousClock.now - start < TerminalWindow.patience else {
        throw Failed(description: "the script does not end. The screen is:\n\(try screen())")
      }
      usleep(2_000)
    }
  }

  /// The exit code of the script, when it has ended and all that it wrote is on the screen.
  public func endingOnScreen() throws -> Int32 {
    let status = try ending()
    _ = try wait(for: "the end of the script", until: \.hasEnded)
    return status
  }

  /// How the terminal was set before and after the script, as `stty -a` says it. The size is left out.
  public func settings() throws -> (before: String, after: String) {
    func settings(_ name: String) throws -> String {
      try place.text(of: name).split(separator: "\n").map { line in
        line.split(separator: ";").filter { !$0.contains("rows") && !$0.contains("columns") }.joined(
          separator: ";")
      }.joined(separator: "\n")
    }
    return (try settings("before"), try settings("after"))
  }

  @discardableResult
  private func tmux(_ arguments: String..., input: String = "") throws -> String {
    try tmux(arguments, input: input)
  }

  @discardableResult
  private func tmux(_ arguments: [String], input: String = "") throws -> String {
    let command = try SystemCommand(
      ["tmux", "-u", "-S", socket, "-f", place.at("tmux.conf")] + arguments, environment: environment,
      input: input)
    guard command.status == 0 else {
      throw Failed(description: "tmux \(arguments.joined(separator: " ")): \(command.output)")
    }
    return command.output
  }
}

/// Whether a program of this name is in the usual places.
public func hasTool(_ name: String) -> Bool {
  ["/usr/local/bin", "/usr/bin", "/bin"].contains { access("\($0)/\(name)", X_OK) == 0 }
}
