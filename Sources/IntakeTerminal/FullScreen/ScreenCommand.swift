/// What can be done at any time, at the foot of the screen or by its key.
enum ScreenCommand: Hashable, Sendable, CaseIterable {
  case back, undo, skip, skipRest, review, contacts, help, pause, stop

  /// `nil` for a key that does none of them.
  init?(_ key: Key) {
    switch key {
    case .escape: self = .back
    case .control("y"): self = .undo
    case .control("s"): self = .skip
    case .control("r"): self = .review
    case .control("t"): self = .contacts
    case .control("g"), .function(1): self = .help
    case .control("p"): self = .pause
    case .control("x"): self = .stop
    default: return nil
    }
  }
}
