internal import Intake

extension FullScreen {
  /// What can be done on this screen, in the order of its foot.
  var commands: [ScreenCommand] {
    let always: [ScreenCommand] = [.contacts, .help, .pause, .stop]
    let undo: [ScreenCommand] = walk.lastChange == nil ? [] : [.undo]
    switch top.scene {
    case .opening: return always
    case .step: return stepCommands(undo, always)
    case .ownWords, .which, .dropAnswer, .change, .removeWhich, .remove: return [.back] + always
    case .review: return [.back] + undo + always
    case .help: return [.back, .contacts, .pause, .stop]
    case .contacts: return [.back, .help, .pause, .stop]
    case .pause: return [.back, .contacts, .help, .stop]
    case .stop, .erase: return [.back, .contacts, .help, .pause]
    case .ending: return [.contacts, .help]
    }
  }

  private func stepCommands(_ undo: [ScreenCommand], _ always: [ScreenCommand]) -> [ScreenCommand] {
    switch walk.step {
    case .question(let view):
      let skip: [ScreenCommand] = view.isRequired ? [] : [.skip]
      let skipRest: [ScreenCommand] = view.place.row == nil ? [] : [.skipRest]
      return [.back] + undo + skip + skipRest + [.review] + always
    case .roster: return [.back] + undo + [.skip, .review] + always
    case .say, .stop: return [.back, .review] + always
    // Nothing leads past it but reading it.
    case .alert: return always
    case .review, .finished: return always
    }
  }

  /// Says why a command is none of this screen's.
  mutating func refuse(_ command: ScreenCommand) {
    switch (top.scene, walk.step, command) {
    case (.step, .question, .skip): message = wording.neededHere
    case (.step, .say, .skip), (.step, .stop, .skip): message = wording.nothingToSkip
    case (.step, .alert, _): message = wording.choosePlainly
    default: message = wording.noCommandHere
    }
  }

  mutating func perform(_ command: ScreenCommand, at now: Timestamp) {
    switch command {
    case .back: back(at: now)
    case .undo: undo(at: now)
    case .skip: skip(at: now)
    case .skipRest:
      var isDone = false
      let isTaken = take { walk throws(Rejection) in isDone = try walk.skipRest(at: now) }
      if isTaken, isDone {
        forgetUnsent()
        proceed(at: now)
        message = wording.skippedRest
      }
    case .review: openReview(at: now)
    case .contacts: push(Layer(.contacts))
    case .help: push(Layer(.help))
    case .pause:
      leaveLeaving()
      push(Layer(.pause, pauseWays))
    case .stop:
      leaveLeaving()
      push(Layer(.stop, stopWays))
    }
  }

  private mutating func back(at now: Timestamp) {
    switch top.scene {
    case .opening: message = wording.nothingBefore
    case .step:
      if walk.reviewing == .no { lookBack(at: now) } else { showReview(at: now) }
    case .review(let review): leaveReview(review, at: now)
    default: pop()
    }
  }

  /// To the place before; from the first one to the first screen.
  mutating func lookBack(at now: Timestamp) {
    var passed: Set<Address>?
    let isTaken = take { walk throws(Rejection) in
      passed = try walk.goBack(at: now, passingOver: { _ in false })
    }
    guard isTaken else { return }
    if passed == nil { show(Layer(.opening(isResumed: false))) } else { proceed(at: now) }
  }

  private mutating func undo(at now: Timestamp) {
    var undone: Undone?
    guard take({ walk throws(Rejection) in undone = try walk.undo(at: now) }) else { return }
    guard let undone else {
      message = wording.nothingToUndo
      return
    }
    if case .review = top.scene { showReview(at: now) } else { proceed(at: now) }
    if case .removedRow(let called) = undone.change.kind {
      message = wording.backOnList(called)
    } else {
      message = wording.takenBack
    }
  }

  private mutating func skip(at now: Timestamp) {
    switch walk.step {
    case .question(let view):
      switch view.answered {
      case .answered?: push(Layer(.dropAnswer, .ways(wording.keepAnswer, wording.dropAnswer)))
      case .skipped?: goForward(at: now)
      case nil: submit(.skip(view.place.address, at: now), at: now)
      }
    case .roster(let view):
      if view.state == .skipped {
        goForward(at: now)
      } else {
        submit(.skip(view.place.address, at: now), at: now)
      }
    case .alert, .say, .stop, .review, .finished: message = wording.nothingToSkip
    }
  }
}
