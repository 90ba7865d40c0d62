internal import Glibc
internal import Intake

/// What each key does, on whatever screen stands there.
extension FullScreen {
  mutating func press(_ key: Key, at now: Timestamp) -> Reply {
    guard size.isEnough else {
      pressInSmallWindow(key)
      return reply()
    }
    switch key {
    case .control("c"): interrupt()
    case .pageUp: turn(down: false)
    case .pageDown: turn(down: true)
    default:
      message = nil
      if let focus = focusedCommand, walkCommands(key, from: focus, at: now) { break }
      focusedCommand = nil
      if let command = ScreenCommand(key) {
        if commands.contains(command) { perform(command, at: now) } else { refuse(command) }
      } else {
        pressOnScreen(key, at: now)
      }
    }
    return reply()
  }

  private mutating func pressInSmallWindow(_ key: Key) {
    switch key {
    case .enter: outcome = .lineByLine(interview)
    case .control("c"): outcome = .ended(.interrupted(interview, signal: SIGINT))
    default: break
    }
  }

  private mutating func pressOnScreen(_ key: Key, at now: Timestamp) {
    switch key {
    case .notText: message = wording.keyNotText
    case .enter where top.control == .enter && hasMoreBelow: turn(down: true)
    case .enter where !top.control.takesEnter: enter(at: now)
    case .tab, .backTab:
      if top.control.press(key, width: measure.width) == .notMine {
        focusedCommand = key == .tab ? 0 : commands.count - 1
      }
    default:
      top.follows = true
      switch top.control.press(key, width: measure.width) {
      case .done: if key == .enter { sayWayOn() }
      case .notMine: pressForNobody(key)
      case .notThere(let typed): message = wording.notOnTheList(wording.shortened(typed))
      case .full: message = wording.fieldIsFull
      }
    }
  }

  /// To an Enter that began a new line where none seems to be wanted.
  private mutating func sayWayOn() {
    guard case .field(let field) = top.control, let view = walk.question else { return }
    if field.isEmpty {
      message = wording.typeFirst(isRequired: view.isRequired)
    } else if field.endsInEmptyLine {
      message = wording.doneWriting
    }
  }

  /// A key that what takes the answer has no use for.
  private mutating func pressForNobody(_ key: Key) {
    switch key {
    case .up: turn(down: false)
    case .down: turn(down: true)
    case .paste: message = wording.pasteNotUsed
    default: break
    }
  }

  /// Whether the key is one for walking along the commands.
  private mutating func walkCommands(_ key: Key, from focus: Int, at now: Timestamp) -> Bool {
    let commands = commands
    switch key {
    case .tab, .right, .down:
      focusedCommand = focus + 1 < commands.count ? focus + 1 : key == .tab ? nil : focus
    case .backTab, .left, .up: focusedCommand = focus > 0 ? focus - 1 : key == .backTab ? nil : 0
    case .home: focusedCommand = 0
    case .end: focusedCommand = commands.count - 1
    case .escape: focusedCommand = nil
    case .enter:
      focusedCommand = nil
      if commands.indices.contains(focus) { perform(commands[focus], at: now) }
    default: return false
    }
    return true
  }

  /// Ctrl-C: a break, and at the second time the end.
  private mutating func interrupt() {
    switch top.scene {
    case .pause: outcome = .ended(.interrupted(interview, signal: SIGINT))
    case .ending(let ending): outcome = .ended(self.outcome(of: ending))
    default:
      focusedCommand = nil
      push(Layer(.pause, pauseWays))
      message = wording.interruptAgainClears
    }
  }
}
