internal import Intake

/// The last words, and the window that they stand in.
extension Conversation {
  /// Ends, behind one last question where the window can be cleared. What was said to answers that worried comes
  /// before it: it is read while it stands there.
  mutating func leave(_ leaving: InterviewOutcome) {
    if !canClear { out.say(wording.stayedOnScreen) }
    remindOfAlerts()
    if canClear {
      topic = .clearing(leaving)
      ask()
    } else {
      outcome = leaving
    }
  }

  mutating func askClearing(_ leaving: InterviewOutcome) {
    out.gap()
    out.say(wording.clearQuestion)
    out.say(wording.clearReach)
    if case .paused = leaving, let code = codeToComeBack { out.say(wording.writeDown(code)) }
    if !lastWords.contacts.isEmpty { out.say(wording.writeDownContacts) }
    Menu.clear(wording).write(to: &out)
  }

  /// Whatever is heard here, the interview ends as it was to end.
  mutating func hearClearing(_ typed: TypedLine, _ leaving: InterviewOutcome) {
    switch typed {
    case .line(let line):
      switch TypedText(line).plain.isEmpty ? 1 : Menu.clear(wording).chosen(line) {
      case 1:
        clearsWindow = true
        // On a device of one's own the code may stay; elsewhere the next one to sit here would read it.
        if case .paused = leaving, interview.questionnaire.clinic.machine == .personal,
          let code = codeToComeBack
        {
          out.say(wording.goOnWith(code))
        }
        outcome = leaving
      case 2:
        out.say(wording.stayedOnScreen)
        outcome = leaving
      default: out.say(wording.typeNumberAbove)
      }
    case .notText, .tooLong, .cutByTerminal: out.say(wording.typeNumberAbove)
    case .resumed: ask()
    case .interrupted, .end: outcome = leaving
    }
  }

  /// The code, where there are answers that it opens.
  private var codeToComeBack: String? {
    switch standing {
    case .kept(let code): code
    case .notKept(_, _, let code): code
    case .nothingAnswered, .inMemoryOnly: nil
    }
  }

  /// The last words: thanks, what happens next, and once more what was said to answers that worried.
  mutating func sayEnd() {
    out.gap()
    if case .stopped = interview.outcome {
      out.say(wording.ended)
    } else {
      out.say(interview.thanksText ?? wording.thanks)
      sayWhatHappensNext()
      for score in lastWords.scores { out.say(score) }
    }
  }

  private var lastWords: LastWords { LastWords(interview: interview, isNoticeMissing: isNoticeMissing) }

  mutating func sayWhatHappensNext() { out.say(lastWords.whatHappensNext) }

  mutating func sayNoticeStays() { if let note = lastWords.note { out.say(note) } }

  mutating func remindOfAlerts() {
    let texts = lastWords.alertTexts
    guard !texts.isEmpty else { return }
    out.gap()
    out.say(wording.remindOfAlerts)
    for (index, text) in texts.enumerated() {
      if index > 0 { out.gap() }
      out.say(text)
    }
    out.contacts(lastWords.contacts)
  }
}
