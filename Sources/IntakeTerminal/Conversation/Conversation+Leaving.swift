internal import Intake

extension Conversation {
  mutating func askLeaving(_ leaving: Topic.Leaving) {
    out.gap()
    switch leaving {
    case .stop:
      out.say(Wording.stopQuestion)
      Menu.stop.write(to: &out)
      out.say(Wording.orBack)
    case .erase:
      out.say(Wording.eraseQuestion)
      Menu.erase.write(to: &out)
    case .pause:
      out.say(Wording.pauseQuestion)
      Menu.pause.write(to: &out)
    }
  }

  mutating func hearLeaving(_ line: String, _ leaving: Topic.Leaving, from: Topic, at now: Timestamp) {
    switch leaving {
    case .stop:
      switch Menu.stop.chosen(line) {
      case 1:
        guard take(.finish(at: now)) else { return }
        out.gap()
        out.say(Wording.keptUnfinished)
        sayWhatHappensNext()
        out.say(Wording.stayedOnScreen)
        remindOfAlerts()
        outcome = .keptUnfinished(interview)
      case 2: out.say(Wording.cannotKeepForLater)
      case 3:
        topic = .leaving(.erase, from: from)
        ask()
      default: out.say(Wording.typeNumberAbove + " " + Wording.orBack)
      }
    case .erase:
      switch Menu.erase.chosen(line) {
      case 1:
        out.gap()
        out.say(Wording.erased)
        out.say(Wording.cannotErase)
        sayNoticeStays()
        remindOfAlerts()
        outcome = .erased
      case 2: goBackTo(from, saying: nil)
      default: out.say(Wording.typeNumberAbove)
      }
    case .pause:
      switch Menu.pause.chosen(line) {
      case 1: goBackTo(from, saying: Wording.pauseStayed)
      case 2:
        out.gap()
        sayNothingKept()
        remindOfAlerts()
        outcome = .paused
      default: out.say(Wording.typeNumberAbove)
      }
    }
  }

  mutating func sayNothingKept() {
    out.say(Wording.nothingKept)
    sayNoticeStays()
  }

  /// The last words: thanks, what happens next, and once more what was said to answers that worried.
  mutating func sayEnd() {
    out.gap()
    if case .stopped = interview.outcome {
      out.say(Wording.ended)
    } else {
      out.say(interview.thanksText ?? Wording.thanks)
      sayWhatHappensNext()
      sayScores()
    }
    out.say(Wording.stayedOnScreen)
    remindOfAlerts()
  }

  private mutating func sayWhatHappensNext() {
    let clinic = interview.questionnaire.clinic
    out.say(
      clinic.isTrial ? Wording.trial : Wording.whatHappensNext(readers: clinic.readers, when: clinic.readWhen)
    )
  }

  /// Only scores that the author lets the client see.
  private mutating func sayScores() {
    for score in interview.result.scores where score.isShownToClient {
      guard let value = score.value else { continue }
      let title = score.called.map { "\(score.title), \($0)" } ?? score.title
      out.say(Wording.score(title, value: "\(value)", band: score.band))
    }
  }

  private mutating func sayNoticeStays() {
    if interview.firedAlerts.contains(where: { $0.level == .urgent }) { out.say(Wording.noticeStays) }
  }

  mutating func remindOfAlerts() {
    let texts = interview.firedAlerts.filter { $0.say != nil }
    guard !texts.isEmpty else { return }
    out.gap()
    out.say(Wording.remindOfAlerts)
    var said: [String] = []
    var contacts: [Contact] = []
    for alert in texts {
      if let text = alert.say, !said.contains(text) { said.append(text) }
      contacts += alert.contacts.filter { !contacts.contains($0) }
    }
    for (index, text) in said.enumerated() {
      if index > 0 { out.gap() }
      out.say(text)
    }
    out.contacts(contacts)
  }
}
