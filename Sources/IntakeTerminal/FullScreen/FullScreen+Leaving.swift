internal import Intake

extension FullScreen {
  var pauseWays: Control { .ways(Wording.pauseStay, Wording.pauseLeave(standing)) }

  /// To finish later is offered only where that can be.
  var stopWays: Control {
    code == nil
      ? .ways(Wording.stopForTherapist, Wording.stopErase)
      : .ways(Wording.stopForTherapist, Wording.stopForMe, Wording.stopErase)
  }

  /// From one way out to another: they do not pile up.
  mutating func leaveLeaving() {
    while true {
      switch top.scene {
      case .pause, .stop, .erase: pop()
      default: return
      }
    }
  }

  mutating func enterLeaving(at now: Timestamp) {
    guard let way = way else { return }
    switch (top.scene, way) {
    case (.pause, 1):
      pop()
      message = Wording.pauseStayed
    case (.pause, _): outcome = .ended(.paused(interview))
    case (.stop, 1):
      if take({ walk throws(Rejection) in try walk.take(.finish(at: now)) }) {
        show(Layer(.ending(.keptUnfinished)))
      }
    case (.stop, 2) where code != nil:
      leaveLeaving()
      push(Layer(.pause, pauseWays))
    case (.stop, _): push(Layer(.erase, .ways(Wording.eraseYes, Wording.eraseNo)))
    case (.erase, 1): erases = true
    default: leaveLeaving()
    }
  }
}
