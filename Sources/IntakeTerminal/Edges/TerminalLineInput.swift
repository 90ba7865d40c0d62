/// Lines from a person's terminal, edited here and not by the terminal: of any length up to `LineLimit.characters`,
/// with whole characters taken back, and with pastes that answer one question and not the next.
///
/// The terminal is taken over with the first line, and given back by `TerminalDevice.leave`.
public struct TerminalLineInput: LineSource {
  private let terminal: TerminalDevice
  private var line: EchoedLine
  private var hasEnded = false

  /// - Parameter prompt: What is written before each line.
  public init(_ terminal: TerminalDevice, prompt: String) {
    self.terminal = terminal
    line = EchoedLine(prompt: prompt, isDumb: TerminalKind.isDumb)
  }

  public var isShownWhileTyped: Bool { true }

  public mutating func next() throws(InputFailure) -> TypedLine {
    if hasEnded { return .end }
    terminal.enter(.lines)
    show(line.begin(columns: terminal.size.columns))
    while true {
      switch try terminal.next() {
      case .key(let key):
        let response = line.press(key, screen: terminal.size)
        show(response.echo)
        if let typed = response.typed {
          hasEnded = typed == .end
          return typed
        }
      case .resized: line.resized()
      case .resumed: return .resumed
      case .interrupted(let signal):
        line = line.anew
        return .interrupted(signal)
      case .end:
        hasEnded = true
        return .end
      }
    }
  }

  public mutating func discardTypedAhead() { terminal.discardTypedAhead() }

  /// Where it cannot be written, neither can what is said next, and that is told.
  private func show(_ echo: String) {
    if !echo.isEmpty { try? terminal.write(echo) }
  }
}
