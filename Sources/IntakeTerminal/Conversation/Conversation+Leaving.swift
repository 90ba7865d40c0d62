internal import Glibc
internal import Intake

/// The ways out: what is asked before, and what is done then.
extension Conversation {
  mutating func askLeaving(_ leaving: Topic.Leaving) {
    out.gap()
    switch leaving {
    case .stop:
      out.say(wording.stopQuestion)
      stopMenu.write(to: &out)
      out.say(wording.orBack)
    case .erase:
      out.say(wording.eraseQuestion)
      Menu.erase(wording).write(to: &out)
    case .pause:
      sayStanding()
      out.say(wording.takeYourTime)
      Menu.pause(standing, wording).write(to: &out)
    }
  }

  mutating func hearLeaving(_ line: String, _ leaving: Topic.Leaving, from: Topic, at now: Timestamp) {
    switch leaving {
    case .stop: hearStop(line, from: from, at: now)
    case .erase:
      switch Menu.erase(wording).chosen(line) {
      case 1: topic = .erasing
      case 2: goBackTo(from, saying: nil)
      default: out.say(wording.typeNumberAbove)
      }
    case .pause:
      switch Menu.pause(standing, wording).chosen(line) {
      case 1: goBackTo(from, saying: wording.pauseStayed)
      case 2:
        out.gap()
        sayLeft()
        leave(.paused(interview))
      default: out.say(wording.typeNumberAbove)
      }
    }
  }

  // MARK: Stopping

  private var waysToStop: [WayToStop] { WayToStop.offered(canFinishLater: keeping.code != nil) }

  private var stopMenu: Menu { Menu(waysToStop.map { $0.label(wording) }, language) }

  private mutating func hearStop(_ line: String, from: Topic, at now: Timestamp) {
    guard let number = stopMenu.chosen(line) else {
      out.say(wording.typeNumberAbove + " " + wording.orBack)
      return
    }
    switch waysToStop[number - 1] {
    case .forTherapist:
      guard take(.finish(at: now)) else { return }
      out.gap()
      out.say(wording.thanksSoFar)
      sayWhatHappensNext()
      leave(.keptUnfinished(interview))
    case .forMe:
      if case .kept = standing {
        out.gap()
        sayLeft()
        leave(.paused(interview))
      } else {
        // Not all would be there later: that is said before anybody leaves.
        topic = .leaving(.pause, from: from)
        ask()
      }
    case .erase:
      topic = .leaving(.erase, from: from)
      ask()
    }
  }

  /// Goes on once everything that was kept is taken away, as far as it could be.
  mutating func erased(_ erasing: Erasing) -> Reply {
    out.gap()
    out.say(wording.erased(erasing, wasKept: keeping.keptEvents > 0))
    out.say(wording.cannotErase)
    sayNoticeStays()
    leave(.erased)
    return reply()
  }

  // MARK: Signals

  /// The first Ctrl-C asks, the second leaves. Whoever ends the process from elsewhere is not asked.
  mutating func interrupt(by signal: Int32) {
    guard signal != SIGHUP else {
      outcome = .interrupted(interview, signal: signal)
      return
    }
    if signal == SIGINT, !isPausing {
      if case .leaving(_, let from) = topic { topic = from }
      topic = .leaving(.pause, from: topic)
      ask()
      out.say(canClear ? wording.interruptAgainClears : wording.interruptAgain)
      return
    }
    out.gap()
    // Somebody may have come in, and nobody is asked first: what stands there is taken away.
    clearsWindow = canClear
    sayLeft(isAlone: canClear)
    outcome = .interrupted(interview, signal: signal)
  }

  private var isPausing: Bool {
    if case .leaving(.pause, _) = topic { true } else { false }
  }
}
