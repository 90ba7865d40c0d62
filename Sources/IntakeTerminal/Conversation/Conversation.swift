internal import Intake

/// An interview held line by line: typed lines go in, text to show comes out. Pure: no input, no output, no clock.
///
/// It owns no rule of the questionnaire. What is asked, taken and refused is the interview's; here is only which line
/// answers what, and the words around it.
struct Conversation {
  /// What follows from one line.
  struct Reply {
    /// Alerts that have fired with this line, to be passed on before `passage` is shown.
    let fired: [FiredAlert]
    let passage: Passage
    /// Whether the next line has to be typed after `passage` was shown.
    let needsFreshLine: Bool
    /// `nil` while more is to be typed.
    let outcome: LineOutcome?
  }

  /// How an answer came to be looked at again.
  enum Reviewing: Equatable {
    case no
    /// From the list, with questions left; `goOnAt` is where they go on.
    case beforeTheEnd(goOnAt: Address?)
    case atTheEnd
  }

  private(set) var interview: Interview
  var topic = Topic.step
  var reviewing = Reviewing.no
  /// The part of the list of answers from which an answer was chosen, to go back to; `nil` for the list as a whole.
  var reviewedPart: AnswerList.Part.ID?
  /// The row that was last taken off a list, as long as nothing else was done.
  var lastRemoved: RosterView.Row?
  var page = PageText()
  var out = Passage()
  var outcome: LineOutcome?
  /// Texts that were shown; going back and forth does not say them again.
  var shownSays: Set<Address> = []
  var hasReminded = false
  var hasSaidHowToLeaveRows = false
  /// Command words that were meant as commands once, or were just offered, though they could have been an answer: not
  /// asked about again.
  var knownCommands: Set<Command> = []
  /// How many of the interview's alerts were passed on.
  private var passedOn: Int

  init(_ interview: Interview) {
    self.interview = interview
    passedOn = interview.events.isEmpty ? 0 : interview.firedAlerts.count
  }

  // MARK: Lines in, text out

  /// The first words, and the first question where no text comes before it.
  mutating func begin(at now: Timestamp) -> Reply {
    out.say(interview.questionnaire.title)
    page = PageText(title: interview.questionnaire.title)
    if let about = interview.aboutText { out.say(about) }
    if let minutes = interview.questionnaire.minutes { out.say(Wording.minutes(minutes)) }
    if interview.questionnaire.clinic.isTrial { out.say(Wording.trial) }
    out.say(Wording.staysOnScreen)
    if case .say = interview.step {
      read(nil)
    } else {
      proceed(at: now)
    }
    return reply()
  }

  mutating func hear(_ typed: TypedLine, at now: Timestamp) -> Reply {
    switch typed {
    case .line(let line):
      switch SaidLine(line) {
      case .command(let command): hear(command, line: line, at: now)
      case .text(let text): hear(text, at: now)
      }
    case .notText(let readable): refuse(Wording.notText(readable: readable))
    case .tooLong: refuse(Wording.tooLong)
    case .cutByTerminal: refuse(Wording.cutByTerminal)
    case .end:
      out.gap()
      out.say(Wording.inputEnded)
      sayNothingKept()
      remindOfAlerts()
      outcome = .endOfInput
    }
    return reply()
  }

  private mutating func reply() -> Reply {
    let fired = Array(interview.firedAlerts.dropFirst(passedOn))
    passedOn = interview.firedAlerts.count
    defer { out = Passage() }
    return Reply(fired: fired, passage: out, needsFreshLine: isWeighty, outcome: outcome)
  }

  /// Whether a line typed too early would do harm: a text to be read, a consent, an alert, the end, the loss of answers.
  private var isWeighty: Bool {
    switch topic {
    case .reading, .leaving(.erase, _), .review(isWhole: true, _), .change, .remove: return true
    case .step: break
    default: return false
    }
    switch interview.step {
    case .question(let view): return view.isRequired
    case .alert, .stop: return true
    case .roster, .say, .review, .finished: return false
    }
  }

