internal import Intake

extension FullScreen {
  var pauseWays: Control { .ways(wording.pauseStay, wording.pauseLeave(standing)) }

  private var waysToStop: [WayToStop] { WayToStop.offered(canFinishLater: code != nil) }

  var stopWays: Control { .choices(ChoiceControl(ways: waysToStop.map { $0.label(wording) })) }

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
      message = wording.pauseStayed
    case (.pause, _): outcome = .ended(.paused(interview))
    case (.stop, _) where waysToStop.indices.contains(way - 1): stop(waysToStop[way - 1], at: now)
    case (.erase, 1): erases = true
    default: leaveLeaving()
    }
  }

  private mutating func stop(_ way: WayToStop, at now: Timestamp) {
    switch way {
    case .forTherapist:
      if take({ walk throws(Rejection) in try walk.take(.finish(at: now)) }) {
        show(Layer(.ending(.keptUnfinished)))
      }
    case .forMe:
      leaveLeaving()
      push(Layer(.pause, pauseWays))
    case .erase: push(Layer(.erase, .ways(wording.eraseYes, wording.eraseNo)))
    }
  }
}