  private mutating func refuse(_ why: String) {
    out.say(why)
    if case .lines = topic { out.say(Wording.linesKept) }
  }

  mutating func hear(_ text: String, at now: Timestamp) {
    switch topic {
    case .step: hearAtStep(text, at: now)
    case .reading: if TypedText(text).plain.isEmpty { proceed(at: now) } else { out.say(Wording.notRead) }
    case .lines(let lines): hearLine(text, behind: lines, at: now)
    case .ownWords(let value, let codes): hearOwnWords(text, for: value, codes: codes, at: now)
    case .which(let values): hearWhich(text, of: values, at: now)
    case .commandOrAnswer(let command, let line, let from):
      switch Menu.commandOrAnswer(command, line).chosen(text) {
      case 1: meantAsCommand(command, from: from, at: now)
      case 2:
        topic = from
        hear(line, at: now)
      default: out.say(Wording.typeNumberAbove)
      }
    case .dropAnswer: hearDropAnswer(text, at: now)
    case .change(let event, _, let said):
      switch Menu.change.chosen(text) {
      case 1: commit(event, said: said, at: now)
      case 2: goBackTo(.step, saying: Wording.leftAsItWas)
      default: out.say(Wording.typeNumberAbove)
      }
    case .removeWhich(let rows): hearRemoveWhich(text, of: rows)
    case .remove(let row): hearRemove(text, row, at: now)
    case .review(let isWhole, let part): hearReview(text, isWhole: isWhole, part: part, at: now)
    case .leaving(let leaving, let from): hearLeaving(text, leaving, from: from, at: now)
    }
  }

  // MARK: Events

  /// Takes an event that may change other answers: says which would be set aside, and asks, before it does.
  mutating func submit(_ event: Event, said: String?, at now: Timestamp) {
    if let aside = SetAside(by: event, in: interview), !aside.isEmpty {
      topic = .change(event, aside, said: said)
      ask()
    } else {
      commit(event, said: said, at: now)
    }
  }

  /// Takes an event, says that it was taken, and goes on.
  mutating func commit(_ event: Event, said: String?, at now: Timestamp) {
    do {
      try interview.apply(event)
    } catch {
      explain(error)
      return
    }
    lastRemoved = nil
    topic = .step
    if let said { out.say(said) }
    // A change from the list leads on to what it opened, or back to the list, and not to the place behind it.
    if case .beforeTheEnd = reviewing, event.isAnswerOrSkip { _ = take(.move(to: nil, at: now)) }
    proceed(at: now)
  }

  /// Takes events that need no words: looking elsewhere, having read.
  mutating func take(_ event: Event) -> Bool {
    do {
      try interview.apply(event)
      return true
    } catch {
      explain(error)
      return false
    }
  }

  /// Shows what comes next: up to the next question, or to a text that is to be read first.
  mutating func proceed(at now: Timestamp) {
    topic = .step
    while case .say(let view) = interview.step {
      let isNew = shownSays.insert(view.place.address).inserted
      if isNew { show(view) }
      let isReadAlone = isNew && standsAlone(view)
      guard take(.see(view.place.address, at: now)) else { return }
      if isReadAlone {
        read(view.place.address)
        return
      }
    }
    if case .finished = interview.step {
      sayEnd()
      outcome = .finished(interview)
      return
    }
    if interview.step == .review || isBackWhereReviewBegan { showReview(at: now) } else { ask() }
  }

  /// Whether a change from the list, with all the questions that it opened, is done. Not while an alert is shown: then
  /// the interview's address is the alert's.
  private var isBackWhereReviewBegan: Bool {
    if case .beforeTheEnd(let address) = reviewing { interview.address == address } else { false }
  }

  /// Back to what was asked before a question of our own.
  mutating func goBackTo(_ from: Topic, saying words: String?) {
    topic = from
    if let words { out.say(words) }
    out.gap()
    ask()
  }

}

extension Event {
  fileprivate var isAnswerOrSkip: Bool {
    switch self {
    case .answer, .skip, .closeRows: true
    case .see, .addRow, .removeRow, .move, .resume, .carried, .finish: false
    }
  }
}
